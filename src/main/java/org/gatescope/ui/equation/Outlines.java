package org.gatescope.ui.equation;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Typesets TeX into outlines. Terms are marked {@code \term{ID}{…}}, ID a positive number; marks may be nested, and a glyph
 * belongs to the innermost. A mark is one atom to TeX: give it in braces where a command or a script takes it,
 * {@code h_{\term{2}{t}}}. Display style; write {@code \textstyle} first for a formula within a line.
 *
 * <p>Needs no display. Callable from any thread, one at a time: JLaTeXMath keeps state in static fields. The first call loads its
 * fonts and takes most of a second, so callers on the JavaFX thread go through {@link Formulas}.
 */
public final class Outlines {

    /** Only lengths that the text gives in absolute units depend on it: 10 pt, the size for which TeX's fonts are drawn. */
    private static final float DESIGN_SIZE = 10;

    private Outlines() {
    }

    /**
     * Typesets a formula.
     *
     * @throws BadTexException where the text is no TeX that can be typeset
     */
    public static Formula of(String tex) {
        TermMarks marks = new TermMarks(tex);
        synchronized (Outlines.class) {
            try {
                return draw(tex, marks, new TeXFormula(marks.coloured()).createTeXIcon(TeXConstants.STYLE_DISPLAY, DESIGN_SIZE).getBox());
            } catch (RuntimeException | StackOverflowError e) {
                throw new BadTexException(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
            }
        }
    }

    private static Formula draw(String tex, TermMarks marks, Box box) {
        List<Glyph> glyphs = new ArrayList<>();
        Rectangle2D[] bounds = new Rectangle2D[marks.occurrences().size() + 1];
        OutlineGraphics graphics = new OutlineGraphics((shape, colour) -> collect(shape, colour, marks, glyphs, bounds));
        graphics.scale(Formula.UNITS_PER_EM, Formula.UNITS_PER_EM);
        box.draw(graphics, 0, box.getHeight());
        return new Formula(tex, box.getWidth() * Formula.UNITS_PER_EM, box.getHeight() * Formula.UNITS_PER_EM,
                box.getDepth() * Formula.UNITS_PER_EM, glyphs, boxes(marks, bounds));
    }

    private static void collect(Shape shape, Color colour, TermMarks marks, List<Glyph> glyphs, Rectangle2D[] bounds) {
        Rectangle2D ink = shape.getBounds2D();
        if (ink.isEmpty()) {
            return;
        }
        int occurrence = marks.occurrence(colour);
        glyphs.add(new Glyph(PathText.of(shape), marks.term(occurrence), occurrence));
        for (int around = occurrence; around > 0; around = marks.occurrences().get(around - 1).parent()) {
            bounds[around] = bounds[around] == null ? ink : bounds[around].createUnion(ink);
        }
    }

    private static List<TermBox> boxes(TermMarks marks, Rectangle2D[] bounds) {
        List<TermBox> boxes = new ArrayList<>();
        for (int occurrence = 1; occurrence < bounds.length; occurrence++) {
            Rectangle2D ink = bounds[occurrence];
            if (ink != null) {
                TermMarks.Occurrence mark = marks.occurrences().get(occurrence - 1);
                boxes.add(new TermBox(mark.term(), mark.depth(), ink.getX(), ink.getY(), ink.getWidth(), ink.getHeight()));
            }
        }
        return boxes;
    }
}
