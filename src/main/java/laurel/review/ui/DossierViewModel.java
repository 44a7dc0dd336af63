package laurel.review.ui;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import laurel.application.ApplicationId;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.Handle;
import laurel.programme.Requirement;
import laurel.programme.RequirementId;
import laurel.programme.Standing;
import laurel.review.Checklist;
import laurel.review.Evidence;
import laurel.review.RecordReview;
import laurel.review.ReviewQueue.Row;
import laurel.review.ReviewResult;
import laurel.review.Verdict;
import laurel.review.Vote;
import org.jspecify.annotations.Nullable;

/** One application as a reviewer works on it: verdicts, evidence, votes. What is claimed is never changed here. */
public final class DossierViewModel {
    private final ReviewUses uses;
    private final Desk desk;
    private final Predicate<URI> opener;
    private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<@Nullable Handle> reviewer;

    /**
     * @param reviewer who is at it; nothing if nobody was chosen
     * @param opener opens an address of the web, on a worker's thread; false if it is none
     */
    DossierViewModel(ReviewUses uses, Desk desk, Predicate<URI> opener, ObservableValue<@Nullable Handle> reviewer) {
        this.uses = uses;
        this.desk = desk;
        this.opener = opener;
        this.reviewer = reviewer;
    }

    void show(@Nullable Row now) {
        row.set(now);
    }

    public ReadOnlyObjectProperty<@Nullable Row> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** @return who is at it */
    public ObservableValue<@Nullable Handle> reviewerProperty() {
        return reviewer;
    }

    /** @return what the present reviewer said of the requirement; nothing if he has not spoken */
    public @Nullable Standing own(Checklist.Item item) {
        Handle who = reviewer.getValue();
        return item.verdicts().stream()
                .filter(verdict -> verdict.reviewer().equals(who))
                .map(Verdict::standing)
                .findFirst()
                .orElse(null);
    }

    /** Records the present reviewer's verdict; asks why if it is unclear. */
    public void judge(Requirement requirement, Standing standing) {
        asReviewer((application, who) -> {
            if (standing != Standing.UNCLEAR) {
                record(application, who, requirement.id(), new RecordReview.Finding(standing, ""));
                return;
            }
            Dialogs.Prompt why = new Dialogs.Prompt(
                    Message.of("review.ui.unclear.title"),
                    Message.of("review.ui.unclear.body"),
                    Message.of("review.ui.note"),
                    "",
                    true,
                    Message.of("review.ui.unclear.verb"));
            desk.dialogs()
                    .ask(
                            why,
                            note -> record(
                                    application, who, requirement.id(), new RecordReview.Finding(standing, note)));
        });
    }

    private void record(ApplicationId application, Handle who, RequirementId id, RecordReview.Finding finding) {
        Message title = Message.of("review.ui.judging");
        desk.tasks()
                .run(
                        title,
                        progress -> uses.record().record(application, who, Map.of(id, finding), List.of()),
                        result -> tell(title, result));
    }

    /** Asks for an address that shows that the requirement is met. */
    public void addEvidence(Requirement requirement) {
        Message title = Message.of("review.ui.evidence.title");
        Dialogs.Prompt prompt = new Dialogs.Prompt(
                title,
                Message.of("review.ui.evidence.body"),
                Message.of("review.ui.evidence.address"),
                "",
                true,
                Message.of("review.ui.evidence.verb"));
        asReviewer((application, who) -> desk.dialogs().ask(prompt, typed -> {
            if (web(typed).isEmpty()) {
                desk.dialogs().refused(title, List.of(Problem.error(Place.NONE, "review.file.url", typed)));
                return;
            }
            Evidence link = new Evidence(
                    application, Optional.of(requirement.id()), Evidence.Kind.OTHER, typed, "", Optional.empty());
            desk.tasks()
                    .run(
                            title,
                            progress -> uses.record().record(application, who, Map.of(), List.of(link)),
                            result -> tell(title, result));
        }));
    }

    /** Records the present reviewer's vote, which replaces his former one. */
    public void vote(Vote.Choice choice) {
        Message title = Message.of("review.ui.voting");
        asReviewer((application, who) -> desk.tasks()
                .run(title, progress -> uses.vote().cast(application, who, choice, ""), result -> tell(title, result)));
    }

    private void asReviewer(BiConsumer<ApplicationId, Handle> deed) {
        Row now = row.get();
        Handle who = reviewer.getValue();
        if (now != null && who != null) deed.accept(now.application().id(), who);
    }

    private void tell(Message title, ReviewResult<?> result) {
        List<Problem> reasons = result.fold(done -> List.<Problem>of(), refused -> refused);
        if (!reasons.isEmpty()) desk.dialogs().refused(title, reasons);
    }

    /** Opens the address in the system's browser, if it is one of the web. */
    public void open(String address) {
        Message title = Message.of("review.ui.opening", address);
        desk.tasks().run(title, progress -> web(address).filter(opener).isPresent(), opened -> {
            if (!opened) {
                Problem none = Problem.error(Place.NONE, "review.file.url", address);
                desk.dialogs().refused(title, List.of(none));
            }
        });
    }

    private static Optional<URI> web(String address) {
        try {
            return Optional.of(URI.create(address))
                    .filter(uri -> uri.getHost() != null && address.matches("(?i)https?://\\S+"));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** @return the host that a link leads to, or the whole of it if it has none */
    public static String host(String address) {
        return web(address).map(URI::getHost).orElse(address);
    }
}
