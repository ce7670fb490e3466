package org.gatescope.ui.chart;

import javafx.scene.paint.Color;

import org.gatescope.ui.chart.Sheet.Stroke;

/** Shapes of one size to the eye, told apart without colour. */
enum Marks {
    DISC {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            sheet.disc(x, y, r, color);
        }
    },
    SQUARE {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            sheet.box(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r, 0, color);
        }
    },
    TRIANGLE {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            sheet.area(new double[] {x, x + 1.15 * r, x - 1.15 * r}, new double[] {y - 1.2 * r, y + 0.85 * r, y + 0.85 * r}, 3, color);
        }
    },
    DIAMOND {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            sheet.area(new double[] {x, x + 1.25 * r, x, x - 1.25 * r}, new double[] {y - 1.25 * r, y, y + 1.25 * r, y}, 4, color);
        }
    },
    CROSS {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            Stroke stroke = new Stroke(color, 0.6 * r);
            sheet.line(x - r, y - r, x + r, y + r, stroke);
            sheet.line(x - r, y + r, x + r, y - r, stroke);
        }
    },
    RING {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            sheet.ring(x, y, 0.9 * r, new Stroke(color, 0.55 * r));
        }
    },
    DOWN {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            sheet.area(new double[] {x, x + 1.15 * r, x - 1.15 * r}, new double[] {y + 1.2 * r, y - 0.85 * r, y - 0.85 * r}, 3, color);
        }
    },
    PLUS {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            Stroke stroke = new Stroke(color, 0.6 * r);
            sheet.line(x - 1.2 * r, y, x + 1.2 * r, y, stroke);
            sheet.line(x, y - 1.2 * r, x, y + 1.2 * r, stroke);
        }
    },
    FRAME {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            sheet.frame(x - 0.8 * r, y - 0.8 * r, 1.6 * r, 1.6 * r, 0, new Stroke(color, 0.5 * r));
        }
    },
    BAR {
        @Override
        void paint(Sheet sheet, double x, double y, double r, Color color) {
            sheet.box(x - 1.25 * r, y - 0.45 * r, 2.5 * r, 0.9 * r, 0, color);
        }
    };

    private static final Marks[] ALL = values();

    /** From the eleventh on they come again. */
    static Marks of(int index) {
        return ALL[Math.floorMod(index, ALL.length)];
    }

    /** @param r about half its height */
    abstract void paint(Sheet sheet, double x, double y, double r, Color color);
}
