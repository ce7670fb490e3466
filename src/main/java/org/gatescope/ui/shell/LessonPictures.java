package org.gatescope.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lesson;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;
import org.gatescope.ui.lessonpane.Account;
import org.gatescope.ui.lessonpane.Answers;
import org.gatescope.ui.lessonpane.Handout;
import org.gatescope.ui.lessonpane.LessonModel;
import org.gatescope.ui.training.RoomView;

/** Lessons as pictures and on paper, drawn without a window. FX thread only. */
public final class LessonPictures {

    private static final int[] USUAL = {1280, 800};
    /** Nothing is drawn higher than this. */
    private static final int HIGHEST = 4096;

    private final Course course;
    private final Settings settings;
    private final boolean withAnswers;

    /** @param withAnswers whether questions are answered */
    public LessonPictures(Course course, Settings settings, boolean withAnswers) {
        this.course = course;
        this.settings = settings;
        this.withAnswers = withAnswers;
    }

    /**
     * Each page beside its scene, as the window shows it, as {@code stem-1.png} and so on.
     *
     * @param size width and height; without one a page is as high as its text
     */
    public List<Path> pages(Lesson lesson, Optional<int[]> size, Path stem) throws IOException {
        List<Path> files = new ArrayList<>();
        int count = lesson.pages().size();
        int digits = Integer.toString(count).length();
        settings.openProperty("lesson", false).set(true);
        for (int page = 1; page <= count; page++) {
            Path file = stem.resolveSibling("%s-%0{digits}d.png".replace("{digits}", Integer.toString(digits)).formatted(stem.getFileName(), page));
            Png.write(page(lesson, page, size), file);
            files.add(file);
        }
        return files;
    }

    private WritableImage page(Lesson lesson, int page, Optional<int[]> size) {
        try (Places places = new Places()) {
            Bench bench = new Bench(settings, Experiment.first());
            LessonModel model = new LessonModel(bench, settings, places, course, Account.inMemory());
            LaboratoryView view = new LaboratoryView(bench, settings, places, model);
            model.open(lesson.id(), page);
            if (withAnswers) {
                Answers.reveal(model);
            }
            int[] pixels = size.orElse(USUAL);
            Snapshot.layOut(view, settings, pixels[0], pixels[1]);
            if (view.lookup(".room") instanceof RoomView room) {
                // no frame comes by itself where nothing is shown
                room.frame();
            }
            int height = size.isPresent() ? pixels[1] : Math.min(HIGHEST, pixels[1] + hidden(view));
            WritableImage image = Snapshot.of(view, settings, pixels[0], height);
            model.close();
            return image;
        }
    }

    /** How much of the page's text is out of sight. */
    private static int hidden(LaboratoryView view) {
        Node scroll = view.lookup(".lesson-scroll");
        if (scroll instanceof ScrollPane pane && pane.getContent() instanceof Region text) {
            return (int) Math.ceil(Math.max(0, text.prefHeight(pane.getViewportBounds().getWidth()) - pane.getViewportBounds().getHeight()));
        }
        return 0;
    }

    /** A lesson to be handed out, as {@code stem.pdf}. */
    public Path paper(Lesson lesson, Path stem) throws IOException {
        Path file = stem.resolveSibling(stem.getFileName() + ".pdf");
        try (Handout handout = new Handout(lesson, settings, withAnswers)) {
            for (int page = 1; page <= lesson.pages().size(); page++) {
                try (Places places = new Places()) {
                    Bench bench = new Bench(settings, Experiment.first());
                    handout.add(new LessonModel(bench, settings, places, course, Account.inMemory()), bench, page);
                }
            }
            handout.write(file);
        }
        return file;
    }
}
