package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.certificate.files.JsonManifests;
import laurel.kernel.Progress;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two were issued as PDF and PNG; then something happens to one of them. */
class WithdrawnFilesTest {
    @TempDir
    private Path home;

    private Path folder = Path.of("");

    private final Workshop workshop = new Workshop(TestDatabase.inMemory());
    private final WithdrawnFiles withdrawn = new WithdrawnFiles(workshop.ledger, new JsonManifests());

    @BeforeEach
    void issueTwo() {
        folder = home.resolve("batch");
        workshop.award("İremnur Önder", "", "");
        workshop.award("郑建林", "", "zhengjianlin");
        workshop.issue(folder);
    }

    @AfterEach
    void close() {
        workshop.db.close();
    }

    private BatchReport reissueFirst(OutputFormat... formats) {
        ReissueCertificate reissue = workshop.reissue();
        BatchOrder order = workshop.order(folder).withFormats(List.of(formats));
        List<Certificate> first = workshop.certificates().subList(0, 1);
        return reissue.run(reissue.plan(first, order, "new wording", Progress.NONE), Progress.NONE);
    }

    private void revokeSecond() {
        new RevokeCertificate(workshop.db.unitOfWork(), workshop.ledger)
                .revoke(workshop.certificates().get(1), "left");
    }

    private Path file(Certificate certificate, OutputFormat format) {
        return certificate.fileName().resolveIn(folder, format);
    }

    @Test
    void aPictureThatWasNotMadeAnewIsFound() {
        Certificate old = workshop.certificates().get(0);
        BatchReport report = reissueFirst(OutputFormat.PDF);

        List<WithdrawnFile> found = withdrawn.beside(report);
        assertThat(found).extracting(WithdrawnFile::file).containsExactly(file(old, OutputFormat.PNG));
        assertThat(found).extracting(WithdrawnFile::problem).singleElement().satisfies(problem -> {
            assertThat(problem.message().key()).isEqualTo("certificate.withdrawnFile.superseded");
            assertThat(problem.message().arguments()).contains(old.serial().value(), "İremnur Önder");
            assertThat(problem.place().source())
                    .isEqualTo(file(old, OutputFormat.PNG).getFileName().toString());
        });
    }

    @Test
    void filesOfARevokedOneAreFound() {
        revokeSecond();
        Certificate revoked = workshop.ledger.all().get(1);
        assertThat(withdrawn.beside(reissueFirst(OutputFormat.PDF, OutputFormat.PNG)))
                .extracting(WithdrawnFile::file)
                .containsExactly(file(revoked, OutputFormat.PDF), file(revoked, OutputFormat.PNG));
    }

    @Test
    void whereAllStandNothingIsFound() {
        assertThat(withdrawn.beside(reissueFirst(OutputFormat.PDF, OutputFormat.PNG)))
                .isEmpty();
    }

    @Test
    void oneThatIsRevokedDuringTheBatchIsFound() {
        BatchPlan plan = workshop.plan(workshop.order(folder));
        revokeSecond();
        Certificate revoked = workshop.ledger.all().get(1);
        BatchReport report = workshop.run(plan, Workshop.BOTH, Progress.NONE);
        assertThat(report.count(BatchReport.Outcome.FAILED)).isEqualTo(1);
        assertThat(withdrawn.beside(report))
                .extracting(WithdrawnFile::certificate)
                .containsOnly(revoked)
                .hasSize(2);
    }

    @Test
    void whatIsGoneIsNotFound() throws IOException {
        Certificate old = workshop.certificates().get(0);
        BatchReport report = reissueFirst(OutputFormat.PDF);
        Files.delete(file(old, OutputFormat.PNG));
        assertThat(withdrawn.beside(report)).isEmpty();
    }

    @Test
    void aListThatSomebodyEditedLeadsNowhereElse() throws IOException {
        Certificate old = workshop.certificates().get(0);
        BatchReport report = reissueFirst(OutputFormat.PDF);
        Path list = folder.resolve(Manifests.FILE);
        String name = file(old, OutputFormat.PNG).getFileName().toString();
        Files.copy(file(old, OutputFormat.PNG), folder.resolveSibling(name));
        for (String other :
                List.of("../" + name, "a\\u0000b", folder.resolveSibling(name).toString())) {
            String edited = Files.readString(list).replace("\"" + name + "\"", "\"" + other + "\"");
            assertThat(edited).contains(other);
            Files.writeString(list, edited);
            assertThat(withdrawn.beside(report)).isEmpty();
            Files.writeString(list, edited.replace("\"" + other + "\"", "\"" + name + "\""));
        }
    }

    @Test
    void aFolderWithoutItsListHasNothingToFind() throws IOException {
        BatchReport report = reissueFirst(OutputFormat.PDF);
        Files.delete(folder.resolve(Manifests.FILE));
        assertThat(withdrawn.beside(report)).isEmpty();
    }
}
