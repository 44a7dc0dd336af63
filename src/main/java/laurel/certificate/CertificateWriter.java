package laurel.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import laurel.kernel.AtomicFile;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Sha256;
import laurel.template.Layout;

/**
 * Brings the files of one certificate into the folder: what lies there as it was issued is left alone, the rest is laid
 * out once and drawn, with the template and the faces that were kept at issue. A file that was issued before is written only
 * if it comes out byte for byte as the ledger knows it. Safe for all threads.
 */
final class CertificateWriter {
    /**
     * What came of it.
     *
     * @param written the files that were written
     * @param present every wanted format that lies in the folder now
     * @param refused why nothing was drawn
     */
    record Outcome(Map<OutputFormat, IssuedFile> written, Set<OutputFormat> present, Optional<Message> refused) {
        Outcome {
            written = Map.copyOf(written);
            present = Set.copyOf(present);
        }
    }

    private final Press current;
    private final Designs designs;
    private final Path folder;
    private final Set<OutputFormat> formats;

    /** @param current the press for certificates that are issued now */
    CertificateWriter(Press current, Designs designs, BatchOrder order) {
        this.current = current;
        this.designs = designs;
        this.folder = order.folder();
        this.formats = Set.copyOf(order.formats());
    }

    Outcome write(Certificate certificate) {
        List<OutputFormat> missing = new ArrayList<>();
        for (OutputFormat format : formats) {
            if (!isAsIssued(certificate, format)) missing.add(format);
        }
        if (missing.isEmpty()) return new Outcome(Map.of(), formats, Optional.empty());
        Optional<Press> press = press(certificate);
        if (press.isEmpty()) {
            String version = String.valueOf(certificate.edition().version());
            return refused(missing, Message.of("certificate.item.otherEdition", version));
        }
        return draw(certificate, press.get(), missing);
    }

    /** @return empty if it was issued with another edition of the template, of which nothing was kept */
    private Optional<Press> press(Certificate certificate) {
        if (certificate.state() != CertificateState.ISSUED) return Optional.of(current);
        return designs.press(certificate)
                .or(() -> Optional.of(current).filter(press -> press.edition().equals(certificate.edition())));
    }

    private Outcome draw(Certificate certificate, Press press, List<OutputFormat> missing) {
        Layout layout = press.layout(certificate);
        if (!isGood(layout, certificate)) return refused(missing, Message.of("certificate.item.layout"));
        Map<OutputFormat, byte[]> drawn = new TreeMap<>();
        for (OutputFormat format : missing) {
            byte[] content = press.draw(layout, certificate, format);
            IssuedFile issued = certificate.files().get(format);
            if (issued != null && !issued.sha256().equals(Sha256.hex(content))) {
                return refused(missing, Differing.message(certificate, format, issued));
            }
            drawn.put(format, content);
        }
        return new Outcome(put(drawn, certificate), formats, Optional.empty());
    }

    /** @return whether nothing is wrong but what somebody answered for */
    static boolean isGood(Layout layout, Certificate certificate) {
        return layout.problems().stream()
                .filter(Problem::isError)
                .allMatch(problem -> certificate.provenance().waivers().stream()
                        .anyMatch(waiver -> waiver.kind() == ProblemKind.of(problem)
                                && waiver.element().equals(problem.place().field())));
    }

    private Map<OutputFormat, IssuedFile> put(Map<OutputFormat, byte[]> drawn, Certificate certificate) {
        Map<OutputFormat, IssuedFile> written = new TreeMap<>();
        drawn.forEach((format, content) -> {
            AtomicFile.write(certificate.fileName().resolveIn(folder, format), content);
            written.put(format, IssuedFile.of(Sha256.hex(content), DrawnBy.thisProgram()));
        });
        return written;
    }

    private Outcome refused(List<OutputFormat> missing, Message reason) {
        List<OutputFormat> present = new ArrayList<>(formats);
        present.removeAll(missing);
        return new Outcome(Map.of(), Set.copyOf(present), Optional.of(reason));
    }

    private boolean isAsIssued(Certificate certificate, OutputFormat format) {
        IssuedFile issued = certificate.files().get(format);
        Path file = certificate.fileName().resolveIn(folder, format);
        if (issued == null || !Files.isRegularFile(file)) return false;
        return issued.sha256().equals(FileHash.of(file));
    }
}
