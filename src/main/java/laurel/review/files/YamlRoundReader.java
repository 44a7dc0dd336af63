package laurel.review.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Problem;
import laurel.kernel.tree.Excerpt;
import laurel.kernel.tree.Fields;
import laurel.kernel.tree.Node;
import laurel.kernel.tree.Tree;
import laurel.kernel.tree.TreeReader;
import laurel.person.Handle;
import laurel.programme.CohortId;
import laurel.programme.RequirementId;
import laurel.programme.Standing;
import laurel.review.Evidence;
import laurel.review.RecordReview;
import laurel.review.RoundReader;
import laurel.review.RoundScript;
import laurel.review.Ruling;
import laurel.review.Vote;
import laurel.review.Waiver;

/** Reads a round written as YAML, with every problem of the file; {@code docs} and the shipped sample show the syntax. */
public final class YamlRoundReader implements RoundReader {
    @Override
    public RoundScript read(Path file) {
        return read(TreeReader.yaml().read(file));
    }

    static RoundScript read(Tree tree) {
        List<Problem> problems = new ArrayList<>(tree.problems());
        if (tree.root().isEmpty()) return new RoundScript(Optional.empty(), List.of(), problems);
        Fields file = Fields.of(tree.root().get(), problems);
        Optional<CohortId> cohort = cohort(file);
        List<RoundScript.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node node : file.list("applications")) {
            Fields fields = Fields.of(node, problems);
            RoundScript.Entry entry = entry(fields);
            if (!seen.add(entry.application())) {
                fields.problem("application", "review.file.twice", Excerpt.of(entry.application()));
            }
            entries.add(entry);
        }
        file.nothingElse();
        return new RoundScript(cohort, entries, problems);
    }

    private static Optional<CohortId> cohort(Fields file) {
        String cohort = file.text("cohort");
        try {
            return Optional.of(new CohortId(cohort));
        } catch (IllegalArgumentException e) {
            file.problem("cohort", "review.file.cohort", Excerpt.of(cohort));
            return Optional.empty();
        }
    }

    private static RoundScript.Entry entry(Fields entry) {
        String application = entry.text("application");
        List<RoundScript.Link> evidence = entry.each("evidence", YamlRoundReader::link);
        List<RoundScript.Review> reviews = entry.each("reviews", YamlRoundReader::review);
        List<RoundScript.Ballot> votes = entry.each("votes", YamlRoundReader::ballot);
        Optional<Ruling> ruling = ruling(entry);
        entry.nothingElse();
        return new RoundScript.Entry(entry.place(), application, evidence, reviews, votes, ruling);
    }

    private static Optional<RoundScript.Link> link(Fields link) {
        Optional<RequirementId> requirement = requirement(link, "requirement", link.text("requirement"));
        Optional<Evidence.Kind> kind = word(link, "kind", link.text("kind"), Evidence.Kind.class, "review.file.kind");
        String url = link.text("url");
        if (!url.matches("(?i)https?://\\S+")) link.problem("url", "review.file.url", Excerpt.of(url));
        String title = link.text("title", "");
        RoundScript.Link read = new RoundScript.Link(
                requirement.orElse(new RequirementId("none")),
                kind.orElse(Evidence.Kind.OTHER),
                url,
                title,
                link.date("date"));
        link.nothingElse();
        return requirement.map(known -> read);
    }

    private static Optional<RoundScript.Review> review(Fields review) {
        Optional<Handle> reviewer = handle(review);
        Map<RequirementId, RecordReview.Finding> findings = new LinkedHashMap<>();
        for (String id : review.texts("met")) {
            requirement(review, "met", id).ifPresent(r -> findings.put(r, new RecordReview.Finding(Standing.MET, "")));
        }
        noted(review, "notMet", Standing.NOT_MET, findings);
        noted(review, "unclear", Standing.UNCLEAR, findings);
        review.nothingElse();
        return reviewer.map(by -> new RoundScript.Review(by, findings));
    }

    /** Requirement and note: {@code unclear: {cncf: "no link"}}. */
    private static void noted(
            Fields review, String name, Standing standing, Map<RequirementId, RecordReview.Finding> findings) {
        Optional<Node> node = review.value(name);
        if (node.isEmpty()) return;
        Fields notes = review.fields(name).orElseThrow();
        for (String id : node.get().members().keySet()) {
            String note = notes.text(id, "");
            requirement(review, name, id).ifPresent(r -> findings.put(r, new RecordReview.Finding(standing, note)));
        }
    }

    private static Optional<RoundScript.Ballot> ballot(Fields vote) {
        Optional<Handle> reviewer = handle(vote);
        Optional<Vote.Choice> choice = word(vote, "vote", vote.text("vote"), Vote.Choice.class, "review.file.choice");
        String reason = vote.text("reason", "");
        vote.nothingElse();
        return reviewer.flatMap(by -> choice.map(chosen -> new RoundScript.Ballot(by, chosen, reason)));
    }

    private static Optional<Ruling> ruling(Fields entry) {
        String reason = entry.text("reason", "");
        String printedName = entry.text("printedName", "");
        String slug = entry.text("slug", "");
        Map<Waiver, String> waivers = new EnumMap<>(Waiver.class);
        entry.value("waive").ifPresent(node -> {
            Fields reasons = entry.fields("waive").orElseThrow();
            for (String name : node.members().keySet()) {
                word(entry, "waive", name, Waiver.class, "review.file.waiver")
                        .ifPresent(waiver -> waivers.put(waiver, reasons.text(name)));
            }
        });
        if (!entry.has("decision")) return Optional.empty();
        return word(entry, "decision", entry.text("decision"), Ruling.Outcome.class, "review.file.outcome")
                .map(outcome -> new Ruling(outcome, reason, printedName, slug, waivers));
    }

    private static Optional<Handle> handle(Fields fields) {
        String by = fields.text("by");
        Optional<Handle> handle = Handle.parse(by);
        if (handle.isEmpty()) fields.problem("by", "review.file.handle", Excerpt.of(by));
        return handle;
    }

    private static Optional<RequirementId> requirement(Fields fields, String name, String id) {
        try {
            return Optional.of(new RequirementId(id));
        } catch (IllegalArgumentException e) {
            fields.problem(name, "review.file.requirement", Excerpt.of(id));
            return Optional.empty();
        }
    }

    /** Constants are written in small letters with hyphens: {@code more-info}. */
    private static <E extends Enum<E>> Optional<E> word(
            Fields fields, String name, String word, Class<E> type, String problem) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) return Optional.of(constant);
        }
        fields.problem(name, problem, Excerpt.of(word));
        return Optional.empty();
    }
}
