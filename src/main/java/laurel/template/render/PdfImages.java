package laurel.template.render;

import laurel.template.Mark;

/** Writes pictures (ISO 32000-1, 8.9). */
final class PdfImages {
    private final PdfContent content;

    PdfImages(PdfContent content) {
        this.content = content;
    }

    PdfContent draw(Mark.Image mark) {
        Bytes out = content.bytes();
        out.text("q\n");
        if (mark.opacity() < 1)
            out.text(content.stock().opacity(mark.opacity())).text(" gs\n");
        out.decimal(mark.width()).text("0 0 ").decimal(mark.height());
        out.decimal(mark.x()).decimal(content.up(mark.y() + mark.height())).text("cm\n");
        out.text(content.stock().picture(mark.picture())).text(" Do\nQ\n");
        return content;
    }
}
