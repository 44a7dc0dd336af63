package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.certificate.BatchOrder;
import laurel.certificate.FileNameStyle;
import laurel.programme.CohortId;
import laurel.template.Language;
import laurel.template.Template;
import org.jspecify.annotations.Nullable;

/** What is chosen for a batch, and what there is to choose from. A change of one choice keeps the others valid. */
public final class BatchChoices {
    private final Path outputs;
    private final Runnable changed;
    private final ObservableList<CohortChoice> cohorts = FXCollections.observableArrayList();
    private final ObservableList<Template> templates = FXCollections.observableArrayList();
    private final ObservableList<Language> languages = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable CohortChoice> cohort = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Template> template = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Language> language = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable FileNameStyle> style = new SimpleObjectProperty<>(FileNameStyle.ASCII);
    private final ObjectProperty<Boolean> replace = new SimpleObjectProperty<>(false);
    private @Nullable CohortId proposedFor;
    private boolean filling;

    /**
     * @param outputs where a folder per cohort is proposed
     * @param changed called after each change
     */
    BatchChoices(Path outputs, Runnable changed) {
        this.outputs = outputs;
        this.changed = changed;
        cohort.addListener((property, old, now) -> cohortChosen(now));
        template.addListener((property, old, now) -> templateChosen(now));
        for (ObservableValue<?> choice : List.of(cohort, template, language, folder, style, replace)) {
            choice.addListener((property, old, now) -> tell());
        }
    }

    /** Proposes folder and template, once per choice: what was chosen since stays when the lists are filled anew. */
    private void cohortChosen(@Nullable CohortChoice now) {
        if (now == null || now.id().equals(proposedFor)) return;
        proposedFor = now.id();
        quietly(() -> folder.set(outputs.resolve(now.id().value())));
        String programme = now.id().programme().value();
        templates.stream()
                .filter(t -> t.isMadeFor(programme))
                .findFirst()
                .ifPresent(t -> quietly(() -> template.set(t)));
    }

    private void templateChosen(@Nullable Template now) {
        if (now == null) return;
        List<Language> spoken =
                List.of(Language.values()).stream().filter(now::speaks).toList();
        Language before = language.get();
        quietly(() -> {
            languages.setAll(spoken);
            language.set(before != null && spoken.contains(before) ? before : spoken.get(0));
        });
    }

    private void tell() {
        if (!filling) changed.run();
    }

    private void quietly(Runnable change) {
        boolean outer = filling;
        filling = true;
        change.run();
        filling = outer;
    }

    /** Offers what there is now; what was chosen stays chosen if it still exists. Does not tell of the change. */
    void fill(List<CohortChoice> newCohorts, List<Template> newTemplates) {
        quietly(() -> {
            CohortChoice chosenCohort = cohort.get();
            Template chosenTemplate = template.get();
            templates.setAll(newTemplates);
            template.set(newTemplates.stream()
                    .filter(t -> chosenTemplate != null && t.id().equals(chosenTemplate.id()))
                    .findFirst()
                    .or(() -> newTemplates.stream().findFirst())
                    .orElse(null));
            cohorts.setAll(newCohorts);
            cohort.set(newCohorts.stream()
                    .filter(c -> chosenCohort != null && c.id().equals(chosenCohort.id()))
                    .findFirst()
                    .or(() -> newCohorts.stream().findFirst())
                    .orElse(null));
        });
    }

    /** @return how the batch is wanted, once everything is chosen */
    Optional<BatchOrder> order() {
        Template design = template.get();
        Language spoken = language.get();
        Path where = folder.get();
        FileNameStyle names = style.get();
        if (design == null || spoken == null || where == null || names == null || !design.speaks(spoken)) {
            return Optional.empty();
        }
        BatchOrder.Existing existing = replace.get() ? BatchOrder.Existing.REPLACE : BatchOrder.Existing.KEEP;
        return Optional.of(BatchOrder.of(design, spoken, where).withStyle(names).withExisting(existing));
    }

    public ObservableList<CohortChoice> cohorts() {
        return cohorts;
    }

    public ObservableList<Template> templates() {
        return templates;
    }

    public ObservableList<Language> languages() {
        return languages;
    }

    public ObjectProperty<@Nullable CohortChoice> cohortProperty() {
        return cohort;
    }

    public ObjectProperty<@Nullable Template> templateProperty() {
        return template;
    }

    public ObjectProperty<@Nullable Language> languageProperty() {
        return language;
    }

    public ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    public ObjectProperty<@Nullable FileNameStyle> styleProperty() {
        return style;
    }

    /** @return whether files in the folder that Laurel did not write may be replaced */
    public ObjectProperty<Boolean> replaceProperty() {
        return replace;
    }
}
