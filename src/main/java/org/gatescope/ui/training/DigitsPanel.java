package org.gatescope.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import javafx.scene.layout.Region;

import org.gatescope.train.Checkpoint;
import org.gatescope.train.Evaluator;
import org.gatescope.train.Samples;
import org.gatescope.ui.chart.Digit;
import org.gatescope.ui.chart.DigitGrid;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The first test digits with what the network takes them for, at the checkpoint that is looked at. A digit that is picked opens in the cell. */
final class DigitsPanel implements Panel {

    private static final int SHOWN = 20;

    private final Room room;
    private final Texts texts;
    private final DigitGrid grid;
    private Optional<Checkpoint> asked = Optional.empty();

    /** @param pick gets the sample that is picked */
    DigitsPanel(Room room, Settings settings, IntConsumer pick) {
        this.room = room;
        this.texts = Texts.of(settings, "training");
        this.grid = new DigitGrid(settings);
        grid.setOnPick(pick);
    }

    @Override
    public String key() {
        return "digits";
    }

    @Override
    public Region view() {
        return grid;
    }

    @Override
    public void update(boolean anew) {
        Optional<Checkpoint> now = room.currentOfTask().flatMap(_ -> room.checkpoint());
        if (!anew && now.orElse(null) == asked.orElse(null)) {
            return;
        }
        asked = now;
        if (now.isEmpty()) {
            grid.show(texts.get("panel.digits"), List.of());
            return;
        }
        TrainingRun run = room.current().orElseThrow();
        Samples test = run.loaded().problem().test();
        int count = Math.min(SHOWN, test.count());
        Checkpoint checkpoint = now.get();
        room.look(this, () -> {
            try (Evaluator evaluator = new Evaluator(run.network(), 1)) {
                return digits(test, count, evaluator.answers(checkpoint.parameters(), checkpoint.running(), test, count).numbers());
            }
        }, digits -> grid.show(texts.get("panel.digits"), digits));
    }

    private static List<Digit> digits(Samples test, int count, float[] answers) {
        int classes = answers.length / count;
        List<Digit> digits = new ArrayList<>();
        for (int sample = 0; sample < count; sample++) {
            float[] pixels = new float[test.steps() * test.inputs()];
            for (int row = 0; row < test.steps(); row++) {
                test.input(sample, row, pixels, row * test.inputs());
            }
            digits.add(new Digit(pixels, test.inputs(), (int) test.target(sample, test.steps() - 1, 0), Answers.best(answers, sample * classes, classes)));
        }
        return digits;
    }
}
