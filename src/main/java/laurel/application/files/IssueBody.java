package laurel.application.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.application.Answer;
import laurel.application.Claim;
import laurel.application.Form;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.tree.Excerpt;

/**
 * Takes a form's answers out of an issue's text. Only a whole line that is a heading (of any level) with exactly a label of
 * the form begins an answer, and only the first one of each label: whatever else looks like a heading belongs to the answer
 * in which it stands.
 */
final class IssueBody {
    /** What GitHub writes for a question that was left empty. */
    static final String NO_RESPONSE = "_No response_";

    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}[ \\t]+(.+?)[ \\t]*#*[ \\t]*");
    private static final Pattern BOX = Pattern.compile("\\s*[-*+]\\s+\\[([ xX])\\]\\s*(.*)");

    private final Form form;

    IssueBody(Form form) {
        this.form = form;
    }

    /**
     * What was read.
     *
     * @param answers one per question that stands in the text, in the order of the form
     * @param claims in the order of the form
     * @param problems what is odd
     */
    record Reading(List<Answer> answers, List<Claim> claims, List<Problem> problems) {}

    /** @return what was read, or nothing if the text is not an answer to this form */
    Optional<Reading> read(String body, Place place) {
        List<Problem> problems = new ArrayList<>();
        Map<Form.Field, String> sections = sections(body, place, problems);
        if (!isAnswered(sections)) return Optional.empty();
        List<Answer> answers = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Form.Field field : form.fields()) {
            String text = sections.get(field);
            if (text == null) {
                if (field.required()) {
                    problems.add(Problem.warning(place, "application.form.sectionMissing", field.label()));
                }
                continue;
            }
            answers.add(new Answer(field.id(), field.role(), field.label(), text));
            if (field.kind() == Form.Kind.BOXES) claims.addAll(claims(field, text, place, problems));
        }
        return Optional.of(new Reading(answers, claims, problems));
    }

    /** Somebody who answered the form left at least half of the questions that must be answered. */
    private boolean isAnswered(Map<Form.Field, String> sections) {
        long asked = form.fields().stream().filter(Form.Field::required).count();
        long found = sections.keySet().stream().filter(Form.Field::required).count();
        return !sections.isEmpty() && found * 2 >= asked;
    }

    private Map<Form.Field, String> sections(String body, Place place, List<Problem> problems) {
        Map<Form.Field, List<String>> lines = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : body.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            Optional<Form.Field> field = heading(line);
            if (field.isPresent() && lines.containsKey(field.get())) {
                String label = field.get().label();
                problems.add(Problem.warning(place, "application.form.headingTwice", label));
                field = Optional.empty();
            }
            if (field.isPresent()) {
                current = new ArrayList<>();
                lines.put(field.get(), current);
            } else {
                current.add(line);
            }
        }
        Map<Form.Field, String> sections = new LinkedHashMap<>();
        List<Form.Field> found = List.copyOf(lines.keySet());
        lines.forEach((field, text) -> sections.put(field, answer(text, field.equals(found.get(found.size() - 1)))));
        return sections;
    }

    private Optional<Form.Field> heading(String line) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) return Optional.empty();
        // A label that itself ends in # was cut above; try the line as it is, too.
        String whole = line.strip().replaceFirst("^#{1,6}\\s+", "");
        return form.field(heading.group(1)).or(() -> form.field(whole));
    }

    /** The frame around an answer is one empty line before it and, unless it is the last one, one after it. */
    private static String answer(List<String> lines, boolean last) {
        int from = !lines.isEmpty() && lines.get(0).isBlank() ? 1 : 0;
        int to = lines.size();
        if (!last && to > from && lines.get(to - 1).isBlank()) to--;
        String text = String.join("\n", lines.subList(from, to));
        return text.strip().equals(NO_RESPONSE) ? "" : text;
    }

    private static List<Claim> claims(Form.Field field, String text, Place place, List<Problem> problems) {
        Map<String, Boolean> ticks = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) continue;
            Matcher box = BOX.matcher(line);
            String label = box.matches() ? Form.key(box.group(2)) : "";
            boolean known =
                    field.boxes().stream().anyMatch(b -> Form.key(b.label()).equals(label));
            if (known) ticks.merge(label, !box.group(1).isBlank(), Boolean::logicalOr);
            else problems.add(Problem.warning(place, "application.form.boxUnknown", field.label(), Excerpt.of(line)));
        }
        List<Claim> claims = new ArrayList<>();
        for (Form.Box box : field.boxes()) {
            Boolean ticked = ticks.get(Form.key(box.label()));
            if (ticked == null) {
                problems.add(Problem.warning(place, "application.form.boxMissing", field.label(), box.label()));
            } else {
                box.requirement().ifPresent(requirement -> claims.add(new Claim(requirement, ticked)));
            }
        }
        return claims;
    }
}
