package org.gatescope.ui.cellview;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import javafx.scene.Group;

/** The numbers of a vector side by side: boxes as long as each can be seen as one, beyond that a picture of them all. */
sealed interface StripRow permits BoxRow, PictureRow {

    /** Narrower boxes have no gap between them, of which nothing would be left, so that nothing tells boxes from a picture. */
    double LEAST_BOX = 3;

    /**
     * What the mouse does there; units count from 0.
     *
     * @param words the whole number in words
     */
    record Hands(IntConsumer click, IntConsumer enter, Runnable exit, IntFunction<String> words) { }

    /** @param width of all units, centred on the origin */
    static StripRow of(int units, double width, double height, Hands hands) {
        return width / units < LEAST_BOX ? new PictureRow(units, width, height, hands) : new BoxRow(units, width, height, hands);
    }

    /** To be put in the scene, its upper edge at the origin. */
    Group node();

    int units();

    /** How wide a number in digits may be; 0 where there are none. */
    double room();

    void show(int unit, Shade shade);

    /** A number in digits, where there is {@link #room}. */
    void write(int unit, String digits);

    /** Called after the last {@link #show} of an update. */
    void finish();
}
