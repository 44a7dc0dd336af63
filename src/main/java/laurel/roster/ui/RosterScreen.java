package laurel.roster.ui;

import laurel.desktop.Desk;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import laurel.desktop.Screen;
import laurel.roster.ApplyRosterImport;
import laurel.roster.AwardId;
import laurel.roster.ExportRoster;
import laurel.roster.PlanRosterImport;

/** The rail's entry for the roster. */
public final class RosterScreen {
    private final Screen screen;
    private final RosterViewModel model;

    private RosterScreen(Screen screen, RosterViewModel model) {
        this.screen = screen;
        this.model = model;
    }

    public static RosterScreen of(
            RosterLines reader,
            PlanRosterImport plan,
            ApplyRosterImport apply,
            ExportRoster export,
            Desk desk,
            LiveTexts texts) {
        RosterViewModel model = new RosterViewModel(reader, desk);
        RosterImport importing = new RosterImport(plan, apply, desk);
        RosterExport exporting = new RosterExport(export, desk);
        Screen screen = new Screen(
                "roster",
                "roster.screen.title",
                Icon.ROSTER,
                () -> new RosterView(texts, model, importing, exporting).build(),
                model::open,
                model::close);
        return new RosterScreen(screen, model);
    }

    public Screen screen() {
        return screen;
    }

    /** Chooses an award; call it before the screen comes to the front. */
    public void reveal(AwardId award) {
        model.reveal(award);
    }
}
