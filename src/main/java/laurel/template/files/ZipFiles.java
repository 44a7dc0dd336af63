package laurel.template.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A package that is one ZIP file (APPNOTE 6.3.10). Read by its directory alone and by ourselves: the JDK's reader tells
 * neither links nor entries of the same name. Nothing is ever unpacked onto the disk, and no entry further than it says.
 */
final class ZipFiles extends PackageFiles {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LINK = 0120000;
    private static final int KIND = 0170000;
    private static final int MOST_RATIO = 100;
    /** Small files of one character may well shrink to a thousandth. */
    private static final int RATIO_FROM = 1 << 20;

    private record Entry(long offset, int method, long packed, long size, int check) {}

    private final Path file;
    private final Map<String, Entry> entries = new TreeMap<>();
    private long sum;

    /** @throws IOException if the file cannot be read */
    ZipFiles(Path file) throws IOException {
        super(file.toString());
        this.file = file;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            directory(in);
        }
        if (sum > MOST_BYTES) problem("template.package.sum", MOST_BYTES >> 20);
        dropCommonFolder();
    }

    private void directory(RandomAccessFile in) throws IOException {
        ByteBuffer tail = bytes(in, Math.max(0, in.length() - 0xffff - END_LENGTH), in.length());
        int end = tail.limit() - END_LENGTH;
        while (end >= 0 && tail.getInt(end) != END) end--;
        if (end < 0) {
            problem("template.package.damaged");
            return;
        }
        int count = tail.getShort(end + 10) & 0xffff;
        long length = tail.getInt(end + 12) & 0xffffffffL;
        long start = tail.getInt(end + 16) & 0xffffffffL;
        if (count > MOST_ENTRIES) {
            problem("template.package.entries", MOST_ENTRIES, count);
        } else if (start + length > in.length() || length > 1 << 20) {
            problem("template.package.damaged");
        } else {
            entries(bytes(in, start, start + length), count);
        }
    }

    private void entries(ByteBuffer directory, int count) {
        int place = 0;
        for (int i = 0; i < count; i++) {
            boolean whole = place + ENTRY_LENGTH <= directory.limit() && directory.getInt(place) == ENTRY;
            int name = whole ? directory.getShort(place + 28) & 0xffff : 0;
            int next = place + ENTRY_LENGTH + name;
            if (!whole || next > directory.limit()) {
                problem("template.package.damaged");
                return;
            }
            byte[] text = new byte[name];
            directory.get(place + ENTRY_LENGTH, text);
            entry(new String(text, StandardCharsets.UTF_8), directory, place);
            place = next + (directory.getShort(place + 30) & 0xffff) + (directory.getShort(place + 32) & 0xffff);
        }
    }

    private void entry(String name, ByteBuffer in, int place) {
        int flags = in.getShort(place + 8);
        int mode = in.getInt(place + 38) >>> 16;
        Entry entry = new Entry(
                in.getInt(place + 42) & 0xffffffffL,
                in.getShort(place + 10),
                in.getInt(place + 20) & 0xffffffffL,
                in.getInt(place + 24) & 0xffffffffL,
                in.getInt(place + 16));
        sum += entry.size();
        if ((mode & KIND) == LINK) {
            problem("template.package.link", name);
        } else if (name.endsWith("/") && entry.size() == 0 && !name.contains("..")) {
            return;
        } else if ((flags & 1) != 0 || (entry.method() != 0 && entry.method() != 8)) {
            problem("template.package.method", name);
        } else if (entry.size() > MOST_OF_ONE || entry.packed() > MOST_OF_ONE) {
            problem("template.package.large", name, MOST_OF_ONE >> 20);
        } else if (entry.size() > RATIO_FROM && entry.size() / Math.max(1, entry.packed()) > MOST_RATIO) {
            problem("template.package.ratio", name, MOST_RATIO);
        } else if (accepts(name)) {
            entries.put(name, entry);
        }
    }

    /** People pack the folder as often as what is in it. */
    private void dropCommonFolder() {
        if (entries.containsKey(TEMPLATE)) return;
        Set<String> folders = entries.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        if (folders.size() != 1) return;
        int length = folders.iterator().next().length();
        Map<String, Entry> shorter = new TreeMap<>();
        entries.forEach((name, entry) -> shorter.put(name.substring(length), entry));
        entries.clear();
        entries.putAll(shorter);
    }

    @Override
    Set<String> names() {
        return entries.keySet();
    }

    @Override
    byte[] read(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) throw new IOException("no file " + name);
        byte[] packed;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (entry.offset() + LOCAL_LENGTH > in.length()) throw new IOException("no entry at its place");
            ByteBuffer local = bytes(in, entry.offset(), entry.offset() + LOCAL_LENGTH);
            if (local.getInt(0) != LOCAL) throw new IOException("no entry at its place");
            long start = entry.offset() + LOCAL_LENGTH + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
            packed = bytes(in, start, start + entry.packed()).array();
        }
        byte[] content = entry.method() == 0 ? packed : inflated(packed, entry);
        CRC32 check = new CRC32();
        check.update(content);
        if (content.length != entry.size() || (int) check.getValue() != entry.check())
            throw new IOException("its bytes are not those that were packed");
        return content;
    }

    private static byte[] inflated(byte[] packed, Entry entry) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] content = new byte[(int) entry.size()];
            int length = 0;
            while (length < content.length) {
                int more = inflater.inflate(content, length, content.length - length);
                if (more == 0) throw new IOException("it ends too early");
                length += more;
            }
            if (inflater.inflate(new byte[1]) != 0) throw new IOException("it is longer than it says");
            return content;
        } catch (DataFormatException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        } finally {
            inflater.end();
        }
    }

    private static ByteBuffer bytes(RandomAccessFile in, long from, long to) throws IOException {
        if (to > in.length()) throw new IOException("it ends too early");
        byte[] bytes = new byte[(int) (to - from)];
        in.seek(from);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
