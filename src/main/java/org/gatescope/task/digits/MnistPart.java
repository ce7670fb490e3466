package org.gatescope.task.digits;

import java.util.List;

/**
 * The four files of MNIST, as they are published, compressed by gzip.
 *
 * <p>SHA-256 is that of the compressed file.
 */
enum MnistPart {
    TRAINING_IMAGES("train-images", "idx3-ubyte", "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
    TRAINING_LABELS("train-labels", "idx1-ubyte", "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
    TEST_IMAGES("t10k-images", "idx3-ubyte", "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
    TEST_LABELS("t10k-labels", "idx1-ubyte", "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6");

    /** No file of MNIST comes near. */
    private static final long MOST_BYTES = 16 << 20;

    private final String stem;
    private final String kind;
    private final String sha256;

    MnistPart(String stem, String kind, String sha256) {
        this.stem = stem;
        this.kind = kind;
        this.sha256 = sha256;
    }

    /** As it is published. */
    RemoteFile remote() {
        return new RemoteFile(names().getFirst(), sha256, MOST_BYTES);
    }

    /** The names that it goes by, the published one first. */
    List<String> names() {
        String published = stem + "-" + kind;
        String dotted = stem + "." + kind;
        return List.of(published + ".gz", published, dotted + ".gz", dotted);
    }
}
