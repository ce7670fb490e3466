package org.gatescope.ui.training;

import java.util.Locale;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.task.DigitsTask;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Texts;

/** Fetches MNIST, or takes what was fetched before. Seen where digits are learned that are not MNIST's own. */
final class DigitsSource extends VBox {

    /** Of the four files, as they are published. */
    private static final String SIZE = "11.6 MB";
    private static final double MEGA = 1e6;

    private final Desk desk;
    private final Texts texts;
    private final Button fetch = new Button(null, Icons.of("download"));
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(null, Icons.of("close"));
    private final Label line = new Label();
    private final HBox progress = new HBox(bar, cancel);
    private final Tooltip hint = new Tooltip();

    DigitsSource(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().add("digits-source");
        fetch.setId("mnist-download");
        fetch.setTooltip(hint);
        fetch.setOnAction(_ -> fetch());
        fetch.setWrapText(true);
        fetch.setMaxWidth(Double.MAX_VALUE);
        fetch.setMinHeight(USE_PREF_SIZE);
        bar.setId("mnist-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        cancel.setId("mnist-cancel");
        cancel.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        cancel.setOnAction(_ -> desk.mnist().cancel());
        cancel.accessibleTextProperty().bind(texts.bind("mnist.cancel"));
        Tooltip stop = new Tooltip();
        stop.textProperty().bind(texts.bind("mnist.cancel"));
        cancel.setTooltip(stop);
        progress.getStyleClass().add("digits-progress");
        line.setId("mnist-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().addAll(Styles.TEXT_MUTED, "setup-explanation");
        getChildren().addAll(fetch, progress, line);
        desk.mnist().stateProperty().subscribe(_ -> update());
        desk.room().settingsProperty().subscribe(_ -> update());
        desk.settings().localeProperty().addListener((_, _, _) -> update());
    }

    private boolean isUsed() {
        return desk.room().settings().source().file().equals(desk.mnist().folder());
    }

    private void fetch() {
        if (desk.mnist().stateProperty().get() instanceof Fetch.State.Complete) {
            use();
        } else {
            desk.mnist().start(this::use);
        }
    }

    private void use() {
        if (desk.room().settings().task() instanceof DigitsTask) {
            desk.room().choose(desk.mnist().folder());
        }
    }

    private void update() {
        Fetch.State state = desk.mnist().stateProperty().get();
        boolean running = state instanceof Fetch.State.Running;
        boolean seen = desk.room().settings().task() instanceof DigitsTask && (running || !isUsed());
        show(this, seen);
        show(fetch, !running);
        show(progress, running);
        fetch.setText(texts.get(switch (state) {
            case Fetch.State.Complete _ -> "mnist.use";
            case Fetch.State.Begun _ -> "mnist.resume";
            case Fetch.State.Failed _ -> "mnist.again";
            case Fetch.State.None _, Fetch.State.Running _ -> "mnist.download";
        }, SIZE));
        hint.setText(texts.get("mnist.hint", String.join(", ", desk.mnist().mirrors()), desk.mnist().folder().toString()));
        fetch.setAccessibleHelp(hint.getText());
        String words = switch (state) {
            case Fetch.State.Running now -> running(now);
            case Fetch.State.Failed failed -> texts.get("mnist.failed", failed.reason().in(texts.locale()));
            case Fetch.State.None _, Fetch.State.Begun _, Fetch.State.Complete _ -> "";
        };
        line.setText(words);
        show(line, !words.isEmpty());
    }

    private String running(Fetch.State.Running now) {
        bar.setProgress(now.share());
        return now.total() < 0 ? texts.get("mnist.begins") : texts.get("mnist.running", Integer.toString(now.file() + 1), Integer.toString(now.files()),
                megabytes(now.done()), megabytes(now.total()));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MEGA);
    }

    private static void show(javafx.scene.Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
