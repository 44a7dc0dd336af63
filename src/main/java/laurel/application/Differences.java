package laurel.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.Message;

/** Names what differs between a stored application and the same one read again. */
final class Differences {
    private Differences() {}

    /** @param link the application that the stored one is linked to */
    static List<Message> between(Application stored, Optional<Source> link, Incoming read) {
        Submission before = stored.submission();
        Submission now = read.submission();
        List<Message> fields = new ArrayList<>();
        if (!before.title().equals(now.title())) fields.add(Message.of("application.field.title"));
        if (!before.applicant().equals(now.applicant())) fields.add(Message.of("application.field.applicant"));
        if (!before.submittedAt().equals(now.submittedAt())) fields.add(Message.of("application.field.submittedAt"));
        if (!before.source().equals(now.source())) fields.add(Message.of("application.field.source"));
        Map<String, Answer> answers = byField(before);
        now.answers().forEach(answer -> {
            if (!answer.equals(answers.remove(answer.field()))) fields.add(answer(answer));
        });
        answers.values().forEach(gone -> fields.add(answer(gone)));
        if (!before.claims().equals(now.claims())) fields.add(Message.of("application.field.claims"));
        boolean linkedAlike = link.map(Source::key).equals(read.duplicateOf().map(Source::key));
        if (stored.state() != read.state() || !linkedAlike) fields.add(Message.of("application.field.state"));
        return fields;
    }

    private static Map<String, Answer> byField(Submission submission) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        submission.answers().forEach(answer -> answers.put(answer.field(), answer));
        return answers;
    }

    private static Message answer(Answer answer) {
        return Message.of("application.field.answer", answer.label());
    }
}
