package laurel.template.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.template.Picture;
import laurel.template.PictureGate;
import laurel.template.PictureReading;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages are read whole or refused with every reason; the user's own templates stand beside the program's. */
class OwnTemplatesTest {
    private static final PictureGate GATE = (name, content) ->
            new PictureReading.Admitted(new Picture(name, Picture.Kind.PNG, content, 40, 20), List.of());
    private static final TemplateId OWN = new TemplateId("own-design");

    /** Reliability 4c, T13: each package and the first problem that it comes to. */
    private static final Map<String, Map.Entry<String, Supplier<byte[]>>> HOSTILE = new LinkedHashMap<>();

    static {
        byte[] some = {1, 2, 3};
        hostile("up and out", "template.package.outside", () -> ZipSamples.with("../evil.png", some));
        hostile("absolute", "template.package.outside", () -> ZipSamples.with("/etc/evil.png", some));
        hostile("Windows up and out", "template.package.outside", () -> ZipSamples.with("..\\evil.png", some));
        hostile("a drive", "template.package.outside", () -> ZipSamples.with("C:evil.png", some));
        hostile("a NUL", "template.package.outside", () -> ZipSamples.with("a\0b.png", some));
        hostile("a link", "template.package.link", () -> ZipSamples.linked(ZipSamples.with("z.png", some)));
        hostile("a package in it", "template.package.nested", () -> ZipSamples.with("more.zip", some));
        hostile("a program in it", "template.package.kind", () -> ZipSamples.with("run.exe", some));
        hostile(
                "a name twice",
                "template.package.twice",
                () -> ZipSamples.renamed(ZipSamples.with("sxal.png", some), "sxal.png", "seal.png"));
        hostile("a name twice but for capitals", "template.package.twice", () -> ZipSamples.with("SEAL.png", some));
        hostile("encrypted", "template.package.method", () -> ZipSamples.encrypted(ZipSamples.with("z.png", some)));
        hostile("a bomb", "template.package.ratio", () -> ZipSamples.with("z.png", new byte[20 << 20]));
        hostile("one that is too large", "template.package.large", () -> ZipSamples.with("z.png", new byte[27 << 20]));
        hostile(
                "one that says to be too large",
                "template.package.large",
                () -> ZipSamples.lying(ZipSamples.with("z.png", some), Integer.MAX_VALUE));
        hostile("200 files", "found", () -> many(198));
        hostile("201 files", "template.package.entries", () -> many(199));
        hostile("cut off", "template.package.damaged", () -> {
            byte[] zip = ZipSamples.zip(ZipSamples.good());
            return Arrays.copyOf(zip, zip.length - 30);
        });
        hostile("empty", "template.package.damaged", () -> new byte[0]);
        hostile("no template", "template.package.empty", () -> ZipSamples.zip(Map.of("seal.png", some)));
        hostile(
                "a picture of another length than it says",
                "template.package.entry",
                () -> ZipSamples.lying(ZipSamples.zip(ZipSamples.good()), 5));
    }

    @TempDir
    Path folder;

    private static void hostile(String name, String verdict, Supplier<byte[]> zip) {
        HOSTILE.put(name, Map.entry(verdict, zip));
    }

    private static byte[] many(int more) {
        Map<String, byte[]> files = ZipSamples.good();
        IntStream.range(0, more).forEach(i -> files.put("more/" + i + ".png", new byte[] {1}));
        return ZipSamples.zip(files);
    }

    static Stream<String> hostile() {
        return HOSTILE.keySet().stream();
    }

