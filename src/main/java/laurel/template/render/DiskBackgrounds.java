package laurel.template.render;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packed backgrounds in a folder, a file for each. The folder may be deleted at any time; a file that is not whole is as good
 * as none and is written again. Where the folder cannot be used, nothing is kept. Safe for all threads and several programs.
 */
public final class DiskBackgrounds implements BackgroundCache {
    private static final Logger LOG = LoggerFactory.getLogger(DiskBackgrounds.class);
    private static final String ENDING = ".background";
    private static final int FORMAT = 0x4c424731;
    private static final long MOST_BYTES = 64L << 20;

    private final Path folder;
    private final Clock clock;
    private final long mostBytes;

    /**
     * @param folder made when it is first needed
     * @param clock tells which files were used last, so that others go first
     */
    public DiskBackgrounds(Path folder, Clock clock) {
        this(folder, clock, MOST_BYTES);
    }

    DiskBackgrounds(Path folder, Clock clock, long mostBytes) {
        this.folder = folder;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    @Override
    public Optional<PngBackground> find(String key, int width, int height) {
        Path file = file(key);
        try {
            Optional<PngBackground> found = read(Files.readAllBytes(file), key, width, height);
            if (found.isPresent()) Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return found;
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("background {} cannot be read", file, e);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, PngBackground background) {
        byte[] content = written(key, background);
        if (content.length > mostBytes) return;
        try {
            Files.createDirectories(folder);
            makeRoom(mostBytes - content.length);
            AtomicFile.write(file(key), content);
            Files.setLastModifiedTime(file(key), FileTime.from(clock.instant()));
        } catch (IOException | FileFailure e) {
            LOG.debug("background {} is not kept", file(key), e);
        }
    }

    private Path file(String key) {
        return folder.resolve(Sha256.hex(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + ENDING);
    }

    /** Deletes the files used longest ago until the others have no more bytes than that. */
    private void makeRoom(long most) throws IOException {
        record Kept(Path file, FileTime used, long size) {}
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().contains(ENDING)).toList()) {
                kept.add(new Kept(file, Files.getLastModifiedTime(file), Files.size(file)));
            }
        }
        kept.sort(Comparator.comparing(Kept::used).reversed().thenComparing(Kept::file));
        long sum = 0;
        for (Kept one : kept) {
            sum += one.size();
            if (sum > most) Files.deleteIfExists(one.file());
        }
    }

    private static byte[] written(String key, PngBackground background) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        Bytes out = new Bytes(1 << 20).int32(0).int32(FORMAT).int32(name.length).add(name);
        out.int32(background.width()).int32(background.height());
        for (int band = 0; band < PngBackground.bands(background.height()); band++) {
            out.int32(background.plain(band).value());
            write(out, background.band(band));
        }
        for (int block = 0; block < PngBackground.blocks(background.height()); block++) {
            write(out, background.block(block));
        }
        byte[] content = out.toArray();
        ByteBuffer.wrap(content).putInt(check(content));
        return content;
    }

    private static void write(Bytes out, PngStretch stretch) {
        out.int32(stretch.checksum().value()).int32(stretch.chunk().length).add(stretch.chunk());
    }

    private static Optional<PngBackground> read(byte[] content, String key, int width, int height) {
        try {
            ByteBuffer in = ByteBuffer.wrap(content);
            if (in.getInt() != check(content) || in.getInt() != FORMAT) return Optional.empty();
            if (!key.equals(new String(bytes(in), StandardCharsets.UTF_8))) return Optional.empty();
            if (in.getInt() != width || in.getInt() != height) return Optional.empty();
            List<Checksum> plain = new ArrayList<>();
            List<PngStretch> bands = new ArrayList<>();
            for (int row = 0; row < height; row += PngBackground.BAND) {
                long length = lines(width, Math.min(PngBackground.BAND, height - row));
                plain.add(new Checksum(in.getInt(), length));
                bands.add(stretch(in, length));
            }
            List<PngStretch> blocks = new ArrayList<>();
            for (int row = 0; row < height; row += PngBackground.BAND * PngBackground.BLOCK) {
                blocks.add(stretch(in, lines(width, Math.min(PngBackground.BAND * PngBackground.BLOCK, height - row))));
            }
            return Optional.of(new PngBackground(width, height, blocks, bands, plain));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            LOG.debug("background of another form", e);
            return Optional.empty();
        }
    }

    private static PngStretch stretch(ByteBuffer in, long length) {
        Checksum sum = new Checksum(in.getInt(), length);
        return new PngStretch(bytes(in), sum);
    }

    private static byte[] bytes(ByteBuffer in) {
        int length = in.getInt();
        if (length > in.remaining()) throw new BufferUnderflowException();
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static long lines(int width, int rows) {
        return (long) rows * PixelRows.rowLength(width);
    }

    /** @return the checksum of all but the place where it stands */
    private static int check(byte[] content) {
        CRC32 check = new CRC32();
        check.update(content, 4, content.length - 4);
        return (int) check.getValue();
    }
}
