package org.gatescope.ui.common;

import javafx.scene.paint.Color;

/**
 * Colours for numbers: blue below zero, orange above, paper at zero; gradients in a second pair, violet and green. Both pairs are
 * told apart by colour-blind eyes, and a sign or number always stands with them or in the tooltip.
 */
public final class Heat {

    /** Which pair of colours. */
    public enum Scale {
        VALUE(Color.web("#1f6fb4"), Color.web("#d9650b")),
        GRADIENT(Color.web("#7b3fa0"), Color.web("#2a8a3e"));

        private final Color below;
        private final Color above;

        Scale(Color below, Color above) {
            this.below = below;
            this.above = above;
        }
    }

    private static final Color PAPER_LIGHT = Color.web("#ffffff");
    private static final Color PAPER_DARK = Color.web("#1c232b");

    private Heat() {
    }

    /**
     * The colour of a number.
     *
     * @param range the number, above zero, at which the colour is full; 0 gives paper
     */
    public static Color color(double value, double range, Scale scale, Theme theme) {
        Color paper = theme.isDark() ? PAPER_DARK : PAPER_LIGHT;
        if (!Double.isFinite(value) || range <= 0) {
            return paper;
        }
        // the square root lets small numbers be seen beside large ones
        double share = Math.sqrt(Math.min(1, Math.abs(value) / range));
        return paper.interpolate(value < 0 ? scale.below : scale.above, share);
    }

    /** The colour of type that is read best on a colour. */
    public static Color ink(Color ground) {
        double luminance = 0.2126 * linear(ground.getRed()) + 0.7152 * linear(ground.getGreen()) + 0.0722 * linear(ground.getBlue());
        return luminance > 0.22 ? Color.web("#10161c") : Color.WHITE;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
