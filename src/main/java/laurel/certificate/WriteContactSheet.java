package laurel.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.kernel.AtomicFile;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.Texts;
import laurel.template.IssueFacts;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;
import laurel.template.PrintFile;
import laurel.template.PrintFiles;

/**
 * Writes a batch as small pictures on sheets of A4, for somebody to look over before anything is issued, or to file away
 * afterwards. The certificates are drawn with the same layout as the real ones; the pictures stay sharp however far one
 * zooms in. Spends no serial.
 */
public final class WriteContactSheet {
    private final PreviewCertificate preview;
    private final PrintFiles files;

    public WriteContactSheet(PreviewCertificate preview, PrintFiles files) {
        this.preview = preview;
        this.files = files;
    }

    /**
     * Replaces the file as a whole or not at all.
     *
     * @param items of the plan, at least one, in the order in which they shall be shown
     * @param texts in whose language it speaks
     * @return the number of sheets
     * @throws java.util.concurrent.CancellationException if cancelled; nothing was written
     * @throws laurel.kernel.FileFailure if the file cannot be written
     */
    public int write(BatchPlan plan, List<PlannedCertificate> items, Texts texts, Path file, Progress progress) {
        if (items.isEmpty()) throw new IllegalArgumentException("nothing to show");
        ContactSheet sheet = new ContactSheet(preview.fonts(), texts, heading(plan, items, texts));
        AtomicFile.write(file, out -> write(plan, items, sheet, texts, out, progress));
        return ContactSheet.sheets(items.size());
    }

    private void write(
            BatchPlan plan,
            List<PlannedCertificate> items,
            ContactSheet sheet,
            Texts texts,
            OutputStream out,
            Progress progress)
            throws IOException {
        BatchOrder order = plan.order();
        PreparedTemplate template = PreparedTemplate.of(order.template(), order.language(), preview.fonts());
        PrintFile pdf = files.open(out);
        int sheets = ContactSheet.sheets(items.size());
        for (int number = 1; number <= sheets; number++) {
            int first = (number - 1) * ContactSheet.PLACES;
            List<ContactSheet.Entry> entries = new ArrayList<>();
            for (PlannedCertificate item : items.subList(first, Math.min(items.size(), first + ContactSheet.PLACES))) {
                progress.checkCancelled();
                Optional<Layout> layout = preview.layout(item, order, template);
                entries.add(new ContactSheet.Entry(item, layout.map(Layout::first)));
                String name = item.award().printedName();
                progress.at(first + entries.size(), items.size(), Message.of("certificate.contact.drawing", name));
            }
            String bookmark = entries.get(0).item().award().printedName();
            pdf.add(sheet.layout(entries, number, sheets), bookmark, String.valueOf(number));
        }
        pdf.end(facts(sheet, texts));
    }

    private IssueFacts facts(ContactSheet sheet, Texts texts) {
        Language language = texts.locale().getLanguage().equals("zh") ? Language.ZH : Language.EN;
        Instant now = preview.now();
        return new IssueFacts(sheet.heading(), "", "Laurel", language, now, sheet.heading() + now);
    }

    private String heading(BatchPlan plan, List<PlannedCertificate> items, Texts texts) {
        String cohorts = items.stream()
                .map(item -> item.award().cohort().value())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        BatchOrder order = plan.order();
        String template = order.template()
                .names()
                .getOrDefault(order.language(), order.template().id().value());
        String day = preview.now().atZone(ZoneOffset.UTC).toLocalDate().toString();
        String tag = order.language().tag().toUpperCase(Locale.ROOT);
        return texts.text(Message.of("certificate.contact.heading", cohorts, template, tag, items.size(), day));
    }
}
