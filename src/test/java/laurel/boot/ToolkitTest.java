package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ToolkitTest {
    @Test
    void outputIsHeldAndLaterLetThrough() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Toolkit.Held held = new Toolkit.Held(shown);
        PrintStream err = new PrintStream(held, true, StandardCharsets.UTF_8);
        err.print("a stack trace");
        held.letThrough();
        err.print("later");
        assertThat(held.text()).isEqualTo("a stack trace");
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("later");
    }
}
