package laurel.desktop;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import laurel.kernel.Severity;

/** The icons of the program: lines on a grid of 20 x 20, whose colour and width come from the style sheets. */
public enum Icon {
    /** Two laurel branches. */
    LAUREL(
            "desktop.icon.laurel",
            "M10 18C5.5 17 3 13 3 7.5 M10 18C14.5 17 17 13 17 7.5 M3 7.5C1.7 6 1.8 4 3 2.5C4.2 4 4.3 "
                    + "6 3 7.5Z M17 7.5C15.7 6 15.8 4 17 2.5C18.2 4 18.3 6 17 7.5Z M3.7 11.5C5.8 11.3 7 10 7.2 "
                    + "8C5 8.2 3.8 9.5 3.7 11.5Z M16.3 11.5C14.2 11.3 13 10 12.8 8C15 8.2 16.2 9.5 16.3 11.5Z "
                    + "M5.8 15.2C7.9 14.8 9 13.5 9 11.5C6.9 11.9 5.8 13.2 5.8 15.2Z M14.2 15.2C12.1 14.8 11 "
                    + "13.5 11 11.5C13.1 11.9 14.2 13.2 14.2 15.2Z"),
    /** Two people. */
    ROSTER(
            "desktop.icon.roster",
            "M7.5 9.5A3 3 0 1 0 7.5 3.5A3 3 0 1 0 7.5 9.5Z M2 16.5C2 13.5 4.3 12 7.5 12S13 13.5 13 "
                    + "16.5 M13 3.8A2.9 2.9 0 0 1 13 9.2 M15 12.3C17 12.9 18 14.3 18 16.5"),
    /** A clipboard with a tick. */
    APPLICATIONS("desktop.icon.applications", "M7 3.8H4.5V17.5H15.5V3.8H13 M7 2.5H13V5.5H7Z M7 11.5L9.2 13.7L13.2 9.5"),
    /** A rosette. */
    CERTIFICATES(
            "desktop.icon.certificates",
            "M10 12.5A5 5 0 1 0 10 2.5A5 5 0 1 0 10 12.5Z M6.8 11.5L5.5 18L10 15.7L14.5 18L13.2 11.5"),
    /** A paper plane. */
    PUBLISH("desktop.icon.publish", "M17.5 2.5L2.5 8.5L8.5 11.5L11.5 17.5Z M17.5 2.5L8.5 11.5"),
    /** A clock. */
    HISTORY("desktop.icon.history", "M10 17.5A7.5 7.5 0 1 0 10 2.5A7.5 7.5 0 1 0 10 17.5Z M10 5.5V10L13 12"),
    /** Two sliders. */
    SETTINGS(
            "desktop.icon.settings",
            "M2.5 6.5H10 M14.5 6.5H17.5 M12.2 8.7A2.2 2.2 0 1 0 12.2 4.3A2.2 2.2 0 1 0 12.2 8.7Z M2.5 "
                    + "13.5H5.5 M10 13.5H17.5 M7.7 15.7A2.2 2.2 0 1 0 7.7 11.3A2.2 2.2 0 1 0 7.7 15.7Z"),
    /** The sun. */
    LIGHT(
            "desktop.icon.light",
            "M10 13.5A3.5 3.5 0 1 0 10 6.5A3.5 3.5 0 1 0 10 13.5Z M10 2V3.5 M10 16.5V18 M2 10H3.5 "
                    + "M16.5 10H18 M4.3 4.3L5.4 5.4 M14.6 14.6L15.7 15.7 M4.3 15.7L5.4 14.6 M14.6 5.4L15.7 4.3"),
    /** The moon. */
    DARK("desktop.icon.dark", "M16.8 11.8A7.2 7.2 0 1 1 8.2 3.2A5.7 5.7 0 0 0 16.8 11.8Z"),
    /** A globe. */
    LANGUAGE(
            "desktop.icon.language",
            "M10 17.5A7.5 7.5 0 1 0 10 2.5A7.5 7.5 0 1 0 10 17.5Z M2.5 10H17.5 M10 2.5C12.3 4.7 13.3 "
                    + "7.2 13.3 10S12.3 15.3 10 17.5C7.7 15.3 6.7 12.8 6.7 10S7.7 4.7 10 2.5Z"),
    /** A magnifying glass. */
    SEARCH("desktop.icon.search", "M9 14.5A5.5 5.5 0 1 0 9 3.5A5.5 5.5 0 1 0 9 14.5Z M13 13L17 17"),
    /** An arrow into a tray. */
    IMPORT("desktop.icon.import", "M10 2.5V12.5 M6 8.8L10 12.8L14 8.8 M3 13V17H17V13"),
    /** An arrow out of a tray. */
    EXPORT("desktop.icon.export", "M10 13V3 M6 6.8L10 2.8L14 6.8 M3 13V17H17V13"),
    /** A folder. */
    FOLDER("desktop.icon.folder", "M2.5 4.5H8L10 6.5H17.5V16H2.5Z"),
    /** A drum. */
    DATA(
            "desktop.icon.data",
            "M3.5 5C3.5 3.6 6.4 2.5 10 2.5S16.5 3.6 16.5 5S13.6 7.5 10 7.5S3.5 6.4 3.5 5Z M3.5 "
                    + "5V15C3.5 16.4 6.4 17.5 10 17.5S16.5 16.4 16.5 15V5 M3.5 10C3.5 11.4 6.4 12.5 10 "
                    + "12.5S16.5 11.4 16.5 10"),
    /** Two sheets. */
    COPY("desktop.icon.copy", "M7 7H17V17H7Z M13 7V3H3V13H7"),
    /** A cross. */
    CLOSE("desktop.icon.close", "M5 5L15 15 M15 5L5 15"),
    /** A tick. */
    CHECK("desktop.icon.check", "M4 10.5L8 14.5L16 6"),
    /** A triangle with a mark. */
    WARNING("desktop.icon.warning", "M10 3L18 16.5H2Z M10 8V12 M10 14V14.3"),
    /** A disc with a mark. */
    ERROR("desktop.icon.error", "M10 17.5A7.5 7.5 0 1 0 10 2.5A7.5 7.5 0 1 0 10 17.5Z M10 6V11 M10 13.7V14"),
    /** A disc with an i. */
    NOTE("desktop.icon.note", "M10 17.5A7.5 7.5 0 1 0 10 2.5A7.5 7.5 0 1 0 10 17.5Z M10 9V14 M10 6V6.3"),
    /** An angle to the left. */
    PREVIOUS("desktop.icon.previous", "M12.5 4.5L7 10L12.5 15.5"),
    /** An angle to the right. */
    NEXT("desktop.icon.next", "M7.5 4.5L13 10L7.5 15.5"),
    /** An arrow out of a box. */
    LINK("desktop.icon.link", "M12 3H17V8 M17 3L9.5 10.5 M14.5 11.5V17H3V5.5H8.5"),
    /** A plus. */
    ZOOM_IN("desktop.icon.zoomIn", "M10 4.5V15.5 M4.5 10H15.5"),
    /** A minus. */
    ZOOM_OUT("desktop.icon.zoomOut", "M4.5 10H15.5"),
    /** A printer. */
    PRINT("desktop.icon.print", "M6 7V2.5H14V7 M6 14H2.5V7H17.5V14H14 M6 11.5H14V17.5H6Z"),
    /** An angle downwards. */
    OPEN("desktop.icon.open", "M5 7.5L10 12.5L15 7.5");

    private static final double GRID = 20;

    private final String textKey;
    private final String path;

    Icon(String textKey, String path) {
        this.textKey = textKey;
        this.path = path;
    }

    /** @return the icon that goes with a severity */
    public static Icon of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTE -> NOTE;
        };
    }

    /** @return the key of what the icon says where it stands alone */
    public String textKey() {
        return textKey;
    }

    /** @return the SVG path */
    public String path() {
        return path;
    }

    /** @return a new node of 20 x 20; the control around it carries the text */
    public Node node() {
        SVGPath lines = new SVGPath();
        lines.setContent(path);
        lines.getStyleClass().add("icon");
        Pane box = new Pane(lines);
        box.setMinSize(GRID, GRID);
        box.setMaxSize(GRID, GRID);
        box.getStyleClass().add("icon-box");
        return box;
    }
}
