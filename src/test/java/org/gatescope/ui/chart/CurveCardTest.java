package org.gatescope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;

import org.gatescope.ui.Fx;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.junit.jupiter.api.Test;

class CurveCardTest {

    /** A sheet that keeps where cards and words were painted. */
    private static final class Witness implements Sheet {

        private final Inks inks;
        private final List<Bounds> boxes = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        Witness(Inks inks) {
            this.inks = inks;
        }

        @Override
        public void box(double x, double y, double width, double height, double corner, Color fill) {
            boxes.add(new BoundingBox(x, y, width, height));
        }

        @Override
        public void frame(double x, double y, double width, double height, double corner, Stroke stroke) { }

        @Override
        public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) { }

        @Override
        public void polyline(double[] xs, double[] ys, int count, Stroke stroke) { }

        @Override
        public void area(double[] xs, double[] ys, int count, Color fill) { }

        @Override
        public void disc(double x, double y, double radius, Color fill) { }

        @Override
        public void ring(double x, double y, double radius, Stroke stroke) { }

        @Override
        public void words(String text, double x, double baseline, Type type, Align align) {
            double width = inks.width(text, type.font());
            words.add(text);
            boxes.add(new BoundingBox(align == Align.LEFT ? x : align == Align.RIGHT ? x - width : x - width / 2, baseline - 0.8 * type.size(), width, type.size()));
        }

        @Override
        public void pixels(double x, double y, double width, double height, int columns, int[] argb) { }
    }

    private static Witness painted(CurveData data, double at, double width, double height, Theme theme, boolean chinese, double scale) {
        Settings settings = Settings.inMemory();
        settings.choose(chinese ? Locale.CHINESE : Locale.ENGLISH, theme, scale);
        Inks inks = new Inks(settings, () -> { });
        CurveState state = CurveState.START.showing(data).reading(OptionalDouble.of(at));
        Witness witness = new Witness(inks);
        new CurvePicture(state, inks, false, 1).plot(width, height).ifPresent(plot -> new CurveCard(state, inks).paint(witness, plot));
        return witness;
    }

    @Test
    void theCardIsNeverCutOff() throws Exception {
        Fx.call(() -> {
            int cards = 0;
            for (double at : new double[] {1, 2, 50, 51, 99, 100}) {
                for (double width : new double[] {260, 420, 640, 1200}) {
                    for (double height : new double[] {110, 160, 260}) {
                        for (double scale : new double[] {1, 2}) {
                            Witness witness = painted(Sample.six(100), at, width, height, Theme.PROJECTOR, scale == 2, scale);
                            cards += witness.boxes.isEmpty() ? 0 : 1;
                            if (width >= 420 && height >= 160) {
                                witness.boxes.forEach(box -> assertTrue(box.getMinX() >= 0 && box.getMinY() >= 0 && box.getMaxX() <= width && box.getMaxY() <= height,
                                        () -> box + " of a chart of " + width + "×" + height));
                            }
                        }
                    }
                }
            }
            assertTrue(cards > 60, "cards: " + cards);
            return null;
        });
    }

    @Test
    void theCardSaysEveryNumber() throws Exception {
        Fx.call(() -> {
            CurveData data = Sample.losses(100, false);
            Witness witness = painted(data, 60, 640, 260, Theme.LIGHT, false, 1);
            assertEquals("batch 60", witness.words.getFirst());
            for (Series each : data.series()) {
                int index = each.points().indexAfter(60) - 1;
                assertTrue(witness.words.contains(each.name()) && witness.words.contains(Numerals.exact(each.points().y(index))), witness.words.toString());
            }
            return null;
        });
    }

    @Test
    void curvesArePaintedAlikeOnScreenAndInFiles() throws Exception {
        Fx.call(() -> {
            Inks inks = new Inks(Settings.inMemory(), () -> { });
            CurveState state = CurveState.START.showing(Sample.losses(50, false));
            String svg = SvgSheet.of(new CurvePicture(state, inks, true, 1), 640, 300);
            Witness witness = new Witness(inks);
            new CurvePicture(state, inks, true, 1).paint(witness, 640, 300);
            assertFalse(witness.words.isEmpty());
            witness.words.stream().filter(word -> !word.isEmpty()).forEach(word -> assertTrue(svg.contains(">" + word + "<"), word));
            return null;
        });
    }
}