    private OwnTemplates templates() {
        return new OwnTemplates(folder.resolve("templates"), new BundledTemplates(), GATE);
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static String verdict(TemplateReading reading) {
        return reading.fold(
                found -> "found", refused -> refused.problems().get(0).message().key());
    }

    private static Template found(TemplateReading reading) {
        return reading.fold(TemplateReading.Found::template, refused -> {
            throw new AssertionError(refused.problems().toString());
        });
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void comesToItsVerdict(String name) throws IOException {
        Map.Entry<String, Supplier<byte[]>> known = Objects.requireNonNull(HOSTILE.get(name));
        Path zip = file("hostile.zip", known.getValue().get());

        assertThat(verdict(templates().read(zip))).isEqualTo(known.getKey());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
    }

    @Test
    void changedBytesAreReadOrRefusedWithAReason() throws IOException {
        byte[] good = ZipSamples.zip(ZipSamples.good());
        Random random = new Random(20231);
        for (int i = 0; i < 500; i++) {
            byte[] changed = good.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--)
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            if (random.nextBoolean()) changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            try {
                assertThat(verdict(templates().read(file("changed.zip", changed))))
                        .isNotBlank();
            } catch (FileFailure e) {
                assertThat(e.text().key()).isEqualTo("kernel.file.notRead");
            }
        }
    }

    @Test
    void aFolderItsJsonAndItsPackageGiveTheSameTemplate() throws IOException {
        for (Map.Entry<String, byte[]> one : ZipSamples.good().entrySet()) file("it/" + one.getKey(), one.getValue());
        Map<String, byte[]> inFolder = ZipSamples.good().entrySet().stream()
                .collect(Collectors.toMap(one -> "it/" + one.getKey(), Map.Entry::getValue));
        Path packed = file("it.zip", ZipSamples.zip(ZipSamples.good()));
        Path packedFolder = file("folder.zip", ZipSamples.zip(inFolder));

        String hash = found(templates().read(folder.resolve("it"))).hash();

        assertThat(found(templates().read(folder.resolve("it/template.json"))).hash())
                .isEqualTo(hash);
        assertThat(found(templates().read(packed)).hash()).isEqualTo(hash);
        assertThat(found(templates().read(packedFolder)).hash()).isEqualTo(hash);
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws IOException {
        for (Map.Entry<String, byte[]> one : ZipSamples.good().entrySet()) file("it/" + one.getKey(), one.getValue());
        Files.createSymbolicLink(folder.resolve("it/other.png"), folder.resolve("it/seal.png"));

        assertThat(verdict(templates().read(folder.resolve("it")))).isEqualTo("template.package.link");
    }

    @Test
    void anUnusedPictureIsNoted() throws IOException {
        Path zip = file("it.zip", ZipSamples.with("spare.svg", new byte[] {1}));

        List<String> notes = templates()
                .read(zip)
                .fold(
                        good -> good.notes().stream()
                                .map(note -> note.message().key())
                                .toList(),
                        refused -> List.<String>of());

        assertThat(notes).containsExactly("template.package.unused");
    }

    @Test
    void nothingThereIsAProblem() {
        assertThat(verdict(templates().read(folder.resolve("nowhere")))).isEqualTo("template.package.none");
    }

    @Test
    void whatIsTakenInIsListedAndPackedAlike() throws IOException {
        OwnTemplates templates = templates();
        Template template = found(templates.read(file("it.zip", ZipSamples.zip(ZipSamples.good()))));

        Path taken = templates.adopt(template);

        assertThat(templates.ids()).contains(OWN, new TemplateId("ambassador-ksap"));
        assertThat(templates.own(OWN)).contains(taken);
        assertThat(found(templates().read(OWN)).hash()).isEqualTo(template.hash());
        templates.write(template, folder.resolve("again.zip"));
        assertThat(folder.resolve("again.zip")).hasSameBinaryContentAs(taken);
    }

    @Test
    void oneOfTheUsersOwnStandsInForTheProgramsOwn() throws IOException {
        String json = ZipSamples.JSON.replace("own-design", "member");
        Map<String, byte[]> files = ZipSamples.good();
        files.put("template.json", ZipSamples.text(json));
        file("templates/member.laurel-template", ZipSamples.zip(files));

        assertThat(found(templates().read(new TemplateId("member"))).version()).isEqualTo(3);
    }

    @Test
    void twoOfOneNameAndAWrongNameAreRefused() throws IOException {
        file("templates/own-design.laurel-template", ZipSamples.zip(ZipSamples.good()));
        file("templates/other.laurel-template", ZipSamples.zip(ZipSamples.good()));
        assertThat(verdict(templates().read(new TemplateId("other")))).isEqualTo("template.own.name");

        Files.createDirectories(folder.resolve("templates/own-design"));
        assertThat(verdict(templates().read(OWN))).isEqualTo("template.own.twice");
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThat(verdict(templates().read(new TemplateId("nobodys")))).isEqualTo("template.unknown");
    }

    @Test
    void tellsWhichFolderOfATemplateCannotBeOpened() {
        Stream<Path> walk = Stream.of(Path.of("own")).peek(file -> {
            throw new UncheckedIOException(new AccessDeniedException("own/locked"));
        });

        assertThatThrownBy(() -> FolderFiles.plain(walk))
                .isInstanceOfSatisfying(
                        FileFailure.class,
                        failure -> assertThat(failure.text())
                                .isEqualTo(Message.of("template.package.locked", "own/locked")));
    }
}
