package laurel.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.kernel.Length;
import laurel.kernel.PageSize;

/**
 * Where pages of one size lie on sheets of a {@link SheetPreset}. Millimetres from the sheet's top left corner, y downwards.
 * The pages lie in the middle of the sheet, so that the places of both sides cover each other whichever way it is turned.
 *
 * @param sheet as it lies
 * @param scale of the pages, 1 for as designed
 * @param spots where pages lie on the front, row by row
 * @param cropMarks lines along which to cut, outside of all pages
 */
public record Sheets(PageSize sheet, double scale, List<Spot> spots, List<CropMark> cropMarks) {
    /** How far a crop mark begins from the page that it belongs to. */
    private static final double MARK_DISTANCE = 2;

    private static final double MARK_LENGTH = 4;
    /** What rounding may take away without making a page too large. */
    private static final double TOLERANCE = 1e-6;

    /** The place of a page. */
    public record Spot(double x, double y, double width, double height) {
        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }
    }

    /** A line from a point to a point, upright or level. */
    public record CropMark(double x1, double y1, double x2, double y2) {}

    public Sheets {
        spots = List.copyOf(spots);
        cropMarks = List.copyOf(cropMarks);
        if (spots.isEmpty()) throw new IllegalArgumentException("sheet without a place");
    }

    /** @return nothing if the preset prints pages as designed and they do not fit, or leaves them no room at all */
    public static Optional<Sheets> of(SheetPreset preset, PageSize page) {
        Sheets upright = arranged(preset, page, false);
        Sheets lying = arranged(preset, page, true);
        Sheets chosen = switch (preset.orientation()) {
            case PORTRAIT -> upright;
            case LANDSCAPE -> lying;
            case AUTOMATIC -> roomier(preset, page, upright, lying);
        };
        return chosen.isRoomy(preset) ? Optional.of(chosen) : Optional.empty();
    }

    private static Sheets roomier(SheetPreset preset, PageSize page, Sheets upright, Sheets lying) {
        return room(preset, page, false) >= room(preset, page, true) - TOLERANCE ? upright : lying;
    }

    /** @return the largest scale at which the pages fit */
    private static double room(SheetPreset preset, PageSize page, boolean lying) {
        SheetPreset.Grid grid = preset.grid();
        PageSize paper = preset.paper();
        int columns = lying ? grid.rows() : grid.columns();
        int rows = lying ? grid.columns() : grid.rows();
        double edge = 2 * (grid.margin().mm() + (preset.cropMarks() ? MARK_DISTANCE + MARK_LENGTH : 0));
        double gap = grid.gap().mm();
        double across = (lying ? paper.height() : paper.width()).mm() - edge - (columns - 1) * gap;
        double down = (lying ? paper.width() : paper.height()).mm() - edge - (rows - 1) * gap;
        return Math.min(
                across / columns / page.width().mm(),
                down / rows / page.height().mm());
    }

    private static Sheets arranged(SheetPreset preset, PageSize page, boolean lying) {
        double room = room(preset, page, lying);
        double scale = switch (preset.scaling()) {
            // A page that is too large by less than rounding keeps its scale of exactly 1.
            case ACTUAL -> room < 1 - TOLERANCE ? 0 : 1;
            case SHRINK -> room < 1 - TOLERANCE ? room : 1;
            case FILL -> room;
        };
        PageSize paper = preset.paper();
        PageSize sheet = lying ? new PageSize(/* width= */ paper.height(), /* height= */ paper.width()) : paper;
        SheetPreset.Grid grid = preset.grid();
        int columns = lying ? grid.rows() : grid.columns();
        int rows = lying ? grid.columns() : grid.rows();
        double width = page.width().mm() * scale;
        double height = page.height().mm() * scale;
        double[] lefts = starts(sheet.width(), columns, width, grid.gap());
        double[] tops = starts(sheet.height(), rows, height, grid.gap());
        List<Spot> spots = new ArrayList<>();
        for (double y : tops) {
            for (double x : lefts) spots.add(new Spot(x, y, width, height));
        }
        return new Sheets(sheet, scale, spots, preset.cropMarks() ? marks(spots) : List.of());
    }

    private boolean isRoomy(SheetPreset preset) {
        // Below a twentieth nothing could be read.
        return scale >= 0.05 || (preset.scaling() == SheetPreset.Scaling.ACTUAL && scale > 0);
    }

    private static double[] starts(Length side, int count, double length, Length gap) {
        double[] starts = new double[count];
        double all = count * length + (count - 1) * gap.mm();
        for (int i = 0; i < count; i++) starts[i] = (side.mm() - all) / 2 + i * (length + gap.mm());
        return starts;
    }

    /** Cuts go across the whole sheet, so each is marked at its two ends. */
    private static List<CropMark> marks(List<Spot> spots) {
        Spot first = spots.get(0);
        Spot last = spots.get(spots.size() - 1);
        double[] ends = {
            first.x() - MARK_DISTANCE - MARK_LENGTH,
            first.y() - MARK_DISTANCE - MARK_LENGTH,
            last.right() + MARK_DISTANCE,
            last.bottom() + MARK_DISTANCE
        };
        List<CropMark> marks = new ArrayList<>();
        spots.stream()
                .flatMap(spot -> Stream.of(spot.x(), spot.right()))
                .distinct()
                .forEach(x -> {
                    marks.add(new CropMark(x, ends[1], x, ends[1] + MARK_LENGTH));
                    marks.add(new CropMark(x, ends[3], x, ends[3] + MARK_LENGTH));
                });
        spots.stream()
                .flatMap(spot -> Stream.of(spot.y(), spot.bottom()))
                .distinct()
                .forEach(y -> {
                    marks.add(new CropMark(ends[0], y, ends[0] + MARK_LENGTH, y));
                    marks.add(new CropMark(ends[2], y, ends[2] + MARK_LENGTH, y));
                });
        return marks;
    }

    /**
     * @param duplex one of the two ways to turn the sheet
     * @return where the back of each front page lies, in the order of {@link #spots}, seen on the turned sheet
     */
    public List<Spot> backs(Duplex duplex) {
        if (duplex == Duplex.NONE) throw new IllegalArgumentException("one side has no back");
        boolean upright = sheet.width().mm() <= sheet.height().mm();
        boolean sideways = upright == (duplex == Duplex.LONG_EDGE);
        return spots.stream().map(spot -> turned(spot, sideways)).toList();
    }

    private Spot turned(Spot spot, boolean sideways) {
        return sideways
                ? new Spot(sheet.width().mm() - spot.right(), spot.y(), spot.width(), spot.height())
                : new Spot(spot.x(), sheet.height().mm() - spot.bottom(), spot.width(), spot.height());
    }
}
