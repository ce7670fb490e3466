package org.gatescope.ui.training;

import java.util.List;
import java.util.Locale;

import javafx.scene.layout.Region;

import org.gatescope.train.Progress;
import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** A curve of all runs over batches. */
final class CurvePanel implements Panel {

    private final Room room;
    private final LearningChart.Subject subject;
    private final LearningChart learning;
    private final CurveChart chart;
    private List<Progress> drawn = List.of();

    CurvePanel(Room room, Settings settings, LearningChart.Subject subject) {
        this.room = room;
        this.subject = subject;
        this.learning = new LearningChart(Texts.of(settings, "training"));
        this.chart = new CurveChart(settings);
    }

    @Override
    public String key() {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Region view() {
        return chart;
    }

    @Override
    public void update(boolean anew) {
        List<Progress> now = room.runsOfTask().stream().map(TrainingRun::progress).toList();
        if (anew || !isSame(now)) {
            chart.show(learning.data(subject, room.runsOfTask()));
            drawn = now;
        }
    }

    /** A snapshot that is the same object has nothing new. */
    private boolean isSame(List<Progress> now) {
        if (now.size() != drawn.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) != drawn.get(i)) {
                return false;
            }
        }
        return true;
    }
}
