package laurel.certificate.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laurel.certificate.Archives;
import laurel.kernel.AtomicFile;

/**
 * ZIP, in the order of names, with names in UTF-8 and one date for all. Files are stored as they are: PDF and PNG are packed
 * already. Each is read twice and never held as a whole.
 */
public final class ZipArchives implements Archives {
    /** The first day that the format knows. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int PIECE = 1 << 16;

    @Override
    public void pack(Path folder, Collection<String> names, Map<String, byte[]> made, Path archive) {
        AtomicFile.write(archive, out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            SortedSet<String> all = new TreeSet<>(names);
            all.addAll(made.keySet());
            for (String name : all) {
                byte[] content = made.get(name);
                Source source = content == null
                        ? () -> Files.newInputStream(folder.resolve(name))
                        : () -> new ByteArrayInputStream(content);
                add(zip, source, name);
            }
            zip.finish();
        });
    }

    /** Can be read from its beginning, again and again. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private static void add(ZipOutputStream zip, Source file, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        long size = pour(file, (bytes, count) -> sum.update(bytes, 0, count));
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(DATE);
        entry.setSize(size);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        OutputStream out = zip;
        pour(file, (bytes, count) -> out.write(bytes, 0, count));
        zip.closeEntry();
    }

    /** Takes a piece of a file. */
    @FunctionalInterface
    private interface Sink {
        void take(byte[] bytes, int count) throws IOException;
    }

    private static long pour(Source file, Sink sink) throws IOException {
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (InputStream in = file.open()) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                sink.take(piece, count);
                size += count;
            }
        }
        return size;
    }
}
