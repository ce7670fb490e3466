package org.gatescope.task.digits;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.gatescope.export.BadInputException;
import org.gatescope.train.Problem;

/**
 * The digits of a training, and which they are.
 *
 * @param source   where they come from
 * @param folder   their folder; none for the built-in digits
 * @param training what is learned from
 * @param test     what the learning is judged by
 */
public record MnistData(Source source, Optional<Path> folder, Digits training, Digits test) {

    /** Where digits come from; the window has words for each. */
    public enum Source {
        /** MNIST, or files of its form, in a folder that was named. */
        FOLDER,
        /** MNIST as it was downloaded. */
        DOWNLOADED,
        /** Drawn by the program. */
        BUILT_IN
    }

    /** How many digits are drawn: so many that one epoch of them does for reading real ones at more than 80%. */
    public static final int DRAWN_TRAINING = 40_000;
    public static final int DRAWN_TEST = 2_000;

    /** The drawn digits are always the same ones; the test digits are drawn from a seed of their own. */
    private static final long TRAINING_SEED = 1998;
    private static final long TEST_SEED = 28;

    /** The digits in a folder, which may be that of the download. */
    public static MnistData of(Path folder) throws BadInputException {
        return of(folder, UserCache.mnist());
    }

    static MnistData of(Path folder, Path cache) throws BadInputException {
        var files = new MnistFolder(folder);
        return new MnistData(folder.equals(cache) ? Source.DOWNLOADED : Source.FOLDER, Optional.of(folder), files.training(), files.test());
    }

    /** Digits that the program draws: some 3 s of one core, shared by all that are free, and 33 MB. */
    public static MnistData builtIn() {
        return new MnistData(Source.BUILT_IN, Optional.empty(),
                new DrawnDigits(TRAINING_SEED).draw(DRAWN_TRAINING), new DrawnDigits(TEST_SEED).draw(DRAWN_TEST));
    }

    /** Which digits these are, in one line of English: what a report says. */
    public String description() {
        String counts = String.format(Locale.ROOT, "%,d + %,d", training.count(), test.count());
        return switch (source) {
            case FOLDER -> "MNIST in %s (%s)".formatted(folder.orElseThrow(), counts);
            case DOWNLOADED -> "MNIST, downloaded to %s (%s)".formatted(folder.orElseThrow(), counts);
            case BUILT_IN -> "built-in digits, drawn by the program (%s)".formatted(counts);
        };
    }

    /** What is to be learned: the class of a picture from its rows. */
    public Problem problem() {
        return new Problem(description(), training.samples(), test.samples(), new DigitMeasure());
    }
}
