package laurel.certificate.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import laurel.certificate.FileNameStyle;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.ProblemKind;
import laurel.certificate.Reasons;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.roster.RenameAward;
import org.jspecify.annotations.Nullable;

/** What can be done, on the spot, about the problem that is selected. */
public final class FixesViewModel {
    private final ProblemsViewModel problems;
    private final BatchChoices choices;
    private final RenameAward rename;
    private final Consumer<Optional<AwardId>> roster;
    private final Desk desk;

    /** @param roster shows an award where the roster is kept; none for the roster itself */
    FixesViewModel(
            ProblemsViewModel problems,
            BatchChoices choices,
            RenameAward rename,
            Consumer<Optional<AwardId>> roster,
            Desk desk) {
        this.problems = problems;
        this.choices = choices;
        this.rename = rename;
        this.roster = roster;
        this.desk = desk;
    }

    /** Asks for another printed name, which is stored as typed. */
    public void editName() {
        award().ifPresent(this::editName);
    }

    /** The same for any award of the batch. */
    void editName(Award award) {
        Dialogs.Prompt prompt = new Dialogs.Prompt(
                        Message.of("certificate.ui.fix.name.title"),
                        Message.of("certificate.ui.fix.name.body"),
                        Message.of("certificate.ui.column.name"),
                        award.printedName(),
                        true,
                        Message.of("certificate.ui.fix.name.verb"))
                .oneLine();
        desk.dialogs().ask(prompt, typed -> rename(award, typed));
    }

    private void rename(Award award, String typed) {
        Message title = Message.of("certificate.ui.fix.name.title");
        desk.tasks().run(title, progress -> rename.rename(award, typed), refused -> told(title, refused));
    }

    private void told(Message title, List<Problem> refused) {
        if (!refused.isEmpty()) desk.dialogs().refused(title, refused);
    }

    /** Asks for a reason and lets the problem pass, or all of a group whose heading is selected. */
    public void waive() {
        ProblemRow row = problems.selectedProperty().get();
        if (row == null || !waivable(row)) return;
        ProblemKind kind = row.group().kind();
        Message name = Message.of("certificate.kind." + kind.name());
        Message body = row.finding()
                .flatMap(Finding::about)
                .map(item -> Message.of(
                        "certificate.ui.fix.waive.one", name, item.award().printedName()))
                .orElse(Message.of("certificate.ui.fix.waive.all", name));
        Dialogs.Prompt prompt = new Dialogs.Prompt(
                Message.of("certificate.ui.fix.waive.title"),
                body,
                Message.of("certificate.ui.reason"),
                "",
                true,
                Message.of("certificate.ui.fix.waive.verb"));
        Optional<AwardId> award = row.finding().flatMap(Finding::award);
        desk.dialogs().ask(prompt, reason -> waive(award, kind, reason));
    }

    private void waive(Optional<AwardId> award, ProblemKind kind, String reason) {
        Reasons.problem(Place.NONE, reason)
                .ifPresentOrElse(
                        tooLong -> told(Message.of("certificate.ui.fix.waive.title"), List.of(tooLong)),
                        () -> choices.waivers().add(award, kind, reason));
    }

    /** Lets the problem stand again. */
    public void takeBack() {
        ProblemRow row = problems.selectedProperty().get();
        if (row == null) return;
        choices.waivers()
                .takeBack(row.finding().flatMap(Finding::award), row.group().kind());
    }

    /** Names the files of the batch in another way. */
    public void nameFiles(FileNameStyle style) {
        choices.styleProperty().set(style);
    }

    /** Leaves for the roster, at the award that the problem is about. */
    public void openInRoster() {
        award().map(Award::id).map(Optional::of).ifPresent(roster);
    }

    /** Leaves for the roster, where people can be added. */
    public void goToRoster() {
        roster.accept(Optional.empty());
    }

    private Optional<Award> award() {
        return Optional.ofNullable(problems.selectedProperty().get())
                .flatMap(ProblemRow::finding)
                .flatMap(Finding::about)
                .map(PlannedCertificate::award);
    }

    private boolean waivable(ProblemRow row) {
        return row.finding()
                .map(Finding::waivable)
                .orElseGet(() -> problems.of(row.group()).stream().anyMatch(Finding::waivable));
    }

    /** @return whether the selected problem is about somebody */
    public ObservableValue<Boolean> aboutSomebodyProperty() {
        return selected(row -> row.finding().flatMap(Finding::about).isPresent());
    }

    public ObservableValue<Boolean> waivableProperty() {
        return selected(this::waivable);
    }

    public ObservableValue<Boolean> waivedProperty() {
        return selected(row -> row.group().waived()
                && choices.waivers()
                        .cover(
                                row.finding().flatMap(Finding::award),
                                row.group().kind()));
    }

    /** @return whether the selected problem is one of file names */
    public ObservableValue<Boolean> fileNameProperty() {
        return selected(row -> switch (row.group().kind()) {
            case FILE_CLASH, FILE_EXISTS, UNPORTABLE_FILE -> true;
            default -> false;
        });
    }

    private ObservableValue<Boolean> selected(Predicate<ProblemRow> test) {
        return problems.selectedProperty().map(row -> test(row, test)).orElse(false);
    }

    private static boolean test(@Nullable ProblemRow row, Predicate<ProblemRow> test) {
        return row != null && test.test(row);
    }
}
