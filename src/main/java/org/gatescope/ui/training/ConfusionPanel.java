package org.gatescope.ui.training;

import java.util.Optional;

import javafx.scene.layout.Region;

import org.gatescope.train.Evaluation;
import org.gatescope.train.Samples;
import org.gatescope.ui.chart.Confusion;
import org.gatescope.ui.chart.ConfusionMatrix;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** Which digits are taken for which, in the newest evaluation. */
final class ConfusionPanel implements Panel {

    private final Room room;
    private final Texts texts;
    private final ConfusionMatrix matrix;
    private Optional<Evaluation> drawn = Optional.empty();

    ConfusionPanel(Room room, Settings settings) {
        this.room = room;
        this.texts = Texts.of(settings, "training");
        this.matrix = new ConfusionMatrix(settings);
    }

    @Override
    public String key() {
        return "confusion";
    }

    @Override
    public Region view() {
        return matrix;
    }

    @Override
    public void update(boolean anew) {
        Optional<Evaluation> now = room.currentOfTask().flatMap(run -> run.progress().last());
        if (!anew && now.orElse(null) == drawn.orElse(null)) {
            return;
        }
        drawn = now;
        int classes = room.currentOfTask().map(run -> run.network().architecture().outputs()).orElse(10);
        int[][] pairs = now.map(evaluation -> pairs(room.currentOfTask().orElseThrow().loaded().problem().test(), evaluation.answers(), classes)).orElse(new int[2][0]);
        matrix.show(texts.get("panel.confusion"), Confusion.of(classes, pairs[0], pairs[1]));
    }

    /** True and predicted classes. */
    private static int[][] pairs(Samples test, float[] answers, int classes) {
        int[][] pairs = new int[2][answers.length / classes];
        for (int sample = 0; sample < pairs[0].length; sample++) {
            pairs[0][sample] = (int) test.target(sample, test.steps() - 1, 0);
            pairs[1][sample] = Answers.best(answers, sample * classes, classes);
        }
        return pairs;
    }
}
