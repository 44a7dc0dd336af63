package laurel.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import laurel.kernel.AtomicFile;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.JdbiException;

/**
 * The backups of one data folder: zip files of the database and its manifest, so that unpacking one into an emptied data
 * folder is a restore. A file only gets its final name after its copy of the database was opened and every table in it
 * compared. The newest ten are kept.
 *
 * @param folder where they lie
 * @param work an own, empty folder for copies
 * @param clock names the backups
 */
record Backups(Path folder, Path work, Clock clock) {
    static final int KEPT = 10;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("laurel-\\d{8}T\\d{6}Z-\\d{3,9}\\.zip");

    /** @return the newest backup that was verified when it was made */
    Optional<Path> newest() {
        return all().stream().reduce((older, newer) -> newer);
    }

    /**
     * @param file a database file that nobody writes
     * @param sums what is in it
     * @return the backup
     * @throws StorageFailure if it could not be written or does not hold the same as the file; no backup is then added
     */
    Path add(Path file, Manifest manifest, Map<String, String> sums) {
        Path draft = work.resolve("backup.zip");
        AtomicFile.write(draft, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.putNextEntry(new ZipEntry("manifest.json"));
                zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
            }
        });
        if (!sums.equals(sumsIn(draft, file.getFileName().toString()))) {
            throw new StorageFailure(StorageFailure.Kind.IO, Message.of("store.backup.differs", file));
        }
        try {
            Files.createDirectories(folder);
            Path target = folder.resolve(nextName());
            Files.move(draft, target);
            rotate();
            return target;
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private Map<String, String> sumsIn(Path zip, String entry) {
        Path copy = work.resolve("verify").resolve(entry);
        unpack(zip, entry, copy);
        try {
            JdbcDataSource source = H2File.existing(copy);
            return H2File.jdbi(source).withHandle(TableSums::of);
        } catch (JdbiException e) {
            throw SqlErrors.translated(e);
        }
    }

    /** Writes one entry of a zip file to a new file. */
    static void unpack(Path zip, String entry, Path target) {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(entry))) {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.copy(in, target);
        } catch (IOException e) {
            throw new StorageFailure(StorageFailure.Kind.IO, Message.of("store.backup.notWritten", target), e);
        }
    }

    /** Backups of the same second are numbered; a number that was rotated away is not used again. */
    private String nextName() {
        String time = "laurel-" + TIME.format(clock.instant().atOffset(ZoneOffset.UTC)) + "-";
        int last = all().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith(time))
                .mapToInt(name -> Integer.parseInt(name, time.length(), name.length() - ".zip".length(), 10))
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%s%03d.zip", time, last + 1);
    }

    private void rotate() throws IOException {
        List<Path> all = all();
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) Files.deleteIfExists(old);
    }

    /** @return oldest first */
    private List<Path> all() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private StorageFailure notWritten(IOException e) {
        return new StorageFailure(StorageFailure.Kind.IO, Message.of("store.backup.notWritten", folder), e);
    }
}
