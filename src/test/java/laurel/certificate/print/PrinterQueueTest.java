package laurel.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import laurel.certificate.Duplex;
import laurel.certificate.OutputFormat;
import laurel.certificate.PrintCertificates;
import laurel.certificate.PrintOrder;
import laurel.certificate.Printers;
import laurel.certificate.SheetPreset;
import laurel.certificate.Workshop;
import laurel.kernel.PageSize;
import laurel.kernel.Progress;
import laurel.store.TestDatabase;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prints on a real queue that writes PDF files ({@code .ci/printer} makes one and names it in {@code LAUREL_PRINTER}), and
 * compares what comes out with what was issued.
 */
class PrinterQueueTest {
    /** Of 255, the mean over all pixels. The queue goes through PostScript and back, which moves edges by parts of a pixel. */
    private static final double MEAN_TOLERANCE = 4;
    /** Of 255, the mean over any square of {@link #SQUARE} pixels: a missing or misplaced letter is more. */
    private static final double SQUARE_TOLERANCE = 40;

    private static final int SQUARE = 16;
    private static final int DPI = 100;
    private static final int SECONDS = 60;

    @TempDir
    private Path folder;

    private String queue = "";
    private List<Path> outputs = List.of();
    private final Workshop workshop = new Workshop(TestDatabase.inMemory());

    @BeforeEach
    void needAQueue() {
        queue = Optional.ofNullable(System.getenv("LAUREL_PRINTER")).orElse("");
        boolean required = "required".equals(System.getenv("LAUREL_TOOLS"));
        assertThat(queue.isEmpty() && required)
                .as("LAUREL_TOOLS asks for every program, but LAUREL_PRINTER names no queue; run .ci/printer")
                .isFalse();
        assumeTrue(!queue.isEmpty(), "no LAUREL_PRINTER");
        outputs = Stream.of(System.getenv("LAUREL_PRINTER_OUTPUT").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
        assertThat(outputs).isNotEmpty();
    }

    @AfterEach
    void close() {
        workshop.db.close();
    }

    /** @return a sheet of A4 with a certificate of that name, as it goes to the printer */
    private Path sheet(String name, String file, String preset) {
        workshop.award(name, "", "");
        workshop.run(workshop.plan(workshop.order(folder)), Set.of(OutputFormat.PDF), Progress.NONE);
        PrintCertificates printing = workshop.printing(new SystemPrinters());
        Path sheet = folder.resolve(file);
        PrintOrder order = PrintOrder.usual().on(SheetPreset.named(preset).orElseThrow());
        int last = workshop.certificates().size();
        order = order.in(PrintOrder.Sequence.ALL.range(last, last));
        assertThat(printing.writeTo(sheet, printing.plan(workshop.certificates(), order), Progress.NONE)
                        .complete())
                .isTrue();
        return sheet;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatComesOutOfTheQueueLooksLikeWhatWasIssued(boolean drawn) throws Exception {
        Path sheet = sheet("İremnur Önder 郑建林", "sheet.pdf", "a4");
        Path other = sheet("Halil İbrahim BUGÖL", "other.pdf", "a4");
        SystemPrinters printers = drawn ? SystemPrinters.thatDraw() : new SystemPrinters();
        Path printed = print(printers, sheet, PageSize.A4_LANDSCAPE);
        Difference difference = difference(sheet, printed);
        System.getLogger(PrinterQueueTest.class.getName())
                .log(System.Logger.Level.INFO, "drawn {0}: {1}", drawn, difference);
        assertThat(difference.mean()).isLessThan(MEAN_TOLERANCE);
        assertThat(difference.worstSquare()).isLessThan(SQUARE_TOLERANCE);
        assertThat(difference(other, printed).worstSquare())
                .as("somebody else's certificate must be told from it")
                .isGreaterThan(SQUARE_TOLERANCE);
    }

    @Test
    void twoOnASheetComeOutInTrueSize() throws Exception {
        Path sheet = sheet("Onur Canoğlu", "two.pdf", "a4-2up");
        PageSize a4 = SheetPreset.A4_ONE.paper();
        Difference difference = difference(sheet, print(new SystemPrinters(), sheet, a4));
        assertThat(difference.mean()).isLessThan(MEAN_TOLERANCE);
        assertThat(difference.worstSquare()).isLessThan(SQUARE_TOLERANCE);
    }

    private Path print(SystemPrinters printers, Path sheet, PageSize size) throws IOException, InterruptedException {
        assertThat(printers.all()).extracting(Printers.Printer::name).contains(queue);
        String title = "laurel" + UUID.randomUUID().toString().substring(0, 8);
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            for (Path output : outputs) {
                output.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            }
            Printers.Job job = new Printers.Job(Optional.of(queue), title, size, Duplex.NONE);
            assertThat(printers.print(sheet, job)).isEqualTo(new Printers.Result.Printed(queue));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < deadline) {
                Optional<Path> file = finished(title);
                if (file.isPresent()) return Files.move(file.get(), folder.resolve(title + ".pdf"));
                WatchKey key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
        throw new AssertionError("nothing came out of " + queue + " into " + outputs + " in " + SECONDS + " seconds");
    }

    /** The file grows while it is written; its last line says that it is whole. */
    private Optional<Path> finished(String title) throws IOException {
        List<Path> named = new ArrayList<>();
        for (Path output : outputs) {
            try (Stream<Path> files = Files.list(output)) {
                files.filter(file -> file.getFileName().toString().contains(title))
                        .forEach(named::add);
            }
        }
        for (Path file : named) {
            if (tail(file).stripTrailing().endsWith("%%EOF")) return Optional.of(file);
        }
        return Optional.empty();
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(32, open.length())];
            open.seek(open.length() - end.length);
            open.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1);
        }
    }

    /** How two pictures differ, of 255. */
    private record Difference(double mean, double worstSquare) {}

    private static Difference difference(Path wanted, Path printed) throws IOException {
        BufferedImage a = picture(wanted);
        BufferedImage b = picture(printed);
        // Printers take lying pages upright.
        if (a.getWidth() > a.getHeight() != b.getWidth() > b.getHeight()) b = turned(b);
        int width = Math.min(a.getWidth(), b.getWidth());
        int height = Math.min(a.getHeight(), b.getHeight());
        assertThat(Math.abs(a.getWidth() - b.getWidth()) + Math.abs(a.getHeight() - b.getHeight()))
                .as("the sizes of the pages")
                .isLessThanOrEqualTo(2);
        double all = 0;
        double worst = 0;
        for (int y = 0; y + SQUARE <= height; y += SQUARE) {
            for (int x = 0; x + SQUARE <= width; x += SQUARE) {
                double square = square(a, b, x, y);
                all += square;
                worst = Math.max(worst, square);
            }
        }
        return new Difference(all / ((width / SQUARE) * (height / SQUARE)), worst);
    }

    private static double square(BufferedImage a, BufferedImage b, int left, int top) {
        double sum = 0;
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                sum += Math.abs((a.getRGB(x, y) & 0xff) - (b.getRGB(x, y) & 0xff));
            }
        }
        return sum / (SQUARE * SQUARE);
    }

    private static BufferedImage picture(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isOne();
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
    }

    /** A quarter clockwise. */
    private static BufferedImage turned(BufferedImage upright) {
        BufferedImage lying = new BufferedImage(
                /* width= */ upright.getHeight(), /* height= */ upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                lying.setRGB(upright.getHeight() - 1 - y, x, upright.getRGB(x, y));
            }
        }
        return lying;
    }
}
