package org.gatescope.ui.equation;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Writes shapes as SVG path data: absolute commands, coordinates to a tenth. */
final class PathText {

    private PathText() {
    }

    static String of(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> command(text, 'M', c, 2);
                case PathIterator.SEG_LINETO -> command(text, 'L', c, 2);
                case PathIterator.SEG_QUADTO -> command(text, 'Q', c, 4);
                case PathIterator.SEG_CUBICTO -> command(text, 'C', c, 6);
                default -> text.append('Z');
            }
        }
        return text.toString();
    }

    private static void command(StringBuilder text, char letter, double[] coordinates, int count) {
        text.append(letter);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(' ');
            }
            number(text, coordinates[i]);
        }
    }

    /** A number to a tenth, never with an exponent or a locale's comma. */
    static void number(StringBuilder text, double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            text.append('-');
        }
        text.append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) {
            text.append('.').append(Math.abs(tenths) % 10);
        }
    }
}
