package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.certificate.VerifyCertificate.Outcome;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.kernel.Sha256;
import laurel.roster.Award;
import laurel.roster.AwardStatus;
import laurel.store.TestDatabase;
import laurel.template.Language;
import laurel.template.SharedFonts;
import laurel.template.Template;
import laurel.template.TemplateSource;
import laurel.template.files.TemplateJson;
import laurel.template.render.BundledFonts;
import laurel.template.render.PixelComparison;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a certificate after its issue. */
class CertificateLifeTest {
    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private Workshop workshop = new Workshop(TestDatabase.inMemory());

    @AfterEach
    void close() {
        workshop.db.close();
    }

    private Certificate issued() {
        workshop.award("İremnur Önder", "", "");
        workshop.issue(folder);
        return workshop.ledger.all().get(0);
    }

    private static BundledFonts fewFonts() {
        BundledFonts all = SharedFonts.FONTS;
        return BundledFonts.over(face -> face.startsWith("NotoSansMerged-")
                ? Optional.of((InputStream) new java.io.ByteArrayInputStream(all.file(face)))
                : Optional.empty());
    }

    private static Template changed(Template template) {
        return again(template, "\"recipient-name\"", "\"the-name\"");
    }

    /** A name of usual length does not fit into it. */
    private static Template overflowing(Template template) {
        return again(template, "\"width\": 225, \"height\": 21.6", "\"width\": 20, \"height\": 5");
    }

    /** The same without one element. */
    static Template without(Template template, String element) {
        String json = new String(template.source().json(), StandardCharsets.UTF_8);
        String line = json.lines()
                .filter(one -> one.contains("\"" + element + "\""))
                .findFirst()
                .orElseThrow();
        return again(template, line, "");
    }

    private static Template again(Template template, String old, String other) {
        String before = new String(template.source().json(), StandardCharsets.UTF_8);
        assertThat(before).contains(old);
        String json =
                before.replaceFirst("\"version\": *[0-9]+", "\"version\": 99").replace(old, other);
        TemplateSource source = TemplateSource.of(
                json.getBytes(StandardCharsets.UTF_8), template.source().pictures());
        return TemplateJson.again(source, "changed").fold(found -> found.template(), refused -> {
            throw new IllegalStateException(refused.problems().toString());
        });
    }

    @Test
    void keepsTemplateAndFacesBesideTheLedger() {
        Certificate certificate = issued();
        String id = certificate.provenance().design().orElseThrow();
        KeptDesign design = workshop.ledger.design(id).orElseThrow();
        assertThat(design.id()).isEqualTo(id);
        assertThat(design.template())
                .isEqualTo(Sha256.hex(Workshop.template().source().json()));
        assertThat(design.faces()).containsKey("NotoSansMerged-Regular");
        assertThat(certificate.provenance().lastDay()).contains(Cast.TERM.last());
        assertThat(certificate.files().values()).allSatisfy(file -> {
            assertThat(file.by()).isEqualTo(DrawnBy.thisProgram());
            assertThat(file.signed()).isFalse();
        });
    }

    @Test
    void isDrawnAgainByteForByteWhenTheProgramHasOtherFontsAndAnotherTemplate() {
        Certificate certificate = issued();
        workshop.fontsAre(fewFonts());
        Path again = folder.resolve("again");
        assertThat(redraw(certificate, again))
                .allSatisfy(item -> assertThat(item.refused()).isEmpty());
        certificate
                .hashes()
                .forEach((format, hash) -> assertThat(
                                FileHash.of(certificate.fileName().resolveIn(again, format)))
                        .isEqualTo(hash));
    }

    @Test
    void aLaterBatchCompletesAnOldCertificateWithItsOwnDesign() {
        Certificate certificate = issued();
        workshop.fontsAre(fewFonts());
        BatchOrder order = BatchOrder.of(changed(Workshop.template()), certificate.language(), folder.resolve("new"))
                .withStyle(FileNameStyle.YEAR_BY_NAME)
                .withFormats(List.of(OutputFormat.PDF, OutputFormat.PNG_PRINT));
        BatchReport report = workshop.run(workshop.plan(order), Set.copyOf(order.formats()), Progress.NONE);
        assertThat(report.complete()).isTrue();
        Certificate later = workshop.ledger.all().get(0);
        assertThat(later.hashes()).containsOnlyKeys(OutputFormat.PDF, OutputFormat.PNG, OutputFormat.PNG_PRINT);
        assertThat(later.edition()).isEqualTo(certificate.edition());
    }

