package org.gatescope.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Cursor.Pass;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.timeline.StripLayout.Box;
import org.gatescope.ui.common.TimelineMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {

    private final Settings settings = Settings.inMemory();
    private final Bench bench = new Bench(settings, Experiment.first().withHidden(2));
    private TimelineView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        view = new TimelineView(bench, settings);
        scene = new Scene(view, 960, 260);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private StripsPane strips() {
        return (StripsPane) view.lookup(".timeline-grid");
    }

    private int row(String symbol) {
        return view.model().rows().stream().map(Row::symbol).toList().indexOf(symbol);
    }

    /** Lets what is due be laid out and painted. */
    private void settle(FxRobot robot) {
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    private Point2D centre(Spot spot) {
        Box box = strips().grid().box(spot);
        return onScreen(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
    }

    private Point2D onScreen(double gridX, double gridY) {
        StripsPane pane = strips();
        return pane.overlay().localToScreen(gridX - pane.bars().x(), gridY - pane.bars().y() + pane.bandHeight());
    }

    private Point2D head(int t) {
        Box column = strips().grid().column(t);
        return strips().overlay().localToScreen(column.x() + column.width() / 2.0 - strips().bars().x(), strips().bandHeight() / 2);
    }

    private void backward(FxRobot robot) {
        robot.interact(() -> bench.moveTo(new Cursor(Pass.BACKWARD, 1, bench.cell().root("f").index())));
        settle(robot);
    }

    /** However large the type: the cursor's step is seen whole, the first and the last with the names beside it as far as there is room. */
    @Test
    void theUnrolledNetworkScrollsToTheCursor(FxRobot robot) {
        robot.interact(() -> {
            settings.textScaleProperty().set(2);
            view.model().modeProperty().set(TimelineMode.UNROLLED);
        });
        for (int t : new int[] {1, 3, 6, 2}) {
            robot.interact(() -> bench.toStep(t));
            settle(robot);
            DrawingPane pane = (DrawingPane) view.getCenter();
            ScrollPane scroll = (ScrollPane) pane.lookup(".timeline-scroll");
            double seen = scroll.getViewportBounds().getWidth();
            double from = scroll.getHvalue() * (pane.drawing().getWidth() - seen);
            Drawing.Span span = pane.drawing().inSight().orElseThrow();
            assertTrue(pane.drawing().getWidth() > seen + 1, "nothing to scroll");
            assertTrue(span.from() >= from - 1 && span.to() <= from + seen + 1, span + " in " + from + " + " + seen + " at " + t);
        }
    }

    @Test
    void aClickGoesToANumberInTheSamePass(FxRobot robot) throws Exception {
        backward(robot);
        Spot value = new Spot(row("i"), 4, 1, false);
        robot.clickOn(centre(value));
        await(() -> bench.focusProperty().get().equals(view.model().address(value)));
        Spot gradient = new Spot(row("i"), 4, 0, true);
        robot.clickOn(centre(gradient));
        await(() -> bench.focusProperty().get().equals(Address.gradient(4, bench.cell().root("i").index(), 0)));
        assertEquals(new Cursor(Pass.BACKWARD, 4, bench.cell().root("i").index()), bench.cursor(), "the diagram shows the step that is spoken of");
        assertTrue(strips().getAccessibleText().contains("∂L/∂i₄") || strips().isNeedsLayout());
    }

    @Test
    void aClickHitsExactlyAtTheEdgesOfABox(FxRobot robot) throws Exception {
        backward(robot);
        Spot spot = new Spot(row("C_tilde"), 3, 1, false);
        Box box = strips().grid().box(spot);
        robot.clickOn(onScreen(box.x() + 0.5, box.y() + 0.5));
        await(() -> bench.focusProperty().get().equals(view.model().address(spot)));
        robot.clickOn(onScreen(box.x() - 0.5, box.y() + 0.5));
        await(() -> bench.focusProperty().get().equals(view.model().address(new Spot(spot.row(), 3, 0, false))));
        robot.clickOn(onScreen(box.x() + box.width() - 0.5, box.y() + box.height() - 0.5));
        await(() -> bench.focusProperty().get().equals(view.model().address(spot)));
    }

    @Test
    void draggingTheHeadsScrubs(FxRobot robot) throws Exception {
        robot.interact(() -> bench.moveTo(new Cursor(Pass.FORWARD, 1, bench.cell().root("o").index())));
        settle(robot);
        robot.moveTo(head(2)).press(MouseButton.PRIMARY);
        await(() -> bench.cursor().t() == 2);
        robot.moveTo(head(5));
        await(() -> bench.cursor().t() == 5);
        assertEquals(bench.cell().root("o").index(), bench.cursor().node());
        robot.moveTo(head(3)).release(MouseButton.PRIMARY);
        await(() -> bench.cursor().t() == 3);
        robot.moveTo(head(6));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, bench.cursor().t());
    }

    @Test
    void hoveringTellsTheFullNumber(FxRobot robot) throws Exception {
        backward(robot);
        Spot spot = new Spot(row("h"), 2, 1, false);
        robot.moveTo(centre(spot));
        await(() -> bench.hoveredProperty().get().equals(Set.of(view.model().address(spot))));
        String expected = "h₂[2] = " + StripWords.full(view.model().number(spot));
        await(() -> robot.listWindows().stream().flatMap(window -> window.getScene().getRoot().lookupAll(".tooltip").stream())
                .anyMatch(tip -> tip instanceof Labeled label && label.getText().equals(expected)));
        robot.moveTo(head(2));
        await(() -> bench.hoveredProperty().get().isEmpty());
    }

    @Test
    void arrowsAndEnterWork(FxRobot robot) throws Exception {
        robot.interact(() -> bench.lookAt(view.model().address(new Spot(row("f"), 2, 1, false))));
        robot.interact(() -> strips().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
        await(() -> bench.focusProperty().get().equals(view.model().address(new Spot(row("i"), 3, 1, false))));
        settle(robot);
        assertTrue(strips().getAccessibleText().contains("i₃") && strips().getAccessibleText().contains("input gate"), strips().getAccessibleText());
        int before = bench.cursor().t();
        assertNotEquals(3, before);
        robot.type(KeyCode.ENTER);
        await(() -> bench.cursor().t() == 3);
    }

    @Test
    void aSwitchOfLanguageChangesTheHeads(FxRobot robot) {
        settle(robot);
        RowHead head = (RowHead) view.lookupAll(".timeline-row-head").stream().filter(each -> ((RowHead) each).roleText().equals("forget gate")).findFirst().orElseThrow();
        robot.interact(() -> settings.localeProperty().set(Locale.CHINESE));
        settle(robot);
        assertEquals("遗忘门", head.roleText());
        assertEquals("展开", ((Labeled) view.lookup("#timeline-unrolled")).getText());
        assertTrue(strips().getAccessibleText().contains("单元"), strips().getAccessibleText());
    }

    @Test
    void modesSwitchAndOneIsAlwaysChosen(FxRobot robot) throws Exception {
        for (TimelineMode mode : new TimelineMode[] {TimelineMode.FOLDED, TimelineMode.UNROLLED, TimelineMode.UNITS, TimelineMode.STRIPS, TimelineMode.STRIPS}) {
            robot.clickOn("#timeline-" + mode.key());
            await(() -> view.model().modeProperty().get() == mode);
            assertEquals(mode == TimelineMode.STRIPS, view.lookup(".timeline-grid") != null);
            assertEquals(mode == TimelineMode.STRIPS, view.lookup("#timeline-gradients").isVisible());
            assertTrue(view.lookup("#timeline-" + mode.key()).getPseudoClassStates().toString().contains("selected"));
        }
    }

    @Test
    void theGradientsStayAsTheLearnerLeftThem(FxRobot robot) throws Exception {
        backward(robot);
        assertTrue(((CheckBox) view.lookup("#timeline-gradients")).isSelected());
        robot.clickOn("#timeline-gradients");
        await(() -> !view.model().showsGradientsBinding().get());
        robot.interact(() -> bench.toStart());
        backward(robot);
        assertFalse(((CheckBox) view.lookup("#timeline-gradients")).isSelected());
        assertEquals(0, strips().grid().gradientHeight());
    }

    @Test
    void aKnownNumberHasItsColourAndAnUnknownOneHasNot(FxRobot robot) {
        for (Theme theme : Theme.values()) {
            robot.interact(() -> {
                settings.themeProperty().set(theme);
                bench.moveTo(new Cursor(Pass.FORWARD, 3, bench.cell().root("f").index()));
            });
            settle(robot);
            Spot known = new Spot(row("f"), 3, 0, false);
            double number = view.model().number(known);
            assertTrue(number > 0);
            Color expected = Heat.color(number, bench.run().valueRange(), Heat.Scale.VALUE, theme);
            // the focus is outlined, and a number may stand in the middle: a corner shows the bare colour
            assertColor(expected, pixel(robot, known));
            Color unknown = pixel(robot, new Spot(row("C"), 3, 0, false));
            assertTrue(distance(expected, unknown) > 0.2, theme + ": " + unknown);
        }
    }

    private Color pixel(FxRobot robot, Spot spot) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = view.snapshot(null, null));
        Box box = strips().grid().box(spot);
        Point2D corner = view.sceneToLocal(strips().overlay().localToScene(box.x() - strips().bars().x() + 3, box.y() - strips().bars().y() + strips().bandHeight() + 3));
        return image[0].getPixelReader().getColor((int) corner.getX(), (int) corner.getY());
    }

    private static void assertColor(Color expected, Color actual) {
        assertTrue(distance(expected, actual) < 0.02, expected + " expected, not " + actual);
    }

    private static double distance(Color one, Color other) {
        return Math.max(Math.abs(one.getRed() - other.getRed()), Math.max(Math.abs(one.getGreen() - other.getGreen()), Math.abs(one.getBlue() - other.getBlue())));
    }

    @Test
    void longSequencesScrollToTheCursor(FxRobot robot) {
        robot.interact(() -> bench.edit("edit.length", each -> each.withHidden(8).withLength(50)));
        robot.interact(() -> bench.moveTo(new Cursor(Pass.FORWARD, 40, bench.cell().root("h").index())));
        settle(robot);
        StripsPane pane = strips();
        Box column = pane.grid().column(40);
        assertTrue(pane.bars().x() > 0);
        assertTrue(column.x() >= pane.bars().x() && column.x() + column.width() <= pane.bars().x() + pane.overlay().getWidth());
        robot.moveTo(head(40)).scroll(30, VerticalDirection.UP);
        settle(robot);
        assertTrue(view.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast).allMatch(bar -> bar.getValue() <= bar.getMax()));
        robot.interact(() -> bench.edit("edit.cell", each -> each.withCell(Cells.cell("rnn")).withHidden(1).withLength(2)));
        settle(robot);
        assertEquals(0, pane.bars().x());
        assertEquals(2, pane.grid().stepAt(5000));
    }

    @Test
    void aStepOfTheUnrolledNetworkTakesAClick(FxRobot robot) throws Exception {
        robot.clickOn("#timeline-unrolled");
        settle(robot);
        UnrolledDrawing drawing = (UnrolledDrawing) view.lookup(".timeline-drawing");
        double x = 0;
        while (drawing.placeAt(x).filter(place -> place.from() == 4).isEmpty()) {
            x += 5;
        }
        robot.clickOn(drawing.localToScreen(x + 5, drawing.getHeight() / 2));
        await(() -> bench.cursor().t() == 4);
    }

    @Test
    void aUnitTakesAClickAndKeepsTheWeightsOfTheGate(FxRobot robot) throws Exception {
        robot.interact(() -> bench.lookAt(Address.value(1, bench.cell().root("i").index(), 0)));
        robot.clickOn("#timeline-units");
        settle(robot);
        UnitsDrawing drawing = (UnitsDrawing) view.lookup(".timeline-drawing");
        assertEquals("i", drawing.weights().orElseThrow().equation().symbol());
        Point2D second = drawing.unitCentre(1);
        robot.clickOn(drawing.localToScreen(second));
        Address expected = Address.value(bench.cursor().t(), bench.cell().root("h").index(), 1);
        await(() -> bench.focusProperty().get().equals(expected));
        assertEquals(Optional.of("i"), drawing.weights().map(each -> each.equation().symbol()));
        assertEquals(1, drawing.unit());
    }
}
