package laurel.certificate.ui;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import laurel.certificate.BatchOrder;
import laurel.certificate.BatchReport;
import laurel.certificate.Certificate;
import laurel.certificate.RedrawCertificate;
import laurel.certificate.VerifyCertificate;
import laurel.certificate.WhatWouldChange;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.programme.CohortId;
import laurel.template.PictureDifference;
import laurel.template.Template;
import org.jspecify.annotations.Nullable;

/** What can be done with a certificate after it was issued. */
public final class AfterwardsViewModel {
    /**
     * A certificate and what a new one in its place would look like.
     *
     * @param pages that one would see differ, in order
     */
    public record Renewal(LedgerEntry entry, Template template, WhatWouldChange.Changes changes, List<SeenPage> pages) {
        public Renewal {
            pages = List.copyOf(pages);
        }
    }

    /**
     * A page of a certificate, differences in red.
     *
     * @param number from 1 to the last page
     * @param last page of the old one or the new one, whichever has more
     */
    public record SeenPage(int number, int last, Image picture) {}

    private final CertificateUses.Afterwards uses;
    private final CertificateUses.Sources sources;
    private final LedgerViewModel ledger;
    private final Function<CohortId, Path> folders;
    private final UnaryOperator<BatchOrder> signed;
    private final Desk desk;
    private final FolderWarning warning;
    private final ReadOnlyObjectWrapper<@Nullable Renewal> renewal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<VerifyCertificate.Finding>> findings =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param folders where the files of a cohort go
     * @param signed lets an order sign, if a key is open
     */
    AfterwardsViewModel(
            CertificateUses uses,
            LedgerViewModel ledger,
            Function<CohortId, Path> folders,
            UnaryOperator<BatchOrder> signed,
            Desk desk) {
        this.uses = uses.afterwards();
        this.sources = uses.sources();
        this.ledger = ledger;
        this.folders = folders;
        this.signed = signed;
        this.desk = desk;
        this.warning = new FolderWarning(uses.afterwards().withdrawn(), desk);
    }

    private Optional<LedgerEntry> selected() {
        return Optional.ofNullable(ledger.selectedProperty().get());
    }

    /** Puts the serial of the selected certificate on the clipboard. */
    public void copySerial() {
        selected().map(entry -> entry.certificate().serial()).ifPresent(serial -> {
            desk.dialogs().copy(serial.value());
            desk.dialogs().done(Message.of("certificate.ui.ledger.copied", serial.value()));
        });
    }

    /** Asks for a reason, says once more what it means, then withdraws the selected certificate. */
    public void revoke() {
        selected().filter(entry -> entry.certificate().state().stands()).ifPresent(entry -> {
            Certificate certificate = entry.certificate();
            Dialogs.Prompt prompt = new Dialogs.Prompt(
                    Message.of("certificate.ui.revoke.title"),
                    Message.of(
                            "certificate.ui.revoke.body", certificate.serial().value(), certificate.printedName()),
                    Message.of("certificate.ui.reason"),
                    "",
                    true,
                    Message.of("certificate.ui.revoke.next"));
            desk.dialogs()
                    .ask(
                            prompt,
                            reason -> uses.revoke()
                                    .problem(certificate, reason)
                                    .ifPresentOrElse(
                                            problem -> told(prompt.title(), List.of(problem)),
                                            () -> confirmRevoke(certificate, reason)));
        });
    }

    private void confirmRevoke(Certificate certificate, String reason) {
        Dialogs.Question question = Dialogs.Question.of(
                        Message.of("certificate.ui.revoke.sure", certificate.printedName()),
                        Message.of("certificate.ui.revoke.final"),
                        Message.of("certificate.ui.revoke.verb"))
                .withDetails(List.of(
                        Message.of(
                                "certificate.ui.revoke.serial",
                                certificate.serial().value()),
                        Message.of("certificate.ui.revoke.reason", reason)))
                .gravely();
        Message title = Message.of("certificate.ui.revoke.title");
        desk.dialogs()
                .confirm(
                        question,
                        () -> desk.tasks()
                                .run(
                                        title,
                                        progress -> uses.revoke().revoke(certificate, reason),
                                        result -> result.<Boolean>fold(
                                                revoked -> told(Message.of(
                                                        "certificate.ui.revoke.done",
                                                        revoked.certificate()
                                                                .serial()
                                                                .value())),
                                                refused -> told(title, List.of(refused.problem())))));
    }

    private boolean told(Message line) {
        desk.dialogs().done(line);
        return true;
    }

    private boolean told(Message title, List<Problem> problems) {
        desk.dialogs().refused(title, problems);
        return false;
    }

    private record Compared(Optional<Renewal> renewal, List<Problem> refused) {}

