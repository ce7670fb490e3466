package org.gatescope.ui.training;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.task.Wave;
import org.gatescope.ui.chart.WavePad;

/**
 * One period of the wave, to be drawn.
 *
 * @param <V> the option's value
 */
final class WaveEditor<V> extends OptionEditor<V> {

    private final WavePad pad;
    private final Button sine = new Button();
    private final VBox column;

    WaveEditor(OptionItem<V> item) {
        super(item);
        pad = new WavePad(item.desk().settings(), points -> choose(new Wave.Drawn(points)));
        pad.setId("wave-pad");
        sine.setId("wave-sine");
        sine.setText(item.texts().get("wave.sine"));
        sine.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        sine.setOnAction(_ -> choose(new Wave.Sine()));
        Label hint = new Label(item.texts().get("wave.hint"));
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, "setup-explanation");
        hint.setWrapText(true);
        hint.visibleProperty().bind(sine.visibleProperty().not());
        for (Node each : new Node[] {hint, sine}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        column = new VBox(pad, sine, hint);
        column.getStyleClass().add("option-wave");
        update();
    }

    private void choose(Wave wave) {
        item.read(wave.text()).ifPresent(item::choose);
    }

    @Override
    void update() {
        Wave wave = item.room().settings().wave().shape();
        double[] points = new double[WavePad.POINTS];
        for (int place = 0; place < points.length; place++) {
            points[place] = wave.at((double) place / points.length);
        }
        pad.show(points);
        sine.setVisible(!(wave instanceof Wave.Sine));
    }

    @Override
    boolean isWide() {
        return true;
    }

    @Override
    public Node getEditor() {
        return column;
    }
}
