package laurel.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.AtomicFile;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.Placeholder;
import laurel.template.PrintFile;
import laurel.template.PrintFiles;
import laurel.template.Templates;

/**
 * Puts many issued certificates into one PDF for a print shop, one after the other; what they share is in it once. The same
 * certificates make the same bytes. Writes nothing to the ledger.
 */
public final class CombineCertificates {
    private final Designs designs;
    private final Templates templates;
    private final PrintFiles files;

    public CombineCertificates(Designs designs, Templates templates, PrintFiles files) {
        this.designs = designs;
        this.templates = templates;
        this.files = files;
    }

    /** A certificate in its place. */
    private record Page(Certificate certificate, Layout layout) {}

    /**
     * The file is written as a whole or not at all; with nothing to put into it, none is.
     *
     * @param certificates in the order of their pages
     * @return how many are in the file: those that are issued, stand, and fit what they were drawn with
     * @throws java.util.concurrent.CancellationException if cancelled; no file was written
     * @throws laurel.kernel.FileFailure if it cannot be written
     */
    public int write(List<Certificate> certificates, Path file, Progress progress) {
        DrawIssued issued = new DrawIssued(designs, templates);
        List<Page> pages = new ArrayList<>();
        for (Certificate certificate : certificates) {
            progress.checkCancelled();
            if (certificate.state() != CertificateState.ISSUED) continue;
            Optional<Layout> layout = issued.press(certificate).map(press -> press.layout(certificate));
            layout.filter(found -> CertificateWriter.isGood(found, certificate))
                    .ifPresent(found -> pages.add(new Page(certificate, found)));
        }
        if (!pages.isEmpty()) AtomicFile.write(file, out -> write(pages, out, progress));
        return pages.size();
    }

    private void write(List<Page> pages, OutputStream out, Progress progress) throws IOException {
        PrintFile file = files.open(facts(pages), out);
        int done = 0;
        for (Page page : pages) {
            progress.checkCancelled();
            Certificate certificate = page.certificate();
            progress.at(done++, pages.size(), Message.of("certificate.print.drawing", certificate.printedName()));
            file.add(
                    page.layout(),
                    certificate.printedName(),
                    certificate.serial().value());
        }
        file.end();
    }

    private static IssueFacts facts(List<Page> pages) {
        Certificate first = pages.get(0).certificate();
        Instant latest = pages.stream()
                .map(page -> page.certificate().issuedAt())
                .max(Instant::compareTo)
                .orElseThrow();
        String holder = text(first, CertificateFields.HOLDER) + " " + text(first, CertificateFields.EDITION);
        String author = text(first, CertificateFields.FILE_AUTHOR);
        String id = first.serial() + "+" + pages.size();
        return new IssueFacts(holder.strip(), id, author, first.language(), latest, id);
    }

    private static String text(Certificate certificate, String field) {
        return certificate.values().text(new Placeholder(field)).orElse("");
    }
}
