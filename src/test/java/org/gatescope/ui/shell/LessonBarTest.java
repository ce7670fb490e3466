package org.gatescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.gatescope.lab.Experiment;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.Snapshot;
import org.junit.jupiter.api.Test;

/** Who folds a lesson away still sees that its scene is on the bench. */
class LessonBarTest {

    @Test
    void aFoldedLessonIsNamedAndCanBeLeft() throws Exception {
        Fx.call(() -> {
            Settings settings = Settings.inMemory();
            Bench bench = new Bench(settings, Experiment.first().withHidden(3));
            LaboratoryView view = new LaboratoryView(bench, settings);
            Snapshot.layOut(view, settings, 1280, 800);
            Node bar = view.lookup("#lesson-bar");
            assertThat(bar.isVisible()).isFalse();

            settings.openProperty("lesson", false).set(true);
            view.lessons().open("forget-gate", 1);
            assertThat(bar.isVisible()).isFalse();
            settings.openProperty("lesson", false).set(false);
            assertThat(bar.isVisible()).isTrue();

            ((Button) bar.lookup("#lesson-back")).fire();
            assertThat(bar.isVisible()).isFalse();
            assertThat(view.lessons().open()).contains("forget-gate");
            settings.openProperty("lesson", false).set(false);
            ((Button) bar.lookup("#lesson-leave")).fire();
            assertThat(bar.isVisible()).isFalse();
            assertThat(view.lessons().open()).isEmpty();
            assertThat(bench.run().experiment().hidden()).isEqualTo(3);
            return null;
        });
    }
}
