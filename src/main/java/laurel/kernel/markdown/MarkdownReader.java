package laurel.kernel.markdown;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;

/** Reads Markdown with tables and front matter. Line ends of any system, with or without a byte order mark. */
public final class MarkdownReader {
    /** Larger files are refused: no post is. */
    private static final long MOST_BYTES = 10_000_000;

    /** @throws FileFailure if the file cannot be read, is too large or is not UTF-8 */
    public MarkdownDocument read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new FileFailure(Message.of("kernel.file.tooLarge", file.toString(), MOST_BYTES, size));
            }
            byte[] content = Files.readAllBytes(file);
            return read(
                    file.toString(),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new FileFailure(Message.of("kernel.markdown.notUtf8", file.toString()), e);
        } catch (IOException e) {
            throw new FileFailure(
                    Message.of(
                            "kernel.file.notRead", file.toString(), e.getClass().getSimpleName()),
                    e);
        }
    }

    /** @param source the name of the text in problems */
    public MarkdownDocument read(String source, String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = new ArrayList<>(List.of(bare.split("\r\n|\r|\n", -1)));
        FrontMatter frontMatter = FrontMatter.of(source, lines);
        // Blank instead of gone: the lines below keep their numbers.
        for (int i = 0; i < frontMatter.lines(); i++) lines.set(i, "");
        BlockCollector blocks = new BlockCollector(lines);
        return new MarkdownDocument(frontMatter.values(), blocks.lists(), blocks.passages(), frontMatter.problems());
    }
}
