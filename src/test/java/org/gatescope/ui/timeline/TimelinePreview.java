package org.gatescope.ui.timeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;
import org.gatescope.ui.common.TimelineMode;
import org.junit.jupiter.api.Test;

/** Pictures of the timeline to look at, in {@code target/timeline}; run by name: {@code mvn test -Dtest=TimelinePreview}. */
class TimelinePreview {

    private static final Path FOLDER = Path.of("target/timeline");

    private record Shot(String cell, int hidden, int steps, boolean words, Theme theme, String language, double scale, TimelineMode mode,
            int place, int width, int height, boolean edited) {

        String name() {
            return "%s-%s-H%d-T%d%s-%s-%s-%.0f-%d-%dx%d%s".formatted(mode.key(), cell, hidden, steps, words ? "w" : "", theme.key(), language, scale * 100, place,
                    width, height, edited ? "-edited" : "");
        }
    }

    @Test
    void draw() throws Exception {
        Files.createDirectories(FOLDER);
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException e) {
            // another test has started it
        }
        for (TimelineMode mode : TimelineMode.values()) {
            draw(new Shot("lstm", 1, 6, false, Theme.LIGHT, "en", 1, mode, 14, 1280, 240, false));
            draw(new Shot("lstm", 1, 6, false, Theme.DARK, "zh", 1, mode, 999, 1280, 240, false));
            draw(new Shot("gru", 8, 50, false, Theme.LIGHT, "zh", 1, mode, 120, 1280, 240, false));
            draw(new Shot("peephole-lstm", 8, 6, false, Theme.PROJECTOR, "en", 1, mode, 70, 1280, 260, true));
            draw(new Shot("lstm", 3, 11, true, Theme.DARK, "en", 1, mode, 110, 1280, 240, true));
            draw(new Shot("lstm", 2, 6, false, Theme.LIGHT, "zh", 2, mode, 50, 1280, 240, false));
            draw(new Shot("lstm", 8, 50, false, Theme.LIGHT, "en", 1, mode, 500, 3840, 260, true));
            draw(new Shot("rnn", 1, 50, false, Theme.PROJECTOR, "zh", 1, mode, 60, 860, 190, false));
            draw(new Shot("gru-reset-after", 2, 6, false, Theme.DARK, "en", 2, mode, 50, 860, 190, false));
        }
        Platform.runLater(this::measure);
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(done::countDown);
        done.await();
    }

    private Bench bench(Shot shot, Settings settings) {
        Experiment first = Experiment.first().withCell(Cells.cell(shot.cell)).withHidden(shot.hidden);
        first = shot.words ? first.withSequence(new Sequence.Words("hello", "world")) : first.withLength(shot.steps);
        Bench bench = new Bench(settings, first);
        if (shot.edited) {
            bench.edit("edit.clamp", each -> each.withClamp("f", java.util.Optional.of(1.0)));
        }
        bench.moveTo(bench.run().walk().at(shot.place));
        return bench;
    }

    private void draw(Shot shot) throws Exception {
        Settings settings = Settings.inMemory();
        settings.themeProperty().set(shot.theme);
        settings.localeProperty().set(shot.language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
        settings.textScaleProperty().set(shot.scale);
        Image[] image = new Image[1];
        Throwable[] failure = new Throwable[1];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                TimelineView view = new TimelineView(bench(shot, settings), settings);
                view.model().modeProperty().set(shot.mode);
                image[0] = Snapshot.of(view, settings, shot.width, shot.height);
            } catch (Throwable e) {
                failure[0] = e;
            }
            done.countDown();
        });
        done.await();
        if (failure[0] != null) {
            throw new AssertionError(shot.name(), failure[0]);
        }
        Png.write(image[0], FOLDER.resolve(shot.name() + ".png"));
    }

    /** What a full repaint of the largest grid takes: on the FX thread, and with rasterising. */
    private void measure() {
        for (int width : new int[] {1280, 3840}) {
            Settings settings = Settings.inMemory();
            Bench bench = bench(new Shot("lstm", 8, 50, false, Theme.LIGHT, "en", 1, TimelineMode.STRIPS, 999, width, 260, false), settings);
            TimelineView view = new TimelineView(bench, settings);
            view.model().gradientsProperty().set(TimelineModel.Gradients.SHOWN);
            Snapshot.of(view, settings, width, 330);
            int from = bench.run().walk().indexOf(new Cursor(Cursor.Pass.BACKWARD, 1, bench.cell().root("f").index()));
            WritableImage image = new WritableImage(width, 330);
            double still = median(200, () -> view.snapshot(null, image));
            int[] round = {0};
            double[] layout = new double[300];
            double whole = median(300, () -> {
                bench.moveTo(bench.run().walk().at(from + round[0] % 2));
                long start = System.nanoTime();
                view.layout();
                layout[round[0]++] = (System.nanoTime() - start) / 1e6;
                view.snapshot(null, image);
            });
            java.util.Arrays.sort(layout);
            System.out.printf("%d px: repaint on the FX thread %.2f ms (median), rasterised %.2f ms more than a still picture%n", width, layout[150], whole - still);
        }
    }

    private static double median(int rounds, Runnable what) {
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            what.run();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        java.util.Arrays.sort(times);
        return times[rounds / 2];
    }
}