    /** Looks what a new certificate would change; {@link #renewalProperty} has the answer. */
    public void compare() {
        selected()
                .filter(entry -> entry.certificate().state().stands())
                .ifPresent(entry -> desk.tasks()
                        .run(
                                TaskRunner.Lane.RENDERING,
                                Message.of("certificate.ui.reissue.comparing"),
                                progress -> sources.templates()
                                        .read(entry.certificate().edition().template())
                                        .fold(
                                                found -> new Compared(
                                                        Optional.of(renewal(entry, found.template())), List.of()),
                                                refused -> new Compared(Optional.empty(), refused.problems())),
                                this::compared));
    }

    private void compared(Compared found) {
        if (!found.refused().isEmpty()) told(Message.of("certificate.ui.reissue.title"), found.refused());
        renewal.set(null); // so that the same certificate can be looked at again
        found.renewal().ifPresent(renewal::set);
    }

    private Renewal renewal(LedgerEntry entry, Template template) {
        WhatWouldChange.Changes changes = uses.changes().compare(entry.certificate(), template);
        List<SeenPage> pages = new ArrayList<>();
        int last = changes.pictures().size();
        for (int number = 1; number <= last; number++) {
            PictureDifference page = changes.pictures().get(number - 1);
            if (page.isNone()) continue;
            pages.add(new SeenPage(number, last, new Image(new ByteArrayInputStream(page.picture()))));
        }
        return new Renewal(entry, template, changes, pages);
    }

    /** @return the replacement of the certificate that was compared, to be set up */
    public ReissueViewModel replacement(Renewal wanted) {
        return new ReissueViewModel(
                wanted,
                uses.reissue(),
                folders.apply(wanted.entry().cohort()),
                folder -> order(wanted, folder),
                desk,
                this::reissued);
    }

    private void reissued(BatchReport report) {
        if (report.complete()) report.items().get(0).serial().ifPresent(ledger::await);
        warning.after(report);
    }

    private BatchOrder order(Renewal wanted, Path folder) {
        Certificate old = wanted.entry().certificate();
        BatchOrder plain = BatchOrder.of(wanted.template(), old.language(), folder);
        return signed.apply(old.files().isEmpty() ? plain : plain.withFormats(old.formats()));
    }

    private static Problem problem(String place, Message why) {
        return new Problem(Severity.ERROR, why, Place.in(place));
    }

    /** Asks for a folder and draws the files of the selected certificate into it, as they were issued. */
    public void redraw() {
        selected()
                .map(LedgerEntry::certificate)
                .ifPresent(certificate -> desk.dialogs()
                        .chooseFolder(
                                "certificates-redrawn",
                                Message.of("certificate.ui.redraw.title"),
                                folder -> redraw(certificate, folder)));
    }

    private void redraw(Certificate certificate, Path folder) {
        Message title = Message.of("certificate.ui.redraw.title");
        desk.tasks()
                .run(
                        TaskRunner.Lane.BATCH,
                        title,
                        progress -> uses.redraw().redraw(List.of(certificate), folder, progress),
                        items -> redrawn(title, items, folder));
    }

    private void redrawn(Message title, List<RedrawCertificate.Item> items, Path folder) {
        List<Problem> refused = items.stream()
                .flatMap(item -> item.refused().stream().map(why -> problem(item.name(), why)))
                .toList();
        if (refused.isEmpty()) {
            desk.dialogs().written(Message.of("certificate.ui.redraw.done", items.size()), folder);
        } else {
            told(title, refused);
        }
    }

    /** Asks for a file and says what it is worth. */
    public void chooseAndVerify() {
        Dialogs.FileRequest request = new Dialogs.FileRequest(
                "certificate-verify",
                Message.of("certificate.ui.verify.choose"),
                Message.of("certificate.ui.verify.kind"),
                List.of("pdf", "png"),
                "");
        desk.dialogs().openFile(request, file -> verify(List.of(file)));
    }

    /** Says what files are worth; {@link #findingsProperty} has the answer. */
    public void verify(List<Path> files) {
        desk.tasks()
                .run(
                        Message.of("certificate.ui.verify.title"),
                        progress -> files.stream().map(uses.verify()::file).toList(),
                        found -> {
                            findings.set(List.of());
                            findings.set(found);
                            found.stream()
                                    .flatMap(finding -> finding.certificate().stream())
                                    .findFirst()
                                    .ifPresent(certificate -> ledger.reveal(certificate.id()));
                        });
    }

    /** @return what was compared last */
    public ReadOnlyObjectProperty<@Nullable Renewal> renewalProperty() {
        return renewal.getReadOnlyProperty();
    }

    /** @return what the files that were verified last are worth */
    public ReadOnlyObjectProperty<List<VerifyCertificate.Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }
}
