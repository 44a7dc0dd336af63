package laurel.template.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.template.render.PictureReport.Remark;

/**
 * What the second process does: it takes one file of a stranger's bytes and leaves a report or pixels. Nothing here trusts
 * the bytes, and whatever goes wrong becomes a remark; only a lack of memory ends the process.
 */
public final class PictureWork {
    static final String CLEAN = "clean";
    static final String DRAW = "draw";

    private PictureWork() {}

    /**
     * @param words the file to read, the file to write, the task, and what the task needs
     * @throws IOException if the files cannot be read or written
     */
    public static void run(String... words) throws IOException {
        byte[] input = Files.readAllBytes(Path.of(words[0]));
        Path out = Path.of(words[1]);
        byte[] output = words[2].equals(DRAW)
                ? ArtDrawing.pixels(input, frame(words))
                : clean(PictureKind.valueOf(words[3]), input).bytes();
        Files.write(out, output);
    }

    private static ArtFrame frame(String... words) {
        return new ArtFrame(
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Double.parseDouble(words[5]),
                Double.parseDouble(words[6]),
                Double.parseDouble(words[7]),
                Double.parseDouble(words[8]),
                false);
    }

    /** A border: the libraries answer hostile bytes with many kinds of exceptions, and with none on purpose. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    static PictureReport clean(PictureKind kind, byte[] input) {
        try {
            return switch (kind) {
                case PNG, JPEG -> RasterCleaning.clean(kind, input);
                case SVG -> SvgCleaning.clean(input);
                case PDF -> PdfCleaning.clean(input);
                case OTHER -> throw new IllegalArgumentException("no picture");
            };
        } catch (IOException | RuntimeException e) {
            return PictureReport.refused(Remark.error("template.picture.damaged", reason(e)));
        } catch (StackOverflowError e) {
            return PictureReport.refused(Remark.error("template.picture.deep"));
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
