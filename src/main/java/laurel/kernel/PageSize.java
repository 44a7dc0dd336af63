package laurel.kernel;

/** The size of a page; both sides longer than zero. */
public record PageSize(Length width, Length height) {
    public static final PageSize A4_LANDSCAPE = new PageSize(Length.mm(297), Length.mm(210));

    public PageSize {
        if (width.mm() == 0 || height.mm() == 0) throw new IllegalArgumentException("page without an area");
    }
}
