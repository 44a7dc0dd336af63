package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.certificate.BatchOrder;
import laurel.certificate.FileNameStyle;
import laurel.certificate.OutputFormat;
import laurel.certificate.Signing;
import laurel.programme.CohortId;
import laurel.template.Language;
import laurel.template.Template;
import org.jspecify.annotations.Nullable;

/** What is chosen for a batch, and what there is to choose from. A change of one choice keeps the others valid. */
public final class BatchChoices {
    private static final int UNFIT = 2;

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
    private final ObjectProperty<@Nullable Scope> scope = new SimpleObjectProperty<>(Scope.EVERYBODY);
    private final ObjectProperty<@Nullable Signing> signing = new SimpleObjectProperty<>();
    private final FormatChoices formats = new FormatChoices(this::tell);
    private final Waivers waivers = new Waivers(this::tell);
    private final Map<CohortId, Path> folders = new HashMap<>();
    private @Nullable CohortId proposedFor;
    private String waivedFor = "";
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
        folder.addListener((property, old, now) -> remember(now));
        for (ObservableValue<?> choice : List.of(cohort, template, language, folder, style, replace, scope, signing)) {
            choice.addListener((property, old, now) -> tell());
        }
    }

    /** Proposes folder and template, once per choice: what was chosen since stays when the lists are filled anew. */
    private void cohortChosen(@Nullable CohortChoice now) {
        if (now == null || now.id().equals(proposedFor)) return;
        proposedFor = now.id();
        waivers.forget();
        quietly(() -> {
            folder.set(folderOf(now.id()));
            Template chosen = template.get();
            FXCollections.sort(templates, Comparator.comparingInt(design -> fitness(design, now)));
            boolean proposes = !templates.isEmpty() && fitness(templates.get(0), now) < UNFIT;
            template.set(proposes ? templates.get(0) : chosen);
        });
    }

    /** @return the order in which designs are offered: those made for the programme, those for all, the others */
    private static int fitness(Template design, CohortChoice cohort) {
        if (design.isMadeFor(cohort.id().programme().value())) return 0;
        return design.programmes().isEmpty() ? 1 : UNFIT;
    }

    private void remember(@Nullable Path now) {
        CohortChoice chosen = cohort.get();
        if (chosen != null && now != null) folders.put(chosen.id(), now);
    }

    /** @return where the files of the cohort went last, or else where they are proposed to go */
    Path folderOf(CohortId other) {
        return folders.getOrDefault(other, outputs.resolve(other.value()));
    }

    private void templateChosen(@Nullable Template now) {
        if (now == null) return;
        if (!now.hash().equals(waivedFor)) waivers.forget();
        waivedFor = now.hash();
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
            CohortChoice cohortNow = chosenCohort;
            if (cohortNow != null) {
                FXCollections.sort(templates, Comparator.comparingInt(design -> fitness(design, cohortNow)));
            }
            template.set(templates.stream()
                    .filter(t -> chosenTemplate != null && t.id().equals(chosenTemplate.id()))
                    .findFirst()
                    .or(() -> templates.stream().findFirst())
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
        BatchOrder order = BatchOrder.of(design, spoken, where)
                .withStyle(names)
                .withExisting(existing)
                .waiving(waivers.given());
        Set<OutputFormat> files = formats.chosen();
        return Optional.of(signed(files.isEmpty() ? order : order.withFormats(files)));
    }

    /** @return the order with the key that is open, if one is */
    BatchOrder signed(BatchOrder order) {
        Signing how = signing.get();
        return how == null ? order : order.signing(how);
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

    /** @return which of the roster's people get one */
    public ObjectProperty<@Nullable Scope> scopeProperty() {
        return scope;
    }

    /** @return how PDF files are signed; nothing if they are not */
    public ObjectProperty<@Nullable Signing> signingProperty() {
        return signing;
    }

    public FormatChoices formats() {
        return formats;
    }

    Waivers waivers() {
        return waivers;
    }

    /** @return whether files in the folder that Laurel did not write may be replaced */
    public ObjectProperty<Boolean> replaceProperty() {
        return replace;
    }
}
