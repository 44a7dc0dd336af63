package laurel.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.kernel.AtomicFile;
import laurel.kernel.Failure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.Sha256;
import laurel.template.Layout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws issued certificates again, years later, with the template and the faces that were kept. A file is written only if it
 * is byte for byte the one that was issued; otherwise it is said why it is not. The ledger is not changed.
 */
public final class RedrawCertificate {
    /**
     * What came of one file.
     *
     * @param name of the file
     * @param refused why it was not written; empty if it lies in the folder, as issued
     */
    public record Item(Serial serial, String name, Optional<Message> refused) {}

    private static final Logger LOG = LoggerFactory.getLogger(RedrawCertificate.class);

    private final Designs designs;

    public RedrawCertificate(Designs designs) {
        this.designs = designs;
    }

    /**
     * @param folder made if it is missing; a file in it that is not the issued one is never replaced
     * @return an item for every file that was issued, and one for every certificate of which none was
     * @throws java.util.concurrent.CancellationException between two certificates; those before are done
     */
    public List<Item> redraw(List<Certificate> certificates, Path folder, Progress progress) {
        List<Item> items = new ArrayList<>();
        int done = 0;
        for (Certificate certificate : certificates) {
            progress.checkCancelled();
            progress.at(done++, certificates.size(), Message.of("certificate.run.writing", certificate.printedName()));
            items.addAll(redraw(certificate, folder));
        }
        return items;
    }

    private List<Item> redraw(Certificate certificate, Path folder) {
        Map<OutputFormat, IssuedFile> files = new TreeMap<>(certificate.files());
        Serial serial = certificate.serial();
        if (files.isEmpty()) {
            String name = certificate.fileName().stem();
            return List.of(new Item(serial, name, Optional.of(Message.of("certificate.redraw.unfinished"))));
        }
        List<Item> items = new ArrayList<>();
        files.forEach((format, issued) -> {
            Optional<Message> refused = attempt(certificate, format, issued, folder);
            items.add(new Item(serial, certificate.fileName().in(format), refused));
        });
        return items;
    }

    /** A border: what lets one certificate down must not stop the others. */
    private Optional<Message> attempt(Certificate certificate, OutputFormat format, IssuedFile issued, Path folder) {
        try {
            return write(certificate, format, issued, folder);
        } catch (Failure failure) {
            return Optional.of(failure.text());
        } catch (RuntimeException bug) {
            LOG.error("certificate {} could not be drawn", certificate.serial(), bug);
            return Optional.of(Message.of("certificate.item.broken", bug.toString()));
        }
    }

    private Optional<Message> write(Certificate certificate, OutputFormat format, IssuedFile issued, Path folder) {
        Path file = certificate.fileName().resolveIn(folder, format);
        if (Files.exists(file)) {
            return FileHash.of(file).equals(issued.sha256())
                    ? Optional.empty()
                    : Optional.of(Message.of("certificate.redraw.otherFile", file.getFileName()));
        }
        Optional<Press> press = designs.press(certificate);
        if (press.isEmpty()) return Optional.of(Message.of("certificate.redraw.notKept"));
        Layout layout = press.get().layout(certificate);
        byte[] content = designs.again(press.get(), layout, certificate, format);
        if (!Sha256.hex(content).equals(issued.sha256())) {
            return Optional.of(Differing.message(certificate, format, issued));
        }
        AtomicFile.write(file, content);
        return Optional.empty();
    }
}
