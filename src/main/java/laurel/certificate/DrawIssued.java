package laurel.certificate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import laurel.kernel.AlikeHashes;
import laurel.kernel.Failure;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;
import laurel.template.Template;
import laurel.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws certificates of the ledger again, exactly as they were issued, or tells why it cannot. Safe for all threads.
 */
final class DrawIssued {
    /** What came of it. */
    sealed interface Drawing {
        /** The file, byte for byte as issued. */
        final class Drawn implements Drawing {
            private final Press press;
            private final Layout layout;
            private final byte[] pdf;
            private final String sha256;

            Drawn(Press press, Layout layout, byte[] pdf, String sha256) {
                this.press = press;
                this.layout = layout;
                this.pdf = pdf;
                this.sha256 = sha256;
            }

            /** @return what it was drawn with */
            Press press() {
                return press;
            }

            Layout layout() {
                return layout;
            }

            byte[] pdf() {
                return pdf;
            }

            /** @return the file's digest */
            String sha256() {
                return sha256;
            }

            @Override
            public <R> R fold(
                    Function<? super Drawn, ? extends R> drawn, Function<? super Refused, ? extends R> refused) {
                return drawn.apply(this);
            }
        }

        /** It cannot be drawn as it was issued. */
        record Refused(Message reason) implements Drawing {
            @Override
            public <R> R fold(
                    Function<? super Drawn, ? extends R> drawn, Function<? super Refused, ? extends R> refused) {
                return refused.apply(this);
            }
        }

        <R> R fold(Function<? super Drawn, ? extends R> drawn, Function<? super Refused, ? extends R> refused);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DrawIssued.class);

    private final Designs designs;
    private final Templates templates;
    private final AlikeHashes hashes = new AlikeHashes();
    private final Map<Design, Optional<Press>> own = new ConcurrentHashMap<>();

    DrawIssued(Designs designs, Templates templates) {
        this.designs = designs;
        this.templates = templates;
    }

    /** An edition of a template in one language. */
    private record Design(TemplateEdition edition, Language language) {}

    /**
     * @return the design that was kept at issue, or else the program's own if it is the very same edition
     * @throws FileFailure if what was kept cannot be read
     */
    Optional<Press> press(Certificate certificate) {
        return designs.press(certificate)
                .or(() ->
                        own.computeIfAbsent(new Design(certificate.edition(), certificate.language()), this::ownPress));
    }

    private Optional<Press> ownPress(Design design) {
        return templates
                .read(design.edition().template())
                .<Optional<Template>>fold(found -> Optional.of(found.template()), refused -> Optional.empty())
                .filter(template -> TemplateEdition.of(template).equals(design.edition()))
                .map(template -> PreparedTemplate.of(
                        template, design.language(), designs.own().fonts()))
                .map(prepared -> Press.of(prepared, designs.own()));
    }

    /** A border: what lets one certificate down must not stop the others. */
    Drawing attempt(Certificate certificate) {
        try {
            return draw(certificate);
        } catch (Failure failure) {
            return new Drawing.Refused(failure.text());
        } catch (RuntimeException bug) {
            LOG.error("certificate {} could not be drawn", certificate.serial(), bug);
            return new Drawing.Refused(Message.of("certificate.item.broken", bug.toString()));
        }
    }

    private Drawing draw(Certificate certificate) {
        Optional<Press> press = press(certificate);
        if (press.isEmpty()) return new Drawing.Refused(otherEdition(certificate));
        IssuedFile issued = certificate.files().get(OutputFormat.PDF);
        Layout layout = press.get().layout(certificate);
        if (!CertificateWriter.isGood(layout, certificate)) {
            return new Drawing.Refused(Message.of("certificate.print.layout"));
        }
        byte[] pdf = designs.again(press.get(), layout, certificate, OutputFormat.PDF);
        Drawing.Drawn drawn = new Drawing.Drawn(press.get(), layout, pdf, hashes.hex(pdf));
        if (issued != null && !issued.sha256().equals(drawn.sha256())) {
            return new Drawing.Refused(Message.of("certificate.print.otherDrawing"));
        }
        return drawn;
    }

    static Message otherEdition(Certificate certificate) {
        TemplateEdition edition = certificate.edition();
        return Message.of("certificate.print.otherEdition", edition.template().value(), edition.version());
    }
}
