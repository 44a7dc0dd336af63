package laurel.template.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Packs streams in the two or three ways that every reader and PDF/A know. Not for several threads. */
final class PdfStreams {
    private static final Set<String> BYTES = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL");
    private static final Set<String> JPEG = Set.of("DCTDecode", "DCT");
    private static final Set<String> FAX = Set.of("CCITTFaxDecode", "CCF");

    private final Set<String> features = new TreeSet<>();

    /** @return the ways of packing that were met and cannot stay */
    Set<String> features() {
        return features;
    }

    byte[] decoded(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            byte[] bytes = in.readNBytes(PictureLimits.STREAM_BYTES + 1);
            if (bytes.length > PictureLimits.STREAM_BYTES)
                throw new IOException("a stream of more than " + PictureLimits.STREAM_BYTES + " bytes");
            return bytes;
        }
    }

    void replace(COSStream stream, byte[] content) throws IOException {
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
    }

    /** Bytes are deflated anew; a JPEG stays, without what it tells of its maker; a fax stays as it is. */
    void repack(COSStream stream) throws IOException {
        List<String> filters = filters(stream);
        String last = filters.isEmpty() ? "" : filters.get(filters.size() - 1);
        boolean first = BYTES.containsAll(filters.subList(0, Math.max(0, filters.size() - 1)));
        if (first && (last.isEmpty() || BYTES.contains(last))) {
            replace(stream, decoded(stream));
        } else if (first && JPEG.contains(last)) {
            jpeg(stream, last);
        } else if (!(filters.size() == 1 && FAX.contains(last))) {
            features.add(String.join(" ", filters));
        }
    }

    private static void jpeg(COSStream stream, String filter) throws IOException {
        byte[] content;
        try (InputStream in = new PDStream(stream).createInputStream(List.of(filter))) {
            content = in.readAllBytes();
        }
        RasterMetadata metadata = RasterMetadata.read(PictureKind.JPEG, content);
        byte[] bare = metadata.complete() ? metadata.withoutMetadata() : content;
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(bare);
        }
        stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
    }

    static List<String> filters(COSStream stream) {
        List<String> names = new ArrayList<>();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) names.add(name.getName());
        if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) names.add(name.getName());
            }
        }
        return names;
    }
}
