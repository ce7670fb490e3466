package org.gatescope.task.digits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.gatescope.export.BadInputException;

/** A folder with the four files of MNIST under their usual names, compressed or not. */
record MnistFolder(Path folder) {

    Digits training() throws BadInputException {
        return digits(MnistPart.TRAINING_IMAGES, MnistPart.TRAINING_LABELS);
    }

    Digits test() throws BadInputException {
        return digits(MnistPart.TEST_IMAGES, MnistPart.TEST_LABELS);
    }

    /** The test digits for a network to read, which need no labels. */
    TestSet testSet() throws BadInputException {
        if (find(MnistPart.TEST_LABELS).isPresent()) {
            return new TestSet(test(), true);
        }
        byte[] pixels = IdxReader.images(file(MnistPart.TEST_IMAGES));
        return new TestSet(new Digits(pixels, new byte[pixels.length / Digits.PIXELS]), false);
    }

    private Digits digits(MnistPart images, MnistPart labels) throws BadInputException {
        Path imageFile = file(images);
        Path labelFile = file(labels);
        byte[] answers = IdxReader.labels(labelFile);
        byte[] pixels = IdxReader.images(imageFile);
        int count = pixels.length / Digits.PIXELS;
        if (answers.length != count) {
            throw BadInputException.of(labelFile, "digits.pairs", count, imageFile.getFileName(), answers.length);
        }
        return new Digits(pixels, answers);
    }

    private Path file(MnistPart part) throws BadInputException {
        if (!Files.isDirectory(folder)) {
            throw BadInputException.of(folder, Files.exists(folder) ? "digits.folder" : "digits.folder.none");
        }
        return find(part).orElseThrow(() -> BadInputException.of(folder, "digits.lacking", part.names().get(0), part.names().get(1)));
    }

    private Optional<Path> find(MnistPart part) {
        return part.names().stream().map(folder::resolve).filter(Files::exists).findFirst();
    }
}
