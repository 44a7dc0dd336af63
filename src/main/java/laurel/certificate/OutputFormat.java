package laurel.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.PageSize;
import laurel.template.Renderer;

/**
 * As what kind of file, and how large, a certificate is written. Every format has a lasting {@link #key}, by which the ledger
 * knows its files.
 *
 * @param kind of file
 * @param sizing what the amount counts
 * @param amount 0 for PDF; a width from 16 to 20,000 pixels; 36 to 1200 dots per inch
 */
public record OutputFormat(Kind kind, Sizing sizing, int amount) implements Comparable<OutputFormat> {
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

    public static final OutputFormat PDF = new OutputFormat(Kind.PDF, Sizing.PAGE, 0);

    /** The picture for web pages, 2000 pixels wide. */
    public static final OutputFormat PNG = new OutputFormat(Kind.PNG, Sizing.WIDTH, Renderer.WEB_WIDTH);

    /** The picture for print shops, 300 dots per inch. */
    public static final OutputFormat PNG_PRINT = dpi(300);

    /** What a batch writes unless told otherwise. */
    public static final List<OutputFormat> USUAL = List.of(PDF, PNG);

    private static final int COARSEST = 36;
    private static final int FINEST = 1200;
    private static final double MM_PER_INCH = 25.4;
    private static final Pattern SIZED = Pattern.compile("png@([0-9]{1,5})(px|dpi)");
    private static final Comparator<OutputFormat> ORDER = Comparator.comparing(OutputFormat::kind)
            .thenComparing(OutputFormat::sizing)
            .thenComparing(OutputFormat::amount);

    public OutputFormat {
        boolean sound = switch (sizing) {
            case PAGE -> kind == Kind.PDF && amount == 0;
            case WIDTH -> kind == Kind.PNG && amount >= Renderer.NARROWEST && amount <= Renderer.WIDEST;
            case DPI -> kind == Kind.PNG && amount >= COARSEST && amount <= FINEST;
        };
        if (!sound) throw new IllegalArgumentException("no such format: " + kind + " " + sizing + " " + amount);
    }

    /** @throws IllegalArgumentException if it is not 36 to 1200 */
    public static OutputFormat dpi(int dotsPerInch) {
        return new OutputFormat(Kind.PNG, Sizing.DPI, dotsPerInch);
    }

    /** @throws IllegalArgumentException if it is not 16 to 20,000 */
    public static OutputFormat width(int pixels) {
        return new OutputFormat(Kind.PNG, Sizing.WIDTH, pixels);
    }

    /** @return the format of that key, in any case, if there is one */
    public static Optional<OutputFormat> parse(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("pdf")) return Optional.of(PDF);
        if (plain.equals("png")) return Optional.of(PNG);
        Matcher sized = SIZED.matcher(plain);
        if (!sized.matches()) return Optional.empty();
        int amount = Integer.parseInt(sized.group(1));
        Sizing sizing = sized.group(2).equals("px") ? Sizing.WIDTH : Sizing.DPI;
        try {
            return Optional.of(new OutputFormat(Kind.PNG, sizing, amount));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    /** @return {@code pdf}, {@code png}, {@code png@1200px}, {@code png@300dpi} */
    public String key() {
        if (equals(PNG)) return "png";
        return switch (sizing) {
            case PAGE -> "pdf";
            case WIDTH -> "png@" + amount + "px";
            case DPI -> "png@" + amount + "dpi";
        };
    }

    /** @return how the names of its files end: {@code .pdf}, {@code .png}, {@code -1200px.png}, {@code -300dpi.png} */
    public String suffix() {
        int size = key().indexOf('@');
        return size < 0 ? "." + key() : "-" + key().substring(size + 1) + ".png";
    }

    /** @return the width of a picture of the page in pixels, perhaps more than can be drawn; 0 for PDF */
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
