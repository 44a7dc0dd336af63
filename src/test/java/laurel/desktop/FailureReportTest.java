package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import org.junit.jupiter.api.Test;

class FailureReportTest {
    private static final Message DURING = Message.of("desktop.memory");

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final FailureReport report = new FailureReport(dialogs);

    @Test
    void letsAFailureSpeakForItself() {
        Message text = Message.of("kernel.file.notRead", "a.csv", "gone");
        report.show(DURING, new FileFailure(text));
        assertThat(dialogs.said()).containsExactly(text);
    }

    @Test
    void showsADefectAsACodeThatStaysTheSame() {
        report.show(DURING, defect());
        report.show(DURING, defect());
        assertThat(dialogs.said()).hasSize(2);
        assertThat(dialogs.said().get(0)).isEqualTo(dialogs.said().get(1));
        assertThat(dialogs.said().get(0).arguments().get(0).toString()).matches("[0-9A-F]{6}");
    }

    private static IllegalStateException defect() {
        return new IllegalStateException("seven rows of six");
    }
}
