package laurel.kernel;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file outside the database cannot be read or written. */
public final class FileFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public FileFailure(Message text) {
        this(text, null);
    }

    public FileFailure(Message text, @Nullable Throwable cause) {
        super(text, cause);
    }

    public static FileFailure notRead(Path file, IOException cause) {
        return new FileFailure(Message.of("kernel.file.notRead", file, why(cause)), cause);
    }

    public static FileFailure notWritten(Path file, IOException cause) {
        return new FileFailure(Message.of("kernel.file.notWritten", file, why(cause)), cause);
    }

    /** What Java says of a file system is often nothing but the file's name, or the name of a Java class. */
    private static Message why(IOException cause) {
        if (cause instanceof FileSystemException disk && disk.getReason() == null) {
            String file = String.valueOf(disk.getFile());
            if (disk instanceof AccessDeniedException) return Message.of("kernel.file.why.denied");
            if (disk instanceof FileAlreadyExistsException) return Message.of("kernel.file.why.exists", file);
            if (disk instanceof NoSuchFileException) return Message.of("kernel.file.why.missing", file);
        }
        String reason = cause instanceof FileSystemException disk ? disk.getReason() : cause.getMessage();
        return Message.of("kernel.file.why", reason == null ? cause.getClass().getSimpleName() : reason);
    }
}
