package org.gatescope.ui.figure;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where a file shall be kept; a seam, since there is no such dialog without a display. */
@FunctionalInterface
public interface SaveDialog {

    /**
     * Asks for a file to write.
     *
     * @param suggestion a file name with its extension
     * @return empty where the learner thought better of it
     */
    Optional<Path> ask(Window owner, String title, String suggestion);

    /** The system's own dialog. */
    static SaveDialog system() {
        return (owner, title, suggestion) -> {
            String extension = suggestion.substring(suggestion.lastIndexOf('.') + 1);
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(suggestion);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(extension.toUpperCase(java.util.Locale.ROOT), "*." + extension));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
