package laurel.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Sha256;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.Placeholder;
import laurel.template.PreparedTemplate;
import laurel.template.Renderer;

/**
 * Brings the files of one certificate into the folder: what lies there as it was issued is left alone, the rest is laid
 * out once and drawn. A file that was issued before is written only if it comes out byte for byte as the ledger knows it.
 * Safe for all threads.
 */
final class CertificateWriter {
    /**
     * What came of it.
     *
     * @param written hashes of the files that were written
     * @param present every wanted format that lies in the folder now
     * @param refused why nothing was drawn
     */
    record Outcome(Map<OutputFormat, String> written, Set<OutputFormat> present, Optional<Message> refused) {
        Outcome {
            written = Map.copyOf(written);
            present = Set.copyOf(present);
        }
    }

    private final PreparedTemplate template;
    private final TemplateEdition edition;
    private final Renderer renderer;
    private final Path folder;
    private final Set<OutputFormat> formats;

    CertificateWriter(PreparedTemplate template, Renderer renderer, Path folder, Set<OutputFormat> formats) {
        this.template = template;
        this.edition = TemplateEdition.of(template.template());
        this.renderer = renderer;
        this.folder = folder;
        this.formats = Set.copyOf(formats);
    }

    Outcome write(Certificate certificate) {
        List<OutputFormat> missing = new ArrayList<>();
        for (OutputFormat format : formats) {
            if (!isAsIssued(certificate, format)) missing.add(format);
        }
        if (missing.isEmpty()) return new Outcome(Map.of(), formats, Optional.empty());
        boolean issued = certificate.state() == CertificateState.ISSUED;
        if (issued && !certificate.edition().equals(edition)) {
            String version = String.valueOf(certificate.edition().version());
            return refused(missing, Message.of("certificate.item.otherEdition", version));
        }
        Layout layout = template.layout(certificate.values());
        if (!layout.isGood()) return refused(missing, Message.of("certificate.item.layout"));
        Map<OutputFormat, byte[]> drawn = new EnumMap<>(OutputFormat.class);
        for (OutputFormat format : missing) {
            byte[] content = draw(layout, facts(certificate), format);
            String issuedAs = certificate.hashes().getOrDefault(format, Sha256.hex(content));
            if (!issuedAs.equals(Sha256.hex(content))) {
                String name = certificate.fileName().in(format);
                return refused(missing, Message.of("certificate.item.otherDrawing", name));
            }
            drawn.put(format, content);
        }
        return new Outcome(put(drawn, certificate), formats, Optional.empty());
    }

    private Map<OutputFormat, String> put(Map<OutputFormat, byte[]> drawn, Certificate certificate) {
        Map<OutputFormat, String> written = new EnumMap<>(OutputFormat.class);
        drawn.forEach((format, content) -> {
            AtomicFile.write(certificate.fileName().resolveIn(folder, format), content);
            written.put(format, Sha256.hex(content));
        });
        return written;
    }

    private Outcome refused(List<OutputFormat> missing, Message reason) {
        List<OutputFormat> present = new ArrayList<>(formats);
        present.removeAll(missing);
        return new Outcome(Map.of(), Set.copyOf(present), Optional.of(reason));
    }

    private boolean isAsIssued(Certificate certificate, OutputFormat format) {
        String hash = certificate.hashes().get(format);
        Path file = certificate.fileName().resolveIn(folder, format);
        if (hash == null || !Files.isRegularFile(file)) return false;
        try {
            return hash.equals(Sha256.hex(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new FileFailure(Message.of("kernel.file.notRead", file, String.valueOf(e.getMessage())), e);
        }
    }

    private byte[] draw(Layout layout, IssueFacts facts, OutputFormat format) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            switch (format) {
                case PDF -> renderer.pdf(layout, facts, content);
                case PNG -> renderer.png(layout.first(), facts, Renderer.WEB_WIDTH, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return content.toByteArray();
    }

    private static IssueFacts facts(Certificate certificate) {
        return new IssueFacts(
                text(certificate, CertificateFields.FILE_TITLE),
                certificate.serial().value(),
                text(certificate, CertificateFields.FILE_AUTHOR),
                certificate.language(),
                certificate.issuedAt(),
                certificate.serial().value());
    }

    private static String text(Certificate certificate, String field) {
        return certificate.values().text(new Placeholder(field)).orElse("");
    }
}
