package laurel.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import laurel.kernel.AlikeHashes;
import laurel.kernel.AtomicFile;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.template.Layout;
import laurel.template.Signer;

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
     * @param signatures of those that were signed
     * @param present every wanted format that lies in the folder now
     * @param refused why nothing was drawn
     */
    record Outcome(
            Map<OutputFormat, IssuedFile> written,
            Map<OutputFormat, FileSignature> signatures,
            Set<OutputFormat> present,
            Optional<Message> refused) {
        Outcome {
            written = Map.copyOf(written);
            signatures = Map.copyOf(signatures);
            present = Set.copyOf(present);
        }
    }

    /** The files of one certificate, drawn and not yet written. */
    private static final class Drawn {
        private final Map<OutputFormat, byte[]> contents = new TreeMap<>();
        private final Map<OutputFormat, FileSignature> signatures = new TreeMap<>();
    }

    private final Press current;
    private final Designs designs;
    private final Path folder;
    private final BatchFiles files;
    private final Optional<Signer> signer;
    private final Map<OutputFormat, AlikeHashes> hashes = new ConcurrentHashMap<>();

    /** @param current the press for certificates that are issued now */
    CertificateWriter(Press current, Designs designs, BatchOrder order) {
        this.current = current;
        this.designs = designs;
        this.folder = order.folder();
        this.files = new BatchFiles(order, designs);
        this.signer = order.signing().map(Signing::key);
    }

    Outcome write(Certificate certificate) {
        Set<OutputFormat> wanted = Set.copyOf(files.of(certificate));
        List<OutputFormat> missing = new ArrayList<>();
        for (OutputFormat format : wanted) {
            if (!isAsIssued(certificate, format)) missing.add(format);
        }
        if (missing.isEmpty()) return new Outcome(Map.of(), Map.of(), wanted, Optional.empty());
        Set<OutputFormat> present = new HashSet<>(wanted);
        present.removeAll(missing);
        Optional<Press> press = press(certificate);
        if (press.isEmpty()) {
            String version = String.valueOf(certificate.edition().version());
            return refused(present, Message.of("certificate.item.otherEdition", version));
        }
        return draw(certificate, press.get(), missing, present);
    }

    /** @return empty if it was issued with another edition of the template, of which nothing was kept */
    private Optional<Press> press(Certificate certificate) {
        if (certificate.state() != CertificateState.ISSUED) return Optional.of(current);
        return designs.press(certificate)
                .or(() -> Optional.of(current).filter(press -> press.edition().equals(certificate.edition())));
    }

    private Outcome draw(Certificate certificate, Press press, List<OutputFormat> missing, Set<OutputFormat> present) {
        Layout layout = press.layout(certificate);
        if (!isGood(layout, certificate)) return refused(present, Message.of("certificate.item.layout"));
        Drawn drawn = new Drawn();
        for (OutputFormat format : missing) {
            IssuedFile issued = certificate.files().get(format);
            if (issued == null) {
                first(press, layout, certificate, format, drawn);
                continue;
            }
            byte[] content = designs.again(press, layout, certificate, format);
            if (!issued.sha256().equals(hash(format, content))) {
                return refused(present, Differing.message(certificate, format, issued));
            }
            drawn.contents.put(format, content);
        }
        Map<OutputFormat, IssuedFile> written = put(drawn, certificate);
        Set<OutputFormat> all = new HashSet<>(present);
        all.addAll(written.keySet());
        return new Outcome(written, drawn.signatures, all, Optional.empty());
    }

    /** Draws a file that was never written before. */
    private void first(Press press, Layout layout, Certificate certificate, OutputFormat format, Drawn drawn) {
        if (signer.isEmpty() || format.kind() != OutputFormat.Kind.PDF) {
            drawn.contents.put(format, press.draw(layout, certificate, format));
            return;
        }
        Signed signed = new Signed(signer.get());
        drawn.contents.put(format, press.signed(layout, certificate, signed));
        drawn.signatures.put(format, new FileSignature(signed.made));
    }

    /** Remembers the one signature that it makes. */
    private static final class Signed implements Signer {
        private final Signer signer;
        private byte[] made = new byte[0];

        Signed(Signer signer) {
            this.signer = signer;
        }

        @Override
        public int length() {
            return signer.length();
        }

        @Override
        public byte[] sign(byte[] content) {
            made = signer.sign(content);
            return made;
        }
    }

    /** @return whether nothing is wrong but what somebody answered for */
    static boolean isGood(Layout layout, Certificate certificate) {
        return layout.problems().stream()
                .filter(Problem::isError)
                .allMatch(problem -> certificate.provenance().waivers().stream()
                        .anyMatch(waiver -> waiver.kind() == ProblemKind.of(problem)
                                && waiver.element().equals(problem.place().field())));
    }

    private Map<OutputFormat, IssuedFile> put(Drawn drawn, Certificate certificate) {
        Map<OutputFormat, IssuedFile> written = new TreeMap<>();
        drawn.contents.forEach((format, content) -> {
            AtomicFile.write(certificate.fileName().resolveIn(folder, format), content);
            String hash = hash(format, content);
            written.put(format, certificate.files().getOrDefault(format, issued(hash, drawn, format)));
        });
        return written;
    }

    private String hash(OutputFormat format, byte[] content) {
        return hashes.computeIfAbsent(format, any -> new AlikeHashes()).hex(content);
    }

    private static IssuedFile issued(String hash, Drawn drawn, OutputFormat format) {
        return drawn.signatures.containsKey(format)
                ? IssuedFile.signed(hash, DrawnBy.thisProgram())
                : IssuedFile.of(hash, DrawnBy.thisProgram());
    }

    private static Outcome refused(Set<OutputFormat> present, Message reason) {
        return new Outcome(Map.of(), Map.of(), present, Optional.of(reason));
    }

    private boolean isAsIssued(Certificate certificate, OutputFormat format) {
        IssuedFile issued = certificate.files().get(format);
        Path file = certificate.fileName().resolveIn(folder, format);
        if (issued == null || !Files.isRegularFile(file)) return false;
        return issued.sha256().equals(FileHash.of(file));
    }
}
