package org.gatescope.ui.timeline;

/**
 * How a number is written in a box: as large as height and width let it, and not at all where it would be too small to read.
 *
 * @param size       of the type, in pixels
 * @param characters how many have room, a sign included: at least {@link Digits#FEWEST}, or 0 where no number is written
 */
record Lettering(double size, int characters) {

    /** No number at all: the colour and the tooltip have it. */
    static final Lettering NONE = new Lettering(0, 0);

    private static final double WISHED = 0.78;
    private static final double SMALLEST = 0.56;
    private static final double SHARE_OF_HEIGHT = 0.86;
    private static final int MOST = 7;
    private static final int MARGINS = 4;
    private static final int LEAST_MARGINS = 2;

    /**
     * For a box in pixels.
     *
     * @param em    the size of type of the window
     * @param digit how wide a digit is, as a share of the size of its type
     */
    static Lettering in(double width, double height, double em, double digit) {
        double size = Math.min(WISHED * em, height * SHARE_OF_HEIGHT);
        int room = (int) ((width - MARGINS) / (digit * size));
        if (room >= Digits.FEWEST) {
            return size < SMALLEST * em ? NONE : new Lettering(size, Math.min(room, MOST));
        }
        size = Math.min(size, (width - LEAST_MARGINS) / (Digits.FEWEST * digit));
        return size < SMALLEST * em ? NONE : new Lettering(size, Digits.FEWEST);
    }

    /** How many characters have room in a box beside a sign that takes so much of it. */
    int beside(int sign, double width, double digit) {
        return sign == 0 ? characters : Math.min(characters, (int) ((width - sign - LEAST_MARGINS) / (digit * size)));
    }

    boolean isWritten() {
        return characters > 0;
    }
}
