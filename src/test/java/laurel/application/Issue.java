package laurel.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.application.files.IssueForms;
import laurel.programme.CohortId;

/** An application of 2023 as an issue; every {@code with…} gives a changed copy. */
public record Issue(int number, String login, String title, String createdAt, Map<String, String> answers) {
    public static final CohortId COHORT = new CohortId("ambassador-2023");
    public static final Form FORM =
            new IssueForms(Path.of("no-such-folder")).of(COHORT).orElseThrow();

    public static Issue of(int number, String login) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Form.Field field : FORM.fields()) {
            answers.put(field.id(), field.kind() == Form.Kind.BOXES ? boxes(field, Set.of()) : "Something.");
        }
        answers.put("github", login);
        answers.put("name", "Ada");
        answers.put("surname", "Byron");
        answers.put("email", login + "@example.org");
        answers.put("requirementsx", "_No response_");
        String title = FORM.titleStart() + " " + login;
        return new Issue(number, login, title, "2023-08-15T10:00:00Z", answers)
                .ticking("age", "cloud-native", "future-knowledge", "content", "event");
    }

    public Issue ticking(String... requirements) {
        Issue ticked = this;
        for (Form.Field field : FORM.fields()) {
            if (field.kind() == Form.Kind.BOXES) {
                ticked = ticked.answering(field.id(), boxes(field, Set.of(requirements)));
            }
        }
        return ticked;
    }

    public Issue answering(String field, String text) {
        Map<String, String> changed = new LinkedHashMap<>(answers);
        changed.put(field, text);
        return new Issue(number, login, title, createdAt, changed);
    }

    public Issue titled(String other) {
        return new Issue(number, login, other, createdAt, answers);
    }

    public Issue at(String time) {
        return new Issue(number, login, title, time, answers);
    }

    /** @return the text as the form would write it */
    public String body() {
        List<String> sections = new ArrayList<>();
        for (Form.Field field : FORM.fields()) {
            sections.add("### " + field.label() + "\n\n" + answers.get(field.id()));
        }
        return String.join("\n\n", sections);
    }

    public static String json(Issue... issues) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Issue issue : issues) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("author", Map.of("login", issue.login(), "is_bot", false));
            json.put("body", issue.body());
            json.put("createdAt", issue.createdAt());
            json.put("labels", List.of());
            json.put("number", issue.number());
            json.put("title", issue.title());
            json.put("url", "https://github.com/laurel/desk/issues/" + issue.number());
            list.add(json);
        }
        try {
            return new ObjectMapper().writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String boxes(Form.Field field, Set<String> ticked) {
        return String.join(
                "\n",
                field.boxes().stream()
                        .map(box -> {
                            String id = box.requirement().orElseThrow().value();
                            return "- [" + (ticked.contains(id) ? "X" : " ") + "] " + box.label();
                        })
                        .toList());
    }
}
