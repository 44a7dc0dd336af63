package laurel.template.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;
import laurel.template.FontChain;
import laurel.template.Fonts;
import laurel.template.ShapedLine;
import org.jspecify.annotations.Nullable;

/**
 * The faces inside the program: those that the build fetched, and Noto Sans (Latin, Greek, Cyrillic, Arabic, Devanagari, Thai
 * and more), which is always there and stands behind every chain. A face is read when it is first needed.
 */
public final class BundledFonts implements Fonts {
    private static final String LAST_RESORT = "NotoSansMerged-Regular";
    private static final String LAST_RESORT_BOLD = "NotoSansMerged-Bold";

    private final Function<String, @Nullable InputStream> files;
    private final Map<String, Optional<Face>> faces = new ConcurrentHashMap<>();

    public BundledFonts() {
        this(BundledFonts::packed);
    }

    /** @param files opens a face's file by the face's name, gives null if there is none */
    BundledFonts(Function<String, @Nullable InputStream> files) {
        this.files = files;
        // Fonts come from files alone; without this, AWT might look for a display.
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    }

    private static @Nullable InputStream packed(String face) {
        String folder = face.startsWith("NotoSansMerged-") ? "/fonts/sans/" : "/laurel/fonts/";
        return BundledFonts.class.getResourceAsStream(folder + face + ".ttf");
    }

    /**
     * Faces out of other files than the program's own, and none beside them.
     *
     * @param files opens a face's file by the face's name, gives nothing if there is none; it must have one of the two faces
     *     that stand behind every chain
     */
    public static BundledFonts over(Function<String, Optional<InputStream>> files) {
        return new BundledFonts(face -> files.apply(face).orElse(null));
    }

    @Override
    public Map<String, String> hashes(FontChain fonts) {
        Map<String, String> hashes = new TreeMap<>();
        for (FaceChoice.Link link : links(fonts))
            hashes.put(link.face().name(), link.face().hash());
        return hashes;
    }

    @Override
    public byte[] file(String face) {
        try (InputStream in = files.apply(face)) {
            if (in == null) throw new RenderFailure(Message.of("template.face.absent", face));
            return in.readAllBytes();
        } catch (IOException e) {
            throw new RenderFailure(Message.of("template.face.broken", face), e);
        }
    }

    @Override
    public boolean has(String face) {
        return find(face).isPresent();
    }

    @Override
    public ShapedLine shape(String text, FontChain fonts, double letterSpacing) {
        return new LineShaper(links(fonts), letterSpacing).shape(text);
    }

    @Override
    public double capHeight(FontChain fonts) {
        FaceChoice.Link first = links(fonts).get(0);
        return first.scale()
                * first.face().trueType().capHeight()
                * first.face().unit();
    }

    /** @throws RenderFailure if the face is not in this build */
    Face face(String name) {
        return find(name).orElseThrow(() -> new RenderFailure(Message.of("template.face.absent", name)));
    }

    private List<FaceChoice.Link> links(FontChain fonts) {
        List<FaceChoice.Link> links = new ArrayList<>();
        for (FontChain.Link link : fonts.links()) {
            find(link.face()).ifPresent(face -> links.add(new FaceChoice.Link(face, link.scale())));
        }
        boolean bold = fonts.links().get(0).face().contains("Bold");
        links.add(new FaceChoice.Link(face(bold ? LAST_RESORT_BOLD : LAST_RESORT), 1));
        return links;
    }

    private Optional<Face> find(String name) {
        return faces.computeIfAbsent(name, this::read);
    }

    private Optional<Face> read(String name) {
        try (InputStream in = files.apply(name)) {
            return in == null ? Optional.empty() : Optional.of(new Face(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new RenderFailure(Message.of("template.face.broken", name), e);
        }
    }
}
