package laurel.template.render;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import laurel.kernel.PageSize;
import laurel.template.Box;
import laurel.template.IssueFacts;
import laurel.template.SignatureField;
import laurel.template.Signer;

/**
 * A signature of a whole file (ISO 32000-1, 12.8; ETSI EN 319 142-1, 6), written with the file itself: a form with one field,
 * whose value leaves room for the signature, which is put there when everything else stands. Not for several threads.
 */
final class PdfSignature {
    /** Printed, and neither moved nor removed by mistake. */
    private static final String FLAGS = "/F 132";

    private final PdfFile file;
    private final Signer signer;
    private final int widget;
    private final int value;
    /** Where the dictionary's range of signed bytes stands in the file. */
    private int range;

    PdfSignature(PdfFile file, Signer signer) {
        this.file = file;
        this.signer = signer;
        widget = file.reserve();
        value = file.reserve();
    }

    /** @return what the page says that it stands on */
    String pageEntry() {
        return "/Annots[" + widget + " 0 R]";
    }

    /** @return what the catalog says of it */
    String catalogEntry() {
        return "/AcroForm<</Fields[" + widget + " 0 R]/SigFlags 3>>";
    }

    /**
     * Writes the field and its value, after the page that it stands on.
     *
     * @param page the number of the page's object
     * @param shown what it shows there; nothing if it is not to be seen
     */
    void write(
            int page,
            PageSize size,
            Optional<SignatureField> shown,
            PdfStock stock,
            PdfDocument document,
            IssueFacts facts) {
        String looks =
                shown.map(field -> looks(page, size, field, stock, document)).orElse("/Rect[0 0 0 0]");
        file.object(
                widget,
                "<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/P " + page + " 0 R/V " + value + " 0 R" + FLAGS
                        + looks + ">>");
        String start =
                "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(" + PdfMetadata.date(facts) + ")";
        byte[] room = new byte[signer.length()];
        String contents = "/Contents<" + HexFormat.of().formatHex(room) + ">>>";
        range = Math.toIntExact(file.plainObject(value, start + range(0, 0, 0) + contents)) + start.length();
    }

    private String looks(int page, PageSize size, SignatureField field, PdfStock stock, PdfDocument document) {
        double height = size.height().points();
        Box box = field.box();
        String area = "["
                + new Bytes(64)
                        .decimal(box.x().points())
                        .decimal(height - box.bottom())
                        .decimal(box.right())
                        .decimal(height - box.y().points())
                        .ascii()
                + "]";
        PdfContent content = new PdfContent(stock, height);
        content.draw(field.marks());
        int appearance = file.stream(
                "/Type/XObject/Subtype/Form/BBox" + area + "/Resources " + document.resources() + " 0 R",
                content.bytes());
        int key = document.structure().object("Form", page, widget, field.text());
        return "/Rect" + area + "/AP<</N " + appearance + " 0 R>>/StructParent " + key + "/TU"
                + PdfMetadata.string(field.text());
    }

    /**
     * Signs the file.
     *
     * @param whole everything, ended
     */
    Bytes seal(Bytes whole) {
        int rangeLength = range(0, 0, 0).length();
        int before = range + rangeLength + "/Contents".length();
        int after = before + 2 * signer.length() + 2;
        whole.replace(range, range(before, after, whole.size() - after).getBytes(StandardCharsets.US_ASCII));
        byte[] all = whole.toArray();
        byte[] content = new byte[before + all.length - after];
        System.arraycopy(all, 0, content, 0, before);
        System.arraycopy(all, after, content, before, all.length - after);
        byte[] signature = signer.sign(content);
        if (signature.length != signer.length()) {
            throw new IllegalStateException("a signature of " + signature.length + " bytes, not " + signer.length());
        }
        whole.replace(before + 1, HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII));
        return whole;
    }

    /** Always of the same length. */
    private static String range(int before, int after, int rest) {
        return String.format(Locale.ROOT, "/ByteRange[0 %010d %010d %010d]", before, after, rest);
    }
}
