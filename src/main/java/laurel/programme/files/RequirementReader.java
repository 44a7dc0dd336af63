package laurel.programme.files;

import java.util.List;
import java.util.Optional;
import laurel.kernel.tree.Excerpt;
import laurel.kernel.tree.Fields;
import laurel.programme.LocalText;
import laurel.programme.Requirement;
import laurel.programme.RequirementGroup;
import laurel.programme.RequirementId;
import laurel.programme.RequirementSet;

/** Reads requirement sets, their groups and requirements. */
final class RequirementReader {
    Optional<RequirementSet> set(Fields fields) {
        String id = fields.text("id");
        LocalText title = LocalTexts.read(fields.requiredFields("title"));
        String applyAnyway = fields.text("applyAnyway", "");
        List<RequirementGroup> groups = fields.each("groups", this::group);
        fields.nothingElse();
        return fields.made(() -> new RequirementSet(id, title, groups, applyAnyway));
    }

    private Optional<RequirementGroup> group(Fields fields) {
        String mode = fields.text("mode");
        int atLeast = fields.number("atLeast").orElse(0);
        LocalText title = LocalTexts.read(fields.requiredFields("title"));
        String sentence = fields.text("sentence");
        List<Requirement> requirements = fields.each("requirements", this::requirement);
        fields.nothingElse();
        int most = requirements.stream().mapToInt(Requirement::points).sum();
        if (mode.equals("at-least") && (atLeast < 1 || atLeast > most)) {
            fields.problem("atLeast", "programme.file.atLeast", most);
        }
        return switch (mode) {
            case "all" -> made(fields, RequirementGroup.Mode.ALL, 0, title, sentence, requirements);
            case "at-least" -> made(fields, RequirementGroup.Mode.AT_LEAST, atLeast, title, sentence, requirements);
            case "declaration" -> made(fields, RequirementGroup.Mode.DECLARATION, 0, title, sentence, requirements);
            default -> {
                fields.problem("mode", "programme.file.mode", Excerpt.of(mode));
                yield Optional.empty();
            }
        };
    }

    private static Optional<RequirementGroup> made(
            Fields fields,
            RequirementGroup.Mode mode,
            int atLeast,
            LocalText title,
            String sentence,
            List<Requirement> requirements) {
        return fields.made(() -> new RequirementGroup(mode, atLeast, title, sentence, requirements));
    }

    private Optional<Requirement> requirement(Fields fields) {
        String id = fields.text("id");
        LocalText text = LocalTexts.read(fields.requiredFields("text"));
        String sentence = fields.text("sentence");
        boolean neverWaived = fields.flag("neverWaived");
        int points = fields.number("points").orElse(1);
        fields.nothingElse();
        if (points < 1) fields.problem("points", "programme.file.points", points);
        return fields.made(() -> new Requirement(new RequirementId(id), text, sentence, neverWaived, points));
    }
}
