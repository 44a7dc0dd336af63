package laurel.desktop;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import laurel.kernel.Message;

/** The lower edge: where the data are, what is running, when it was saved last. */
final class StatusBar {
    /** What is over sooner is not shown, so that the bar does not flicker. */
    private static final Duration WORTH_SHOWING = Duration.millis(400);

    private final Forms forms;
    private final HBox tasks = new HBox();
    private final HBox box;
    private final Map<RunningTask, Node> lines = new HashMap<>();

    StatusBar(LiveTexts texts, Status status, ObservableList<RunningTask> running) {
        this.forms = new Forms(texts);
        Label folder = new Label(status.folder().toString(), Icon.DATA.node());
        folder.setId("status-folder");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        folder.setTooltip(forms.tooltip(
                Message.of("desktop.status.folder", status.folder().toString())));
        Label saved = forms.label("status-saved", status.savedProperty());
        saved.setId("status-saved");
        saved.setMinWidth(Region.USE_PREF_SIZE);
        tasks.getStyleClass().add("status-tasks");
        box = new HBox(folder, Forms.spring(), tasks, saved);
        box.setId("status");
        box.getStyleClass().add("status-bar");
        running.addListener(this::changed);
    }

    private void changed(ListChangeListener.Change<? extends RunningTask> change) {
        while (change.next()) {
            change.getRemoved().forEach(task -> tasks.getChildren().remove(lines.remove(task)));
            change.getAddedSubList().forEach(this::showLater);
        }
    }

    private void showLater(RunningTask task) {
        PauseTransition pause = new PauseTransition(WORTH_SHOWING);
        pause.setOnFinished(event -> {
            if (!task.runningProperty().get()) return;
            Node line = line(task);
            lines.put(task, line);
            tasks.getChildren().add(line);
        });
        pause.play();
    }

    private Node line(RunningTask task) {
        Label what = forms.label(
                "status-task",
                Bindings.when(task.stoppingProperty())
                        .then(Message.of("desktop.task.stopping"))
                        .otherwise(task.nowProperty()));
        what.setMinWidth(0);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.shareProperty());
        Button cancel = forms.button("task-cancel", Message.of("desktop.cancel"), task::cancel);
        cancel.getStyleClass().addAll("small", "flat");
        cancel.disableProperty().bind(task.stoppingProperty());
        cancel.setTooltip(forms.tooltip(Message.of("desktop.task.cancel", task.title())));
        HBox line = new HBox(what, bar, cancel);
        line.getStyleClass().add("status-line");
        return line;
    }

    Region node() {
        return box;
    }
}
