package laurel.review.ui;

import java.net.URI;
import java.time.ZoneId;
import java.util.function.Predicate;
import laurel.desktop.Desk;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import laurel.desktop.Screen;

/** The rail's entry for applications and their review. */
public final class ApplicationsScreen {
    private ApplicationsScreen() {}

    /**
     * @param uses what the screen needs of the core
     * @param desk runs work, asks and tells
     * @param opener opens an address of the web, called on a worker's thread; false if it is none
     * @param zone of the times that are shown
     * @param texts with the files of desktop, kernel, programme, application, review
     */
    public static Screen of(ReviewUses uses, Desk desk, Predicate<URI> opener, ZoneId zone, LiveTexts texts) {
        ApplicationsViewModel model = new ApplicationsViewModel(uses, desk, opener);
        return new Screen(
                "applications",
                "review.ui.title",
                Icon.APPLICATIONS,
                () -> new ApplicationsView(model, texts, zone).build(),
                model::open,
                model::close);
    }
}
