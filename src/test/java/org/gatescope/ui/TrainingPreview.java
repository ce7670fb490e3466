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

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Preset preset = Preset.named(arguments[1]);
        double seconds = Double.parseDouble(arguments[2]);
        Settings settings = Settings.inMemory();
        Places places = Fx.call(Places::new);
        Fx.call(() -> {
            places.room().choose(preset);
            places.presentProperty().set(Places.Place.TRAIN);
            return null;
        });
        TrainingPreview preview = new TrainingPreview(settings, places, folder.resolve(preset.name() + "-"));
        preview.picture("empty", Locale.ENGLISH, Theme.LIGHT, 1, 1280, 800);
        train(places.room(), seconds);
        for (Theme theme : Theme.values()) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                preview.picture(theme.key() + "-" + locale, locale, theme, 1, 1280, 800);
            }
        }
        Fx.call(() -> {
            settings.openProperty("training-advanced", false).set(true);
            return null;
        });
        preview.picture("double", Locale.ENGLISH, Theme.LIGHT, 2, 1280, 670);
        preview.picture("double-zh", Locale.CHINESE, Theme.PROJECTOR, 2, 1280, 670);
        preview.picture("small", Locale.ENGLISH, Theme.PROJECTOR, 1, 1024, 768);
        preview.picture("large", Locale.ENGLISH, Theme.LIGHT, 1, 1920, 1080);
        Platform.exit();
        System.exit(0);
    }

    private final Settings settings;
    private final Places places;
    private final Path name;

    private TrainingPreview(Settings settings, Places places, Path name) {
        this.settings = settings;
        this.places = places;
        this.name = name;
    }

    private static void train(Room room, double seconds) throws Exception {
        if (seconds <= 0) {
            return;
        }
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
    }

    /** Of a view of its own: one that has been drawn at another size of type keeps some of it. */
    private void picture(String look, Locale locale, Theme theme, double scale, int width, int height) throws Exception {
        LaboratoryView view = Fx.call(() -> {
            settings.choose(locale, theme, scale);
            LaboratoryView made = new LaboratoryView(new Bench(settings, Experiment.first()), settings, places);
            Snapshot.layOut(made, settings, width, height);
            return made;
        });
        Fx.call(() -> {
            Png.write(Snapshot.of(view, settings, width, height), name.resolveSibling(name.getFileName() + look + ".png"));
            return null;
        });
    }
}
