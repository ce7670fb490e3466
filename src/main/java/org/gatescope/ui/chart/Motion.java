package org.gatescope.ui.chart;

import javafx.animation.AnimationTimer;

import org.gatescope.ui.common.Settings;

/** Moves a glide frame by frame as long as it has a way to go. FX thread only. */
final class Motion {

    private static final double MOST = 0.1;

    private final Settings settings;
    private final Glide glide;
    private final Runnable moved;
    private long before;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };

    /** @param moved what to do when the numbers are others */
    Motion(Settings settings, Glide glide, Runnable moved) {
        this.settings = settings;
        this.glide = glide;
        this.moved = moved;
    }

    /** Sets out for other numbers; they are there at once where motion is reduced. */
    void to(double[] next, boolean atOnce) {
        glide.to(next, atOnce || settings.reducedMotionProperty().get());
        if (glide.isMoving()) {
            before = 0;
            timer.start();
        }
        moved.run();
    }

    private void frame(long now) {
        if (before != 0) {
            // a window that was hidden goes on where it was
            glide.pass(Math.min(MOST, (now - before) / 1e9));
            moved.run();
        }
        before = now;
        if (!glide.isMoving()) {
            timer.stop();
        }
    }
}
