package laurel.certificate.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import laurel.kernel.Sha256;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Recognises dictionaries and streams of one document that say the same (backgrounds, fonts, pictures), so that each is
 * stored once however many files brought it.
 */
final class Sharing {
    private final Map<String, COSDictionary> known = new HashMap<>();
    private final IdentityHashMap<COSBase, String> digests = new IdentityHashMap<>();
    private final IdentityHashMap<COSDictionary, COSDictionary> repeated = new IdentityHashMap<>();
    private int open;

    /**
     * @param object changed inside: what is known already takes the place of its parts
     * @return the object itself, or the one that is known to say the same
     */
    COSBase shared(COSBase object) throws IOException {
        if (object instanceof COSObject reference) {
            COSBase target = reference.getObject();
            return target == null ? COSNull.NULL : shared(target);
        }
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                COSBase item = array.get(i);
                if (item != null) array.set(i, shared(item));
            }
            return array;
        }
        return object instanceof COSDictionary dictionary ? shared(dictionary) : object;
    }

    private COSDictionary shared(COSDictionary dictionary) throws IOException {
        // Met again while it is being looked at, it contains itself: nothing else says the same as that.
        if (digests.containsKey(dictionary)) return repeated.getOrDefault(dictionary, dictionary);
        open++;
        digests.put(dictionary, "open " + open);
        for (COSName key : dictionary.keySet().toArray(COSName[]::new)) {
            COSBase value = dictionary.getItem(key);
            if (value != null) dictionary.setItem(key, shared(value));
        }
        String digest = digest(dictionary);
        COSDictionary first = known.computeIfAbsent(digest, unknown -> dictionary);
        digests.put(dictionary, digest);
        if (first != dictionary) repeated.put(dictionary, first);
        return first;
    }

    /**
     * Lets go of everything that the file before brought and that was known already: a document keeps all streams that were
     * ever made in it, and so the background of every single file.
     */
    void endOfFile() throws IOException {
        for (COSDictionary dictionary : repeated.keySet()) {
            digests.remove(dictionary);
            if (dictionary instanceof COSStream stream) stream.close();
        }
        repeated.clear();
    }

    private String digest(COSDictionary dictionary) throws IOException {
        StringBuilder text = new StringBuilder(told(dictionary));
        if (dictionary instanceof COSStream stream) {
            try (InputStream content = stream.createRawInputStream()) {
                text.append(" stream ").append(Sha256.hex(content.readAllBytes()));
            }
        }
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String told(COSDictionary dictionary) {
        Map<String, String> entries = new TreeMap<>();
        dictionary.forEach((key, value) -> entries.put(key.getName(), told(value)));
        return entries.toString();
    }

    private String told(COSBase value) {
        if (value instanceof COSDictionary dictionary) return "@" + digests.get(dictionary);
        if (value instanceof COSArray array) {
            StringBuilder items = new StringBuilder("[");
            for (COSBase item : array) items.append(told(item)).append(',');
            return items.append(']').toString();
        }
        return value instanceof COSString string ? "(" + string.toHexString() + ")" : String.valueOf(value);
    }
}
