package laurel.review.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.person.Handle;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Programme;
import laurel.review.ApplyDecisions.Applied;
import laurel.review.Decision;
import laurel.review.ReviewQueue.Queue;
import laurel.review.ReviewQueue.Row;
import laurel.review.ReviewResult;
import org.jspecify.annotations.Nullable;

/** The screen of applications: a cohort's round, who is reviewing, and what is done with all of it together. */
public final class ApplicationsViewModel {
    /** What the worker reads for the screen. */
    private record Read(
            List<CohortId> cohorts,
            @Nullable CohortId chosen,
            @Nullable Queue queue) {}

    private final ReviewUses uses;
    private final Desk desk;
    private final ObservableList<CohortId> cohorts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable CohortId> cohort = new SimpleObjectProperty<>();
    private final ObservableList<Handle> reviewers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Handle> reviewer = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Queue> round = new ReadOnlyObjectWrapper<>();
    private final QueueViewModel queue = new QueueViewModel();
    private final DossierViewModel dossier;
    private final DecisionViewModel decision;
    private final ApplicationImport importing;
    private boolean filling;
    private int asked;
    private Runnable close = () -> {};

    /** @param opener opens an address of the web; false if it is none */
    public ApplicationsViewModel(ReviewUses uses, Desk desk, Predicate<URI> opener) {
        this.uses = uses;
        this.desk = desk;
        this.dossier = new DossierViewModel(uses, desk, opener, reviewer);
        this.decision = new DecisionViewModel(uses, desk);
        this.importing = new ApplicationImport(uses.plan(), uses.apply(), desk);
        queue.selectedProperty().addListener((property, old, now) -> {
            dossier.show(now);
            decision.show(now);
        });
        cohort.addListener((property, old, now) -> {
            if (!filling) load();
        });
    }

    /** Reads everything anew, now and after every act, until it is closed. */
    public void open() {
        close.run();
        close = desk.revision().listen(this::load);
        load();
    }

    public void close() {
        close.run();
        close = () -> {};
    }

    private void load() {
        int mine = ++asked;
        CohortId wanted = cohort.get();
        desk.tasks().run(Message.of("review.ui.loading"), progress -> read(wanted), found -> {
            if (mine == asked) show(found);
        });
    }

    private Read read(@Nullable CohortId wanted) {
        List<CohortId> used = uses.queue().cohorts();
        Set<CohortId> all = new LinkedHashSet<>(used);
        for (Programme programme : uses.programmes().all()) {
            programme.cohorts().stream().map(Cohort::id).forEach(all::add);
        }
        List<CohortId> known = new ArrayList<>(all);
        CohortId chosen = wanted != null || known.isEmpty() ? wanted : known.get(0);
        Queue now = chosen == null ? null : uses.queue().of(chosen, Optional.empty());
        return new Read(known, chosen, now);
    }

    private void show(Read found) {
        filling = true;
        cohorts.setAll(found.cohorts());
        cohort.set(found.chosen());
        Handle before = reviewer.get();
        reviewers.setAll(members(found.chosen()));
        reviewer.set(reviewers.contains(before) || reviewers.isEmpty() ? before : reviewers.get(0));
        filling = false;
        Queue now = found.queue();
        round.set(now);
        queue.show(now == null ? List.of() : now.rows());
    }

    private List<Handle> members(@Nullable CohortId id) {
        if (id == null) return List.of();
        return uses.programmes().find(id).map(Cohort::reviewers).orElse(List.of()).stream()
                .map(Handle::new)
                .toList();
    }

    /** Asks for a file of applications to the chosen cohort. */
    public void startImport() {
        CohortId now = cohort.get();
        if (now != null) importing.start(now);
    }

    private List<Row> pending() {
        Queue now = round.get();
        if (now == null) return List.of();
        return now.rows().stream()
                .filter(row -> row.decision().filter(Decision::pending).isPresent())
                .sorted(Comparator.comparing(row -> row.decision().orElseThrow().position()))
                .toList();
    }

    /** Says once more what will take effect, then puts all of it into effect. */
    public void applyTogether() {
        CohortId now = cohort.get();
        List<Row> rows = pending();
        if (now == null || rows.isEmpty()) return;
        Dialogs.Question question = Dialogs.Question.of(
                        Message.of("review.ui.apply.question", now.value()),
                        Message.of("review.ui.apply.explain"),
                        Message.of("review.ui.apply", rows.size()))
                .withDetails(rows.stream().map(ApplicationsViewModel::line).toList());
        desk.dialogs()
                .confirm(
                        question,
                        () -> desk.tasks()
                                .run(
                                        Message.of("review.ui.applying"),
                                        progress -> uses.applyDecisions().apply(now),
                                        this::applied));
    }

    private static Message line(Row row) {
        Decision decision = row.decision().orElseThrow();
        String name = decision.ruling().printedName();
        return Message.of(
                "review.ui.apply.line",
                row.application().label(),
                name.isEmpty() ? row.person() : name,
                Message.of("review.ui.outcome." + decision.ruling().outcome()));
    }

    private void applied(ReviewResult<Applied> result) {
        Runnable tell = result.fold(
                done -> () -> desk.dialogs()
                        .done(Message.of(
                                "review.ui.applied", done.awards().size(), done.declined(), done.waitListed())),
                (List<Problem> refused) ->
                        () -> desk.dialogs().refused(Message.of("review.ui.apply.refused"), refused));
        tell.run();
    }

    /** @return seats taken and pending of how many */
    public ObservableValue<@Nullable Message> seatsProperty() {
        return round.map(now -> {
            int accepted = now.taken() + now.pending();
            return now.seats().isPresent()
                    ? Message.of("review.ui.seats", accepted, now.seats().getAsInt(), now.pending(), now.open())
                    : Message.of("review.ui.seats.none", accepted, now.pending(), now.open());
        });
    }

    /** @return what the button says that puts the decisions into effect */
    public ObservableValue<Message> applyVerbProperty() {
        return round.map(now -> Message.of("review.ui.apply", pending().size()))
                .orElse(Message.of("review.ui.apply", 0));
    }

    public ObservableValue<Boolean> canApplyProperty() {
        return round.map(now -> !pending().isEmpty()).orElse(false);
    }

    /** @return whether there is no application in the chosen cohort; false while it is being read */
    public ObservableValue<Boolean> emptyProperty() {
        return round.map(now -> now.rows().isEmpty()).orElse(false);
    }

    /** @return how a cohort is called in a language */
    public String name(CohortId id, String language) {
        return uses.programmes()
                .find(id.programme())
                .map(programme -> programme.holder().in(language))
                .orElse(id.programme().value());
    }

    public ReadOnlyObjectProperty<@Nullable Queue> roundProperty() {
        return round.getReadOnlyProperty();
    }

    public QueueViewModel queue() {
        return queue;
    }

    public DossierViewModel dossier() {
        return dossier;
    }

    public DecisionViewModel decision() {
        return decision;
    }

    public ObservableList<CohortId> cohorts() {
        return cohorts;
    }

    public ObjectProperty<@Nullable CohortId> cohortProperty() {
        return cohort;
    }

    public ObservableList<Handle> reviewers() {
        return reviewers;
    }

    public ObjectProperty<@Nullable Handle> reviewerProperty() {
        return reviewer;
    }
}
