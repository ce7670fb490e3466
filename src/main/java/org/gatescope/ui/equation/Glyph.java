package org.gatescope.ui.equation;

/**
 * The filled outline of one glyph or rule. Fill it by the non-zero rule.
 *
 * @param svgPath    SVG path data, absolute, y down, the formula's upper left corner at 0,0, in {@linkplain Formula#UNITS_PER_EM units}
 * @param term       the innermost term around the glyph, 0 for none
 * @param occurrence which {@code \term} in the text wrote it, counted from 1; 0 for none. A term that is written twice has two.
 */
public record Glyph(String svgPath, int term, int occurrence) {
}
