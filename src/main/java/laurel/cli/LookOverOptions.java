package laurel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.certificate.BatchPlan;
import laurel.certificate.PlannedCertificate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How somebody wants to look a batch over, before it is issued or after. */
final class LookOverOptions {
    @Option(
            names = "--contact-sheet",
            paramLabel = "FILE",
            description =
                    "Also write small pictures of all certificates as PDF, with --dry-run before anything is issued.")
    @Nullable
    private Path file;

    @Option(
            names = "--worst-first",
            description = "Show those first that a person should look at: longest and tightest names, rarest letters.")
    private boolean worstFirst;

    /** @return the contact sheet, if one is wanted */
    Optional<Path> sheet() {
        return Optional.ofNullable(file);
    }

    /** @return the plan in the order in which it shall be shown */
    BatchPlan ordered(BatchPlan plan) {
        return new BatchPlan(plan.order(), items(plan), plan.problems());
    }

    private List<PlannedCertificate> items(BatchPlan plan) {
        return worstFirst ? plan.worstFirst() : plan.items();
    }

    /** Writes the contact sheet, if one is wanted. */
    void write(UseCases useCases, BatchPlan plan, Context context) {
        Path wanted = file;
        if (wanted == null) return;
        Path target = wanted.toAbsolutePath().normalize();
        int sheets = context.watched(progress -> useCases.writeContactSheet()
                .write(plan, items(plan), context.console().texts(), target, progress));
        context.console().say("cli.certificates.contactSheet", sheets, target);
    }
}
