package laurel.cli;

import java.util.List;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.programme.CohortId;
import laurel.template.Language;
import laurel.template.Template;
import laurel.template.TemplateReading;
import laurel.template.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The template of certificates and the language in which it speaks. */
final class DesignOptions {
    @Option(
            names = "--template",
            paramLabel = "ID|PATH",
            description =
                    "The template, or its folder or packed file (default: the one made for the cohort's programme).")
    private @Nullable String template;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "EN", description = "en or zh (default: en).")
    private Language language = Language.EN;

    Language language() {
        return language;
    }

    /** @return the template; refused if it does not speak the language */
    TemplateReading read(UseCases useCases, CohortId cohort) {
        return wanted(useCases, cohort).<TemplateReading>fold(this::speaking, refused -> refused);
    }

    private TemplateReading wanted(UseCases useCases, CohortId cohort) {
        if (template != null) return new NamedTemplate(template).read(useCases);
        Templates templates = useCases.templates();
        String programme = cohort.programme().value();
        return templates
                .madeFor(programme)
                .<TemplateReading>map(TemplateReading.Found::new)
                .orElseGet(() -> refused(Problem.error(
                        Place.NONE,
                        "cli.template.none",
                        programme,
                        templates.ids().toString())));
    }

    private TemplateReading speaking(TemplateReading.Found found) {
        Template design = found.template();
        if (design.speaks(language)) return found;
        String spoken = String.join(
                ", ",
                design.names().keySet().stream().map(Language::tag).sorted().toList());
        return refused(Problem.error(Place.in(design.id().value()), "cli.template.language", spoken, language.tag()));
    }

    private static TemplateReading refused(Problem problem) {
        return new TemplateReading.Refused(List.of(problem));
    }
}
