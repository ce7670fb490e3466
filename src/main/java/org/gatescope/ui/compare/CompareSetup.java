package org.gatescope.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.compare.Setup;
import org.gatescope.compare.Signal;
import org.gatescope.lab.Sequence;
import org.gatescope.ui.chart.Numerals;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WordBox;
import org.gatescope.ui.common.WordCell;

/** What all cells of the comparison share: the sequence, how the numbers begin, and what happens to the gradient. */
final class CompareSetup extends ScrollPane {

    private static final double STEEPEST = 3;
    private static final double LARGEST_BIAS = 10;
    private static final double LARGEST_NORM = 100;
    private static final double LEAST_NORM = 0.01;
    private static final double USUAL_WINDOW = 20;

    /** What can be read, by name. */
    private enum Reading {
        NOISE(new Signal.WhiteNoise(1)), SINE(new Signal.Played(new Sequence.Sine(8))), PULSE(new Signal.Played(new Sequence.Pulse()));

        private final Signal signal;

        Reading(Signal signal) {
            this.signal = signal;
        }

        static Reading of(Signal signal) {
            return List.of(values()).stream().filter(each -> each.signal.equals(signal)).findFirst().orElse(NOISE);
        }
    }

    private final CompareModel model;
    private final Settings settings;
    private final Texts texts;
    private final VBox column = new VBox();
    private boolean showing;

    CompareSetup(CompareModel model, Settings settings) {
        this.model = model;
        this.settings = settings;
        this.texts = Texts.of(settings, "compare");
        getStyleClass().addAll("setup", "setup-scroll");
        column.getStyleClass().addAll("setup-column", "compare-setup");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getChildren().addAll(
                heading("setup.sequence"),
                box("signal", List.of(Reading.values()), Reading::name, setup -> Reading.of(setup.signal()), (setup, reading) -> setup.withSignal(reading.signal)),
                whole("length", 2, Setup.MOST_STEPS, Setup::length, Setup::withLength),
                heading("setup.numbers"),
                whole("hidden", 1, Setup.MOST_HIDDEN, Setup::hidden, Setup::withHidden),
                seed(),
                dial("forgetBias", Dial.Scale.LINEAR, -LARGEST_BIAS, LARGEST_BIAS, 0.1, 1, Numerals::rough, bias(), (setup, value) -> setup.withForgetBias(value.orElse(Double.NaN))),
                heading("setup.recurrent"),
                dial("radius", Dial.Scale.LINEAR, 0, STEEPEST, 0.01, 1, Numerals::rough, Setup::radius, Setup::withRadius),
                box("curve", List.of(Setup.Curve.values()), Enum::name, Setup::curve, Setup::withCurve),
                heading("setup.gradient"),
                box("loss", List.of(Setup.Loss.values()), Enum::name, Setup::loss, Setup::withLoss),
                window(),
                dial("clip", Dial.Scale.LOGARITHMIC, LEAST_NORM, LARGEST_NORM, 0.01, 1, Numerals::rough, Setup::clip, Setup::withClip));
    }

    private static Function<Setup, OptionalDouble> bias() {
        return setup -> Double.isNaN(setup.forgetBias()) ? OptionalDouble.empty() : OptionalDouble.of(setup.forgetBias());
    }

    private Label heading(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add("setup-heading");
        return label;
    }

    private void follow(Runnable show) {
        model.choiceProperty().subscribe(_ -> show.run());
        settings.localeProperty().addListener((_, _, _) -> show.run());
    }

    private Setup setup() {
        return model.choice().setup();
    }

    private Dial dial(String key, Dial.Scale scale, double least, double most, double step, double otherwise, java.util.function.DoubleFunction<String> words,
            Function<Setup, OptionalDouble> get, BiFunction<Setup, OptionalDouble, Setup> with) {
        Dial dial = new Dial(texts, key, scale, least, most, step, otherwise, words,
                Dial.to(value -> model.choose("change." + key, key, each -> each.with(with.apply(each.setup(), value))), model::endGesture));
        follow(() -> dial.show(get.apply(setup()), texts.get(key + ".left")));
        return dial;
    }

    private Dial whole(String key, int least, int most, Function<Setup, Integer> get, BiFunction<Setup, Integer, Setup> with) {
        Dial dial = new Dial(texts, key, Dial.Scale.LOGARITHMIC, least, most, 1, Double.NaN, value -> Integer.toString((int) value),
                Dial.to(value -> value.ifPresent(number -> model.choose("change." + key, key, each -> each.with(with.apply(each.setup(), (int) number)))), model::endGesture));
        follow(() -> dial.show(OptionalDouble.of(get.apply(setup())), ""));
        return dial;
    }

    private Dial window() {
        Dial dial = new Dial(texts, "window", Dial.Scale.LINEAR, 1, setup().steps(), 1, USUAL_WINDOW, value -> Integer.toString((int) value),
                Dial.to(value -> model.choose("change.window", "window", each -> each.with(each.setup().withWindow(
                        value.isPresent() ? OptionalInt.of(Math.min((int) value.getAsDouble(), each.setup().steps())) : OptionalInt.empty()))), model::endGesture));
        follow(() -> {
            dial.setMost(Math.max(2, setup().steps()));
            dial.show(setup().window().isPresent() ? OptionalDouble.of(setup().reach()) : OptionalDouble.empty(), texts.get("window.left"));
        });
        return dial;
    }

    private <T> Node box(String key, List<T> items, Function<T, String> name, Function<Setup, T> get, BiFunction<Setup, T, Setup> with) {
        WordBox<T> box = new WordBox<>();
        box.setId("compare-" + key);
        box.getItems().setAll(items);
        Function<T, String> words = item -> item == null ? "" : texts.get(key + "." + name.apply(item).toLowerCase(Locale.ROOT));
        Runnable cells = () -> {
            box.setCellFactory(_ -> new WordCell<>(words, false));
            box.setButtonCell(new WordCell<>(words, true));
        };
        cells.run();
        settings.localeProperty().addListener((_, _, _) -> cells.run());
        box.valueProperty().addListener((_, _, value) -> {
            if (!showing && value != null) {
                model.choose("change." + key, each -> each.with(with.apply(each.setup(), value)));
            }
        });
        follow(() -> {
            showing = true;
            box.setValue(get.apply(setup()));
            showing = false;
        });
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(key + ".hint"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        box.setTooltip(tip);
        box.accessibleTextProperty().bind(texts.bind(key));
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setLabelFor(box);
        return new VBox(2, label, box);
    }

    /** Which numbers are drawn matters little, and whether others tell the same story matters much. */
    private Node seed() {
        Button again = new Button(null, Icons.of("restart"));
        again.setId("compare-seed");
        again.getStyleClass().addAll(Styles.FLAT, "seed-button");
        again.setMaxWidth(Double.MAX_VALUE);
        again.setOnAction(_ -> model.choose("change.seed", each -> each.with(each.setup().withSeed(each.setup().seed() + 1))));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("seed.hint"));
        again.setTooltip(tip);
        follow(() -> again.setText(texts.get("seed", setup().seed())));
        return again;
    }
}
