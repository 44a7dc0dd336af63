package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.kernel.AtomicFile;
import laurel.kernel.Sha256;
import laurel.roster.AwardId;
import laurel.store.CrashRig;
import laurel.store.TestDatabase;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed again and again loses nothing, repeats nothing and leaves nothing half done. */
class KillDuringBatchTest {
    /** More by hand: {@code -Dlaurel.kills=100 -Dlaurel.batch=200}. */
    private static final int KILLS = Integer.getInteger("laurel.kills", 20);

    private static final long SEED = 20231010;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    @Test
    void aKilledBatchGoesOnWithTheSameSerialsAndLeavesNoHalfFile() throws IOException {
        CrashRig rig = new CrashRig(
                SEED,
                BatchProgram.BATCH,
                BatchProgram.class,
                data.toString(),
                folder.toString(),
                String.valueOf(BatchProgram.BATCH));
        Map<AwardId, Serial> serials = new HashMap<>();
        Map<String, Set<String>> seen = new HashMap<>();
        Set<String> done = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            done.addAll(rig.runAndKill());
            look(seen);
            try (TestDatabase db = TestDatabase.in(data)) {
                for (Certificate certificate : new Workshop(db).ledger.all()) {
                    Serial before = serials.putIfAbsent(certificate.award(), certificate.serial());
                    if (before != null) assertThat(certificate.serial()).isEqualTo(before);
                }
            }
        }
        try (TestDatabase db = TestDatabase.in(data)) {
            Workshop workshop = new Workshop(db);
            workshop.drawWith(new BatchProgram.SmallPictures(workshop.renderer()));
            workshop.awards.addAll(workshop.awardStore.ofCohort(Cast.COHORT));
            assertThat(workshop.issue(folder).complete()).isTrue();
            List<Certificate> ledger = workshop.ledger.all();
            assertThat(ledger).hasSameSizeAs(workshop.awards);
            assertThat(ledger).extracting(Certificate::serial).doesNotHaveDuplicates();
            assertThat(ledger).extracting(Certificate::award).doesNotHaveDuplicates();
            assertThat(ledger).extracting(Certificate::printedName).containsAll(done);
            everyFileEverSeenWasWhole(ledger, seen);
            everyFileDecodes();
        }
    }

    /** Remembers the content of every file that has a final name at this moment. */
    private void look(Map<String, Set<String>> seen) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(AtomicFile.UNFINISHED) || name.equals(Manifests.FILE)) continue;
                seen.computeIfAbsent(name, any -> new HashSet<>()).add(Sha256.hex(Files.readAllBytes(file)));
            }
        }
    }

    private static void everyFileEverSeenWasWhole(List<Certificate> ledger, Map<String, Set<String>> seen) {
        Map<String, String> issued = new HashMap<>();
        for (Certificate certificate : ledger) {
            certificate
                    .hashes()
                    .forEach((format, hash) -> issued.put(certificate.fileName().in(format), hash));
        }
        assertThat(seen).isNotEmpty();
        seen.forEach((name, hashes) -> assertThat(hashes).as(name).containsExactly(issued.get(name)));
    }

    private void everyFileDecodes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                assertThat(name).doesNotEndWith(AtomicFile.UNFINISHED);
                if (name.endsWith(".png")) {
                    assertThat(ImageIO.read(file.toFile()).getWidth())
                            .as(name)
                            .isEqualTo(BatchProgram.SmallPictures.WIDTH);
                } else if (name.endsWith(".pdf")) {
                    try (PDDocument document = Loader.loadPDF(file.toFile())) {
                        assertThat(document.getNumberOfPages()).as(name).isEqualTo(1);
                    }
                }
            }
        }
    }
}
