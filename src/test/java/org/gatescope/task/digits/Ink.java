package org.gatescope.task.digits;

/** Where the ink of a picture of 28 × 28 is: the box of all that is not 0, and the centre of mass in pixels from the upper left corner. */
record Ink(int left, int top, int width, int height, double middleX, double middleY, double mass, int darkest) {

    static Ink of(byte[] picture) {
        int left = 28;
        int right = -1;
        int top = 28;
        int bottom = -1;
        double mass = 0;
        double across = 0;
        double down = 0;
        int darkest = 0;
        for (int i = 0; i < picture.length; i++) {
            int grey = picture[i] & 0xFF;
            if (grey > 0) {
                left = Math.min(left, i % 28);
                right = Math.max(right, i % 28);
                top = Math.min(top, i / 28);
                bottom = Math.max(bottom, i / 28);
                mass += grey;
                across += grey * (i % 28 + 0.5);
                down += grey * (i / 28 + 0.5);
                darkest = Math.max(darkest, grey);
            }
        }
        return new Ink(left, top, right - left + 1, bottom - top + 1, across / mass, down / mass, mass, darkest);
    }
}
