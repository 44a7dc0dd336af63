package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.List;
import laurel.certificate.BatchReport;
import laurel.certificate.Ledger;
import laurel.certificate.PackBatch;
import laurel.certificate.PrintFileOrder;
import laurel.certificate.PrintOrder;
import laurel.certificate.WritePrintFile;
import laurel.kernel.Progress;

/** Puts the certificates of a batch together: its files in one archive, its pages in one file for the printer. */
final class Bundles {
    private final PackBatch pack;
    private final Ledger ledger;
    private final WritePrintFile printFile;

    Bundles(PackBatch pack, Ledger ledger, WritePrintFile printFile) {
        this.pack = pack;
        this.ledger = ledger;
        this.printFile = printFile;
    }

    /** Packs the files of the batch, with their list, into a ZIP beside the folder. */
    void zip(BatchReport report) {
        pack.pack(report, zipBeside(report.folder()));
    }

    /** Writes the pages of all certificates, in the order of the batch, into a PDF beside the folder. */
    void pages(BatchReport report, Progress progress) {
        List<PrintFileOrder.Entry> entries = PrintFileOrder.entries(report, ledger);
        Path file = beside(report.folder(), "-print.pdf");
        printFile.write(new PrintFileOrder(entries, PrintOrder.Sorting.ROSTER, file), progress);
    }

    static Path zipBeside(Path folder) {
        return beside(folder, ".zip");
    }

    private static Path beside(Path folder, String end) {
        return folder.resolveSibling(folder.getFileName() + end);
    }
}
