package org.gatescope.task.digits;

import java.nio.file.Path;

import org.gatescope.export.BadInputException;

/**
 * Digits for a network to read.
 *
 * @param digits     the pictures; where nobody says what they show, every label is 0
 * @param isLabelled whether the labels say what they show
 */
public record TestSet(Digits digits, boolean isLabelled) {

    /** The test digits of a folder with files of MNIST; those of its training are not looked for, and the test labels may be missing. */
    public static TestSet read(Path folder) throws BadInputException {
        return new MnistFolder(folder).testSet();
    }
}
