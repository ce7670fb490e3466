package org.gatescope.lesson.scene;

import java.util.OptionalInt;

/**
 * A part of the picture that is lit while a page is read.
 *
 * @param name of a symbol, an input or a parameter
 * @param step one step, from 1; empty for all
 */
public record Light(String name, OptionalInt step) {

    @Override
    public String toString() {
        return step.isPresent() ? name + "@" + step.getAsInt() : name;
    }
}
