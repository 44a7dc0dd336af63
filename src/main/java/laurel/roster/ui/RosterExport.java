package laurel.roster.ui;

import java.nio.file.Path;
import java.util.List;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.roster.ExportRoster;
import laurel.roster.Roster;
import laurel.roster.RosterFormat;

/** Writes the awards that the screen shows, as they are filtered, to a file. */
public final class RosterExport {
    private final ExportRoster export;
    private final Desk desk;

    public RosterExport(ExportRoster export, Desk desk) {
        this.export = export;
        this.desk = desk;
    }

    /** @return what it can write */
    public List<RosterFormat> formats() {
        return export.formats();
    }

    /** Asks for a file and writes it. */
    public void start(RosterFormat format, List<RosterLine> shown) {
        Roster roster = new Roster(shown.stream().map(RosterLine::row).toList());
        Dialogs.FileRequest request = new Dialogs.FileRequest(
                "roster-export",
                Message.of("roster.screen.export.title"),
                name(format),
                List.of(format.extension()),
                "roster." + format.extension());
        desk.dialogs().saveFile(request, file -> write(roster, format, file));
    }

    private void write(Roster roster, RosterFormat format, Path file) {
        desk.tasks()
                .run(
                        Message.of("roster.screen.export.writing", String.valueOf(file.getFileName())),
                        progress -> export.toFile(roster, format, file),
                        rows -> desk.dialogs()
                                .written(
                                        Message.of(
                                                "roster.screen.export.done", rows, String.valueOf(file.getFileName())),
                                        file.resolveSibling("")));
    }

    /** @return what the format is called in a menu */
    static Message name(RosterFormat format) {
        return Message.of("roster.screen.export.format." + format.name());
    }
}
