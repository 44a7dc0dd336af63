import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fetches the fonts of the certificates and of the window from npm, by the lock file beside {@code package.json}, and lays
 * the few faces that Laurel uses, with their licences, into {@code TARGET/packed}, which Maven packs into the jar.
 *
 * <p>Run by Maven as {@code java FetchFonts.java PACKAGE_FOLDER TARGET_FOLDER}. Without npm it says in one line what will
 * be missing and lets the build go on: names in Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari and Thai still
 * print.
 */
final class FetchFonts {
    /** Packed file name to path below {@code node_modules/@expo-google-fonts}. */
    private static final Map<String, String> FACES = Map.ofEntries(
            Map.entry("NotoSansSC-Regular.ttf", "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
            Map.entry("NotoSansSC-Bold.ttf", "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
            Map.entry("NotoSerifSC-SemiBold.ttf", "noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf"),
            Map.entry("NotoSansKR-Regular.ttf", "noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf"),
            Map.entry(
                    "ChocolateClassicalSans-Regular.ttf",
                    "chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf"),
            Map.entry("NotoEmoji-Regular.ttf", "noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
            Map.entry(
                    "CormorantGaramond-SemiBold.ttf",
                    "cormorant-garamond/600SemiBold/CormorantGaramond_600SemiBold.ttf"),
            Map.entry(
                    "CormorantGaramond-SemiBoldItalic.ttf",
                    "cormorant-garamond/600SemiBold_Italic/CormorantGaramond_600SemiBold_Italic.ttf"),
            Map.entry("SourceSerif4-Regular.ttf", "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
            Map.entry("SourceSerif4-SemiBold.ttf", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"));

    private static final String HASHES = "sha256.properties";

    private FetchFonts() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path packages = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path packed = Files.createDirectories(target.resolve("packed"));
        if (isComplete(packed)) return;
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(packages.resolve(file), target.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!install(target)) {
            System.out.println("[WARNING] npm (Node.js) was not found or could not fetch the fonts: certificates with Chinese,"
                    + " Japanese and Korean names and emoji, the display faces of the templates and the window's own Chinese"
                    + " font are missing from this build. Install npm (Debian package: npm) and build again.");
            return;
        }
        Path modules = target.resolve("node_modules").resolve("@expo-google-fonts");
        for (Map.Entry<String, String> face : FACES.entrySet()) {
            copy(modules.resolve(face.getValue()), packed.resolve(face.getKey()));
        }
        try (Stream<Path> families = Files.list(modules)) {
            for (Path family : families.toList()) licence(family, packed);
        }
        hashes(packed);
    }

    /** Lays {@code sha256.properties} beside the faces: face to hash, so that the program need not read tens of megabytes. */
    private static void hashes(Path packed) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String face : FACES.keySet().stream().sorted().toList()) {
            lines.append(face, 0, face.length() - ".ttf".length()).append('=');
            lines.append(HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(packed.resolve(face)))));
            lines.append('\n');
        }
        Files.writeString(packed.resolve(HASHES), lines);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isComplete(Path packed) {
        return Files.exists(packed.resolve(HASHES))
                && FACES.keySet().stream().allMatch(name -> Files.exists(packed.resolve(name)));
    }

    private static boolean install(Path folder) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = List.of(windows ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        File log = folder.resolve("npm.log").toFile();
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noNpm) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Path half = to.resolveSibling(to.getFileName() + ".part");
        Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void licence(Path family, Path packed) throws IOException {
        for (String name : List.of("LICENSE_FONT", "LICENSE_FONTS", "OFL.txt")) {
            Path licence = family.resolve(name);
            if (Files.exists(licence)) copy(licence, packed.resolve(family.getFileName() + "-LICENSE.txt"));
        }
    }
}
