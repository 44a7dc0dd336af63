package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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

    @Test
    void keepsNamesOutOfTheLog() {
        Logger logger = (Logger) LoggerFactory.getLogger(FailureReport.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
        try {
            Message titled = Message.of("desktop.memory", "Ada");
            report.show(titled, new FileFailure(Message.of("kernel.file.notRead", "/home/ada/a.csv", "gone")));
            report.show(titled, defect());
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("desktop.memory").doesNotContainIgnoringCase("ada"));
    }

    private static IllegalStateException defect() {
        return new IllegalStateException("seven rows of six");
    }
}
