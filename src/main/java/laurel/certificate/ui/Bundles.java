package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.FilesBeside;
import laurel.certificate.Ledger;
import laurel.certificate.PackBatch;
import laurel.certificate.PrintFileOrder;
import laurel.certificate.PrintOrder;
import laurel.certificate.WritePrintFile;
import laurel.kernel.Progress;

/**
 * Puts the certificates of a batch together: its files in one archive, its pages in one file for the printer. What lies
 * there and is not of an earlier batch into the same folder stands against the batch.
 */
final class Bundles {
    private final PackBatch pack;
    private final Ledger ledger;
    private final WritePrintFile printFile;
    private final FilesBeside beside;

    Bundles(PackBatch pack, Ledger ledger, WritePrintFile printFile, FilesBeside beside) {
        this.pack = pack;
        this.ledger = ledger;
        this.printFile = printFile;
        this.beside = beside;
    }

    /** @return the plan with what stands against the bundles that are wanted */
    BatchPlan checked(BatchPlan plan, boolean withZip, boolean withPages) {
        Path folder = plan.order().folder();
        List<Path> wanted = new ArrayList<>();
        if (withZip) wanted.add(zipBeside(folder));
        if (withPages) wanted.add(pagesBeside(folder));
        return plan.against(beside.problems(plan.order(), wanted));
    }

    /** Packs the files of the batch, with their list, into a ZIP beside the folder. */
    void zip(BatchReport report) {
        Path file = zipBeside(report.folder());
        if (pack.pack(report, file)) beside.written(report.folder(), file);
    }

    /** Writes the pages of all certificates, in the order of the batch, into a PDF beside the folder. */
    void pages(BatchReport report, Progress progress) {
        List<PrintFileOrder.Entry> entries = PrintFileOrder.entries(report, ledger);
        Path file = pagesBeside(report.folder());
        PrintFileOrder order = new PrintFileOrder(entries, PrintOrder.Sorting.ROSTER, file);
        if (printFile.write(order, progress).written()) beside.written(report.folder(), file);
    }

    static Path zipBeside(Path folder) {
        return beside(folder, ".zip");
    }

    static Path pagesBeside(Path folder) {
        return beside(folder, "-print.pdf");
    }

    private static Path beside(Path folder, String end) {
        return folder.resolveSibling(folder.getFileName() + end);
    }
}
