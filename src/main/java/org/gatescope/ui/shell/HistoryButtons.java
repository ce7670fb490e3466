package org.gatescope.ui.shell;

import java.util.Optional;
import java.util.function.Function;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** Undo and redo, of one history at a time. Each names what it would take back. */
final class HistoryButtons extends HBox {

    /**
     * A history.
     *
     * @param undoable the key of the change that undo would take back, empty where there is none
     * @param words    the words for such a key, in the present language
     */
    record Source(ObservableValue<Optional<String>> undoable, ObservableValue<Optional<String>> redoable, Runnable undo, Runnable redo,
            Function<String, String> words) {
    }

    private final Settings settings;
    private final Texts texts;
    private final Button undo = button("undo");
    private final Button redo = button("redo");
    private Subscription followed = Subscription.EMPTY;

    HistoryButtons(Settings settings) {
        this.settings = settings;
        this.texts = Texts.of(settings, "shell");
        setAlignment(Pos.CENTER);
        getChildren().addAll(undo, redo);
    }

    private static Button button(String icon) {
        Button button = new Button(null, Icons.of(icon));
        button.setId(icon);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        return button;
    }

    /** Works on a history from now on, and on no other. */
    void follow(Source source) {
        followed.unsubscribe();
        undo.setOnAction(_ -> source.undo().run());
        redo.setOnAction(_ -> source.redo().run());
        followed = Subscription.combine(
                source.undoable().subscribe(what -> show(undo, "header.undo", what, source.words())),
                source.redoable().subscribe(what -> show(redo, "header.redo", what, source.words())),
                settings.localeProperty().subscribe(_ -> {
                    show(undo, "header.undo", source.undoable().getValue(), source.words());
                    show(redo, "header.redo", source.redoable().getValue(), source.words());
                }));
    }

    private void show(Button button, String key, Optional<String> what, Function<String, String> words) {
        button.setDisable(what.isEmpty());
        String text = what.map(each -> texts.get(key + ".what", words.apply(each))).orElse(texts.get(key));
        button.setAccessibleText(text);
        if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip());
        }
        button.getTooltip().setText(text);
    }
}
