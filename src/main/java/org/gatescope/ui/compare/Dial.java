package org.gatescope.ui.compare;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.gatescope.ui.common.Texts;

/** A number that may be set or left as it is, by a switch and a slider: what it is, the number in figures, and beneath it the slider. */
final class Dial extends VBox {

    /** Along a logarithmic slider equal ways are equal quotients. */
    enum Scale { LINEAR, LOGARITHMIC }

    private final Scale scale;
    private final double step;
    private final Slider slider = new Slider();
    private final CheckBox on = new CheckBox();
    private final Label number = new Label();
    /** Keeps the room of what is said of a number that is left alone, so that the name beside it breaks alike whether it is set or not. */
    private final Label room = new Label();
    private final DoubleFunction<String> words;
    private final Sink sink;
    private double otherwise;
    private boolean showing;

    /** Where a changed number goes. */
    interface Sink {

        /** Takes a number, or that it is left alone. */
        void set(OptionalDouble value);

        /** The movement is over. */
        void end();
    }

    /**
     * A dial from {@code least} to {@code most} in multiples of {@code step}.
     *
     * @param key       of its name; with {@code .hint} of what its tooltip says
     * @param otherwise where it begins when it is switched on; NaN for a number that is always set
     * @param words     how a number is written
     */
    Dial(Texts texts, String key, Scale scale, double least, double most, double step, double otherwise, DoubleFunction<String> words, Sink sink) {
        this.scale = scale;
        this.step = step;
        this.otherwise = otherwise;
        this.words = words;
        this.sink = sink;
        getStyleClass().add("dial");
        setId("dial-" + key);
        slider.setMin(inner(least));
        slider.setMax(inner(most));
        slider.setBlockIncrement(scale == Scale.LINEAR ? step : (inner(most) - inner(least)) / 40);
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.accessibleTextProperty().bind(texts.bind(key));
        on.textProperty().bind(texts.bind(key));
        on.setWrapText(true);
        on.setMnemonicParsing(false);
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.setWrapText(true);
        name.setLabelFor(slider);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(key + ".hint"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        number.getStyleClass().add("dial-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        room.getStyleClass().add("dial-number");
        room.setMinWidth(Region.USE_PREF_SIZE);
        room.setVisible(false);
        StackPane numbers = new StackPane(room, number);
        numbers.setAlignment(Pos.BASELINE_RIGHT);
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        boolean always = Double.isNaN(otherwise);
        (always ? name : on).setTooltip(tip);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(always ? name : on, gap, numbers);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, slider);
        slider.valueProperty().addListener((_, _, value) -> moved(value.doubleValue()));
        slider.valueChangingProperty().addListener((_, _, changing) -> {
            if (!changing) {
                sink.end();
            }
        });
        on.setOnAction(_ -> switched());
    }

    /** What hands everything on, with no end of a movement to speak of. */
    static Sink to(Consumer<OptionalDouble> set, Runnable end) {
        return new Sink() {
            @Override
            public void set(OptionalDouble value) {
                set.accept(value);
            }

            @Override
            public void end() {
                end.run();
            }
        };
    }

    private double inner(double value) {
        return scale == Scale.LINEAR ? value : Math.log(value);
    }

    private double outer(double value) {
        double plain = scale == Scale.LINEAR ? value : Math.exp(value);
        // written so that 0.1 stays 0.1
        return Math.rint(plain / step) / Math.rint(1 / step) * (step < 1 ? 1 : Math.rint(1 / step) * step);
    }

    private void moved(double value) {
        if (!showing) {
            otherwise = outer(value);
            sink.set(OptionalDouble.of(outer(value)));
        }
    }

    private void switched() {
        if (!showing) {
            sink.set(on.isSelected() ? OptionalDouble.of(otherwise) : OptionalDouble.empty());
            sink.end();
        }
    }

    /** Shows a number; empty for one that is left as it is. */
    void show(OptionalDouble value, String left) {
        showing = true;
        on.setSelected(value.isPresent());
        slider.setDisable(value.isEmpty());
        room.setText(left);
        number.setText(value.isPresent() ? words.apply(value.getAsDouble()) : left);
        if (value.isPresent() && outer(slider.getValue()) != value.getAsDouble()) {
            slider.setValue(inner(value.getAsDouble()));
        }
        showing = false;
    }

    /** As far as the slider goes. */
    void setMost(double most) {
        showing = true;
        slider.setMax(inner(most));
        showing = false;
    }
}
