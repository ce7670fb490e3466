package org.gatescope.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

import org.gatescope.lab.Experiment;
import org.gatescope.session.Session;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.figure.SaveDialog;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.editor.FileDialog;

/** The end of the menu: sessions, what Gatescope is, and what to send when something goes wrong. */
final class FileMenu {

    private final Bench bench;
    private final Settings settings;
    private final SessionKeeper sessions;
    private final Path data;
    private final Texts texts;
    private final Dialogs dialogs;

    /**
     * What the menu needs of the system; a seam, since none of it is there without a display.
     *
     * @param copy puts a text on the clipboard
     */
    record Dialogs(FileDialog open, SaveDialog save, Consumer<String> copy) { }

    FileMenu(Bench bench, Settings settings, SessionKeeper sessions, Path data, Dialogs dialogs) {
        this.bench = bench;
        this.settings = settings;
        this.sessions = sessions;
        this.data = data;
        this.dialogs = dialogs;
        this.texts = Texts.of(settings, "shell");
    }

    /** @param owner of the dialogs */
    List<MenuItem> items(Window owner) {
        return List.of(new SeparatorMenuItem(), item("session.open", () -> dialogs.open().open(owner, texts.get("session.open"), texts.get("session.files"),
                List.of("*" + Session.ENDING)).ifPresent(sessions::open)),
                item("session.save", () -> dialogs.save().ask(owner, texts.get("session.save"), "session" + Session.ENDING).ifPresent(sessions::save)),
                item("session.fresh", this::fresh), new SeparatorMenuItem(),
                item("diagnostics.copy", () -> dialogs.copy().accept(Diagnostics.text(settings, data))), item("about", () -> about(owner)));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(key.replace('.', '-'));
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** The window as it first opens; undo brings back what was there. */
    private void fresh() {
        sessions.leaveLesson();
        bench.edit("edit.session", _ -> Experiment.first());
        bench.toStart();
    }

    private void about(Window owner) {
        Alert about = new Alert(Alert.AlertType.INFORMATION, String.join("\n", Diagnostics.versions()) + "\n\n" + texts.get("about.licence"),
                new ButtonType(texts.get("about.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        about.initOwner(owner);
        about.setTitle(texts.get("about"));
        about.setHeaderText("Gatescope · " + texts.get("tagline"));
        about.setGraphic(new Logo());
        Stylist.follow(about.getDialogPane().getScene(), settings);
        about.show();
    }
}
