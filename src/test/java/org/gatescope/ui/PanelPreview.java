package org.gatescope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.gatescope.lab.Experiment;
import org.gatescope.task.Preset;
import org.gatescope.train.Progress;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.shell.Places;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.RoomView;

/** Draws one picture of the training room to files, to be looked at: folder, preset, seconds of training, key of the picture. On the pad a digit is drawn. */
public final class PanelPreview {

    private final Settings settings = Settings.inMemory();
    private final Path folder;
    private final Preset preset;
    private final String panel;
    private final Places places;

    private PanelPreview(Path folder, Preset preset, String panel) throws Exception {
        this.folder = folder;
        this.preset = preset;
        this.panel = panel;
        this.places = Fx.call(Places::new);
    }

    public static void main(String[] arguments) throws Exception {
        PanelPreview preview = new PanelPreview(Files.createDirectories(Path.of(arguments[0])), Preset.named(arguments[1]), arguments[3]);
        preview.all(Double.parseDouble(arguments[2]));
        Platform.exit();
        System.exit(0);
    }

    private void all(double seconds) throws Exception {
        Room room = places.room();
        Fx.call(() -> {
            room.choose(preset);
            places.presentProperty().set(Places.Place.TRAIN);
            return null;
        });
        picture("empty", Locale.ENGLISH, Theme.LIGHT, 1, 1280, 800);
        Fx.call(() -> {
            room.start();
            return null;
        });
        until(seconds, () -> {
            room.tick();
            return room.problemProperty().get().isPresent() || room.current().filter(run -> run.progress().state() == Progress.State.FINISHED).isPresent();
        });
        Fx.call(() -> {
            room.pause();
            return null;
        });
        for (Theme theme : Theme.values()) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                picture(theme.key() + "-" + locale, locale, theme, 1, 1280, 800);
            }
        }
        picture("double", Locale.ENGLISH, Theme.LIGHT, 2, 1920, 1080);
        picture("large", Locale.ENGLISH, Theme.LIGHT, 1, 1920, 1080);
    }

    private static void until(double seconds, BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end && !Fx.call(condition::getAsBoolean)) {
            Thread.sleep(20);
        }
    }

    private void picture(String name, Locale locale, Theme theme, double scale, int width, int height) throws Exception {
        LaboratoryView view = Fx.call(() -> {
            settings.choose(locale, theme, scale);
            LaboratoryView made = new LaboratoryView(new Bench(settings, Experiment.first()), settings, places);
            Snapshot.of(made, settings, width, height);
            ((ToggleButton) made.lookup("#panel-" + panel)).fire();
            Snapshot.of(made.getScene() == null ? made : settled(made), settings, width, height);
            draw(made);
            return made;
        });
        RoomView room = Fx.call(() -> (RoomView) view.lookup(".room"));
        boolean idle = name.equals("empty");
        until(idle ? 1 : 30, () -> {
            room.frame();
            return !idle && isDone(view);
        });
        // what glides has arrived
        until(1, () -> false);
        Fx.call(() -> {
            Png.write(Snapshot.of(settled(view), settings, width, height), folder.resolve(preset.name() + "-" + panel + "-" + name + ".png"));
            return null;
        });
    }

    private static LaboratoryView settled(LaboratoryView view) {
        view.getScene().setRoot(new Region());
        return view;
    }

    private static boolean isDone(LaboratoryView view) {
        javafx.scene.Node steps = view.lookup(".hidden-steps");
        boolean read = view.lookup(".probability-bars .chart-title") instanceof Label title && (title.getText().startsWith("Read as") || title.getText().startsWith("认作"));
        return steps != null && !steps.isDisabled() || read;
    }

    /** A two, in one stroke. */
    private static void draw(LaboratoryView view) {
        javafx.scene.Node face = view.lookup(".pad-face");
        if (face == null) {
            return;
        }
        double[][] places = {{0.3, 0.32}, {0.36, 0.22}, {0.5, 0.17}, {0.64, 0.23}, {0.67, 0.36}, {0.58, 0.5}, {0.44, 0.64}, {0.3, 0.8}, {0.5, 0.8}, {0.72, 0.79}};
        double side = Math.min(face.getLayoutBounds().getWidth(), face.getLayoutBounds().getHeight());
        double left = (face.getLayoutBounds().getWidth() - side) / 2;
        double top = (face.getLayoutBounds().getHeight() - side) / 2;
        for (int i = 0; i < places.length; i++) {
            Point2D at = face.localToScene(left + places[i][0] * side, top + places[i][1] * side);
            face.fireEvent(event(i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, at));
        }
        face.fireEvent(event(MouseEvent.MOUSE_RELEASED, face.localToScene(left, top)));
    }

    private static MouseEvent event(javafx.event.EventType<MouseEvent> type, Point2D at) {
        return new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, false, null);
    }
}
