package org.gatescope.ui.inspector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.image.WritableImage;

import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.Clamps;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.equation.Formulas;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the inspector in many states, to be looked at. Not part of the tests: {@code -Dtest=InspectorPreview}. */
class InspectorPreview {

    private static final Path FOLDER = Path.of("target", "preview", "inspector");

    @Test
    void draw() throws Exception {
        Files.createDirectories(FOLDER);
        FxToolkit.registerPrimaryStage();
        Formulas.shared().warmUp().get(20, TimeUnit.SECONDS);
        Consumer<Settings> plain = settings -> {
            settings.openProperty("inspector.code", true).set(true);
            settings.openProperty("inspector.activation", true).set(true);
            settings.openProperty("inspector.steps", true).set(true);
        };
        Experiment small = Experiment.first();
        Experiment large = Cases.experiment("lstm", 8, 50, Objective.Kind.SQUARED_ERROR, LossAt.ALL, 5);
        picture("f", small, plain, bench -> look(bench, 4, "f", false), 380, 900);
        picture("C-zh", small, s -> s.localeProperty().set(Locale.CHINESE), bench -> look(bench, 4, "C", false), 380, 900);
        picture("dC-dark", small, s -> s.themeProperty().set(Theme.DARK), bench -> look(bench, 4, "C", true), 380, 900);
        picture("dW", small, plain, bench -> look(bench, 0, "W_f", true), 380, 900);
        picture("start", small, plain, bench -> bench.toStart(), 340, 700);
        picture("unknown", small, plain, bench -> bench.lookAt(Address.value(5, bench.cell().root("h").index(), 0)), 340, 700);
        picture("f8", large, plain, bench -> look(bench, 20, "f", false), 380, 1100);
        picture("dh8", large, s -> s.themeProperty().set(Theme.PROJECTOR), bench -> look(bench, 20, "h", true), 460, 1400);
        picture("W8-zh-2", large, s -> {
            s.localeProperty().set(Locale.CHINESE);
            s.textScaleProperty().set(2);
        }, bench -> look(bench, 20, "i", false), 460, 1400);
        picture("gru-n", Cases.experiment("gru", 1, 6, Objective.Kind.SQUARED_ERROR, LossAt.LAST, 2), plain, bench -> look(bench, 3, "n", false), 340, 900);
        picture("peephole-dC", Cases.experiment("peephole-lstm", 1, 6, Objective.Kind.SQUARED_ERROR, LossAt.LAST, 2), plain, bench -> look(bench, 3, "C", true), 340, 1200);
        picture("held", small.withClamp("f", Optional.of(1.0)), plain, bench -> look(bench, 1, "h", true), 380, 900);
        picture("held3-zh", small.withHidden(3).withClamps(Clamps.NONE.with("f", 1, Optional.of(1.0))), s -> s.localeProperty().set(Locale.CHINESE),
                bench -> look(bench, 2, "h", true), 380, 900);
        picture("dW-rnn", Cases.experiment("rnn", 1, 6, Objective.Kind.SQUARED_ERROR, LossAt.LAST, 2), plain, bench -> look(bench, 0, "W_h", true), 380, 1000);
        picture("dW8", large, plain, bench -> look(bench, 3, "W_f", true), 380, 1100);
        picture("ghost", small, plain, bench -> {
            look(bench, 4, "C", false);
            bench.edit("edit.weight", each -> each.withParameter("W_f", 0, 1.5));
        }, 380, 700);
    }

    /** How long a press of Next takes until all is laid out, on the median and at worst. */
    @Test
    void measure() throws Exception {
        FxToolkit.registerPrimaryStage();
        for (int hidden : new int[] {1, 8}) {
            Settings settings = Settings.inMemory();
            String times = WaitForAsyncUtils.asyncFx(() -> {
                Bench bench = new Bench(settings, Cases.experiment("lstm", hidden, 50, Objective.Kind.SQUARED_ERROR, LossAt.ALL, 5));
                InspectorView view = new InspectorView(bench, settings);
                javafx.scene.Scene scene = new javafx.scene.Scene(view, 400, 900);
                org.gatescope.ui.common.Stylist.dress(scene, settings);
                double[] millis = new double[600];
                double[] model = new double[600];
                for (int i = 0; i < millis.length; i++) {
                    long start = System.nanoTime();
                    bench.next();
                    model[i] = (System.nanoTime() - start) / 1e6;
                    view.applyCss();
                    view.layout();
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
                return hidden + ": " + summary(model) + " of " + summary(millis);
            }).get();
            Files.writeString(Path.of("target", "preview", "inspector", "times-" + hidden + ".txt"), times + "\n");
        }
    }

    private static String summary(double[] millis) {
        double[] late = java.util.Arrays.stream(millis).skip(200).sorted().toArray();
        return "%.2f ms, 99%% %.2f ms".formatted(late[late.length / 2], late[late.length * 99 / 100]);
    }

    private static void look(Bench bench, int t, String node, boolean gradient) {
        bench.toEnd();
        int index = bench.cell().node(node).orElseThrow().index();
        bench.lookAt(gradient ? Address.gradient(t, index, 0) : Address.value(t, index, 0));
    }

    private static void picture(String name, Experiment experiment, Consumer<Settings> set, Consumer<Bench> act, int width, int height) throws Exception {
        InspectorView[] view = new InspectorView[1];
        Settings settings = Settings.inMemory();
        WaitForAsyncUtils.asyncFx(() -> {
            set.accept(settings);
            Bench bench = new Bench(settings, experiment);
            view[0] = new InspectorView(bench, settings);
            act.accept(bench);
        }).get();
        for (EquationStrip strip : view[0].equations().strips()) {
            Formulas.shared().typeset(strip.view().getTex()).get(10, TimeUnit.SECONDS);
        }
        Platform.runLater(() -> { });
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> Snapshot.of(view[0], settings, width, height)).get();
        Png.write(image, FOLDER.resolve(name + ".png"));
    }
}
