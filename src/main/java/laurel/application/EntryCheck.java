package laurel.application;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.Handle;
import laurel.programme.Calendar;
import laurel.programme.Calendar.Window;
import laurel.programme.Cohort;

/** Looks at one entry by itself: when it came, whether it is a try, and what a person should know about it. */
final class EntryCheck {
    private final Form form;
    private final Optional<Cohort> cohort;
    private final Optional<Calendar> calendar;

    /** @param zone in which the window is read instead of in the cohort's */
    EntryCheck(Form form, Optional<Cohort> cohort, Optional<ZoneId> zone) {
        this.form = form;
        this.cohort = cohort;
        this.calendar = cohort.map(Cohort::calendar).map(c -> zone.map(c::in).orElse(c));
    }

    Incoming incoming(
            Place place, Submission submission, ApplicationState state, Optional<Source> winner, List<Problem> known) {
        List<Problem> problems = new ArrayList<>(known);
        if (state == ApplicationState.TEST) problems.add(Problem.note(place, "application.import.test"));
        Optional<Source> duplicateOf = state == ApplicationState.DUPLICATE ? winner : Optional.empty();
        duplicateOf.ifPresent(
                other -> problems.add(Problem.note(place, "application.import.duplicate", other.label())));
        problems.addAll(remarks(place, submission));
        return new Incoming(place, submission, window(submission), state, duplicateOf, problems);
    }

    /** A try: somebody of the programme, before the window, whose answers say "test". */
    boolean isTest(Submission submission) {
        boolean member = cohort.stream()
                .flatMap(c -> c.reviewers().stream())
                .anyMatch(reviewer -> new Handle(reviewer).equals(submission.applicant()));
        return member && window(submission) == Window.EARLY && submission.isTry();
    }

    boolean isComplete(Submission submission) {
        return submission.complete(form);
    }

    private Window window(Submission submission) {
        return calendar.map(c -> c.window(submission.submittedAt())).orElse(Window.NONE);
    }

    private List<Problem> remarks(Place place, Submission submission) {
        List<Problem> problems = new ArrayList<>();
        Window window = window(submission);
        if (window == Window.EARLY || window == Window.LATE) {
            problems.add(Problem.warning(
                    place,
                    "application.import." + window.name().toLowerCase(Locale.ROOT),
                    submission.submittedAt().toString(),
                    calendar.map(c -> c.zone().getId()).orElse("")));
        }
        title(place, submission).ifPresent(problems::add);
        handle(place, submission).ifPresent(problems::add);
        if (!isComplete(submission)) problems.add(Problem.warning(place, "application.import.incomplete"));
        problems.addAll(NameRemarks.of(place, submission));
        return problems;
    }

    private Optional<Problem> title(Place place, Submission submission) {
        String title = Form.key(submission.title());
        if (!form.titleGap().isEmpty() && title.contains(Form.key(form.titleGap()))) {
            return Optional.of(Problem.warning(place, "application.import.titleGap", form.titleGap()));
        }
        if (!title.startsWith(Form.key(form.titleStart()))) {
            return Optional.of(Problem.warning(place, "application.import.titleOther", form.titleStart()));
        }
        return Optional.empty();
    }

    private static Optional<Problem> handle(Place place, Submission submission) {
        String typed = submission.answer(AnswerRole.HANDLE);
        Optional<Handle> handle = Handle.parse(typed);
        if (handle.equals(Optional.of(submission.applicant()))) return Optional.empty();
        Object shown = typed.isBlank() ? Message.of("application.import.nothing") : Names.trimmed(typed);
        return Optional.of(Problem.warning(
                place,
                "application.import.handleDiffers",
                submission.applicant().value(),
                shown));
    }
}
