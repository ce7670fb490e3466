package org.gatescope.ui.lessonpane;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.LessonSupplies;
import org.gatescope.lesson.Lessons;
import org.gatescope.lesson.Rehearsal;
import org.gatescope.lesson.page.Guess;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.shell.Places;
import org.gatescope.ui.shell.Toolkit;

/**
 * Pictures of lessons' pages, to be looked at: folder of lessons, lesson (- for the list), page (0 for all), languages, theme, width, height, scale of type,
 * output, "presented" for pages before a class, and "answered" for pages whose questions are answered, rightly and wrongly by turns.
 */
public final class LessonPreview {

    private LessonPreview() {
    }

    public static void main(String[] arguments) throws Exception {
        Course course = Lessons.read(Path.of(arguments[0]));
        course.problems().forEach(System.out::println);
        for (String language : arguments[3].split(",")) {
            Toolkit.withoutDisplay(() -> {
                pictures(course, arguments, Locale.forLanguageTag(language));
                return null;
            });
        }
        System.exit(0);
    }

    private static void pictures(Course course, String[] arguments, Locale locale) throws Exception {
        int pages = arguments[1].equals("-") ? 1 : course.lesson(arguments[1], locale).orElseThrow().pages().size();
        int only = Integer.parseInt(arguments[2]);
        for (int page = only == 0 ? 1 : only; page <= (only == 0 ? pages : only); page++) {
            Settings settings = Settings.inMemory();
            settings.choose(locale, Theme.valueOf(arguments[4].toUpperCase(Locale.ROOT)), Double.parseDouble(arguments[7]));
            settings.openProperty("lesson", false).set(true);
            settings.openProperty("lesson.steps", true).set(false);
            Bench bench = new Bench(settings, Experiment.first());
            try (Places places = new Places()) {
                LaboratoryView view = new LaboratoryView(bench, settings, places, new LessonModel(bench, settings, places, course, Account.inMemory()));
                if (!arguments[1].equals("-")) {
                    view.lessons().open(arguments[1], page);
                }
                if (List.of(arguments).contains("presented")) {
                    view.presenter().start(Integer.parseInt(arguments[6]));
                }
                if (List.of(arguments).contains("answered")) {
                    answer(view.lessons());
                }
                Png.write(Snapshot.of(view, settings, Integer.parseInt(arguments[5]), Integer.parseInt(arguments[6])),
                        Path.of(arguments[8], arguments[1] + "-" + page + "-" + locale + ".png"));
            }
        }
    }

    private static void answer(LessonModel model) throws Exception {
        LessonModel.Reading reading = model.readingProperty().get().orElseThrow();
        boolean rightly = true;
        for (var each : reading.content().predictions()) {
            var after = each.prediction().after(model.director().stage(), new LessonSupplies(model.courseProperty().get().files(), reading.lesson().folder(), new Rehearsal()));
            Guess right = each.prediction().question().right(after).getFirst();
            Guess wrong = right instanceof Guess.Chosen(int option) ? new Guess.Chosen(option == 0 ? 1 : 0) : new Guess.Typed(12345);
            reading.page().answer(each.prediction(), rightly ? right : wrong);
            rightly = !rightly;
        }
    }
}
