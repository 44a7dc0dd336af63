package laurel.programme.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import laurel.kernel.Problem;
import laurel.kernel.tree.Excerpt;
import laurel.kernel.tree.Fields;
import laurel.kernel.tree.Node;
import laurel.programme.Calendar;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import laurel.programme.Milestone;
import laurel.programme.Programme;
import laurel.programme.ProgrammeId;
import laurel.programme.RequirementSet;
import laurel.programme.Signatory;
import laurel.programme.Term;

/** Reads one programme's file, with every problem of it. */
final class ProgrammeReader {
    private static final Map<String, Milestone.Step> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("applications", Milestone.Step.APPLICATIONS);
        STEPS.put("result", Milestone.Step.RESULT);
        STEPS.put("firstMeeting", Milestone.Step.FIRST_MEETING);
        STEPS.put("post", Milestone.Step.POST);
    }

    private final List<Problem> problems;

    ProgrammeReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** @param fileName the file's name without ending, which the id must be */
    Optional<Programme> read(Node root, String fileName) {
        Fields file = Fields.of(root, problems);
        String id = file.text("id");
        if (!id.isEmpty() && !id.equals(fileName)) file.problem("id", "programme.file.idOfFile", fileName, shown(id));
        Optional<ProgrammeId> programme = file.made(() -> new ProgrammeId(id));
        if (programme.isEmpty()) file.problem("id", "programme.file.id", shown(id));
        LocalText name = LocalTexts.read(file.requiredFields("name"));
        LocalText holder = LocalTexts.read(file.requiredFields("holder"));
        List<String> headings = file.texts("headings");
        String prefix = file.text("filePrefix");
        Map<String, RequirementSet> sets = sets(file);
        List<Cohort> cohorts = new ArrayList<>();
        Set<String> editions = new HashSet<>();
        for (Node node : file.list("cohorts")) {
            Fields fields = Fields.of(node, problems);
            String edition = fields.text("edition");
            if (!editions.add(edition)) fields.problem("edition", "programme.file.cohortTwice", shown(edition));
            programme.flatMap(p -> cohort(fields, p, edition, sets)).ifPresent(cohorts::add);
            fields.nothingElse();
        }
        file.nothingElse();
        return programme.flatMap(p -> file.made(() -> new Programme(p, name, holder, headings, prefix, cohorts)));
    }

    private Map<String, RequirementSet> sets(Fields file) {
        RequirementReader reader = new RequirementReader();
        Map<String, RequirementSet> sets = new LinkedHashMap<>();
        for (Node node : file.list("requirementSets")) {
            Fields fields = Fields.of(node, problems);
            reader.set(fields).ifPresent(set -> {
                if (sets.putIfAbsent(set.id(), set) != null) {
                    fields.problem("id", "programme.file.setTwice", shown(set.id()));
                }
            });
        }
        return sets;
    }

    private Optional<Cohort> cohort(
            Fields cohort, ProgrammeId programme, String edition, Map<String, RequirementSet> sets) {
        if (!edition.matches("[0-9]{4}")) cohort.problem("edition", "programme.file.edition", shown(edition));
        Optional<ZoneId> zone = zone(cohort);
        List<Milestone> milestones =
                cohort.fields("calendar").map(this::milestones).orElse(List.of());
        OptionalInt seats = cohort.number("seats");
        if (seats.isPresent() && seats.getAsInt() < 1) {
            cohort.problem("seats", "programme.file.seats", seats.getAsInt());
        }
        Optional<Term> term = cohort.fields("term").flatMap(this::term);
        List<LocalText> benefits = cohort.each("benefits", fields -> Optional.of(LocalTexts.read(fields)));
        List<RequirementSet> applied = new ArrayList<>();
        for (String set : cohort.texts("requirementSets")) {
            RequirementSet known = sets.get(set);
            if (known == null) cohort.problem("requirementSets", "programme.file.setUnknown", shown(set));
            else applied.add(known);
        }
        int quorum = cohort.number("quorum").orElse(0);
        List<String> reviewers = cohort.texts("reviewers");
        Optional<Signatory> signatory = cohort.fields("signatory").map(ProgrammeReader::signatory);
        return zone.flatMap(z -> cohort.made(() -> new Cohort(
                CohortId.of(programme, edition),
                new Calendar(z, milestones),
                seats,
                term,
                benefits,
                applied,
                quorum,
                reviewers,
                signatory)));
    }

    private static Signatory signatory(Fields fields) {
        LocalText name = LocalTexts.read(fields.requiredFields("name"));
        LocalText title = fields.fields("title").map(LocalTexts::read).orElse(new LocalText("", ""));
        fields.nothingElse();
        return new Signatory(name, title);
    }

    private static Optional<ZoneId> zone(Fields cohort) {
        String zone = cohort.text("zone");
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            cohort.problem("zone", "programme.file.zone", shown(zone));
            return Optional.empty();
        }
    }

    private List<Milestone> milestones(Fields calendar) {
        List<Milestone> milestones = new ArrayList<>();
        STEPS.forEach((name, step) -> calendar.fields(name).ifPresent(day -> {
            Optional<LocalDate> first = required(day, "first");
            Optional<LocalDate> last = day.date("last").or(() -> first);
            Optional<LocalDate> actual = day.date("actual");
            day.nothingElse();
            if (first.isPresent() && last.isPresent()) {
                day.made(() -> new Milestone(step, first.get(), last.get(), actual))
                        .ifPresent(milestones::add);
            }
        }));
        calendar.nothingElse();
        return milestones;
    }

    private Optional<Term> term(Fields fields) {
        Optional<LocalDate> first = required(fields, "first");
        Optional<LocalDate> last = required(fields, "last");
        fields.nothingElse();
        if (first.isEmpty() || last.isEmpty()) return Optional.empty();
        if (last.get().isBefore(first.get())) {
            fields.problem(
                    "last",
                    "programme.file.term",
                    first.get().toString(),
                    last.get().toString());
            return Optional.empty();
        }
        return Optional.of(new Term(first.get(), last.get()));
    }

    private static Optional<LocalDate> required(Fields fields, String name) {
        if (!fields.has(name)) fields.problem(name, "kernel.tree.missing");
        return fields.date(name);
    }

    private static String shown(String text) {
        return Excerpt.of(text);
    }
}
