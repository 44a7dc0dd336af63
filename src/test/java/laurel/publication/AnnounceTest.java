package laurel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.certificate.Cast;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateState;
import laurel.certificate.OutputFormat;
import laurel.certificate.Workshop;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.person.Person;
import laurel.programme.CohortId;
import laurel.programme.files.YamlProgrammes;
import laurel.publication.files.MustachePosts;
import laurel.roster.Award;
import laurel.roster.AwardStatus;
import laurel.roster.AwardStore;
import laurel.store.TestDatabase;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.Renderer;
import laurel.template.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnounceTest {
    private static final String BASE = "https://pictures.example.org/images";
    private static final PostSettings SETTINGS =
            PostSettings.of(LocalDate.of(2023, 10, 10), BASE).withImage("https://example.org/cover.png");

    private final Workshop workshop = new Workshop(TestDatabase.inMemory());
    private final Announce announce =
            new Announce(YamlProgrammes.presets(), workshop.awardStore, workshop.ledger, new MustachePosts());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workshop.db.close();
    }

    @Test
    void linksLeadToTheFilesOfTheBatch() throws IOException {
        workshop.award("Onur Canoğlu", "", "");
        workshop.award("İremnur Önder", "", "");
        workshop.award("郑建林", "", "");
        workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PNG), Progress.NONE);
        Announced announced = announce.announce(Cast.COHORT, SETTINGS);
        assertThat(announced.problems()).isEmpty();
        assertThat(announced.posts())
                .extracting(Post::fileName)
                .containsExactly("2023-10-10-ambassador-2023-zh.md", "2023-10-10-ambassador-2023-en.md");
        String chinese = Files.readString(announced.posts().get(0).writeTo(folder));
        assertThat(chinese)
                .contains("欢迎 3 位新任 KubeSphere Ambassador", "## 关于 KSAP", "25 个名额")
                .contains("| Onur Canoğlu  | [下载证书](" + BASE + "/ambassador-2023-Onur-Canog%CC%86lu.png)")
                .contains("| 郑建林        | [下载证书](" + BASE + "/ambassador-2023-zhengjianlin.png)");
        assertThat(announced.posts().get(1).text()).contains("three new KubeSphere Ambassadors", "## About KSAP");
    }

    @Test
    void aPublishedAddressIsKept() {
        Award ada = workshop.award("Ada", "", "");
        change(ada, AwardStatus.HELD, "https://old.example.org/ambassador-ada.png");
        Announced announced = announce.announce(Cast.COHORT, SETTINGS);
        assertThat(announced.problems()).isEmpty();
        assertThat(announced.posts().get(0).text()).contains("(https://old.example.org/ambassador-ada.png)");
    }

    @Test
    void whoHasNoCertificateYetIsNamed() {
        workshop.award("Ada", "", "");
        assertThat(announce.announce(Cast.COHORT, SETTINGS).problems())
                .extracting(p -> p.message().key() + " " + p.place().source())
                .startsWith("publication.noCertificate Ada");
    }

    @Test
    void aCertificateWithoutAFileIsNoCertificateYet() {
        Award ada = workshop.award("Ada", "", "");
        workshop.drawWith(new NoPaper());
        workshop.issue(folder);
        assertThat(workshop.ledger.ofAwards(List.of(ada.id())))
                .extracting(Certificate::state)
                .containsExactly(CertificateState.RESERVED);
        Announced announced = announce.announce(Cast.COHORT, SETTINGS);
        assertThat(announced.problems()).extracting(p -> p.message().key()).contains("publication.noCertificate");
        assertThat(announced.posts().get(0).text()).doesNotContain("ambassador-2023-Ada.png");
    }

    @Test
    void whatWasIssuedAsPdfOnlyIsLinkedAsPdf() {
        workshop.award("Ada", "", "");
        workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PDF), Progress.NONE);
        Announced announced = announce.announce(Cast.COHORT, SETTINGS);
        assertThat(announced.problems()).isEmpty();
        assertThat(announced.posts().get(0).text()).contains("(" + BASE + "/ambassador-2023-Ada.pdf)");
    }

    @Test
    void awardsGivenBackAreNotAnnounced() {
        workshop.award("Ada", "", "");
        change(workshop.award("Bob", "", ""), AwardStatus.RESIGNED, "");
        assertThat(announce.announce(Cast.COHORT, SETTINGS).posts().get(1).text())
                .contains("Welcome the new KubeSphere Ambassador of 2023", "welcomes its new KubeSphere Ambassador.")
                .doesNotContain("Bob");
    }

    @Test
    void twoAwardsOfOnePersonAreCountedOnceAndSaid() {
        Award ada = workshop.award("Ada", "", "");
        Person person = workshop.people.find(ada.person()).orElseThrow();
        workshop.db.unitOfWork().act(Message.of("test.act"), () -> {
            workshop.awardStore.add(new AwardStore.NewAward(
                    person.id(), Cast.COHORT, "Ada L.", Optional.of(Cast.TERM), true, "", "", "test"));
        });
        assertThat(announce.announce(Cast.COHORT, SETTINGS).problems())
                .extracting(p -> p.message().key())
                .contains("publication.people", "publication.lint.count");
    }

    @Test
    void nobodyIsNoPost() {
        Announced announced = announce.announce(new CohortId("ambassador-2031"), SETTINGS);
        assertThat(announced.posts()).isEmpty();
        assertThat(announced.problems()).extracting(p -> p.message().key()).isEqualTo(List.of("publication.nobody"));
    }

    /** Fails at every page. */
    private static final class NoPaper implements Renderer {
        @Override
        public void pdf(Layout layout, IssueFacts facts, OutputStream out) {
            throw new FileFailure(Message.of("certificate.test.full"));
        }

        @Override
        public void signedPdf(Layout layout, IssueFacts facts, Signer signer, OutputStream out) {
            throw new FileFailure(Message.of("certificate.test.full"));
        }

        @Override
        public void png(PageLayout layout, IssueFacts facts, int width, OutputStream out) {
            throw new FileFailure(Message.of("certificate.test.full"));
        }
    }

    private void change(Award award, AwardStatus status, String url) {
        Award changed = new Award(
                award.id(),
                award.person(),
                award.cohort(),
                award.printedName(),
                award.term(),
                status,
                award.returning(),
                award.slug(),
                url,
                award.source(),
                award.version());
        workshop.db.unitOfWork().act(Message.of("test.act"), () -> workshop.awardStore.save(changed));
    }
}
