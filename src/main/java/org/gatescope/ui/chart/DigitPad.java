package org.gatescope.ui.chart;

import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/**
 * A sheet to draw a digit on, with mouse, pen or keys: arrows move the pen, space puts it down and lifts it, Backspace takes the last stroke
 * back, Delete all of them. While a network reads, the sheet shows the very pixels that it reads. FX thread only.
 */
public final class DigitPad extends VBox {

    /**
     * What a network is reading.
     *
     * @param pixels row by row, 0 for paper to 1 for ink
     * @param side   pixels in a row, and rows
     * @param row    the row that is read, counted from 0; as many as there are rows when all has been read
     */
    public record Reading(float[] pixels, int side, int row) { }

    private final ReadOnlyObjectWrapper<Strokes> strokes = new ReadOnlyObjectWrapper<>(this, "strokes", Strokes.NONE);
    private final Texts texts;
    private final PadFace face;

    public DigitPad(Settings settings) {
        texts = Texts.of(settings, "chart");
        face = new PadFace(settings, this);
        getStyleClass().addAll("chart", "digit-pad");
        Label hint = new Label();
        hint.textProperty().bind(texts.bind("pad.hint"));
        hint.getStyleClass().add("chart-sentence");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(face, Priority.ALWAYS);
        getChildren().addAll(head(), face, hint);
    }

    private HBox head() {
        Label title = new Label();
        title.textProperty().bind(texts.bind("pad"));
        title.getStyleClass().add("chart-title");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, button("undo", "pad.undo", this::undo), button("close", "pad.clear", this::clear));
        head.getStyleClass().add("chart-head");
        return head;
    }

    private Button button(String icon, String key, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setId(key.replace('.', '-'));
        button.accessibleTextProperty().bind(texts.bind(key));
        javafx.scene.control.Tooltip tip = new javafx.scene.control.Tooltip();
        tip.textProperty().bind(texts.bind(key));
        button.setTooltip(tip);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(strokes.map(Strokes::isEmpty));
        return button;
    }

    /** What has been drawn; a new value for every bit of a stroke. */
    public ReadOnlyObjectProperty<Strokes> strokesProperty() {
        return strokes.getReadOnlyProperty();
    }

    public Strokes strokes() {
        return strokes.get();
    }

    /** Takes everything back. */
    public void clear() {
        draw(Strokes.NONE);
    }

    /** Takes the last stroke back. */
    public void undo() {
        draw(strokes().undone());
    }

    /** Draws something else. What a network was reading is shown no longer. */
    void draw(Strokes next) {
        if (!next.equals(strokes())) {
            face.read(Optional.empty());
            strokes.set(next);
            face.repaint();
        }
    }

    /** Shows what a network is reading, until something is drawn. */
    public void showReading(Reading reading) {
        face.read(Optional.of(reading));
    }

    /** Shows the drawing again. */
    public void endReading() {
        face.read(Optional.empty());
    }
}
