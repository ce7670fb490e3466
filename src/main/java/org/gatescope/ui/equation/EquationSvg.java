package org.gatescope.ui.equation;

import java.util.Locale;
import java.util.function.IntFunction;

/** Writes formulas as SVG. */
public final class EquationSvg {

    private EquationSvg() {
    }

    /**
     * A whole SVG file with one formula.
     *
     * @param fontSize in user units, that is pixels
     * @param fill     the SVG paint of a term, such as {@code #1b7f5c}; asked with 0 for glyphs of no term
     */
    public static String document(Formula formula, double fontSize, IntFunction<String> fill) {
        String width = number(formula.width(fontSize));
        String height = number(formula.ascent(fontSize) + formula.depth(fontSize));
        // Slanted letters and round ones reach a little over their box.
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " "
                + height + "\" overflow=\"visible\">\n" + group(formula, 0, formula.ascent(fontSize), fontSize, fill) + "</svg>\n";
    }

    /**
     * A formula as a group within a larger drawing.
     *
     * @param x        left end of the baseline
     * @param baseline y of the baseline
     */
    public static String group(Formula formula, double x, double baseline, double fontSize, IntFunction<String> fill) {
        StringBuilder svg = new StringBuilder();
        svg.append("<g transform=\"translate(").append(number(x)).append(' ').append(number(baseline - formula.ascent(fontSize)))
                .append(") scale(").append(number(fontSize / Formula.UNITS_PER_EM)).append(")\">\n");
        for (Glyph glyph : formula.glyphs()) {
            svg.append("<path fill=\"").append(escape(fill.apply(glyph.term()))).append("\" d=\"").append(glyph.svgPath()).append("\"/>\n");
        }
        return svg.append("</g>\n").toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value).replaceFirst("\\.?0+$", "");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
