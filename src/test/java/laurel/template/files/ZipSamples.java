package laurel.template.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages for tests, good and bad, made by code. */
final class ZipSamples {
    static final String JSON = """
            {"format":1,"id":"own-design","version":3,"name":{"en":"Own"},"page":{"width":297,"height":210},
             "elements":[
              {"id":"seal","type":"picture","file":"seal.png","x":10,"y":10,"width":40,"height":20},
              {"id":"name","type":"text","x":20,"y":80,"width":257,"height":30,"fonts":["NotoSerifSC-SemiBold"],
               "size":40,"minimumSize":18,"colour":"#222222","text":{"en":"{recipient.name}"}}]}
            """;

    private ZipSamples() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> good() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("template.json", text(JSON));
        files.put("seal.png", text("any bytes: the gate of these tests judges nothing"));
        return files;
    }

    static byte[] with(String name, byte[] content) {
        Map<String, byte[]> files = good();
        files.put(name, content);
        return zip(files);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Names of the same length, wherever they stand. */
    static byte[] renamed(byte[] zip, String from, String to) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The last entry as a Unix link. */
    static byte[] linked(byte[] zip) {
        byte[] changed = zip.clone();
        int last = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        changed[last + 40] = (byte) 0xff;
        changed[last + 41] = (byte) 0xa1;
        return changed;
    }

    /** The last entry as an encrypted one. */
    static byte[] encrypted(byte[] zip) {
        byte[] changed = zip.clone();
        changed[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2") + 8] |= 1;
        return changed;
    }

    /** The last entry says to be of another length. */
    static byte[] lying(byte[] zip, int size) {
        byte[] changed = zip.clone();
        int last = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        for (int i = 0; i < 4; i++) changed[last + 24 + i] = (byte) (size >> (8 * i));
        return changed;
    }
}
