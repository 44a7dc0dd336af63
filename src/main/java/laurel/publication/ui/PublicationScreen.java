package laurel.publication.ui;

import java.time.Clock;
import java.time.LocalDate;
import laurel.desktop.Desk;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import laurel.desktop.Screen;
import laurel.programme.Programmes;
import laurel.publication.Announce;
import laurel.publication.PostSettings;
import laurel.roster.AwardStore;

/** The rail's entry for posts. */
public final class PublicationScreen {
    private PublicationScreen() {}

    /** @param clock says today's date, with which the form starts */
    public static Screen of(
            Programmes programmes, AwardStore awards, Announce announce, Clock clock, Desk desk, LiveTexts texts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        PublicationViewModel model =
                new PublicationViewModel(programmes, awards, announce, desk, PostSettings.of(today, ""));
        return new Screen(
                "publish",
                "publication.screen.title",
                Icon.PUBLISH,
                () -> new PublicationView(texts, programmes, model).build(),
                model::open,
                model::close);
    }
}
