package org.gatescope.ui;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.scene.image.Image;

import org.gatescope.ui.shell.Toolkit;

/** What tests of views share. */
public final class Fx {

    private Fx() {
    }

    /** Runs on JavaFX's thread, without a display, and gives the result. */
    public static <T> T call(Callable<T> work) throws Exception {
        return Toolkit.withoutDisplay(work);
    }

    /** Waits until something has come true on JavaFX's thread. */
    public static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came true");
            }
        }
    }

    /** The colours of a picture, sampled closely enough that nothing that is drawn is missed. */
    public static Set<Integer> colours(Image image) {
        Set<Integer> colours = new TreeSet<>();
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }
}
