package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laurel.certificate.Archives;
import laurel.certificate.BatchReport;
import laurel.certificate.Ledger;
import laurel.certificate.Manifests;
import laurel.certificate.PrintFileOrder;
import laurel.certificate.PrintOrder;
import laurel.certificate.WritePrintFile;
import laurel.kernel.Progress;

/** Puts the certificates of a batch together: its files in one archive, its pages in one file for the printer. */
final class Bundles {
    private final Archives archives;
    private final Ledger ledger;
    private final WritePrintFile printFile;

    Bundles(Archives archives, Ledger ledger, WritePrintFile printFile) {
        this.archives = archives;
        this.ledger = ledger;
        this.printFile = printFile;
    }

    /** Packs what lies in the folder, with its list, into a ZIP beside the folder. */
    void zip(BatchReport report) {
        Set<String> names = new TreeSet<>();
        report.items().forEach(item -> names.addAll(item.files()));
        if (names.isEmpty()) return;
        names.add(Manifests.FILE);
        archives.pack(report.folder(), names, beside(report.folder(), ".zip"));
    }

    /** Writes the pages of all certificates, in the order of the batch, into a PDF beside the folder. */
    void pages(BatchReport report, Progress progress) {
        List<PrintFileOrder.Entry> entries = PrintFileOrder.entries(report, ledger);
        Path file = beside(report.folder(), "-print.pdf");
        printFile.write(new PrintFileOrder(entries, PrintOrder.Sorting.ROSTER, file), progress);
    }

    private static Path beside(Path folder, String end) {
        return folder.resolveSibling(folder.getFileName() + end);
    }
}
