package org.gatescope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.gatescope.lab.Experiment;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Cursor.Zoom;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.common.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window in a learner's hands. */
@ExtendWith(ApplicationExtension.class)
class LaboratoryTest {

    private Settings settings;
    private Bench bench;
    private Scene scene;

    @Start
    void start(Stage stage) {
        settings = Settings.inMemory();
        settings.reducedMotionProperty().set(true);
        bench = new Bench(settings, Experiment.first());
        scene = new Scene(new LaboratoryView(bench, settings), 1000, 800);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (Exception e) {
            throw new AssertionError("never came true: " + what, e);
        }
    }

    private String symbol() {
        return bench.cell().symbol(bench.cell().node(bench.cursor().node())).orElse("");
    }

    private double value(int t, String symbol) {
        return bench.run().trace().value(t, symbol)[0];
    }

    /** Scrolls the inspector until a node can be clicked. */
    private void reveal(FxRobot robot, Node node) {
        ScrollPane scroll = robot.lookup(".inspector-scroll").queryAs(ScrollPane.class);
        robot.interact(() -> {
            Bounds inContent = scroll.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double room = scroll.getContent().getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp((inContent.getCenterY() - scroll.getViewportBounds().getHeight() / 2) / room, 0, 1));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(FxRobot robot, String within, String text) {
        Button button = robot.from(robot.lookup(within).queryAll()).lookup((Node node) -> node instanceof Button each && text.equals(each.getText()))
                .queryAs(Button.class);
        reveal(robot, button);
        robot.clickOn(button);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void opensSmallOnTheFirstGate() {
        assertEquals("f", symbol());
        assertEquals(1, bench.run().experiment().hidden());
        assertEquals(6, bench.run().trace().length());
        assertFalse(settings.timelineOpenProperty().get());
    }

    @Test
    void nextGoesThroughTheEquationsAndBackTheSameWay(FxRobot robot) {
        for (String expected : new String[] {"i", "C_tilde", "C", "o", "h", "y"}) {
            robot.clickOn("#transport-next");
            assertEquals(expected, symbol());
        }
        robot.clickOn("#transport-back");
        assertEquals("h", symbol());
        robot.clickOn("#transport-end");
        assertEquals(new Cursor(Cursor.Pass.BACKWARD, 1, bench.cursor().node()), bench.cursor());
        assertTrue(robot.lookup("#transport-next").queryButton().isDisabled());
        robot.clickOn("#transport-start");
        assertEquals("f", symbol());
        assertTrue(robot.lookup("#transport-back").queryButton().isDisabled());
    }

    @Test
    void theKeyboardDoesTheSame(FxRobot robot) {
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals("i", symbol());
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertEquals("f", symbol());
        robot.press(KeyCode.END).release(KeyCode.END);
        assertFalse(bench.cursor().isForward());
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertEquals("f", symbol());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        await("playing moves the cursor", () -> !symbol().equals("f"));
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    }

    @Test
    void theKeysStepOnAfterAWeightWasTyped(FxRobot robot) {
        robot.interact(() -> settings.parametersShownProperty().set(true));
        for (KeyCode end : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            robot.interact(bench::toStart);
            Node weight = robot.from(robot.lookup(".parameters-panel").queryAll()).lookup(".number-field").query();
            reveal(robot, weight);
            robot.clickOn(weight);
            await("the field can be typed into", () -> robot.lookup(".number-editor").tryQuery().isPresent());
            robot.interact(() -> robot.lookup(".number-editor").queryAs(TextField.class).setText("0.5"));
            robot.type(end);
            for (String expected : List.of("i", "C_tilde", "C", "o")) {
                robot.type(KeyCode.RIGHT);
                assertEquals(expected, symbol(), () -> "after " + end);
            }
            robot.type(KeyCode.END);
            assertTrue(bench.atEndProperty().get());
        }
    }

    @Test
    void theKeysStepOnAfterTheStepsWereTyped(FxRobot robot) {
        TextField steps = robot.lookup("#length").queryAs(Spinner.class).getEditor();
        robot.clickOn(steps);
        robot.interact(() -> steps.setText("9"));
        robot.type(KeyCode.ENTER);
        assertEquals(9, bench.run().trace().length());
        robot.type(KeyCode.END);
        assertTrue(bench.atEndProperty().get());
        robot.clickOn(steps);
        robot.interact(() -> steps.setText("4"));
        robot.type(KeyCode.ESCAPE);
        assertEquals("9", steps.getText());
        assertEquals(9, bench.run().trace().length());
        robot.type(KeyCode.HOME);
        assertTrue(bench.atStartProperty().get());
    }

    @Test
    void tabAndArrowsAreEnoughToChoose(FxRobot robot) {
        Scene scene = robot.lookup("#transport-next").query().getScene();
        for (int stop = 0; stop < 80 && !"zoom-equation".equals(scene.getFocusOwner().getId()); stop++) {
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
        }
        assertEquals("zoom-equation", scene.getFocusOwner().getId());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(Cursor.Zoom.STEP, settings.zoomProperty().get());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT).press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(Cursor.Zoom.PASS, settings.zoomProperty().get());
        assertEquals("f", symbol(), "the arrows moved no cursor");
        robot.clickOn("#zoom-equation").press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals("i", symbol(), "after a click right means next");
    }

    @Test
    void spacePlaysAfterAClickOnAButton(FxRobot robot) {
        robot.clickOn("#transport-next").press(KeyCode.SPACE).release(KeyCode.SPACE);
        await("playing goes on", () -> !symbol().equals("f") && !symbol().equals("i"));
        assertTrue(robot.lookup("#transport-play").<ToggleButton>query().isSelected());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertFalse(robot.lookup("#transport-play").<ToggleButton>query().isSelected());
    }

    @Test
    void theZoomDecidesHowFarNextGoes(FxRobot robot) {
        robot.clickOn("#zoom-operator").clickOn("#transport-start").clickOn("#transport-next");
        assertEquals("f/1/1", bench.cell().node(bench.cursor().node()).path());
        robot.clickOn("#zoom-step").clickOn("#transport-next");
        assertEquals("y", symbol());
        robot.clickOn("#transport-next");
        assertEquals(2, bench.cursor().t());
        robot.clickOn("#zoom-pass").clickOn("#transport-next");
        assertTrue(bench.cursor().isForward());
        assertEquals(6, bench.cursor().t());
        robot.clickOn("#transport-next");
        assertFalse(bench.cursor().isForward());
        assertEquals(Zoom.PASS, settings.zoomProperty().get());
    }

    @Test
    void aChangedWeightLeavesAGhostAndUndoTakesItBack(FxRobot robot) {
        robot.clickOn("#transport-end").clickOn("#transport-start");
        double before = value(6, "h");
        Node field = robot.from(robot.lookup(".parameters-panel").queryAll()).lookup(".number-field").queryAll().iterator().next();
        reveal(robot, field);
        robot.doubleClickOn(field);
        await("the field can be typed into", () -> robot.lookup(".number-editor").tryQueryAs(TextField.class).isPresent());
        robot.press(KeyCode.SHORTCUT, KeyCode.A).release(KeyCode.A, KeyCode.SHORTCUT);
        robot.write("2.5").press(KeyCode.ENTER).release(KeyCode.ENTER);
        await("the weight is changed", () -> bench.run().experiment().parameters().at("W_f", 0) == 2.5);
        assertNotEquals(before, value(6, "h"));
        int h = bench.cell().root("h").index();
        assertEquals(Optional.of(before), bench.ghost(Address.value(6, h, 0)));
        robot.clickOn("#undo");
        assertEquals(before, value(6, "h"));
        assertEquals(Optional.empty(), bench.ghost(Address.value(6, h, 0)));
        robot.clickOn("#redo");
        assertEquals(2.5, bench.run().experiment().parameters().at("W_f", 0));
    }

    @Test
    void withTheForgetGateHeldOpenAndTheInputGateShutTheCellStateStandsStill(FxRobot robot) {
        robot.interact(() -> bench.edit("edit.initial", experiment -> experiment.withInitial("C", 0, 0.7)));
        press(robot, ".clamp-control", "1");
        robot.clickOn("#transport-next");
        assertEquals("i", symbol());
        press(robot, ".clamp-control", "0");
        for (int t = 1; t <= 6; t++) {
            assertEquals(0.7, value(t, "C"), "C stands still in step " + t);
        }
        assertEquals(2, robot.lookup(".clamp-chip").queryAll().size());
        press(robot, ".clamp-control", "Release");
        assertEquals(1, robot.lookup(".clamp-chip").queryAll().size());
        for (int t = 1; t <= 6; t++) {
            double added = bench.run().trace().value(t, "i")[0] * bench.run().trace().value(t, "C_tilde")[0];
            assertEquals((t == 1 ? 0.7 : value(t - 1, "C")) + added, value(t, "C"), 1e-15, "C accumulates in step " + t);
        }
    }

    @Test
    void languageAndLookChangeWhileItRuns(FxRobot robot) {
        robot.clickOn("#language-zh");
        assertEquals("下一步", robot.lookup("#transport-next").queryButton().getText());
        assertEquals(Locale.CHINESE, settings.localeProperty().get());
        String light = scene.getRoot().getStyle() + scene.getStylesheets();
        robot.clickOn("#theme-dark");
        assertNotEquals(light, scene.getRoot().getStyle() + scene.getStylesheets());
        robot.clickOn("#theme-projector");
        assertEquals(Theme.PROJECTOR, settings.themeProperty().get());
        robot.clickOn("#language-en").clickOn("#theme-light");
        assertEquals("Next", robot.lookup("#transport-next").queryAs(Labeled.class).getText());
    }

    @Test
    void theLookChangesUnderATooltip(FxRobot robot) {
        robot.moveTo("#theme-dark");
        await("its tooltip is there", () -> Window.getWindows().stream().anyMatch(Tooltip.class::isInstance));
        for (String theme : new String[] {"#theme-dark", "#theme-projector", "#theme-light"}) {
            robot.interact(() -> robot.lookup(theme).queryAs(ToggleButton.class).fire());
            await("the frame is drawn", () -> !scene.getRoot().isNeedsLayout());
        }
        assertEquals(Theme.LIGHT, settings.themeProperty().get());
    }

    @Test
    void aClickInTheDiagramExplainsThatNumber(FxRobot robot) {
        robot.clickOn("#zoom-pass").clickOn("#transport-next");
        Node output = robot.lookup((Node node) -> node.getStyleClass().contains("cell-box") && node.getStyleClass().contains("role-output-gate"))
                .queryAll().stream().filter(node -> node.getAccessibleText() != null && node.getAccessibleText().contains("o₆ ")).findFirst().orElseThrow();
        robot.clickOn(output);
        assertEquals(bench.cell().root("o").index(), bench.focusProperty().get().node());
    }

    @Test
    void anEditThatWouldOverflowIsNotMadeAndSaysSo(FxRobot robot) {
        robot.interact(() -> bench.edit("edit.weight", experiment -> experiment.withParameter("W_y", 0, 1e308).withParameter("b_y", 0, 1e308)));
        assertTrue(robot.lookup("#problem").query().isVisible());
        assertNotEquals(1e308, bench.run().experiment().parameters().at("W_y", 0));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#problem").query().isVisible());
    }

    @Test
    void thePictureIsNotBlank(FxRobot robot) {
        robot.clickOn("#timeline-toggle");
        WaitForAsyncUtils.waitForFxEvents();
        for (Theme theme : Theme.values()) {
            robot.interact(() -> settings.themeProperty().set(theme));
            WaitForAsyncUtils.waitForFxEvents();
            Set<Integer> colours = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Fx.colours(scene.snapshot(null)));
            assertTrue(colours.size() > 100, () -> theme + " shows " + colours.size() + " colours");
        }
    }
}
