package org.gatescope.ui.compare;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.SparingRow;
import org.gatescope.ui.common.StyleClasses;
import org.gatescope.ui.common.Texts;

/** Moves all cells together: step by step forward to the last one, and from there back to the first. */
final class LockstepBar extends SparingRow {

    private static final double STEPS_A_SECOND = 4;

    private final CompareModel model;
    private final Texts texts;
    private final Timeline clock = new Timeline();
    private final ToggleButton play = new ToggleButton();
    private final Label tag = new Label();
    private final Label place = new Label();
    private final Slider along = new Slider();
    private final Button start;
    private final Button back;
    private final Button end;
    private final Button next;
    private boolean showing;

    LockstepBar(CompareModel model, Settings settings) {
        this.model = model;
        this.texts = Texts.of(settings, "compare");
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        start = button("start", () -> model.goTo(0));
        back = button("back", () -> model.move(-1));
        end = button("end", () -> model.goTo(model.places() - 1));
        next = next();
        play();
        tag.getStyleClass().add("pass-tag");
        tag.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().add("place");
        place.setMinWidth(USE_PREF_SIZE);
        along.setId("compare-along");
        HBox.setHgrow(along, Priority.ALWAYS);
        along.setMaxWidth(Double.MAX_VALUE);
        along.setMinWidth(80);
        name(along, "lockstep.along");
        along.valueProperty().addListener((_, _, value) -> {
            if (!showing) {
                model.goTo((int) Math.round(value.doubleValue()));
            }
        });
        getChildren().addAll(start, back, play, next, end, tag, place, along);
        setSpare(along, place, tag);
        model.placeProperty().subscribe(_ -> update());
        model.pictureProperty().subscribe(_ -> update());
        settings.localeProperty().subscribe(_ -> update());
    }

    private Button button(String icon, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setId("lockstep-" + icon);
        button.setOnAction(_ -> action.run());
        name(button, "lockstep." + icon);
        return button;
    }

    private void name(Control control, String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(key));
        control.setTooltip(tip);
        control.accessibleTextProperty().bind(texts.bind(key));
    }

    private Button next() {
        Button button = new Button(null, Icons.of("next"));
        button.getStyleClass().addAll(Styles.ACCENT, "next");
        button.setId("lockstep-next");
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.textProperty().bind(texts.bind("lockstep.next"));
        button.setOnAction(_ -> model.move(1));
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("lockstep.next.hint"));
        button.setTooltip(tip);
        return button;
    }

    private void play() {
        play.setId("lockstep-play");
        play.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        play.graphicProperty().bind(Bindings.createObjectBinding(() -> Icons.of(play.isSelected() ? "pause" : "play"), play.selectedProperty()));
        name(play, "lockstep.play");
        clock.setCycleCount(Animation.INDEFINITE);
        clock.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1 / STEPS_A_SECOND), _ -> tick()));
        play.selectedProperty().addListener((_, _, playing) -> {
            if (playing) {
                if (model.index() == model.places() - 1) {
                    model.goTo(0);
                }
                clock.play();
            } else {
                clock.stop();
            }
        });
    }

    private void tick() {
        if (model.index() == model.places() - 1) {
            play.setSelected(false);
        } else {
            model.move(1);
        }
    }

    void togglePlay() {
        play.setSelected(!play.isSelected());
    }

    void stop() {
        play.setSelected(false);
    }

    private void update() {
        Place now = model.placeProperty().get();
        int last = model.places() - 1;
        int index = model.index();
        showing = true;
        along.setMax(last);
        along.setBlockIncrement(1);
        along.setValue(index);
        showing = false;
        start.setDisable(index == 0);
        back.setDisable(index == 0);
        next.setDisable(index == last);
        end.setDisable(index == last);
        tag.setText(texts.get(now.isForward() ? "pass.forward" : "pass.backward"));
        StyleClasses.set(tag, "pass-tag-backward", !now.isForward());
        place.setText(texts.get("lockstep.place", now.t(), model.steps()));
    }
}
