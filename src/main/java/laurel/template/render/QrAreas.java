package laurel.template.render;

import java.util.ArrayList;
import java.util.List;
import laurel.template.QrCode;

/** A code's dark modules as few rectangles, which may overlap: fewer than one for each run of a row. */
final class QrAreas {
    /** In modules from the upper left. */
    record Area(int x, int y, int width, int height) {}

    private final QrCode code;
    private final boolean[] covered;

    private QrAreas(QrCode code) {
        this.code = code;
        this.covered = new boolean[code.size() * code.size()];
    }

    static List<Area> of(QrCode code) {
        QrAreas areas = new QrAreas(code);
        List<Area> found = new ArrayList<>();
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (areas.isOpen(x, y)) found.add(areas.cover(x, y));
            }
        }
        return found;
    }

    private boolean isOpen(int x, int y) {
        return code.isDark(x, y) && !covered[y * code.size() + x];
    }

    /** The longer of the runs to the right and down, by the number of modules that it newly covers; then widened. */
    private Area cover(int x, int y) {
        Area right = new Area(x, y, run(x, y, 1, 0), 1);
        Area down = new Area(x, y, 1, run(x, y, 0, 1));
        Area area = news(down) > news(right) ? down : right;
        while (area.y() + area.height() < code.size() && area.width() > 1 && isDarkBelow(area)) {
            area = new Area(x, y, area.width(), area.height() + 1);
        }
        for (int row = y; row < y + area.height(); row++) {
            for (int column = x; column < x + area.width(); column++) covered[row * code.size() + column] = true;
        }
        return area;
    }

    /** @return whether the row below the area is dark for its whole width */
    private boolean isDarkBelow(Area area) {
        int row = area.y() + area.height();
        for (int column = area.x(); column < area.x() + area.width(); column++) {
            if (!code.isDark(column, row)) return false;
        }
        return true;
    }

    private int run(int x, int y, int stepX, int stepY) {
        int length = 0;
        while (x < code.size() && y < code.size() && code.isDark(x, y)) {
            length++;
            x += stepX;
            y += stepY;
        }
        return length;
    }

    private int news(Area area) {
        int open = 0;
        for (int row = area.y(); row < area.y() + area.height(); row++) {
            for (int column = area.x(); column < area.x() + area.width(); column++) {
                if (isOpen(column, row)) open++;
            }
        }
        return open;
    }
}
