package org.gatescope.task.digits;

/**
 * The smallest box around the ink of a picture, in pixels; width and height 0 where there is none.
 *
 * @param left first column
 * @param top  first row
 */
record InkBox(int left, int top, int width, int height) {

    private static final InkBox EMPTY = new InkBox(0, 0, 0, 0);

    /** @param paper what is still no ink, as a share of the darkest */
    static InkBox of(float[] ink, int width, float paper) {
        float darkest = 0;
        for (float each : ink) {
            darkest = each > darkest ? each : darkest;
        }
        return darkest > 0 ? around(ink, width, darkest * paper) : EMPTY;
    }

    private static InkBox around(float[] ink, int width, float paper) {
        int left = width;
        int right = -1;
        int top = ink.length;
        int bottom = -1;
        for (int row = 0; row < ink.length / width; row++) {
            for (int column = 0; column < width; column++) {
                if (ink[row * width + column] > paper) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = Math.min(top, row);
                    bottom = row;
                }
            }
        }
        return new InkBox(left, top, right - left + 1, bottom - top + 1);
    }

    boolean isEmpty() {
        return width == 0;
    }
}
