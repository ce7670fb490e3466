package org.gatescope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javafx.application.Platform;

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

/** Draws the training room to files, to be looked at: folder, preset, seconds of training. */
public final class TrainingPreview {

    private TrainingPreview() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Preset preset = Preset.named(arguments[1]);
        double seconds = Double.parseDouble(arguments[2]);
        Settings settings = Settings.inMemory();
        Places places = Fx.call(Places::new);
        LaboratoryView view = Fx.call(() -> {
            places.room().choose(preset);
            places.presentProperty().set(Places.Place.TRAIN);
            return new LaboratoryView(new Bench(settings, Experiment.first()), settings, places);
        });
        picture(view, settings, folder.resolve(preset.name() + "-empty.png"), 1280, 800);
        Room room = places.room();
        Fx.call(() -> {
            room.start();
            return null;
        });
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end && !Fx.call(() -> {
            room.tick();
            return room.problemProperty().get().isPresent() || room.current().filter(run -> run.progress().state() == Progress.State.FINISHED).isPresent();
        })) {
            Thread.sleep(20);
        }
        for (Theme theme : Theme.values()) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                Fx.call(() -> {
                    settings.choose(locale, theme, 1);
                    return null;
                });
                picture(view, settings, folder.resolve(preset.name() + "-" + theme.key() + "-" + locale + ".png"), 1280, 800);
            }
        }
        Fx.call(() -> {
            settings.choose(Locale.ENGLISH, Theme.LIGHT, 2);
            settings.openProperty("training-advanced", false).set(true);
            return null;
        });
        picture(view, settings, folder.resolve(preset.name() + "-double.png"), 1280, 800);
        Fx.call(() -> {
            settings.choose(Locale.ENGLISH, Theme.LIGHT, 1);
            return null;
        });
        picture(view, settings, folder.resolve(preset.name() + "-large.png"), 1920, 1080);
        Platform.exit();
        System.exit(0);
    }

    private static void picture(LaboratoryView view, Settings settings, Path file, int width, int height) throws Exception {
        Fx.call(() -> {
            if (view.getScene() != null) {
                view.getScene().setRoot(new javafx.scene.layout.Region());
            }
            Png.write(Snapshot.of(view, settings, width, height), file);
            return null;
        });
    }
}
