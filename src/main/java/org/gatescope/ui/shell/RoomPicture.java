package org.gatescope.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.gatescope.task.Forecast;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.TrainingRun;

/** A picture of the training room at the end of a run of a series, made without a display. Not for the FX thread. */
public final class RoomPicture {

    private RoomPicture() {
    }

    /**
     * Trains until all epochs are over and draws the window as {@code stem.png}.
     *
     * @throws IOException where the file cannot be written, or with the sentence that says why there was no run
     */
    public static Path of(Settings wanted, org.gatescope.ui.common.Settings look, int width, int height, Path stem) throws Exception {
        Places places = Toolkit.withoutDisplay(Places::new);
        try {
            CompletableFuture<TrainingRun> begun = Toolkit.withoutDisplay(() -> begin(places.room(), wanted, Texts.of(look, "training")));
            TrainingRun run = begun.get();
            run.trainer().await();
            CompletableFuture<Forecast> forecast = new CompletableFuture<>();
            Toolkit.withoutDisplay(() -> {
                run.forecastProperty().subscribe(now -> now.ifPresent(forecast::complete));
                places.room().tick();
                return null;
            });
            forecast.get(1, TimeUnit.MINUTES);
            return Toolkit.withoutDisplay(() -> Pictures.room(places, look, width, height, stem));
        } finally {
            Toolkit.withoutDisplay(() -> {
                places.close();
                return null;
            });
        }
    }

    private static CompletableFuture<TrainingRun> begin(Room room, Settings wanted, Texts texts) {
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        room.choose(new Preset("", wanted));
        room.currentProperty().subscribe(now -> now.ifPresent(begun::complete));
        room.problemProperty().subscribe(problem -> problem.ifPresent(each -> begun.completeExceptionally(new IOException(each.sentence(texts)))));
        room.start();
        return begun;
    }
}
