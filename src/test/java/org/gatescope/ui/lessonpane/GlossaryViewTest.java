package org.gatescope.ui.lessonpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Lessons;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.shell.Places;
import org.junit.jupiter.api.Test;

class GlossaryViewTest {

    @Test
    void aSearchWithoutHitsSaysSo() throws Exception {
        Settings settings = Settings.inMemory();
        try (Places places = new Places()) {
            LessonModel model = new LessonModel(new Bench(settings, Experiment.first()), settings, places, Lessons.shipped(), Account.inMemory());
            Fx.call(() -> {
                GlossaryView view = new GlossaryView(model, settings);
                TextField search = (TextField) view.lookup("#glossary-search");
                search.setText("zebra");
                assertThat(((Label) view.lookup("#glossary-none")).getText()).startsWith("No term is called “zebra”");
                settings.localeProperty().set(Locale.CHINESE);
                assertThat(((Label) view.lookup("#glossary-none")).getText()).contains("没有找到“zebra”");
                search.setText("gate");
                assertThat(view.lookup("#glossary-none")).isNull();
                return null;
            });
        }
    }
}
