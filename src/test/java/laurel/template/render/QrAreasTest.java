package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.template.QrCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class QrAreasTest {
    @Property(tries = 50)
    void coverTheDarkModulesAndNoOthers(@ForAll @AlphaChars @StringLength(min = 1, max = 200) String text) {
        QrCode code = QrCode.of(text).orElseThrow();
        boolean[][] dark = new boolean[code.size()][code.size()];
        for (QrAreas.Area area : QrAreas.of(code)) {
            for (int y = area.y(); y < area.y() + area.height(); y++) {
                for (int x = area.x(); x < area.x() + area.width(); x++) dark[y][x] = true;
            }
        }
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) assertThat(dark[y][x]).isEqualTo(code.isDark(x, y));
        }
    }
}
