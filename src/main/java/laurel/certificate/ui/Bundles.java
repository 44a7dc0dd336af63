package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laurel.certificate.Archives;
import laurel.certificate.BatchReport;
import laurel.certificate.Certificate;
import laurel.certificate.CombineCertificates;
import laurel.certificate.Ledger;
import laurel.certificate.Manifests;
import laurel.kernel.Progress;

/** Puts the certificates of a batch together: its files in one archive, its pages in one file for the printer. */
final class Bundles {
    private final Archives archives;
    private final Ledger ledger;
    private final CombineCertificates combine;

    Bundles(Archives archives, Ledger ledger, CombineCertificates combine) {
        this.archives = archives;
        this.ledger = ledger;
        this.combine = combine;
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
        List<Certificate> certificates = new ArrayList<>();
        for (BatchReport.Item item : report.items()) {
            if (item.outcome().isThere()) item.serial().flatMap(ledger::find).ifPresent(certificates::add);
        }
        combine.write(certificates, beside(report.folder(), "-print.pdf"), progress);
    }

    private static Path beside(Path folder, String end) {
        return folder.resolveSibling(folder.getFileName() + end);
    }
}
