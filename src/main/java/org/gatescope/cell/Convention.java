package org.gatescope.cell;

/** Whose way of writing a cell is followed. The cell computes the same in each; equations, shapes, code and arithmetic follow. */
public enum Convention {

    /** One matrix over the concatenated input: W · [h, x] + b, columns as vectors. The cell files are written so. */
    ARTICLE(false, false),

    /** A matrix for each operand, vectors as rows: x W_x + h W_h + b (Zhang et al., Dive into Deep Learning, chapters 9 and 10). */
    TEXTBOOK(true, true),

    /** A matrix for each operand and a bias for each matrix, columns as vectors, gates in the order of torch.nn.LSTM and GRU. */
    PYTORCH(true, false);

    private final boolean split;
    private final boolean rowVectors;

    Convention(boolean split, boolean rowVectors) {
        this.split = split;
        this.rowVectors = rowVectors;
    }

    /** Whether a product with a concatenated vector becomes one product for each part. */
    public boolean isSplit() {
        return split;
    }

    /** Whether vectors are typeset as rows and matrices therefore transposed. */
    public boolean hasRowVectors() {
        return rowVectors;
    }

    /** The word in files: {@code article}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
