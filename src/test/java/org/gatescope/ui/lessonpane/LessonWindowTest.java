package org.gatescope.ui.lessonpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import javafx.scene.Scene;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.Lessons;
import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Guess;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.shell.Places;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the course in the window, with all views around it: entered, answered, laid out. */
class LessonWindowTest {

    private static final Course COURSE = Lessons.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyPageIsShownAndAnswered(String language) throws Exception {
        Settings settings = Settings.inMemory();
        settings.localeProperty().set(Locale.of(language));
        settings.openProperty("lesson", false).set(true);
        Bench bench = new Bench(settings, Experiment.first());
        try (Places places = new Places()) {
            LessonModel model = Fx.call(() -> new LessonModel(bench, settings, places, COURSE, Account.inMemory()));
            LaboratoryView view = Fx.call(() -> {
                LaboratoryView made = new LaboratoryView(bench, settings, places, model);
                Stylist.follow(new Scene(made, 1280, 800), settings);
                return made;
            });
            int shown = 0;
            for (Lesson lesson : COURSE.lessons(Locale.of(language))) {
                for (int number = 1; number <= lesson.pages().size(); number++) {
                    int page = number;
                    List<Block.Predict> questions = lesson.pages().get(number - 1).predictions();
                    Fx.call(() -> {
                        model.open(lesson.id(), page);
                        lay(view);
                        return null;
                    });
                    shown++;
                    if (!places.isInRoom()) {
                        Fx.call(() -> {
                            questions.forEach(each -> model.readingProperty().get().orElseThrow().page().answer(each.prediction(), new Guess.Chosen(0)));
                            lay(view);
                            return null;
                        });
                    }
                    assertThat(model.readingProperty().get().orElseThrow().page().problemProperty().get()).as("%s, page %d", lesson.id(), number).isEmpty();
                }
            }
            assertThat(shown).isEqualTo(COURSE.lessons(Locale.of(language)).stream().mapToInt(lesson -> lesson.pages().size()).sum()).isGreaterThan(80);
        }
    }

    private static void lay(LaboratoryView view) {
        view.applyCss();
        view.layout();
    }
}
