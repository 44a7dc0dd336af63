package laurel.roster.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import laurel.programme.Programme;
import laurel.programme.Programmes;
import laurel.roster.FindRoster;
import laurel.roster.MentionStore;
import laurel.roster.RosterQuery;

/** Reads what the roster's screen shows; for the database's thread. */
public final class RosterLines {
    private final Programmes programmes;
    private final FindRoster find;
    private final MentionStore mentions;
    private final Clock clock;

    public RosterLines(Programmes programmes, FindRoster find, MentionStore mentions, Clock clock) {
        this.programmes = programmes;
        this.find = find;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** @return every award, newest edition first, as its term stands today, and the figures of every imported list */
    RosterContents read() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<RosterLine> lines = find.find(RosterQuery.all(today)).rows().stream()
                .map(row -> RosterLine.of(row, programme(row.cohort())))
                .toList();
        List<RosterContents.Figures> figures = mentions.figures().stream()
                .map(numbers -> new RosterContents.Figures(numbers, programme(numbers.cohort())))
                .toList();
        return new RosterContents(lines, figures);
    }

    /** @return what its holders are called: shorter than its name, and as well known */
    private LocalText programme(CohortId cohort) {
        String id = cohort.programme().value();
        return programmes.find(cohort.programme()).map(Programme::holder).orElse(new LocalText(id, id));
    }
}
