package laurel.kernel;

import java.util.List;

/**
 * A text for a person, not yet in a language: the key of a pattern in the text files and its arguments, in order.
 *
 * <p>Immutable. Arguments are strings, numbers, dates or other messages; {@link Texts} renders them.
 *
 * @param key the pattern's key, {@code feature.part.thing}
 * @param arguments the values for {@code {0}}, {@code {1}} …
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        if (key.isBlank()) throw new IllegalArgumentException("message without a key");
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** @return the key with its arguments, for logs and assertions; never shown to a person */
    @Override
    public String toString() {
        return arguments.isEmpty() ? key : key + arguments;
    }
}
