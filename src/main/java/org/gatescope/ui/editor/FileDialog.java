package org.gatescope.ui.editor;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the learner for a file; a seam, since there is no such dialog without a display. */
@FunctionalInterface
public interface FileDialog {

    /**
     * Asks for a file to open.
     *
     * @param kind     what the files are called
     * @param patterns such as {@code *.csv}
     * @return empty where the learner thought better of it
     */
    Optional<Path> open(Window owner, String title, String kind, List<String> patterns);

    /** The system's own dialog. */
    static FileDialog system() {
        return (owner, title, kind, patterns) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        };
    }
}
