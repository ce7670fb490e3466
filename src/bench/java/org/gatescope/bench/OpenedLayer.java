package org.gatescope.bench;

import org.gatescope.lab.Experiment;
import org.gatescope.task.Loaded;
import org.gatescope.task.Preset;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Training;
import org.gatescope.ui.training.Opening;

/** A layer of the untrained MNIST network, reading a built-in digit, opened in the window's cell. */
final class OpenedLayer {

    private static final int SAMPLE = 3;

    private final Experiment before = Experiment.first();
    private final Experiment layer;
    private final Window window;
    private double weight;

    /** @param layer counted from 1 */
    OpenedLayer(int layer, boolean timeline) throws Exception {
        Preset preset = Preset.named("mnist");
        Loaded loaded = preset.settings().task().load(preset.settings());
        Checkpoint start = Training.start(preset.architecture(), preset.recipe());
        this.layer = Opening.of(start, loaded.problem().test(), SAMPLE, layer - 1, false);
        this.window = Window.open(before, timeline);
    }

    /** Back to the experiment that was on the bench. */
    boolean leave() throws Exception {
        return show(before);
    }

    boolean open() throws Exception {
        return show(layer);
    }

    private boolean show(Experiment experiment) throws Exception {
        return window.frame(() -> window.bench().edit("edit.opened", _ -> experiment), true);
    }

    boolean next() throws Exception {
        return window.frame(window::step, true);
    }

    boolean edit() throws Exception {
        weight = weight == 0.5 ? -0.5 : 0.5;
        return window.frame(() -> window.bench().edit("edit.weight", "benchmark", experiment -> experiment.withParameter("W_f", SAMPLE, weight)), true);
    }

    String account() {
        return window.account();
    }
}
