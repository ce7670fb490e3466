package org.gatescope.ui.cellview.layout;

/**
 * The distances of a layered picture.
 *
 * @param layerGap least width of the channel between two layers
 * @param boxGap   between two boxes of a layer
 * @param wireGap  between a box and a wire that passes it, and between two wires that pass
 * @param trackGap between upright parts of different wires in one channel
 * @param strip    least length of the longest part of a wire that carries a named vector
 * @param aspect   width over height that the picture should come near to
 */
public record Spacing(double layerGap, double boxGap, double wireGap, double trackGap, double strip, double aspect) {

    public static final Spacing DEFAULT = new Spacing(40, 26, 20, 12, 84, 16.0 / 9);

    /** From an upright part to the layers beside its channel. */
    static final double PAD = 14;

    public Spacing {
        if (boxGap < PictureCheck.BOX_GAP || layerGap < PictureCheck.BOX_GAP
                || wireGap < PictureCheck.WIRE_GAP || trackGap < PictureCheck.WIRE_GAP || !(aspect > 0)) {
            throw new IllegalArgumentException("gaps between boxes of at least " + PictureCheck.BOX_GAP + ", between wires of at least "
                    + PictureCheck.WIRE_GAP + " and an aspect above 0 are needed, not " + boxGap + ", " + layerGap + ", "
                    + wireGap + ", " + trackGap + ", " + aspect);
        }
    }
}
