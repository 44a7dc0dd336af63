package laurel.roster.ui;

import laurel.kernel.Message;
import laurel.programme.Term;
import laurel.roster.ListFigures;
import laurel.roster.PlannedEntry.Outcome;
import laurel.roster.PlannedList;
import laurel.roster.RosterImportReport;
import laurel.roster.RosterRow;

/** How the roster's numbers are said. */
final class RosterTexts {
    private RosterTexts() {}

    /** @return claimed, listed and distinct numbers of a list, and whether they agree */
    static Message figures(ListFigures figures) {
        Object claimed = figures.claimed().isPresent()
                ? figures.claimed().getAsInt()
                : Message.of("roster.screen.figures.noClaim");
        return Message.of(
                figures.agree() ? "roster.screen.figures.agree" : "roster.screen.figures.differ",
                figures.cohort().value(),
                claimed,
                figures.listed(),
                figures.distinct(),
                figures.source());
    }

    /** @return what will become of a list */
    static Message planned(PlannedList list) {
        return Message.of(
                "roster.screen.import.list",
                figures(list.figures()),
                list.count(Outcome.NEW),
                list.count(Outcome.COMPLETED) + list.count(Outcome.MENTIONED),
                list.count(Outcome.UNCHANGED),
                list.count(Outcome.REFUSED));
    }

    static Message done(String source, RosterImportReport report) {
        return Message.of("roster.screen.import.done", source, report.awards(), report.people(), report.refused());
    }

    static Message term(Term term) {
        return Message.of(
                "roster.screen.term.days", term.first().toString(), term.last().toString());
    }

    static Message status(RosterRow row) {
        return switch (row.award().status()) {
            case HELD -> row.standing().text();
            case REMOVED -> Message.of("roster.screen.status.removed");
            case RESIGNED -> Message.of("roster.screen.status.resigned");
        };
    }
}
