package laurel.roster.ui;

import java.util.List;
import laurel.programme.LocalText;
import laurel.roster.ListFigures;

/** What the roster's screen shows, as read at one moment. */
record RosterContents(List<RosterLine> lines, List<Figures> figures) {
    /** The numbers of an imported list and the name of its programme. */
    record Figures(ListFigures numbers, LocalText programme) {
        String edition() {
            return numbers.cohort().edition();
        }
    }

    RosterContents {
        lines = List.copyOf(lines);
        figures = List.copyOf(figures);
    }
}
