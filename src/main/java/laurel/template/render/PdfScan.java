package laurel.template.render;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** Finds what a PDF file does beside being looked at: every object is visited, not only those that a page leads to. */
final class PdfScan {
    /** Values of {@code /S} in actions (ISO 32000-1, table 198). */
    private static final Set<String> ACTIONS = Set.of(
            "GoToR",
            "GoToE",
            "GoTo3DView",
            "Hide",
            "ImportData",
            "JavaScript",
            "Launch",
            "Movie",
            "Rendition",
            "ResetForm",
            "RichMediaExecute",
            "SetOCGState",
            "Sound",
            "SubmitForm",
            "Thread",
            "Trans",
            "URI");

    /** Keys of dictionaries, and the word for what they lead to. */
    private static final Map<String, String> KEYS = Map.of(
            "AA", "AA",
            "JavaScript", "JavaScript",
            "OpenAction", "OpenAction",
            "EmbeddedFiles", "EmbeddedFiles",
            "EF", "EmbeddedFiles",
            "AcroForm", "AcroForm",
            "XFA", "XFA",
            "Annots", "Annots",
            "Collection", "Collection",
            "RichMediaContent", "RichMedia");

    private static final Set<String> SUBTYPES = Set.of("RichMedia", "Screen", "Movie", "Sound", "3D", "FileAttachment");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Set<String> found = new TreeSet<>();

    private PdfScan() {}

    /** @return the words for what acts, calls, or is carried along; sorted */
    static Set<String> acting(COSDocument document) {
        PdfScan scan = new PdfScan();
        scan.add(document.getTrailer());
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            scan.add(document.getObjectFromPool(key));
        }
        scan.run();
        return scan.found;
    }

    private void add(COSBase object) {
        if (object != null && seen.add(object)) open.push(object);
    }

    private void run() {
        while (!open.isEmpty()) {
            COSBase object = open.pop();
            if (object instanceof COSObject reference) {
                add(reference.getObject());
            } else if (object instanceof COSArray array) {
                for (COSBase item : array) add(item);
            } else if (object instanceof COSDictionary dictionary) {
                judge(dictionary);
                for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) add(entry.getValue());
            }
        }
    }

    private void judge(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S);
        if (action != null && ACTIONS.contains(action)) found.add(action);
        String subtype = dictionary.getNameAsString(COSName.SUBTYPE);
        if (subtype != null && SUBTYPES.contains(subtype)) found.add(subtype);
        // A resource may bear any name; only these dictionaries are resources of a content.
        KEYS.forEach((key, word) -> {
            if (dictionary.containsKey(COSName.getPDFName(key))) found.add(word);
        });
    }
}
