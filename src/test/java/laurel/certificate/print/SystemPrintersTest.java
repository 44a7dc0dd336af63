package laurel.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.standard.MediaSizeName;
import laurel.certificate.Duplex;
import laurel.certificate.Printers;
import laurel.kernel.Length;
import laurel.kernel.Message;
import laurel.kernel.PageSize;
import laurel.kernel.Texts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemPrintersTest {
    private static final PageSize A4 = new PageSize(Length.mm(210), Length.mm(297));

    @TempDir
    private Path folder;

    /** Java's own PostScript writer: a print service that takes no PDF and needs no system. */
    private static PrintService postScript(ByteArrayOutputStream out) {
        return StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                .getPrintService(out);
    }

    private static SystemPrinters knowing(PrintService... services) {
        return new SystemPrinters(
                new SystemPrinters.Lookup() {
                    @Override
                    public List<PrintService> all() {
                        return List.of(services);
                    }

                    @Override
                    public Optional<PrintService> standard() {
                        return Optional.empty();
                    }
                },
                false);
    }

    private Path twoPages() throws IOException {
        Path file = folder.resolve("two.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(file.toFile());
        }
        return file;
    }

    private static Printers.Job job(Optional<String> printer, Duplex duplex) {
        return new Printers.Job(printer, "Laurel 1-2", A4, duplex);
    }

    private static Message refusal(Printers.Result result) {
        return result.fold(
                printed -> {
                    throw new AssertionError("printed on " + printed.printer());
                },
                refused -> refused.reason());
    }

    @Test
    void withoutAPrinterTheMessageSaysWhatToDo() throws IOException {
        SystemPrinters none = knowing();
        assertThat(none.all()).isEmpty();
        Message reason = refusal(none.print(twoPages(), job(Optional.empty(), Duplex.NONE)));
        assertThat(reason).isEqualTo(Message.of("certificate.print.noPrinter"));
        assertThat(Texts.load(Locale.ENGLISH, List.of("certificate")).text(reason))
                .contains("no printer", "Add one in the system's settings", "PDF file");
        assertThat(refusal(none.print(twoPages(), job(Optional.of("Office"), Duplex.NONE))))
                .isEqualTo(reason);
    }

    @Test
    void anUnknownPrinterIsSaidWithThoseThatThereAre() throws IOException {
        PrintService service = postScript(new ByteArrayOutputStream());
        Message reason = refusal(knowing(service).print(twoPages(), job(Optional.of("Office"), Duplex.NONE)));
        assertThat(reason).isEqualTo(Message.of("certificate.print.unknownPrinter", "Office", service.getName()));
    }

    @Test
    void amongSeveralWithoutAStandardOneNoneIsGuessed() throws IOException {
        PrintService service = postScript(new ByteArrayOutputStream());
        SystemPrinters two = knowing(service, service);
        assertThat(refusal(two.print(twoPages(), job(Optional.empty(), Duplex.NONE)))
                        .key())
                .isEqualTo("certificate.print.noDefault");
    }

    @Test
    void aPrinterThatTakesNoPdfGetsEveryPageDrawn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SystemPrinters one = knowing(postScript(out));
        assertThat(one.all()).singleElement().matches(printer -> !printer.takesPdf());
        Printers.Result result = one.print(twoPages(), job(Optional.empty(), Duplex.NONE));
        assertThat(result).isInstanceOf(Printers.Result.Printed.class);
        String written = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(written).startsWith("%!PS").contains("%%Page: 2 2").doesNotContain("%%Page: 3");
    }

    @Test
    void withoutLprTheMessageNamesThePackage() {
        PrintService service = postScript(new ByteArrayOutputStream());
        IOException missing =
                new IOException("Cannot run program \"/usr/bin/lpr\": error=2, No such file or directory");
        assertThat(SystemPrinters.failed(service, new PrintException(missing)))
                .isEqualTo(Message.of("certificate.print.noLpr"));
        assertThat(SystemPrinters.failed(service, new PrintException("on fire")))
                .isEqualTo(Message.of("certificate.print.failed", service.getName(), "on fire"));
    }

    @Test
    void paperIsKnownByItsSizeHoweverItLies() {
        assertThat(Submission.media(A4)).contains(MediaSizeName.ISO_A4);
        assertThat(Submission.media(PageSize.A4_LANDSCAPE)).contains(MediaSizeName.ISO_A4);
        assertThat(Submission.media(new PageSize(Length.mm(297), Length.mm(420))))
                .contains(MediaSizeName.ISO_A3);
        assertThat(Submission.media(new PageSize(Length.mm(215.9), Length.mm(279.4))))
                .contains(MediaSizeName.NA_LETTER);
        assertThat(Submission.media(new PageSize(Length.mm(200), Length.mm(280))))
                .isEmpty();
    }
}
