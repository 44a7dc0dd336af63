package laurel.kernel.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * Reads a YAML or JSON document into a {@link Tree}: a name twice in a map, an anchor, text after the end, too much depth
 * or size are problems with their line. UTF-8, or UTF-16 with a byte order mark (RFC 8259 8.1 allows to ignore one).
 */
public final class TreeReader {
    private final JsonFactory factory;
    private final Limits limits;

    private TreeReader(TSFBuilder<?, ?> builder, Limits limits) {
        this.limits = limits;
        // One more than ours, so that our own check speaks first.
        this.factory = builder.streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 1)
                        .maxStringLength(limits.text())
                        .build())
                .build();
    }

    public static TreeReader json() {
        return json(Limits.JSON);
    }

    public static TreeReader json(Limits limits) {
        return new TreeReader(JsonFactory.builder(), limits);
    }

    public static TreeReader yaml() {
        return yaml(Limits.YAML);
    }

    public static TreeReader yaml(Limits limits) {
        return new TreeReader(YAMLFactory.builder(), limits);
    }

    /** @throws FileFailure if the file cannot be read */
    public Tree read(Path file) {
        String source = file.toString();
        try {
            if (!Files.isRegularFile(file)) throw new FileFailure(Message.of("kernel.file.notRead", source, "no file"));
            long size = Files.size(file);
            if (size > limits.bytes()) return tooLarge(source, size);
            return read(source, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FileFailure(
                    Message.of("kernel.file.notRead", source, e.getClass().getSimpleName()), e);
        }
    }

    /** @param source how the document is named in places */
    public Tree read(String source, byte[] content) {
        if (content.length > limits.bytes()) return tooLarge(source, content.length);
        Optional<String> text = decoded(content);
        if (text.isEmpty()) {
            return new Tree(Optional.empty(), List.of(Problem.error(Place.in(source), "kernel.tree.notUtf8")));
        }
        return read(source, text.get());
    }

    /** @param source how the document is named in places */
    public Tree read(String source, String text) {
        Reading reading = new Reading(source);
        Optional<Node> root = Optional.empty();
        try (JsonParser parser = factory.createParser(text)) {
            root = reading.document(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            reading.problems.add(
                    Problem.error(Place.line(source, line), "kernel.tree.syntax", Excerpt.of(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return new Tree(root, reading.problems);
    }

    private Tree tooLarge(String source, long size) {
        Problem problem = Problem.error(Place.in(source), "kernel.file.tooLarge", source, limits.bytes(), size);
        return new Tree(Optional.empty(), List.of(problem));
    }

    private static Optional<String> decoded(byte[] content) {
        Charset charset = StandardCharsets.UTF_8;
        if (starts(content, 0xFF, 0xFE)) charset = StandardCharsets.UTF_16LE;
        else if (starts(content, 0xFE, 0xFF)) charset = StandardCharsets.UTF_16BE;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** One run over one document. */
    private final class Reading {
        private final String source;
        private final List<Problem> problems = new ArrayList<>();

        Reading(String source) {
            this.source = source;
        }

        Optional<Node> document(JsonParser parser) throws IOException {
            if (parser.nextToken() == null) {
                problems.add(Problem.error(Place.in(source), "kernel.tree.empty"));
                return Optional.empty();
            }
            Node root = value(parser, 1);
            if (parser.nextToken() != null) {
                problems.add(Problem.error(place(parser), "kernel.tree.trailing"));
            }
            return Optional.of(root);
        }

        private Node value(JsonParser parser, int depth) throws IOException {
            Place place = place(parser);
            if (depth > limits.depth() && parser.currentToken().isStructStart()) {
                problems.add(Problem.error(place, "kernel.tree.tooDeep", limits.depth()));
                parser.skipChildren();
                return Node.scalar(Node.Kind.NOTHING, "", place);
            }
            if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                problems.add(Problem.error(place, "kernel.tree.anchor"));
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> Node.map(members(parser, depth), place);
                case START_ARRAY -> Node.list(items(parser, depth), place);
                case VALUE_STRING -> Node.scalar(Node.Kind.TEXT, parser.getText(), place);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.scalar(Node.Kind.NUMBER, parser.getText(), place);
                case VALUE_TRUE, VALUE_FALSE -> Node.scalar(Node.Kind.BOOLEAN, parser.getText(), place);
                default -> Node.scalar(Node.Kind.NOTHING, "", place);
            };
        }

        private Map<String, Node> members(JsonParser parser, int depth) throws IOException {
            Map<String, Node> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                Place place = place(parser).field(Excerpt.of(name));
                parser.nextToken();
                Node value = value(parser, depth + 1);
                if (members.putIfAbsent(name, value) != null) {
                    problems.add(Problem.error(place, "kernel.tree.duplicate", Excerpt.of(name)));
                }
            }
            return members;
        }

        private List<Node> items(JsonParser parser, int depth) throws IOException {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, depth + 1));
            }
            return items;
        }

        private Place place(JsonParser parser) {
            return Place.line(source, Math.max(0, parser.currentTokenLocation().getLineNr()));
        }
    }
}