    @Test
    void tellsWhyItCannotBeDrawnAgain() throws IOException {
        Certificate certificate = issued();
        KeptDesign design = workshop.ledger
                .design(certificate.provenance().design().orElseThrow())
                .orElseThrow();
        Files.writeString(workshop.home().resolve("keep").resolve(design.template()), "{}");
        assertThat(redraw(certificate, folder.resolve("again")))
                .extracting(item -> item.refused().orElseThrow().key())
                .containsOnly("certificate.keep.damaged");
        Files.delete(workshop.home().resolve("keep").resolve(design.template()));
        assertThat(redraw(certificate, folder.resolve("again")))
                .extracting(item -> item.refused().orElseThrow().key())
                .containsOnly("certificate.keep.missing");
    }

    @Test
    void aDamagedKeptFileIsPutBackFromTheBackup() throws IOException {
        workshop.db.close();
        workshop = new Workshop(TestDatabase.in(home));
        Certificate certificate = issued();
        workshop.db.database().backup();
        KeptDesign design = workshop.ledger
                .design(certificate.provenance().design().orElseThrow())
                .orElseThrow();
        for (String hash : design.files()) {
            assertThat(FileHash.of(home.resolve("backups").resolve("keep").resolve(hash)))
                    .isEqualTo(hash);
        }
        Files.writeString(home.resolve("keep").resolve(design.template()), "{}");
        assertThat(redraw(certificate, folder.resolve("again")))
                .allSatisfy(item -> assertThat(item.refused()).isEmpty());
        assertThat(FileHash.of(home.resolve("keep").resolve(design.template()))).isEqualTo(design.template());
    }

    @Test
    void anotherDrawingOrJavaIsNamedAsTheReason() {
        Certificate certificate = issued();
        IssuedFile older = IssuedFile.of("a".repeat(64), new DrawnBy(7, "1.2"));
        IssuedFile elsewhere =
                IssuedFile.of("a".repeat(64), new DrawnBy(DrawnBy.thisProgram().drawing(), "1.2"));
        assertThat(List.of(older, elsewhere))
                .extracting(file ->
                        Differing.message(certificate, OutputFormat.PDF, file).key())
                .containsExactly("certificate.item.otherVersion", "certificate.item.otherJava");
    }

