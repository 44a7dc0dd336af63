package laurel.certificate.ui;

import java.util.List;
import laurel.certificate.BatchPlan;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.WriteContactSheet;
import laurel.desktop.Desk;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Texts;

/** The recipients of a batch in small, in a file to be looked over. */
final class ContactSheetFile {
    private final WriteContactSheet sheet;
    private final BatchViewModel batch;
    private final RecipientsViewModel recipients;
    private final Desk desk;
    private final PdfOutput output;

    ContactSheetFile(WriteContactSheet sheet, BatchViewModel batch, RecipientsViewModel recipients, Desk desk) {
        this.sheet = sheet;
        this.batch = batch;
        this.recipients = recipients;
        this.desk = desk;
        this.output = new PdfOutput(desk.dialogs(), "certificate-contact-sheet", "contact-sheet.pdf");
    }

    /**
     * Asks for a file and draws those who are shown, in their order.
     *
     * @param texts in whose language the sheet speaks
     */
    void write(Texts texts) {
        BatchPlan plan = batch.planProperty().get();
        List<PlannedCertificate> items = List.copyOf(recipients.shown());
        if (plan == null || batch.outdatedProperty().get() || items.isEmpty()) return;
        output.choose(
                Message.of("certificate.ui.contact.title"),
                file -> desk.tasks()
                        .run(
                                TaskRunner.Lane.BATCH,
                                Message.of("certificate.ui.contact"),
                                progress -> sheet.write(plan, items, texts, file, progress),
                                sheets -> output.written(Message.of("certificate.ui.contact.done", sheets), file)));
    }
}
