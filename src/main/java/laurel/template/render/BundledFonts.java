package laurel.template.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;
import laurel.kernel.Sha256;
import laurel.template.FontChain;
import laurel.template.Fonts;
import laurel.template.ShapedLine;
import org.jspecify.annotations.Nullable;

/**
 * The faces inside the program: those that the build fetched, and Noto Sans (Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari,
 * Thai and more), which is always there. Behind every chain stand the same faces in the same order for ever, as the order decides
 * how an issued certificate looks (ADR 11): Noto Sans, Noto Sans SC, Noto Sans KR, Chocolate Classical Sans (traditional and rare
 * Han), Noto Emoji; bold where the chain is and the face can be. A face is read when it is first needed.
 */
public final class BundledFonts implements Fonts {
    private static final String LAST_RESORT = "NotoSansMerged-Regular";
    private static final String LAST_RESORT_BOLD = "NotoSansMerged-Bold";
    private static final List<String> STANDING =
            List.of("NotoSansSC-Regular", "NotoSansKR-Regular", "ChocolateClassicalSans-Regular", "NotoEmoji-Regular");
    private static final List<String> STANDING_BOLD = List.of(
            "NotoSansSC-Bold",
            "NotoSansKR-Regular",
            "ChocolateClassicalSans-Regular",
            "NotoEmoji-Regular",
            LAST_RESORT);

    private final Function<String, @Nullable InputStream> files;
    private final Map<String, Optional<Face>> faces = new ConcurrentHashMap<>();
    /** Lines kept shaped: a batch is measured and drawn, and much of a certificate is the same on all; a few kilobytes each. */
    private static final int LINES_KEPT = 4096;

    private record Wanted(String text, FontChain fonts, double letterSpacing) {}

    private final Predicate<String> there;
    private final Properties knownHashes;
    private final Map<String, Optional<String>> fileHashes = new ConcurrentHashMap<>();
    private final Map<Wanted, ShapedLine> lines = new Recent<>(LINES_KEPT);
    private final Map<FontChain, FaceChoice> choices = new ConcurrentHashMap<>();

    /** Looks for a face without reading its megabytes, which may never be needed. */
    public BundledFonts() {
        this.files = BundledFonts::packed;
        this.knownHashes = packedHashes();
        this.there = face -> BundledFonts.class.getResource(resource(face)) != null;
        withoutDisplay();
    }

    /** @param files opens a face's file by the face's name, gives null if there is none */
    BundledFonts(Function<String, @Nullable InputStream> files) {
        this.files = files;
        this.knownHashes = new Properties();
        this.there = face -> find(face).isPresent();
        withoutDisplay();
    }

    private static void withoutDisplay() {
        // Fonts come from files alone; without this, AWT might look for a display.
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    }

    /** What the build hashed, which is nothing if it fetched no fonts, and the hashes of Noto Sans, which comes with a library. */
    private static Properties packedHashes() {
        Properties hashes = new Properties();
        hashes.put(LAST_RESORT, "32533854f0b96756683bc66fd1909d38f83520f02089659c20b10f24412b7f94");
        hashes.put(LAST_RESORT_BOLD, "ca803d412c95f82870bbbd231d2e67c284d5d8451aeed2adae9c88ffb6c95615");
        try (InputStream in = BundledFonts.class.getResourceAsStream("/laurel/fonts/sha256.properties")) {
            if (in != null) hashes.load(in);
        } catch (IOException e) {
            throw new RenderFailure(Message.of("template.face.broken", "sha256.properties"), e);
        }
        return hashes;
    }

    private static @Nullable InputStream packed(String face) {
        return BundledFonts.class.getResourceAsStream(resource(face));
    }

    private static String resource(String face) {
        String folder = face.startsWith("NotoSansMerged-") ? "/fonts/sans/" : "/laurel/fonts/";
        return folder + face + ".ttf";
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
        for (FontChain.Link link : choice(fonts).links()) {
            fileHashes.computeIfAbsent(link.face(), this::hash).ifPresent(hash -> hashes.put(link.face(), hash));
        }
        return hashes;
    }

    /** Hashed without being made ready for shaping, as most standing faces are never used. */
    private Optional<String> hash(String name) {
        String known = knownHashes.getProperty(name);
        if (known != null) return Optional.of(known);
        try (InputStream in = files.apply(name)) {
            return in == null ? Optional.empty() : Optional.of(Sha256.hex(in.readAllBytes()));
        } catch (IOException e) {
            throw new RenderFailure(Message.of("template.face.broken", name), e);
        }
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
        return there.test(face);
    }

    @Override
    public ShapedLine shape(String text, FontChain fonts, double letterSpacing) {
        Wanted wanted = new Wanted(text, fonts, letterSpacing);
        synchronized (lines) {
            ShapedLine known = lines.get(wanted);
            if (known != null) return known;
        }
        ShapedLine line = new LineShaper(choice(fonts), letterSpacing).shape(text);
        synchronized (lines) {
            lines.put(wanted, line);
        }
        return line;
    }

    @Override
    public double capHeight(FontChain fonts) {
        FaceChoice.Link first = choice(fonts).first().orElseThrow();
        return first.scale()
                * first.face().trueType().capHeight()
                * first.face().unit();
    }

    /** @throws RenderFailure if the face is not in this build */
    Face face(String name) {
        return find(name).orElseThrow(() -> new RenderFailure(Message.of("template.face.absent", name)));
    }

    private FaceChoice choice(FontChain fonts) {
        FaceChoice known = choices.get(fonts);
        return known != null ? known : choices.computeIfAbsent(fonts, this::withStanding);
    }

    /** Noto Sans is never scaled; the other standing faces look right beside the chain's last one, by which they are scaled. */
    private FaceChoice withStanding(FontChain fonts) {
        List<FontChain.Link> links = new ArrayList<>(fonts.links());
        double scale = links.get(links.size() - 1).scale();
        boolean bold = links.get(0).face().contains("Bold");
        links.add(new FontChain.Link(bold ? LAST_RESORT_BOLD : LAST_RESORT, 1));
        for (String face : bold ? STANDING_BOLD : STANDING) links.add(new FontChain.Link(face, scale));
        return new FaceChoice(links, this::find);
    }

    private Optional<Face> find(String name) {
        Optional<Face> known = faces.get(name);
        return known != null ? known : faces.computeIfAbsent(name, this::read);
    }

    private Optional<Face> read(String name) {
        try (InputStream in = files.apply(name)) {
            return in == null ? Optional.empty() : Optional.of(new Face(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new RenderFailure(Message.of("template.face.broken", name), e);
        }
    }
}
