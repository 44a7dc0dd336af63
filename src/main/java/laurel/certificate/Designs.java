package laurel.certificate;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.template.Drawer;
import laurel.template.Drawers;
import laurel.template.FontChain;
import laurel.template.Fonts;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Picture;
import laurel.template.PreparedTemplate;
import laurel.template.Template;
import laurel.template.TemplateReader;
import laurel.template.TemplateSource;

/**
 * Keeps what certificates are drawn with beside the ledger, and sets up a press with what was kept: the template and the
 * faces of back then, whatever the program has now. Safe for all threads.
 */
public final class Designs {
    private final Ledger ledger;
    private final KeptFiles files;
    private final TemplateReader reader;
    private final Drawer own;
    private final Drawers drawers;
    /** Drawers by the faces that they were made of; a program meets few. */
    private final Map<Map<String, String>, Drawer> known = new HashMap<>();

    private final Map<String, Press> presses = new HashMap<>();

    /**
     * @param own with the program's faces
     * @param drawers makes drawers with kept faces
     */
    public Designs(Ledger ledger, KeptFiles files, TemplateReader reader, Drawer own, Drawers drawers) {
        this.ledger = ledger;
        this.files = files;
        this.reader = reader;
        this.own = own;
        this.drawers = drawers;
    }

    /** @return the program's own faces and renderer */
    Drawer own() {
        return own;
    }

    /**
     * Keeps the template, its pictures and every face that its text in the language may be set in, as the program has them
     * now; when this returns, all of it is on the disk.
     *
     * @throws FileFailure if it cannot be written
     */
    KeptDesign keep(Template template, Language language) {
        TemplateSource source = template.source();
        String json = laurel.kernel.Sha256.hex(source.json());
        files.keep(json, source::json);
        Map<String, KeptDesign.KeptPicture> pictures = new TreeMap<>();
        source.pictures().forEach((name, picture) -> {
            files.keep(picture.hash(), picture::content);
            pictures.put(
                    name,
                    new KeptDesign.KeptPicture(picture.hash(), picture.kind(), picture.width(), picture.height()));
        });
        Map<String, String> faces = faces(template, language, own.fonts());
        faces.forEach((face, hash) -> files.keep(hash, () -> own.fonts().file(face)));
        return new KeptDesign(json, pictures, faces);
    }

    private static Map<String, String> faces(Template template, Language language, Fonts fonts) {
        Map<String, String> faces = new TreeMap<>();
        template.elements().stream()
                .flatMap(element -> element
                        .<List<FontChain>>fold(
                                text -> List.of(text.version(language).style().fonts()),
                                qr -> List.of(),
                                shape -> List.of(),
                                picture -> List.of())
                        .stream())
                .distinct()
                .forEach(chain -> faces.putAll(fonts.hashes(chain)));
        return faces;
    }

    /**
     * @return a press with the certificate's own design; empty if it was issued before designs were kept
     * @throws FileFailure if a kept file is missing or damaged, or this program cannot read the template any more
     */
    synchronized Optional<Press> press(Certificate certificate) {
        Optional<String> id = certificate.provenance().design();
        if (id.isEmpty()) return Optional.empty();
        String key = id.get() + "/" + certificate.language();
        Press press = presses.get(key);
        if (press == null) {
            press = setUp(certificate, id.get());
            presses.put(key, press);
        }
        return Optional.of(press);
    }

    /**
     * @param press with the certificate's design
     * @param layout of the certificate
     * @return the file's content as the ledger has it, if it comes out alike: a signed one with its kept signature
     */
    byte[] again(Press press, Layout layout, Certificate certificate, OutputFormat format) {
        return signature(certificate, format)
                .map(signature -> press.signed(layout, certificate, signature.again()))
                .orElseGet(() -> press.draw(layout, certificate, format));
    }

    private Optional<FileSignature> signature(Certificate certificate, OutputFormat format) {
        IssuedFile issued = certificate.files().get(format);
        return issued != null && issued.signed() ? ledger.signature(certificate.id(), format) : Optional.empty();
    }

    private Press setUp(Certificate certificate, String id) {
        KeptDesign design = ledger.design(id)
                .orElseThrow(() -> new FileFailure(Message.of("certificate.keep.unknown", certificate.serial())));
        Template template = template(design, certificate);
        Drawer drawer = drawer(design, template, certificate.language());
        PreparedTemplate prepared = PreparedTemplate.of(template, certificate.language(), drawer.fonts());
        return new Press(certificate.edition(), prepared, drawer);
    }

    private Template template(KeptDesign design, Certificate certificate) {
        Map<String, Picture> pictures = new TreeMap<>();
        design.pictures()
                .forEach((name, kept) -> pictures.put(
                        name, new Picture(name, kept.kind(), files.read(kept.sha256()), kept.width(), kept.height())));
        TemplateSource source = TemplateSource.of(files.read(design.template()), pictures);
        return reader.read(source, certificate.edition().template().value())
                .fold(found -> found.template(), refused -> {
                    throw new FileFailure(Message.of(
                            "certificate.keep.unreadable",
                            certificate.edition().template(),
                            refused.problems().get(0).message()));
                });
    }

    private Drawer drawer(KeptDesign design, Template template, Language language) {
        if (design.faces().equals(faces(template, language, own.fonts()))) return own;
        return known.computeIfAbsent(design.faces(), faces -> drawers.over(face -> open(faces, face)));
    }

    private Optional<InputStream> open(Map<String, String> faces, String face) {
        return Optional.ofNullable(faces.get(face)).map(hash -> new ByteArrayInputStream(files.read(hash)));
    }
}
