package laurel.certificate;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Length;
import laurel.kernel.Message;
import laurel.kernel.PageSize;

/**
 * A named way to lay certificates on sheets of paper.
 *
 * @param name by which the command line knows it, lower case
 * @param paper the sheet, standing upright
 * @param orientation how the sheet lies
 * @param grid where certificates lie on it
 * @param cropMarks whether the edges for cutting are marked
 * @param scaling how large the certificates become
 */
public record SheetPreset(
        String name, PageSize paper, Orientation orientation, Grid grid, boolean cropMarks, Scaling scaling) {
    /** How a sheet lies. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE,
        /** The way in which certificates come out larger. */
        AUTOMATIC
    }

    /** How large certificates become. */
    public enum Scaling {
        /** As designed; what does not fit is not printed. */
        ACTUAL,
        /** As designed, or smaller if they do not fit. */
        SHRINK,
        /** As large as fits. */
        FILL
    }

    /**
     * Rows and columns of certificates.
     *
     * @param columns side by side on an upright sheet, 1 to 10; on a lying one these are the rows
     * @param rows one below the other on an upright sheet, 1 to 10
     * @param margin what stays empty along each edge of the sheet, because most printers cannot reach it
     * @param gap between neighbours
     */
    public record Grid(int columns, int rows, Length margin, Length gap) {
        public Grid {
            if (columns < 1 || columns > 10 || rows < 1 || rows > 10) {
                throw new IllegalArgumentException("grid out of range: " + columns + " x " + rows);
            }
        }

        static Grid one(double margin) {
            return new Grid(1, 1, Length.mm(margin), Length.mm(0));
        }

        static Grid of(int columns, int rows) {
            return new Grid(columns, rows, Length.mm(5), Length.mm(6));
        }
    }

    private static final PageSize A4 = new PageSize(Length.mm(210), Length.mm(297));
    private static final PageSize A3 = new PageSize(Length.mm(297), Length.mm(420));
    private static final PageSize LETTER = new PageSize(Length.mm(215.9), Length.mm(279.4));
    private static final PageSize TABLOID = new PageSize(Length.mm(279.4), Length.mm(431.8));

    /** Every preset, the usual ones first. */
    public static final List<SheetPreset> ALL = List.of(
            automatic("a4", A4, Grid.one(0), false),
            automatic("a4-inset", A4, Grid.one(5), false),
            automatic("a4-2up", A4, Grid.of(1, 2), true),
            automatic("a4-4up", A4, Grid.of(2, 2), true),
            automatic("a3", A3, Grid.one(5), true),
            automatic("a3-2up", A3, Grid.of(1, 2), true),
            automatic("a3-4up", A3, Grid.of(2, 2), true),
            automatic("letter", LETTER, Grid.one(5), false),
            automatic("letter-2up", LETTER, Grid.of(1, 2), true),
            automatic("letter-4up", LETTER, Grid.of(2, 2), true),
            automatic("tabloid-2up", TABLOID, Grid.of(1, 2), true));

    /** One certificate on a sheet of A4, as designed. */
    public static final SheetPreset A4_ONE = ALL.get(0);

    public SheetPreset {
        if (!name.matches("[a-z0-9-]+")) throw new IllegalArgumentException("not a preset's name: " + name);
        if (paper.width().mm() > paper.height().mm()) throw new IllegalArgumentException("paper lies: " + paper);
    }

    private static SheetPreset automatic(String name, PageSize paper, Grid grid, boolean cropMarks) {
        return new SheetPreset(name, paper, Orientation.AUTOMATIC, grid, cropMarks, Scaling.SHRINK);
    }

    public static Optional<SheetPreset> named(String name) {
        return ALL.stream().filter(preset -> preset.name.equals(name)).findFirst();
    }

    public SheetPreset lying(Orientation other) {
        return new SheetPreset(name, paper, other, grid, cropMarks, scaling);
    }

    public SheetPreset scaled(Scaling other) {
        return new SheetPreset(name, paper, orientation, grid, cropMarks, other);
    }

    public SheetPreset withCropMarks(boolean marked) {
        return new SheetPreset(name, paper, orientation, grid, marked, scaling);
    }

    /** @return how many certificates lie on one side of a sheet */
    public int perSheet() {
        return grid.columns() * grid.rows();
    }

    /** @return what it is called on screens */
    public Message title() {
        return Message.of("certificate.sheet." + name);
    }
}
