package laurel.application.files;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.application.Form;
import laurel.application.Source;
import laurel.application.Submission;
import laurel.application.SubmissionReader;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.kernel.tree.Excerpt;
import laurel.kernel.tree.Fields;
import laurel.kernel.tree.Node;
import laurel.kernel.tree.Tree;
import laurel.kernel.tree.TreeReader;
import laurel.person.Handle;

/**
 * Reads issues as {@code gh issue list --json number,title,author,createdAt,body,url} writes them, or as the REST interface
 * lists them ({@code user}, {@code created_at}, {@code html_url}; pull requests among them are passed over).
 */
public final class IssueListReader implements SubmissionReader {
    @Override
    public Contents read(Path file, Form form, Progress progress) {
        return read(file.toString(), TreeReader.json().read(file), form, progress);
    }

    Contents read(String source, Tree tree, Form form, Progress progress) {
        List<Problem> problems = new ArrayList<>(tree.problems());
        Optional<Node> root = tree.root();
        if (root.isPresent() && root.get().kind() != Node.Kind.LIST) {
            problems.add(Problem.error(root.get().place(), "application.issues.noList"));
        }
        if (root.isEmpty() || Problem.anyError(problems)) return new Contents(List.of(), 0, problems);
        IssueBody bodies = new IssueBody(form);
        List<Entry> entries = new ArrayList<>();
        List<Node> issues = root.get().items();
        int skipped = 0;
        for (int i = 0; i < issues.size(); i++) {
            progress.checkCancelled();
            progress.at(i, issues.size(), Message.of("application.issues.reading", source));
            boolean pull = issues.get(i).members().containsKey("pull_request");
            if (pull) skipped++;
            else entries.add(entry(issues.get(i), bodies));
        }
        return new Contents(entries, skipped, problems);
    }

    private static Entry entry(Node issue, IssueBody bodies) {
        List<Problem> problems = new ArrayList<>();
        Fields fields = Fields.of(issue, problems);
        OptionalInt number = fields.number("number");
        if (!fields.has("number")) fields.problem("number", "kernel.tree.missing");
        String label = number.isPresent() ? "#" + number.getAsInt() : "";
        String title = fields.text("title");
        Optional<Handle> author = author(fields);
        Optional<Instant> created = created(fields);
        String url = fields.text(fields.has("html_url") ? "html_url" : "url", "");
        Place place = fields.place().field(label);
        Optional<IssueBody.Reading> body = Optional.empty();
        if (fields.has("body")) {
            body = bodies.read(fields.text("body", ""), place);
            if (body.isEmpty()) problems.add(Problem.error(place, "application.issues.noForm", Excerpt.of(title)));
        } else {
            fields.problem("body", "kernel.tree.missing");
        }
        body.ifPresent(reading -> problems.addAll(reading.problems()));
        if (Problem.anyError(problems) || author.isEmpty() || created.isEmpty() || body.isEmpty()) {
            return new Entry(place, label, Optional.empty(), problems);
        }
        Submission submission = new Submission(
                new Source(label, url),
                title,
                author.get(),
                created.get(),
                body.get().answers(),
                body.get().claims());
        return new Entry(place, label, Optional.of(submission), problems);
    }

    private static Optional<Handle> author(Fields issue) {
        String name = issue.has("user") ? "user" : "author";
        if (!issue.has(name)) {
            issue.problem("author", "kernel.tree.missing");
            return Optional.empty();
        }
        String login = issue.fields(name).map(author -> author.text("login")).orElse("");
        Optional<Handle> handle = Handle.parse(login);
        if (handle.isEmpty() && !login.isBlank()) {
            issue.problem(name, "application.issues.noPerson", Excerpt.of(login));
        }
        return handle;
    }

    private static Optional<Instant> created(Fields issue) {
        String name = issue.has("created_at") ? "created_at" : "createdAt";
        String text = issue.text(name);
        if (text.isBlank()) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            issue.problem(name, "application.issues.noTime", Excerpt.of(text));
            return Optional.empty();
        }
    }
}
