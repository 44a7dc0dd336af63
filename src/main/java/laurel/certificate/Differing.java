package laurel.certificate;

import laurel.kernel.Message;

/** Says why a file that is drawn again is not the one that was issued. */
final class Differing {
    private Differing() {}

    static Message message(Certificate certificate, OutputFormat format, IssuedFile issued) {
        String name = certificate.fileName().in(format);
        DrawnBy then = issued.by();
        DrawnBy now = DrawnBy.thisProgram();
        if (then.equals(DrawnBy.UNKNOWN)) return Message.of("certificate.item.otherDrawing", name);
        if (then.drawing() != now.drawing()) {
            return Message.of("certificate.item.otherVersion", name, then.drawing(), now.drawing());
        }
        if (!then.java().equals(now.java())) {
            return Message.of("certificate.item.otherJava", name, then.java(), now.java());
        }
        return certificate.provenance().design().isEmpty()
                ? Message.of("certificate.item.otherDrawing", name)
                : Message.of("certificate.item.unexplained", name);
    }
}
