package laurel.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.kernel.Names;
import laurel.programme.Requirement;
import laurel.programme.RequirementId;
import laurel.programme.RequirementSet;

/**
 * The questions that applicants were asked.
 *
 * @param title the title that every application begins with; {@code <…>} marks what the applicant replaces
 * @param fields in the order of the form
 */
public record Form(String title, List<Field> fields) {
    /** How a question is answered. */
    public enum Kind {
        LINE,
        TEXT,
        CHOICE,
        BOXES
    }

    /**
     * A question.
     *
     * @param id its name
     * @param kind how it is answered
     * @param role what it is for
     * @param label the question, which stands as a heading over the answer
     * @param required whether it has to be answered
     * @param boxes for {@link Kind#BOXES}, what can be ticked
     */
    public record Field(String id, Kind kind, AnswerRole role, String label, boolean required, List<Box> boxes) {
        public Field {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * Something to tick.
     *
     * @param label its words
     * @param required whether it has to be ticked
     * @param requirement what is claimed by ticking it; empty if nothing is known to be
     */
    public record Box(String label, boolean required, Optional<RequirementId> requirement) {}

    public Form {
        fields = List.copyOf(fields);
    }

    /** @return the text under which two labels are the same: whole, but for case and blanks */
    public static String key(String label) {
        return Names.trimmed(label).toLowerCase(Locale.ROOT);
    }

    public Optional<Field> field(String label) {
        String key = key(label);
        return fields.stream().filter(f -> key(f.label()).equals(key)).findFirst();
    }

    /** @return what every title begins with, in front of what the applicant fills in */
    public String titleStart() {
        int gap = title.indexOf('<');
        return Names.trimmed(gap < 0 ? title : title.substring(0, gap));
    }

    /** @return the gap in the title, {@code <your-name>}; empty if there is none */
    public String titleGap() {
        int gap = title.indexOf('<');
        int end = title.indexOf('>', Math.max(gap, 0));
        return gap < 0 || end < 0 ? "" : title.substring(gap, end + 1);
    }

    /** @return this form, boxes without a requirement tied to the one whose sentence they quote */
    public Form tiedTo(List<RequirementSet> sets) {
        Map<String, RequirementId> bySentence = sets.stream()
                .flatMap(RequirementSet::requirements)
                .collect(Collectors.toMap(r -> key(r.sentence()), Requirement::id, (first, second) -> first));
        Function<Box, Box> tie = box -> box.requirement().isPresent()
                ? box
                : new Box(box.label(), box.required(), Optional.ofNullable(bySentence.get(key(box.label()))));
        return new Form(
                title,
                fields.stream()
                        .map(f -> new Field(
                                f.id(),
                                f.kind(),
                                f.role(),
                                f.label(),
                                f.required(),
                                f.boxes().stream().map(tie).toList()))
                        .toList());
    }
}
