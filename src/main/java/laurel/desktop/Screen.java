package laurel.desktop;

import java.util.function.Supplier;
import javafx.scene.Parent;

/**
 * One entry of the rail and what it shows. The shell knows features only as a list of these.
 *
 * @param id stable name; also the end of the node id of the rail button, {@code rail-ID}
 * @param titleKey the text key of its name
 * @param icon stands beside the name
 * @param view makes the content; called once, when the screen is first shown
 * @param open called each time the screen comes to the front
 * @param close called each time it leaves it, and when the window closes
 */
public record Screen(String id, String titleKey, Icon icon, Supplier<Parent> view, Runnable open, Runnable close) {}
