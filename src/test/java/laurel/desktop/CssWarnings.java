package laurel.desktop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what the toolkit complains about in style sheets, from its making until it is closed. */
public final class CssWarnings extends Handler {
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> found = Collections.synchronizedList(new ArrayList<>());

    public CssWarnings() {
        logger.addHandler(this);
    }

    public List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public void publish(LogRecord record) {
        found.add(record.getLevel() + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