    @Test
    void expiresTheDayAfterItsLastDay() {
        Certificate certificate = issued();
        LocalDate last = Cast.TERM.last();
        assertThat(certificate.standing(last)).isEqualTo(Standing.VALID);
        assertThat(certificate.standing(last.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void aRevokedCertificateStaysOnRecordWithItsReason() {
        Certificate certificate = issued();
        RevokeCertificate revoke = new RevokeCertificate(workshop.db.unitOfWork(), workshop.ledger);
        assertThat(key(revoke.revoke(certificate, " "))).contains("certificate.revoke.noReason");
        assertThat(key(revoke.revoke(certificate, "wrong person"))).isEmpty();
        Certificate revoked = workshop.ledger.find(certificate.serial()).orElseThrow();
        assertThat(revoked.standing(Cast.TERM.first())).isEqualTo(Standing.REVOKED);
        assertThat(revoked.reason()).isEqualTo("wrong person");
        assertThat(revoked.withdrawal())
                .hasValueSatisfying(withdrawal -> assertThat(withdrawal.at())
                        .isEqualTo(workshop.db.clock().instant()));
        assertThat(certificate.withdrawal()).isEmpty();
        assertThat(key(revoke.revoke(revoked, "again"))).contains("certificate.revoke.gone.REVOKED");
        assertThat(key(revoke.revoke(certificate, "again"))).contains("certificate.revoke.meanwhile");
    }

    @Test
    void afterARevocationANewOneTakesThePlaceOfTheOldFilesInTheSameFolder() throws IOException {
        Certificate old = issued();
        new RevokeCertificate(workshop.db.unitOfWork(), workshop.ledger).revoke(old, "misprint");
        BatchPlan plan = workshop.plan(workshop.order(folder));
        assertThat(plan.allProblems()).isEmpty();
        assertThat(workshop.run(plan, Workshop.BOTH, Progress.NONE).complete()).isTrue();
        Certificate now = workshop.ledger.ofAwards(List.of(old.award())).get(1);
        assertThat(now.fileName()).isEqualTo(old.fileName());
        now.hashes()
                .forEach((format, hash) -> assertThat(FileHash.of(now.fileName().resolveIn(folder, format)))
                        .isEqualTo(hash));
        assertThat(Files.readString(folder.resolve(Manifests.FILE)))
                .contains(now.serial().value())
                .doesNotContain(old.serial().value());
    }

    @Test
    void theFilesOfARevokedCertificateAreNotReplacedIfSomebodyChangedThem() throws IOException {
        Certificate old = issued();
        new RevokeCertificate(workshop.db.unitOfWork(), workshop.ledger).revoke(old, "misprint");
        Files.writeString(old.fileName().resolveIn(folder, OutputFormat.PDF), "mine");
        assertThat(workshop.plan(workshop.order(folder)).allProblems())
                .extracting(ProblemKind::of)
                .containsExactly(ProblemKind.FILE_EXISTS);
    }

    @Test
    void aCorrectedNameIsIssuedAnewAndNamesItsPredecessor() throws IOException {
        Certificate first = issued();
        Award award = workshop.awardStore.find(first.award()).orElseThrow();
        rename(award, "İremnur Aslan");
        BatchOrder order = workshop.order(folder);
        ReissueCertificate reissue = workshop.reissue();
        BatchPlan plan = reissue.plan(List.of(first), order, "name corrected", Progress.NONE);
        assertThat(plan.items()).extracting(PlannedCertificate::step).containsExactly(PlannedCertificate.Step.REPLACE);
        assertThat(plan.allProblems()).isEmpty();
        assertThat(reissue.run(plan, Progress.NONE).complete()).isTrue();

        Certificate old = workshop.ledger.find(first.serial()).orElseThrow();
        Certificate second = workshop.ledger.successor(first.id()).orElseThrow();
        assertThat(old.state()).isEqualTo(CertificateState.SUPERSEDED);
        assertThat(old.reason()).isEqualTo("name corrected");
        assertThat(second.provenance().predecessor()).contains(first.id());
        assertThat(second.serial()).isNotEqualTo(first.serial());
        assertThat(second.printedName()).isEqualTo("İremnur Aslan");
        String manifest = Files.readString(folder.resolve(Manifests.FILE));
        assertThat(manifest)
                .contains(second.serial().value())
                .doesNotContain(first.serial().value());

        BatchPlan again = reissue.plan(List.of(old), order, "once more", Progress.NONE);
        assertThat(again.problems()).extracting(p -> p.message().key()).contains("certificate.reissue.superseded");
        assertThat(again.isBlocked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void oneThatWasRevokedSinceThePlanDoesNotStopTheOthersFromBeingReissued(int inOneAct) throws IOException {
        for (String name : List.of("İremnur Önder", "Onur Canoğlu", "郑建林", "Ada Byron")) workshop.award(name, "", "");
        workshop.issue(folder);
        List<Certificate> before = workshop.certificates();
        workshop.actsOf(inOneAct);
        ReissueCertificate reissue = workshop.reissue();
        BatchPlan plan = reissue.plan(before, workshop.order(folder), "new look", Progress.NONE);
        Certificate revoked = before.get(1);
        new RevokeCertificate(workshop.db.unitOfWork(), workshop.ledger).revoke(revoked, "left");
        byte[] file = Files.readAllBytes(revoked.fileName().resolveIn(folder, OutputFormat.PDF));

        BatchReport report = reissue.run(plan, Progress.NONE);

        assertThat(report.items())
                .extracting(BatchReport.Item::outcome)
                .containsExactly(
                        BatchReport.Outcome.WRITTEN,
                        BatchReport.Outcome.FAILED,
                        BatchReport.Outcome.WRITTEN,
                        BatchReport.Outcome.WRITTEN);
        assertThat(report.items().get(1).reason()).contains(Message.of("certificate.item.overtaken", revoked.serial()));
        assertThat(workshop.ledger.find(revoked.serial()).orElseThrow().reason())
                .isEqualTo("left");
        assertThat(workshop.ledger.successor(revoked.id())).isEmpty();
        assertThat(revoked.fileName().resolveIn(folder, OutputFormat.PDF)).hasBinaryContent(file);
        assertThat(workshop.ledger.all()).hasSize(7);
    }

    @Test
    void oneThatWasRevokedSinceThePlanIsNotWrittenAgain() throws IOException {
        for (String name : List.of("İremnur Önder", "Onur Canoğlu", "郑建林")) workshop.award(name, "", "");
        workshop.issue(folder);
        Path empty = Files.createDirectories(home.resolve("empty"));
        BatchPlan plan = workshop.plan(workshop.order(empty));
        Certificate revoked = workshop.certificates().get(1);
        new RevokeCertificate(workshop.db.unitOfWork(), workshop.ledger).revoke(revoked, "left");

        BatchReport report = workshop.run(plan, Workshop.BOTH, Progress.NONE);

        assertThat(report.items())
                .extracting(BatchReport.Item::outcome)
                .containsExactly(BatchReport.Outcome.WRITTEN, BatchReport.Outcome.FAILED, BatchReport.Outcome.WRITTEN);
        assertThat(report.items().get(1).reason()).contains(Message.of("certificate.item.overtaken", revoked.serial()));
        assertThat(revoked.fileName().resolveIn(empty, OutputFormat.PDF)).doesNotExist();
        assertThat(empty.resolve(Manifests.FILE))
                .content()
                .doesNotContain(revoked.serial().value());
    }

    @Test
    void oneThatWasReplacedSinceThePlanDoesNotComeBackOverItsSuccessor() throws IOException {
        Certificate first = issued();
        BatchPlan stale = workshop.plan(workshop.order(folder));
        ReissueCertificate reissue = workshop.reissue();
        reissue.run(reissue.plan(List.of(first), workshop.order(folder), "new look", Progress.NONE), Progress.NONE);
        Certificate second = workshop.ledger.successor(first.id()).orElseThrow();

        BatchReport report = workshop.run(stale, Workshop.BOTH, Progress.NONE);

        assertThat(report.items()).extracting(BatchReport.Item::outcome).containsExactly(BatchReport.Outcome.FAILED);
        assertThat(Sha256.hex(Files.readAllBytes(second.fileName().resolveIn(folder, OutputFormat.PDF))))
                .isEqualTo(second.hashes().get(OutputFormat.PDF));
        assertThat(folder.resolve(Manifests.FILE))
                .content()
                .contains(second.serial().value())
                .doesNotContain(first.serial().value());
    }

    @Test
    void whatWouldChangeIsToldInFieldsAndPixels() {
        Certificate certificate = issued();
        WhatWouldChange compare =
                new WhatWouldChange(workshop.awardStore, workshop.fields(), workshop.designs(), new PixelComparison());
        WhatWouldChange.Changes none = compare.compare(certificate, Workshop.template());
        assertThat(none.any()).isFalse();
        assertThat(none.pictures().get(0).isNone()).isTrue();

        rename(workshop.awardStore.find(certificate.award()).orElseThrow(), "İremnur Aslan");
        WhatWouldChange.Changes some = compare.compare(certificate, Workshop.template());
        assertThat(some.fields())
                .extracting(WhatWouldChange.FieldChange::field)
                .contains("recipient.name", "verify.text", "file.title");
        assertThat(some.pictures().get(0).share()).isBetween(0.0001, 0.2);
        assertThat(some.pictures().get(0).areas())
                .isNotEmpty()
                .allSatisfy(
                        area -> assertThat(area.x().mm() + area.width().mm()).isLessThan(300));
        assertThat(some.pictures().get(0).picture()).startsWith((byte) 0x89, (byte) 'P');
    }

    @Test
    void filesAndSerialsAreVerified() throws IOException {
        Certificate certificate = issued();
        VerifyCertificate verify = new VerifyCertificate(workshop.ledger, workshop.awardStore, workshop.fields());
        Path pdf = certificate.fileName().resolveIn(folder, OutputFormat.PDF);
        assertThat(verify.file(pdf).outcome()).isEqualTo(Outcome.AS_ISSUED);
        assertThat(verify.file(pdf).isGood()).isTrue();
        assertThat(verify.serial(certificate.serial()).outcome()).isEqualTo(Outcome.ON_RECORD);
        Files.write(pdf, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("thesis.pdf"), "mine");
        assertThat(verify.folder(folder, Progress.NONE))
                .extracting(VerifyCertificate.Finding::outcome)
                .containsExactly(Outcome.ALTERED, Outcome.AS_ISSUED, Outcome.UNKNOWN);
        new RevokeCertificate(workshop.db.unitOfWork(), workshop.ledger).revoke(certificate, "wrong person");
        assertThat(verify.serial(certificate.serial()).standing()).contains(Standing.REVOKED);
        assertThat(verify.serial(certificate.serial()).isGood()).isFalse();
    }

    @Test
    void aWaivedProblemIsKeptWithItsReason() {
        Award award = workshop.award("Maximiliana ".repeat(30).strip(), "", "max");
        BatchOrder order = workshop.order(folder);
        assertThat(workshop.plan(order).items().get(0).step()).isEqualTo(PlannedCertificate.Step.BLOCKED);
        BatchOrder waiving = order.waiving(
                List.of(new BatchOrder.Waive(Optional.of(award.id()), ProblemKind.OVERFLOW, "she wants it so")));
        BatchPlan plan = workshop.plan(waiving);
        assertThat(plan.items().get(0).step()).isEqualTo(PlannedCertificate.Step.ISSUE);
        assertThat(plan.allProblems()).noneMatch(Problem::isError);
        assertThat(workshop.run(plan, Workshop.BOTH, Progress.NONE).complete()).isTrue();
        assertThat(workshop.ledger.all().get(0).provenance().waivers())
                .contains(new Waiver(ProblemKind.OVERFLOW, "recipient-name", "she wants it so"));
    }

    @Test
    void aReservedCertificateIsFinishedWithAnAnswerThatCameLater() {
        workshop.award("Ada Lovelace", "", "");
        workshop.reserveOnly(workshop.plan(workshop.order(folder)));
        BatchOrder order = BatchOrder.of(overflowing(Workshop.template()), Language.EN, folder)
                .withStyle(FileNameStyle.YEAR_BY_NAME);
        assertThat(workshop.plan(order).items().get(0).step()).isEqualTo(PlannedCertificate.Step.BLOCKED);
        BatchPlan plan = workshop.plan(
                order.waiving(List.of(new BatchOrder.Waive(Optional.empty(), ProblemKind.OVERFLOW, "ok"))));
        assertThat(plan.items().get(0).step()).isEqualTo(PlannedCertificate.Step.FINISH);
        assertThat(workshop.run(plan, Workshop.BOTH, Progress.NONE).complete()).isTrue();
        Certificate finished = workshop.ledger.all().get(0);
        assertThat(finished.state()).isEqualTo(CertificateState.ISSUED);
        assertThat(finished.provenance().waivers())
                .containsExactly(new Waiver(ProblemKind.OVERFLOW, "recipient-name", "ok"));
    }

    @Test
    void aStrangersFileUnderAnIssuedNameIsNotOverwritten() throws IOException {
        Certificate certificate = issued();
        Path other = Files.createDirectories(folder.resolve("other"));
        Path pdf = certificate.fileName().resolveIn(other, OutputFormat.PDF);
        Files.writeString(pdf, "mine");
        BatchPlan plan = workshop.plan(workshop.order(other));
        assertThat(plan.items().get(0).step()).isEqualTo(PlannedCertificate.Step.BLOCKED);
        assertThat(plan.items().get(0).problems()).extracting(ProblemKind::of).containsExactly(ProblemKind.FILE_EXISTS);
        workshop.run(plan, Workshop.BOTH, Progress.NONE);
        assertThat(pdf).hasContent("mine");
        BatchOrder replacing = workshop.order(other).withExisting(BatchOrder.Existing.REPLACE);
        assertThat(workshop.run(workshop.plan(replacing), Workshop.BOTH, Progress.NONE)
                        .complete())
                .isTrue();
        assertThat(FileHash.of(pdf)).isEqualTo(certificate.hashes().get(OutputFormat.PDF));
    }

    @Test
    void aStrangersFileUnderAReservedNameIsNotOverwrittenButAStoppedRunsOwnIs() throws IOException {
        workshop.award("Ada Lovelace", "", "");
        workshop.reserveOnly(workshop.plan(workshop.order(folder)));
        Certificate reserved = workshop.ledger.all().get(0);
        Path pdf = reserved.fileName().resolveIn(folder, OutputFormat.PDF);
        Files.writeString(pdf, "mine");
        assertThat(workshop.plan(workshop.order(folder)).items().get(0).problems())
                .extracting(ProblemKind::of)
                .containsExactly(ProblemKind.FILE_EXISTS);
        Press press = workshop.designs().press(reserved).orElseThrow();
        Files.write(pdf, press.draw(press.layout(reserved), reserved, OutputFormat.PDF));
        assertThat(workshop.plan(workshop.order(folder)).items().get(0).step())
                .isEqualTo(PlannedCertificate.Step.FINISH);
    }

    @Test
    void anIssuedCertificateIsCompletedWhateverBecameOfTemplateAndAward() throws IOException {
        Certificate certificate = issued();
        Award award = workshop.awards.get(0);
        workshop.awards.set(0, withStatus(award, AwardStatus.RESIGNED));
        Files.delete(certificate.fileName().resolveIn(folder, OutputFormat.PDF));
        BatchOrder order = BatchOrder.of(overflowing(Workshop.template()), certificate.language(), folder)
                .withFormats(List.of(OutputFormat.PDF, OutputFormat.PNG_PRINT));
        BatchPlan plan = workshop.plan(order);
        assertThat(plan.allProblems()).noneMatch(Problem::isError);
        assertThat(plan.allProblems()).extracting(ProblemKind::of).contains(ProblemKind.NOT_HELD);
        assertThat(workshop.run(plan, Set.copyOf(order.formats()), Progress.NONE)
                        .complete())
                .isTrue();
        assertThat(FileHash.of(certificate.fileName().resolveIn(folder, OutputFormat.PDF)))
                .isEqualTo(certificate.hashes().get(OutputFormat.PDF));
    }

    @Test
    void anAnswerHoldsForLaterPlans() throws IOException {
        workshop.award("Maximiliana ".repeat(30).strip(), "", "max");
        BatchOrder order = workshop.order(folder);
        BatchOrder waiving =
                order.waiving(List.of(new BatchOrder.Waive(Optional.empty(), ProblemKind.OVERFLOW, "she wants it so")));
        workshop.run(workshop.plan(waiving), Workshop.BOTH, Progress.NONE);
        Certificate certificate = workshop.ledger.all().get(0);
        Files.delete(certificate.fileName().resolveIn(folder, OutputFormat.PDF));
        BatchPlan plan = workshop.plan(order);
        assertThat(plan.items().get(0).step()).isEqualTo(PlannedCertificate.Step.KEEP);
        assertThat(workshop.run(plan, Workshop.BOTH, Progress.NONE).complete()).isTrue();
        assertThat(FileHash.of(certificate.fileName().resolveIn(folder, OutputFormat.PDF)))
                .isEqualTo(certificate.hashes().get(OutputFormat.PDF));
    }

    @Test
    void thePreviewOfAnIssuedCertificateShowsTheDesignThatWasKept() {
        issued();
        PreviewCertificate preview =
                new PreviewCertificate(workshop.fields(), SharedFonts.FONTS, workshop.renderer(), workshop.designs());
        BatchOrder before = workshop.order(folder);
        BatchOrder after = BatchOrder.of(overflowing(Workshop.template()), Language.EN, folder);
        PlannedCertificate item = workshop.plan(after).items().get(0);
        assertThat(preview.layout(item, after).orElseThrow().problems()).isEmpty();
        assertThat(preview.png(item, after, 0, 400).orElseThrow())
                .isEqualTo(preview.png(item, before, 0, 400).orElseThrow());
    }

    private static Award withStatus(Award award, AwardStatus status) {
        return new Award(
                award.id(),
                award.person(),
                award.cohort(),
                award.printedName(),
                award.term(),
                status,
                award.returning(),
                award.slug(),
                award.certificateUrl(),
                award.source(),
                award.version());
    }

    private List<RedrawCertificate.Item> redraw(Certificate certificate, Path to) {
        return new RedrawCertificate(workshop.designs()).redraw(List.of(certificate), to, Progress.NONE);
    }

    private void rename(Award award, String name) {
        workshop.db
                .unitOfWork()
                .act(
                        Message.of("test.act"),
                        () -> workshop.awardStore.save(new Award(
                                award.id(),
                                award.person(),
                                award.cohort(),
                                name,
                                award.term(),
                                award.status(),
                                award.returning(),
                                award.slug(),
                                award.certificateUrl(),
                                award.source(),
                                award.version())));
    }

    private static Optional<String> key(RevokeResult result) {
        return result.fold(
                revoked -> Optional.empty(),
                refused -> Optional.of(refused.problem().message().key()));
    }
}
