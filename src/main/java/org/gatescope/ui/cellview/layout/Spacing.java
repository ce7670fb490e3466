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
        atLeast(PictureCheck.BOX_GAP, layerGap, "layer gap");
        atLeast(PictureCheck.BOX_GAP, boxGap, "box gap");
        // two boxes may have nothing but one wire between them
        atLeast(PictureCheck.BOX_GAP / 2, wireGap, "wire gap");
        atLeast(PictureCheck.WIRE_GAP, trackGap, "track gap");
        if (!(aspect > 0)) {
            throw new IllegalArgumentException("the aspect must be above 0, not " + aspect);
        }
    }

    private static void atLeast(double least, double value, String name) {
        if (!(value >= least)) {
            throw new IllegalArgumentException("the " + name + " must be at least " + least + ", not " + value);
        }
    }
}
