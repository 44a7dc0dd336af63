package laurel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.certificate.BatchOrder;
import laurel.certificate.Signing;
import laurel.certificate.SigningKeys;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and with what the PDF files of a batch are signed; shared by all commands that issue. */
final class SignOptions {
    private static final String PASSWORD = "LAUREL_SIGN_PASSWORD";

    @Option(
            names = "--sign",
            paramLabel = "FILE",
            description = "Sign the PDF files with the key in this file (PKCS #12: .p12 or .pfx).")
    private @Nullable Path file;

    @Option(
            names = "--sign-visible",
            description = "Let the signature show itself where the template has a place for it.")
    private boolean visible;

    @Option(names = "--sign-key", paramLabel = "NAME", description = "Which key, where the file holds several.")
    private @Nullable String alias;

    @Option(
            names = "--sign-password-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the key's password (else: LAUREL_SIGN_PASSWORD, or it is asked for).")
    private @Nullable Path passwordFile;

    /**
     * @param order how the batch is wanted otherwise
     * @param good goes on with the order that signs, if that is wanted
     * @param refuse tells what is wrong with the options or the key
     * @throws FileFailure if a file cannot be read
     */
    int with(
            BatchOrder order,
            SigningKeys keys,
            Context context,
            Function<BatchOrder, Integer> good,
            Function<List<Problem>, Integer> refuse) {
        Path key = file;
        if (key == null) {
            List<Problem> alone = withoutKey();
            return alone.isEmpty() ? good.apply(order) : refuse.apply(alone);
        }
        Optional<char[]> password = password(key, context);
        if (password.isEmpty())
            return refuse.apply(List.of(Problem.error(Place.in(key.toString()), "cli.sign.noPassword")));
        try {
            return keys.open(key, password.get(), Optional.ofNullable(alias))
                    .fold(
                            opened -> good.apply(order.signing(new Signing(opened.key(), visible))),
                            refused -> refuse.apply(refused.problems()));
        } finally {
            Arrays.fill(password.get(), ' ');
        }
    }

    private List<Problem> withoutKey() {
        List<String> given = new ArrayList<>();
        if (visible) given.add("--sign-visible");
        if (alias != null) given.add("--sign-key");
        if (passwordFile != null) given.add("--sign-password-file");
        return given.stream()
                .map(option -> Problem.error(Place.NONE, "cli.sign.needsKey", option))
                .toList();
    }

    /** @return nothing if it is not given and nobody is there to be asked */
    @SuppressWarnings("SystemConsoleNull") // Main asks for java.base's console: null without a terminal on every Java
    private Optional<char[]> password(Path key, Context context) {
        if (passwordFile != null) return Optional.of(firstLine(passwordFile));
        String given = System.getenv(PASSWORD);
        if (given != null) return Optional.of(given.toCharArray());
        java.io.Console terminal = System.console();
        if (terminal == null) return Optional.empty();
        context.console().flush();
        String question = context.console().texts().text(Message.of("cli.sign.ask", key));
        return Optional.ofNullable(terminal.readPassword("%s", question));
    }

    private static char[] firstLine(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }
}
