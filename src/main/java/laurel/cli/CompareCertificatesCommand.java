package laurel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import laurel.certificate.Certificate;
import laurel.certificate.WhatWouldChange.Changes;
import laurel.kernel.AtomicFile;
import laurel.kernel.Problem;
import laurel.template.Box;
import laurel.template.PictureDifference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel certificates compare SERIAL...}: what would be different if they were issued today. */
@Command(
        name = "compare",
        description = {
            "Tells in what certificates would differ if they were issued today: fields, template, and what one sees.",
            "Nothing is changed. Exit code 0 if nothing would differ, 4 if something would."
        },
        mixinStandardHelpOptions = true)
final class CompareCertificatesCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Parameters(arity = "1..*", paramLabel = "SERIAL", description = "Serials of certificates.")
    private List<String> serials = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "A folder for pictures of the differences, SERIAL-difference.png, of a further page SERIAL-difference-page2.png.")
    @Nullable
    private Path out;

    CompareCertificatesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.withData(data, useCases -> {
            SerialList wanted = SerialList.of(serials, useCases.ledger());
            List<Problem> problems = new ArrayList<>(wanted.problems());
            List<Changes> all = new ArrayList<>();
            for (Certificate certificate : wanted.certificates()) {
                useCases.templates()
                        .read(certificate.edition().template())
                        .fold(
                                found -> all.add(useCases.whatWouldChange().compare(certificate, found.template())),
                                refused -> problems.addAll(refused.problems()));
            }
            context.console().problems(problems);
            if (!problems.isEmpty()) return ExitCode.INVALID_INPUT;
            all.forEach(this::draw);
            print(all);
            return all.stream().anyMatch(Changes::any) ? ExitCode.PARTLY_DONE : ExitCode.DONE;
        });
    }

    private void draw(Changes changes) {
        Path folder = out;
        if (folder == null) return;
        List<PictureDifference> pages = changes.pictures();
        for (int i = 0; i < pages.size(); i++) {
            String name = changes.certificate().serial() + "-difference" + (i == 0 ? "" : "-page" + (i + 1)) + ".png";
            PictureDifference page = pages.get(i);
            if (!page.isNone()) AtomicFile.write(folder.resolve(name), page.picture());
        }
    }

    private void print(List<Changes> all) {
        if (report.json()) {
            context.console()
                    .json(all.stream().map(CompareCertificatesCommand::document).toList());
            return;
        }
        Columns columns = new Columns();
        for (Changes changes : all) {
            String serial = changes.certificate().serial().value();
            columns.line(
                    serial,
                    "template",
                    changes.certificate().edition().version(),
                    changes.edition().version());
            changes.fields().forEach(field -> columns.line(serial, field.field(), field.before(), field.now()));
            List<PictureDifference> pages = changes.pictures();
            for (int i = 0; i < pages.size(); i++) {
                String page = i == 0 ? "" : " of page " + (i + 1);
                columns.line(serial, "pixels" + page, "", share(pages.get(i)));
                pages.get(i).areas().forEach(area -> columns.line(serial, "area" + page, "", millimetres(area)));
            }
        }
        columns.printTo(context.console());
    }

    private static String share(PictureDifference difference) {
        return String.format(Locale.ROOT, "%.3f %%", difference.share() * 100);
    }

    private static String millimetres(Box area) {
        return String.format(
                Locale.ROOT,
                "%.0f mm from the left, %.0f mm from the top, %.0f x %.0f mm",
                area.x().mm(),
                area.y().mm(),
                area.width().mm(),
                area.height().mm());
    }

    private static Map<String, Object> document(Changes changes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("serial", changes.certificate().serial().value());
        document.put("templateBefore", changes.certificate().edition().version());
        document.put("templateNow", changes.edition().version());
        document.put("fields", changes.fields());
        document.put(
                "pages",
                changes.pictures().stream()
                        .map(CompareCertificatesCommand::document)
                        .toList());
        return document;
    }

    private static Map<String, Object> document(PictureDifference page) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("share", page.share());
        document.put(
                "areas",
                page.areas().stream()
                        .map(area -> List.of(
                                area.x().mm(),
                                area.y().mm(),
                                area.width().mm(),
                                area.height().mm()))
                        .toList());
        return document;
    }
}
