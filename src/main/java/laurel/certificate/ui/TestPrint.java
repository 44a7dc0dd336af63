package laurel.certificate.ui;

import laurel.certificate.PrintCertificates;
import laurel.certificate.PrintOrder;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Texts;

/** The test page of an order: on paper, or in a file where there is no printer. */
final class TestPrint {
    private static final Message TITLE = Message.of("certificate.ui.print.test");

    private final PrintCertificates uses;
    private final TaskRunner tasks;
    private final PdfOutput output;
    private final PrintResults results;

    TestPrint(PrintCertificates uses, TaskRunner tasks, PdfOutput output, PrintResults results) {
        this.uses = uses;
        this.tasks = tasks;
        this.output = output;
        this.results = results;
    }

    /** @param texts in whose language it speaks */
    void print(PrintOrder order, Texts texts) {
        tasks.run(TaskRunner.Lane.BATCH, TITLE, progress -> uses.printTestPage(order, texts), results::tested);
    }

    /** Asks for a file and writes the page there. */
    void save(PrintOrder order, Texts texts) {
        output.choose(
                TITLE,
                file -> tasks.run(
                        TaskRunner.Lane.RENDERING,
                        TITLE,
                        progress -> {
                            uses.writeTestPage(file, order, texts);
                            return file;
                        },
                        written -> output.written(Message.of("certificate.ui.print.test.saved"), written)));
    }
}
