package laurel.application.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.application.AnswerRole;
import laurel.application.Form;
import laurel.kernel.Problem;
import laurel.kernel.tree.Excerpt;
import laurel.kernel.tree.Fields;
import laurel.kernel.tree.Node;
import laurel.programme.RequirementId;

/**
 * Reads a template in the syntax of GitHub issue forms. Two keys are ours: {@code role} on a question and
 * {@code requirement} on a box; a template without them is read by the names of its questions.
 */
final class FormTemplate {
    private static final List<String> ABOUT = List.of("name", "description", "labels", "assignees", "projects", "type");
    private static final List<String> LOOKS =
            List.of("description", "placeholder", "value", "render", "options", "multiple", "default");
    private static final Map<String, AnswerRole> BY_ID = Map.of(
            "github", AnswerRole.HANDLE,
            "name", AnswerRole.NAME,
            "surname", AnswerRole.SURNAME,
            "email", AnswerRole.EMAIL,
            "socialmediaandlinks", AnswerRole.PROFILE,
            "requirementsx", AnswerRole.PLAN,
            "requirementsgeneral", AnswerRole.EVIDENCE);

    private final List<Problem> problems;

    FormTemplate(List<Problem> problems) {
        this.problems = problems;
    }

    Optional<Form> read(Node root) {
        Fields file = Fields.of(root, problems);
        ABOUT.forEach(file::value);
        String title = file.text("title", "");
        List<Form.Field> fields = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Node node : file.list("body")) {
            Fields element = Fields.of(node, problems);
            field(element).ifPresent(field -> {
                if (!labels.add(Form.key(field.label()))) {
                    element.problem("label", "application.form.labelTwice", Excerpt.of(field.label()));
                }
                fields.add(field);
            });
        }
        file.nothingElse();
        if (fields.isEmpty()) file.problem("body", "application.form.noQuestion");
        return file.made(() -> new Form(title, fields));
    }

    private Optional<Form.Field> field(Fields element) {
        String type = element.text("type");
        Optional<Form.Kind> kind = kind(type);
        Fields attributes = element.requiredFields("attributes");
        LOOKS.forEach(attributes::value);
        boolean required =
                element.fields("validations").map(v -> v.flag("required")).orElse(false);
        String id = element.text("id", "");
        String role = element.text("role", "");
        element.nothingElse();
        if (type.equals("markdown")) return Optional.empty();
        String label = attributes.text("label");
        attributes.nothingElse();
        if (kind.isEmpty()) {
            element.problem("type", "application.form.type", Excerpt.of(type));
            return Optional.empty();
        }
        List<Form.Box> boxes = kind.get() == Form.Kind.BOXES ? attributes.each("options", this::box) : List.of();
        String name = id.isEmpty() ? Form.key(label) : id;
        boolean asked = required || boxes.stream().anyMatch(Form.Box::required);
        return Optional.of(
                new Form.Field(name, kind.get(), role(element, role, name, kind.get()), label, asked, boxes));
    }

    private Optional<Form.Box> box(Fields option) {
        String label = option.text("label").strip();
        boolean required = option.flag("required");
        String requirement = option.text("requirement", "");
        option.nothingElse();
        if (requirement.isEmpty()) return Optional.of(new Form.Box(label, required, Optional.empty()));
        return option.made(() -> new RequirementId(requirement))
                .map(id -> new Form.Box(label, required, Optional.of(id)));
    }

    private static Optional<Form.Kind> kind(String type) {
        return switch (type) {
            case "input" -> Optional.of(Form.Kind.LINE);
            case "textarea" -> Optional.of(Form.Kind.TEXT);
            case "dropdown" -> Optional.of(Form.Kind.CHOICE);
            case "checkboxes" -> Optional.of(Form.Kind.BOXES);
            default -> Optional.empty();
        };
    }

    private static AnswerRole role(Fields element, String role, String id, Form.Kind kind) {
        if (kind == Form.Kind.BOXES) return AnswerRole.CLAIMS;
        if (role.isEmpty()) return BY_ID.getOrDefault(id, AnswerRole.OTHER);
        for (AnswerRole known : AnswerRole.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(role)) return known;
        }
        element.problem("role", "application.form.role", Excerpt.of(role));
        return AnswerRole.OTHER;
    }
}
