package org.gatescope.ui.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The menu that keeps a figure as a file. */
public final class FigureMenu extends MenuButton {

    private final Figure figure;
    private final Texts texts;
    private final SaveDialog dialog;
    private final Consumer<String> problem;

    /** @param problem takes what went wrong, in one sentence, or nothing where a file was written */
    public FigureMenu(Figure figure, Settings settings, SaveDialog dialog, Consumer<String> problem) {
        super(null, Icons.of("picture"));
        this.figure = figure;
        this.texts = Texts.of(settings, "figure");
        this.dialog = dialog;
        this.problem = problem;
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow", "figure-menu");
        accessibleTextProperty().bind(texts.bind("keep"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("keep"));
        setTooltip(tip);
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(Arrays.stream(FigureFile.values()).map(this::item).toList());
    }

    private MenuItem item(FigureFile kind) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind("keep." + kind.extension()));
        item.setOnAction(_ -> keep(kind));
        return item;
    }

    /** Asks for a place and writes the figure there. */
    public void keep(FigureFile kind) {
        String suggestion = figure.title().replaceAll("[\\\\/:*?\"<>|\\s]+", "-") + "." + kind.extension();
        dialog.ask(getScene() == null ? null : getScene().getWindow(), texts.get("keep." + kind.extension()), suggestion)
                .ifPresent(file -> problem.accept(write(kind, file)));
    }

    private String write(FigureFile kind, Path file) {
        try {
            kind.write(figure, file);
            return "";
        } catch (IOException e) {
            return texts.get("keep.failed", file);
        }
    }
}
