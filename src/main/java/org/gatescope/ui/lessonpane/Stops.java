package org.gatescope.ui.lessonpane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Page;

/**
 * The stops of a page before a class: each prediction is asked, then answered; each task is done. They come in the order of the page, and
 * what somebody has answered or done by hand is no stop any more. Holds no controls. FX thread only.
 */
final class Stops {

    private final PageModel model;
    private final List<Stop> stops;
    private final Deque<Stop> passed = new ArrayDeque<>();

    /**
     * A prediction or a task.
     *
     * @param card by which it is found on the page: {@code predict-1}
     */
    record Stop(Block block, String card) { }

    Stops(Page page, PageModel model) {
        this.model = model;
        int[] count = new int[2];
        this.stops = page.blocks().map(block -> switch (block) {
            case Block.Predict _ -> Optional.of(new Stop(block, "predict-" + ++count[0]));
            case Block.Try _ -> Optional.of(new Stop(block, "try-" + ++count[1]));
            default -> Optional.<Stop>empty();
        }).flatMap(Optional::stream).toList();
    }

    /** The same on a page that may be the same in another language: what has been passed stays so. */
    Stops on(Page page, PageModel other) {
        Stops next = new Stops(page, other);
        if (other == model) {
            passed.reversed().forEach(was -> next.stops.stream().filter(each -> each.card().equals(was.card())).forEach(next.passed::push));
        }
        return next;
    }

    /** The first that is open yet. */
    Optional<Stop> next() {
        return stops.stream().filter(stop -> !passed.contains(stop) && isOpen(stop)).findFirst();
    }

    /** The one that was passed last. */
    Optional<Stop> last() {
        return Optional.ofNullable(passed.peek());
    }

    private boolean isOpen(Stop stop) {
        return switch (stop.block()) {
            case Block.Predict predict -> model.answerProperty(predict.prediction()).get().isEmpty();
            case Block.Try task -> !model.doneProperty(task.task()).get();
            default -> false;
        };
    }

    /** Answers the prediction rightly, or does the task. */
    void pass(Stop stop) {
        passed.push(stop);
        switch (stop.block()) {
            case Block.Predict predict -> model.reveal(predict.prediction());
            case Block.Try task -> model.showMe(task.task());
            default -> { }
        }
    }

    /** Takes the last one back: the question is open again, the scene is as it was entered. */
    void back() {
        Stop stop = passed.pop();
        switch (stop.block()) {
            case Block.Predict predict -> model.again(predict.prediction());
            case Block.Try task -> {
                model.enter();
                model.doneProperty(task.task()).set(false);
            }
            default -> { }
        }
    }
}
