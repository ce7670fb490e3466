package org.gatescope.ui.training;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.gatescope.model.Model;

/** Asks for a file or folder to read; a seam, since there is no such dialog without a display. */
@FunctionalInterface
interface OpenDialog {

    /** What may be read. */
    enum What {
        /** A table of text. */
        TABLE,
        /** A folder. */
        FOLDER,
        /** A model that was saved. */
        MODEL
    }

    /**
     * Asks.
     *
     * @return empty where the learner thought better of it
     */
    Optional<Path> ask(Window owner, String title, What what);

    /** The system's own dialogs. */
    static OpenDialog system() {
        return (owner, title, what) -> Optional.ofNullable(switch (what) {
            case FOLDER -> folder(owner, title);
            case TABLE -> file(owner, title, new FileChooser.ExtensionFilter("CSV, TSV, TXT", List.of("*.csv", "*.tsv", "*.txt", "*.CSV", "*.TSV", "*.TXT")));
            case MODEL -> file(owner, title, new FileChooser.ExtensionFilter("Gatescope", "*" + Model.ENDING));
        }).map(File::toPath);
    }

    private static File folder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return chooser.showDialog(owner);
    }

    private static File file(Window owner, String title, FileChooser.ExtensionFilter usual) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(usual, new FileChooser.ExtensionFilter("*", "*"));
        return chooser.showOpenDialog(owner);
    }
}
