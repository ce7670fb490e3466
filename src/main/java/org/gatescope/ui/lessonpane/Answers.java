package org.gatescope.ui.lessonpane;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;

import org.gatescope.lesson.page.Prediction;
import org.gatescope.lesson.page.Task;

/** Answers questions rightly and does tasks, for pictures and paper; where a change trains, it waits until that is over. FX thread only, and never while something is laid out. */
public final class Answers {

    private Answers() {
    }

    /** All questions of the page that is open. */
    public static void reveal(LessonModel model) {
        model.readingProperty().get().ifPresent(reading -> reading.content().predictions().forEach(each -> reveal(model, reading.page(), each.prediction())));
    }

    static void reveal(LessonModel model, PageModel page, Prediction prediction) {
        page.reveal(prediction);
        await(model, page);
    }

    /** Does a task, as its button would. */
    static void perform(LessonModel model, PageModel page, Task task) {
        page.showMe(task);
        await(model, page);
    }

    private static void await(LessonModel model, PageModel page) {
        if (!page.busyProperty().get()) {
            return;
        }
        // what looks at the run is no part of a picture
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.director().whereabouts().room().tick();
            }
        };
        Object over = new Object();
        ChangeListener<Boolean> end = (_, _, busy) -> {
            if (!busy) {
                Platform.exitNestedEventLoop(over, null);
            }
        };
        page.busyProperty().addListener(end);
        frames.start();
        Platform.enterNestedEventLoop(over);
        frames.stop();
        page.busyProperty().removeListener(end);
        if (model.director().whereabouts().place() == Whereabouts.Place.TRAIN) {
            Object shown = new Object();
            model.director().whereabouts().room().afterForecasts(() -> Platform.exitNestedEventLoop(shown, null));
            Platform.enterNestedEventLoop(shown);
        }
    }
}
