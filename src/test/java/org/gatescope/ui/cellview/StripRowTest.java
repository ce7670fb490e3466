package org.gatescope.ui.cellview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.gatescope.ui.Fx;
import org.gatescope.ui.figure.Svg;
import org.junit.jupiter.api.Test;

class StripRowTest {

    private static final int UNITS = 64;
    private static final double WIDTH = 2 * UNITS;

    private final List<String> done = new ArrayList<>();
    private final StripRow.Hands hands = new StripRow.Hands(unit -> done.add("click " + unit), unit -> done.add("enter " + unit),
            () -> done.add("exit"), unit -> "number " + unit);

    private static Color color(int unit) {
        return Color.grayRgb(3 * unit);
    }

    private StripRow row(int lookedAt, IntStream marked) {
        List<Integer> marks = marked.boxed().toList();
        StripRow row = StripRow.of(UNITS, WIDTH, 19, hands);
        for (int unit = 0; unit < UNITS; unit++) {
            row.show(unit, new Shade(color(unit), Optional.empty(), unit == lookedAt, marks.contains(unit)));
        }
        row.finish();
        return row;
    }

    @Test
    void fewNumbersAreBoxesAndManyAPicture() {
        assertThat(StripRow.of(8, 70, 19, hands)).isInstanceOf(BoxRow.class);
        assertThat(StripRow.of(UNITS, 70, 19, hands)).isInstanceOf(PictureRow.class);
    }

    @Test
    void eachPixelOfThePictureIsItsNumber() throws Exception {
        var picture = Fx.call(() -> {
            Pane pane = new Pane(row(-1, IntStream.empty()).node());
            pane.getChildren().getFirst().setLayoutX(WIDTH / 2);
            new Scene(pane, WIDTH, 19);
            return pane.snapshot(null, null);
        });
        for (int y : new int[] {2, 9, 16}) {
            for (int unit = 0; unit < UNITS; unit++) {
                // neighbours are three levels apart, software's rounding one
                assertThat(255 * picture.getPixelReader().getColor(2 * unit + 1, y).getRed()).as("unit %d at height %d", unit, y)
                        .isCloseTo(255 * color(unit).getRed(), within(1.1));
            }
        }
    }

    @Test
    void theVectorPictureHasABoxForEachNumber() throws Exception {
        String svg = Fx.call(() -> {
            Pane pane = new Pane(row(-1, IntStream.empty()).node());
            pane.getChildren().getFirst().setLayoutX(WIDTH / 2);
            new Scene(pane, WIDTH, 19);
            pane.resize(WIDTH, 19);
            return Svg.of(pane);
        });
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(svg).contains("fill=\"" + Svg.paint(color(unit)) + "\"");
        }
    }

    @Test
    void aRingStandsAroundEachRunOfMarkedNumbersAndAroundTheOneLookedAt() throws Exception {
        List<Double> rings = Fx.call(() -> row(40, IntStream.of(3, 4, 5, 6, 20, 21, 22, 23)).node().getChildren().stream()
                .filter(Rectangle.class::isInstance).filter(Node::isVisible).map(each -> ((Rectangle) each).getX() + WIDTH / 2).toList());

        assertThat(rings).containsExactly(6.0, 40.0, 78.5);
    }

    @Test
    void theMouseFindsTheNumberBeneathIt() throws Exception {
        Fx.call(() -> {
            Node image = row(-1, IntStream.empty()).node().getChildren().stream().filter(ImageView.class::isInstance).findFirst().orElseThrow();
            for (double x : new double[] {0.5, 2.5, WIDTH - 0.1}) {
                Event.fireEvent(image, mouse(MouseEvent.MOUSE_MOVED, x));
            }
            Event.fireEvent(image, mouse(MouseEvent.MOUSE_CLICKED, 21));
            return null;
        });
        assertThat(done).containsExactly("enter 0", "enter 1", "enter 63", "click 10");
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x) {
        return new MouseEvent(type, x - WIDTH / 2, 9, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null);
    }
}
