package laurel.certificate.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laurel.kernel.PageSize;

/** How large a page is seen: as large as fits, or in per cent of its size on paper. */
public final class Zoom {
    /** Pixels of the window in an inch, by convention; what a monitor says of itself is rarely true. */
    public static final double PIXELS_PER_INCH = 96;

    private static final double MM_PER_INCH = 25.4;
    private static final List<Integer> STEPS = List.of(25, 50, 75, 100, 150, 200, 300, 400);
    /** Pictures are drawn in these widths only, so that not every small step needs another one. */
    private static final List<Integer> WIDTHS = List.of(1400, 2000, 2800, 4000, 5600);

    private final Runnable sharper;
    private final ReadOnlyObjectWrapper<Optional<Integer>> percent = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper seen = new ReadOnlyIntegerWrapper(100);
    private int fitting = 100;
    private double scale = 1;
    private double width = pixelsOnPaper(PageSize.A4_LANDSCAPE);
    private int drawn = WIDTHS.get(0);

    /** @param sharper called when a picture of the next width is wanted */
    Zoom(Runnable sharper) {
        this.sharper = sharper;
    }

    public void fit() {
        set(Optional.empty());
    }

    public void actualSize() {
        set(Optional.of(100));
    }

    public void in() {
        int now = percent.get().orElse(fitting);
        set(Optional.of(STEPS.stream().filter(step -> step > now).findFirst().orElse(STEPS.get(STEPS.size() - 1))));
    }

    public void out() {
        int now = percent.get().orElse(fitting);
        set(Optional.of(STEPS.stream()
                .filter(step -> step < now)
                .reduce((one, other) -> other)
                .orElse(STEPS.get(0))));
    }

    private void set(Optional<Integer> wanted) {
        percent.set(wanted);
        seen.set(wanted.orElse(fitting));
        sharpen();
    }

    /**
     * The window tells what it has room for.
     *
     * @param fits how large a page is that fits, in per cent
     * @param pixelScale dots of the screen in a pixel of the window
     */
    void viewed(int fits, double pixelScale) {
        fitting = Math.max(1, fits);
        scale = pixelScale;
        seen.set(percent.get().orElse(fitting));
        sharpen();
    }

    private void sharpen() {
        if (needed() > drawn) sharper.run();
    }

    private int needed() {
        double dots = width * percent.get().orElse(fitting) / 100 * scale;
        return WIDTHS.stream().filter(one -> one >= dots).findFirst().orElse(WIDTHS.get(WIDTHS.size() - 1));
    }

    /** @return how wide the picture of such a page is to be drawn now, in pixels */
    int pixels(PageSize page) {
        width = pixelsOnPaper(page);
        drawn = needed();
        return drawn;
    }

    /** @return how wide the page is in the window at its size on paper, in pixels */
    static double pixelsOnPaper(PageSize page) {
        return page.width().mm() / MM_PER_INCH * PIXELS_PER_INCH;
    }

    /** @return per cent of the size on paper; empty if it fits the window */
    public ReadOnlyObjectProperty<Optional<Integer>> percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /** @return per cent of the size on paper in which the page is seen now, whether it fits the window or not */
    public ReadOnlyIntegerProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }
}
