package laurel.template.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;

/** A package that is a folder. Links are not followed. */
final class FolderFiles extends PackageFiles {
    private static final int DEEPEST = 4;

    private final Map<String, Path> files = new TreeMap<>();

    /**
     * @throws IOException if the folder cannot be listed
     * @throws FileFailure if a folder inside cannot be
     */
    FolderFiles(Path folder) throws IOException {
        super(folder.toString());
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            found = plain(all);
        }
        if (found.size() > MOST_ENTRIES) problem("template.package.entries", MOST_ENTRIES, found.size());
        for (Path file : found) add(folder.relativize(file).toString().replace('\\', '/'), file);
    }

    /**
     * @param all is read to its end or beyond the most that a package may have
     * @throws FileFailure if a folder cannot be opened
     */
    static List<Path> plain(Stream<Path> all) {
        try {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_ENTRIES + 1)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            String where = e.getCause() instanceof FileSystemException at ? String.valueOf(at.getFile()) : "";
            throw new FileFailure(Message.of("template.package.locked", where), e.getCause());
        }
    }

    private void add(String name, Path file) throws IOException {
        if (Files.isSymbolicLink(file) || !Files.isRegularFile(file)) {
            problem("template.package.link", name);
        } else if (accepts(name)) {
            if (Files.size(file) > MOST_OF_ONE) problem("template.package.large", name, MOST_OF_ONE >> 20);
            else files.put(name, file);
        }
    }

    @Override
    Set<String> names() {
        return files.keySet();
    }

    @Override
    byte[] read(String name) throws IOException {
        Path file = files.get(name);
        if (file == null) throw new IOException("no file " + name);
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes((int) MOST_OF_ONE + 1);
        }
    }
}
