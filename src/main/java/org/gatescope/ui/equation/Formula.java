package org.gatescope.ui.equation;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * A typeset formula, free of any font size: all lengths are in units of which {@value #UNITS_PER_EM} make one em, so that one
 * formula serves every size. Multiply by {@code fontSize / UNITS_PER_EM} to get pixels or points.
 *
 * @param tex    the text it was made from, term marks included
 * @param width  advance width
 * @param ascent from the upper edge down to the baseline
 * @param depth  from the baseline down to the lower edge
 * @param glyphs outlines in drawing order
 * @param terms  boxes of the terms that have ink, in the order in which they are written
 */
public record Formula(String tex, double width, double ascent, double depth, List<Glyph> glyphs, List<TermBox> terms) {

    /** So many units make one em. */
    public static final double UNITS_PER_EM = 1000;

    public Formula {
        glyphs = List.copyOf(glyphs);
        terms = List.copyOf(terms);
    }

    /** Ascent and depth together. */
    public double height() {
        return ascent + depth;
    }

    /** The width at a font size, in the font size's own unit. */
    public double width(double fontSize) {
        return width * fontSize / UNITS_PER_EM;
    }

    /** The ascent at a font size, in the font size's own unit. */
    public double ascent(double fontSize) {
        return ascent * fontSize / UNITS_PER_EM;
    }

    /** The depth at a font size, in the font size's own unit. */
    public double depth(double fontSize) {
        return depth * fontSize / UNITS_PER_EM;
    }

    /**
     * The term at a point: the nearest box no further than {@code slop} away; of boxes equally near the innermost, then the smallest.
     *
     * @param x    in units
     * @param y    in units, down from the upper edge
     * @param slop in units; thin signs are hard to hit without it
     */
    public OptionalInt termAt(double x, double y, double slop) {
        return terms.stream()
                .filter(box -> box.distance(x, y) <= slop)
                .min(Comparator.comparingDouble((TermBox box) -> box.distance(x, y))
                        .thenComparing(TermBox::depth, Comparator.reverseOrder())
                        .thenComparingDouble(box -> box.width() * box.height()))
                .map(box -> OptionalInt.of(box.term()))
                .orElse(OptionalInt.empty());
    }
}
