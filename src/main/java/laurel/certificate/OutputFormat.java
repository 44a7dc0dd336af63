package laurel.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import laurel.kernel.PageSize;
import laurel.template.Renderer;

/**
 * As what kind of file, how large, and of which page a certificate is written. Every format has a lasting {@link #key}, by which
 * the ledger knows its files. Whoever asks for a picture gets one of {@linkplain #ofPages every page}.
 *
 * @param kind of file
 * @param sizing what the amount counts
 * @param amount 0 for PDF; a width from 16 to 20,000 pixels; 36 to 1200 dots per inch
 * @param page the page that a picture shows, from 1 to 999; 1 for PDF, which has all pages
 */
public record OutputFormat(Kind kind, Sizing sizing, int amount, int page) implements Comparable<OutputFormat> {
    /** The two kinds of file. */
    public enum Kind {
        PDF,
        PNG
    }

    /** How the size of a file is given. */
    public enum Sizing {
        /** By the page alone. */
        PAGE,
        /** By the width in pixels. */
        WIDTH,
        /** By dots per inch of the page. */
        DPI
    }

    public static final OutputFormat PDF = new OutputFormat(Kind.PDF, Sizing.PAGE, 0, 1);

    /** The picture for web pages, 2000 pixels wide. */
    public static final OutputFormat PNG = width(Renderer.WEB_WIDTH);

    /** The picture for print shops, 300 dots per inch. */
    public static final OutputFormat PNG_PRINT = dpi(300);

    /** What a batch writes unless told otherwise. */
    public static final List<OutputFormat> USUAL = List.of(PDF, PNG);

    private static final int COARSEST = 36;
    private static final int FINEST = 1200;
    private static final int LAST_PAGE = 999;
    private static final double MM_PER_INCH = 25.4;
    private static final Pattern SIZED = Pattern.compile("png@([1-9][0-9]{0,4})(px|dpi)");
    private static final Pattern PAGED = Pattern.compile("(png.*)#([1-9][0-9]{0,2})");
    private static final Comparator<OutputFormat> ORDER = Comparator.comparing(OutputFormat::kind)
            .thenComparing(OutputFormat::sizing)
            .thenComparing(OutputFormat::amount)
            .thenComparing(OutputFormat::page);

    public OutputFormat {
        boolean sound = switch (sizing) {
            case PAGE -> kind == Kind.PDF && amount == 0 && page == 1;
            case WIDTH -> kind == Kind.PNG && amount >= Renderer.NARROWEST && amount <= Renderer.WIDEST;
            case DPI -> kind == Kind.PNG && amount >= COARSEST && amount <= FINEST;
        };
        if (!sound) throw new IllegalArgumentException("no such format: " + kind + " " + sizing + " " + amount);
        if (page < 1 || page > LAST_PAGE) throw new IllegalArgumentException("page out of range: " + page);
    }

    /** @throws IllegalArgumentException if it is not 36 to 1200 */
    public static OutputFormat dpi(int dotsPerInch) {
        return new OutputFormat(Kind.PNG, Sizing.DPI, dotsPerInch, 1);
    }

    /** @throws IllegalArgumentException if it is not 16 to 20,000 */
    public static OutputFormat width(int pixels) {
        return new OutputFormat(Kind.PNG, Sizing.WIDTH, pixels, 1);
    }

    /** @return the format of that key, in any case, if there is one */
    public static Optional<OutputFormat> parse(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT);
        Matcher paged = PAGED.matcher(plain);
        if (!paged.matches()) return ofFirstPage(plain);
        int page = Integer.parseInt(paged.group(2));
        // One key for one format: that of the first page has no page.
        if (page < 2) return Optional.empty();
        return ofFirstPage(paged.group(1)).map(first -> first.ofPage(page));
    }

    private static Optional<OutputFormat> ofFirstPage(String plain) {
        if (plain.equals("pdf")) return Optional.of(PDF);
        if (plain.equals("png")) return Optional.of(PNG);
        Matcher sized = SIZED.matcher(plain);
        if (!sized.matches()) return Optional.empty();
        int amount = Integer.parseInt(sized.group(1));
        Sizing sizing = sized.group(2).equals("px") ? Sizing.WIDTH : Sizing.DPI;
        try {
            return Optional.of(new OutputFormat(Kind.PNG, sizing, amount, 1));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    /**
     * @param pages how many pages a certificate has
     * @return its files in this format: one PDF with all pages, a picture of each
     */
    List<OutputFormat> ofPages(int pages) {
        return kind == Kind.PDF
                ? List.of(this)
                : IntStream.rangeClosed(1, pages).mapToObj(this::ofPage).toList();
    }

    private OutputFormat ofPage(int other) {
        return new OutputFormat(kind, sizing, amount, other);
    }

    /** @return the format that somebody asks for to get this one: the same of the first page */
    public OutputFormat asked() {
        return ofPage(1);
    }

    /** @return {@code pdf}, {@code png}, {@code png@1200px}, {@code png@300dpi}; of a further page {@code png#2}, {@code png@300dpi#2} */
    public String key() {
        String size = size();
        return (kind == Kind.PDF ? "pdf" : "png") + (size.isEmpty() ? "" : "@" + size) + (page == 1 ? "" : "#" + page);
    }

    /**
     * @return how the names of its files end: {@code .pdf}, {@code .png}, {@code -1200px.png}, {@code -300dpi.png}; of a further
     *     page {@code -page2.png}, {@code -300dpi-page2.png}
     */
    public String suffix() {
        String size = size();
        return (size.isEmpty() ? "" : "-" + size)
                + (page == 1 ? "" : "-page" + page)
                + (kind == Kind.PDF ? ".pdf" : ".png");
    }

    /** @return what tells it from others of its kind; empty for PDF and for the picture for web pages */
    private String size() {
        return switch (sizing) {
            case PAGE -> "";
            case WIDTH -> amount == Renderer.WEB_WIDTH ? "" : amount + "px";
            case DPI -> amount + "dpi";
        };
    }

    /** @return the width of a picture of a page of that size in pixels, perhaps more than can be drawn; 0 for PDF */
    public int pixels(PageSize page) {
        return switch (sizing) {
            case PAGE -> 0;
            case WIDTH -> amount;
            case DPI -> (int) Math.round(page.width().mm() / MM_PER_INCH * amount);
        };
    }

    /** @return whether a picture of the page in this format has a size that can be drawn */
    public boolean suits(PageSize page) {
        return kind == Kind.PDF || Renderer.canDraw(page, pixels(page));
    }

    @Override
    public int compareTo(OutputFormat other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key();
    }
}
