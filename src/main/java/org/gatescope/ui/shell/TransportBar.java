package org.gatescope.ui.shell;

import java.util.Locale;
import java.util.function.UnaryOperator;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import atlantafx.base.theme.Styles;

import org.controlsfx.control.SegmentedButton;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Node;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Cursor.Zoom;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.SparingRow;
import org.gatescope.ui.common.StyleClasses;
import org.gatescope.ui.common.Symbols;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/** Moves through the computation: to start, back, play, next, to end, how far a press goes and how fast playing is. */
public final class TransportBar extends SparingRow {

    private static final double PLACES_A_SECOND = 2;

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;
    private final Words words;
    private final Timeline clock = new Timeline();
    private final ToggleButton play = new ToggleButton();
    private final Label place = new Label();
    private final Label passTag = new Label();

    public TransportBar(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        this.texts = Texts.of(settings, "shell");
        this.words = new Words(settings);
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        Button start = button("start", "transport.start", bench::toStart);
        Button back = button("back", "transport.back", bench::previous);
        Button end = button("end", "transport.end", bench::toEnd);
        Button next = next();
        start.disableProperty().bind(bench.atStartProperty());
        back.disableProperty().bind(bench.atStartProperty());
        next.disableProperty().bind(bench.atEndProperty());
        end.disableProperty().bind(bench.atEndProperty());
        play();
        passTag.getStyleClass().add("pass-tag");
        passTag.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().add("place");
        place.setMinWidth(USE_PREF_SIZE);
        place.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox speed = speed();
        getChildren().addAll(start, back, play, next, end, passTag, place, gap, zooms(), speed, timeline());
        setSpare(place, speed, passTag);
        bench.momentProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        settings.termsProperty().addListener((_, _, _) -> update());
        update();
    }

    private Button button(String icon, String key, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setId("transport-" + icon);
        button.setOnAction(_ -> action.run());
        name(button, key);
        return button;
    }

    private void name(javafx.scene.control.Control control, String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key));
        control.setTooltip(tooltip);
        control.accessibleTextProperty().bind(texts.bind(key));
    }

    private Button next() {
        Button next = new Button(null, Icons.of("next"));
        next.getStyleClass().addAll(Styles.ACCENT, "next");
        next.setId("transport-next");
        next.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        next.textProperty().bind(texts.bind("transport.next"));
        next.setOnAction(_ -> bench.next());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("transport.next.hint"));
        next.setTooltip(tooltip);
        next.setMinWidth(USE_PREF_SIZE);
        return next;
    }

    private void play() {
        play.setId("transport-play");
        play.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        play.graphicProperty().bind(Bindings.createObjectBinding(() -> Icons.of(play.isSelected() ? "pause" : "play"), play.selectedProperty()));
        name(play, "transport.play");
        clock.setCycleCount(Animation.INDEFINITE);
        clock.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1 / PLACES_A_SECOND), _ -> tick()));
        clock.rateProperty().bind(settings.speedProperty());
        play.selectedProperty().addListener((_, _, playing) -> {
            if (playing) {
                if (bench.atEndProperty().get()) {
                    bench.toStart();
                }
                clock.play();
            } else {
                clock.stop();
            }
        });
    }

    private void tick() {
        if (bench.atEndProperty().get()) {
            play.setSelected(false);
        } else {
            bench.next();
        }
    }

    /** Starts or stops playing. */
    public void togglePlay() {
        play.setSelected(!play.isSelected());
    }

    public void stop() {
        play.setSelected(false);
    }

    private javafx.scene.Node zooms() {
        ToggleGroup group = new ToggleGroup();
        SegmentedButton segments = new SegmentedButton();
        segments.setToggleGroup(null);
        for (Zoom zoom : Zoom.values()) {
            String key = "zoom." + zoom.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton();
            button.setId("zoom-" + zoom.name().toLowerCase(Locale.ROOT));
            button.textProperty().bind(texts.bind(key));
            button.setToggleGroup(group);
            button.setSelected(settings.zoomProperty().get() == zoom);
            button.setMinWidth(USE_PREF_SIZE);
            name(button, key + ".hint");
            button.setOnAction(_ -> {
                button.setSelected(true);
                settings.zoomProperty().set(zoom);
            });
            settings.zoomProperty().addListener((_, _, now) -> button.setSelected(now == zoom));
            segments.getButtons().add(button);
        }
        segments.getStyleClass().add("zooms");
        return segments;
    }

    private HBox speed() {
        Slider slider = new Slider(-2, 3, 0);
        slider.setId("transport-speed");
        slider.setPrefWidth(90);
        slider.setMinWidth(90);
        slider.setValue(Math.log(settings.speedProperty().get()) / Math.log(2));
        slider.valueProperty().addListener((_, _, exponent) -> settings.speedProperty().set(Math.pow(2, exponent.doubleValue())));
        name(slider, "transport.speed");
        Label label = new Label();
        label.textProperty().bind(Bindings.createStringBinding(
                () -> String.format(Locale.ROOT, "%.2g×", settings.speedProperty().get()), settings.speedProperty()));
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        label.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(slider, label);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("speed");
        return box;
    }

    private javafx.scene.Node timeline() {
        ToggleButton toggle = new ToggleButton(null, Icons.of("timeline"));
        toggle.setId("timeline-toggle");
        toggle.textProperty().bind(texts.bind("timeline.show"));
        toggle.selectedProperty().bindBidirectional(settings.timelineOpenProperty());
        toggle.setMinWidth(USE_PREF_SIZE);
        name(toggle, "timeline.show.hint");
        return toggle;
    }

    private void update() {
        if (!bench.isSettled()) {
            return;
        }
        UnaryOperator<String> key = name -> texts.get(name);
        Cursor cursor = bench.cursor();
        Cell cell = bench.cell();
        Node node = cell.node(cursor.node());
        passTag.setText(key.apply(cursor.isForward() ? "pass.forward" : "pass.backward"));
        StyleClasses.set(passTag, "pass-tag-backward", !cursor.isForward());
        place.setText(texts.get("place", cursor.t(), bench.run().trace().length(), words.node(node, cell)) + (cursor.isForward() ? "" : " · ∂L/∂"));
        StyleClasses.set(place, "place-backward", !cursor.isForward());
        String symbol = Symbols.plain(cell, node, cursor.t());
        if (!symbol.equals(place.getUserData())) {
            place.setUserData(symbol);
            place.setGraphic(Symbols.label(cell, node, cursor.t()));
        }
    }
}
