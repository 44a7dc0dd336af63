package laurel.cli;

import java.util.Optional;
import laurel.certificate.Duplex;
import laurel.certificate.Imposition;
import laurel.certificate.PrintOrder;
import laurel.certificate.SheetPreset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How certificates go on paper. */
final class PrintOptions {
    @Option(
            names = "--printer",
            paramLabel = "NAME",
            description = "The printer (default: the system's own choice); see --list-printers.")
    @Nullable
    private String printer;

    @Option(
            names = "--sheet",
            paramLabel = "PRESET",
            converter = PresetConverter.class,
            description = {
                "How certificates lie on the sheets (default: a4): a4, a4-inset, a4-2up, a4-4up, a3, a3-2up,",
                "a3-4up, letter, letter-2up, letter-4up, tabloid-2up."
            })
    private SheetPreset sheet = SheetPreset.A4_ONE;

    @Option(
            names = "--orientation",
            paramLabel = "ORIENTATION",
            description =
                    "How the sheets lie: ${COMPLETION-CANDIDATES} (default: the way in which certificates are larger).")
    private SheetPreset.Orientation orientation = SheetPreset.Orientation.AUTOMATIC;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "How large: ${COMPLETION-CANDIDATES} (default: as designed, smaller if they do not fit).")
    private SheetPreset.Scaling scale = SheetPreset.Scaling.SHRINK;

    @Option(names = "--copies", paramLabel = "N", defaultValue = "1", description = "How often, 1 to 100 (default: 1).")
    private int copies;

    @Option(
            names = "--no-collate",
            description = "All copies of a sheet at once, instead of one sheet after the other.")
    private boolean uncollated;

    @Option(
            names = "--duplex",
            paramLabel = "EDGE",
            converter = DuplexConverter.class,
            description = "Second pages on the back, turned about this edge: none, long or short (default: none).")
    private Duplex duplex = Duplex.NONE;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "Sorted by: ${COMPLETION-CANDIDATES} (default: roster).")
    private PrintOrder.Sorting sorting = PrintOrder.Sorting.ROSTER;

    @Option(names = "--reverse", description = "The last one first, for printers that lay sheets face up.")
    private boolean reversed;

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "1",
            description = "The first recipient to print, by its number in the order (default: 1).")
    private int from;

    @Option(names = "--to", paramLabel = "N", description = "The last recipient to print.")
    private int to = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException if a number is out of range, saying which */
    PrintOrder order() {
        return PrintOrder.usual()
                .in(new PrintOrder.Sequence(sorting, reversed, from, to))
                .on(sheet.lying(orientation).scaled(scale))
                .with(duplex)
                .with(new Imposition.Copies(copies, !uncollated))
                .to(Optional.ofNullable(printer));
    }

    /** Reads a preset's name. */
    static final class PresetConverter implements ITypeConverter<SheetPreset> {
        @Override
        public SheetPreset convert(String value) {
            return SheetPreset.named(value)
                    .orElseThrow(() -> new TypeConversionException("expected one of "
                            + SheetPreset.ALL.stream().map(SheetPreset::name).toList() + ", found \"" + value + '"'));
        }
    }

    /** Reads an edge. */
    static final class DuplexConverter implements ITypeConverter<Duplex> {
        @Override
        public Duplex convert(String value) {
            return switch (value) {
                case "none" -> Duplex.NONE;
                case "long" -> Duplex.LONG_EDGE;
                case "short" -> Duplex.SHORT_EDGE;
                default -> throw new TypeConversionException("expected none, long or short, found \"" + value + '"');
            };
        }
    }
}
