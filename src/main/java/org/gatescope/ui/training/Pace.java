package org.gatescope.ui.training;

import java.util.Optional;

import org.gatescope.train.Progress;

/**
 * What is shown anew in a frame. While a run trains, words change ten times a second: nobody reads faster, and they cost a layout of the
 * window. Pictures are drawn each frame where a processor is left for that, else each third: the frame rate yields before the training does.
 * Whatever a run does next (pauses, ends) is shown at once.
 */
final class Pace {

    private static final int FRAMES_OF_WORDS = 6;
    private static final int FRAMES_OF_PICTURES = 3;

    private final int processors;
    private Optional<Progress.State> state = Optional.empty();
    private long frame;
    private boolean words;
    private boolean pictures;

    Pace(int processors) {
        this.processors = processors;
    }

    /**
     * The next frame.
     *
     * @param now     what the present run does, where there is one
     * @param threads on how many it trains
     */
    void next(Optional<Progress.State> now, int threads) {
        frame++;
        boolean trains = now.equals(state) && now.filter(each -> each == Progress.State.RUNNING).isPresent();
        state = now;
        words = !trains || frame % FRAMES_OF_WORDS == 0;
        pictures = !trains || threads < processors || frame % FRAMES_OF_PICTURES == 0;
    }

    boolean wordsAreDue() {
        return words;
    }

    boolean picturesAreDue() {
        return pictures;
    }
}
