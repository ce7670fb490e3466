package org.gatescope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.gatescope.check.SmallDigits;
import org.gatescope.export.BadInputException;
import org.gatescope.lab.Experiment;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.train.Progress.State;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.chart.DigitGrid;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.TrainingRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The training room in a learner's hands. */
@ExtendWith(ApplicationExtension.class)
class RoomViewTest {

    private final org.gatescope.ui.common.Settings settings = org.gatescope.ui.common.Settings.inMemory();
    private Places places;
    private Bench bench;
    private Scene scene;

    @Start
    void start(Stage stage) {
        settings.reducedMotionProperty().set(true);
        places = new Places();
        bench = new Bench(settings, Experiment.first());
        scene = new Scene(new LaboratoryView(bench, settings, places), 1280, 800);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(places::close);
    }

    /** Waits for something that is asked on the window's thread. */
    private static void await(String what, BooleanSupplier condition) {
        Callable<Boolean> asked = () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get();
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, asked);
        } catch (Exception e) {
            throw new AssertionError("never came true: " + what, e);
        }
    }

    private Room room() {
        return places.room();
    }

    private TrainingRun run() {
        return room().current().orElseThrow();
    }

    private void choose(FxRobot robot, String preset, String... more) throws BadInputException {
        Settings chosen = Preset.named(preset).settings();
        for (int i = 0; i < more.length; i += 2) {
            chosen = chosen.with(more[i], more[i + 1]);
        }
        Preset wanted = new Preset("test", chosen);
        robot.clickOn("#place-train");
        robot.interact(() -> room().choose(wanted));
    }

    private void until(State state) {
        await("the run is " + state, () -> room().current().filter(run -> run.progress().state() == state).isPresent());
    }

    private void untilBatches(int count) {
        await(count + " batches", () -> room().current().filter(run -> run.progress().steps() >= count).isPresent());
    }

    /** How many points the loss of the present run has on the screen. */
    private int points(FxRobot robot) {
        CurveChart chart = robot.lookup((Node node) -> node instanceof CurveChart each && each.data().title().matches("Loss|损失")).queryAs(CurveChart.class);
        return chart.data().series().getFirst().points().count();
    }

    private void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theChartGainsAPointWithEachStepAndNoneWithoutOne(FxRobot robot) throws BadInputException {
        choose(robot, "sine", "epochs", "10000", "hidden", "4");
        robot.clickOn("#train-go");
        untilBatches(20);
        robot.clickOn("#train-go");
        until(State.PAUSED);
        int steps = run().progress().steps();
        await("all steps are drawn", () -> points(robot) == steps);
        robot.clickOn("#train-batch");
        await("one more", () -> points(robot) == steps + 1 && run().progress().state() == State.PAUSED);
        for (int frame = 0; frame < 5; frame++) {
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(steps + 1, points(robot));
        }
        robot.clickOn("#train-epoch");
        await("the epoch's end", () -> run().progress().batch() == 0 && run().progress().state() == State.PAUSED);
        await("all of it is drawn", () -> points(robot) == run().progress().steps());
        robot.clickOn("#train-stop");
        until(State.INTERRUPTED);
        assertTrue(robot.lookup("#train-stop").query().isDisabled());
        robot.clickOn("#train-restart");
        await("another run", () -> room().runs().size() == 2);
    }

    @Test
    void theLedgerSaysWhyItIsEmpty(FxRobot robot) throws BadInputException {
        Preset mnist = Preset.named("mnist");
        choose(robot, "sine", "epochs", "1", "hidden", "4");
        robot.clickOn("#panel-ledger");
        await("nothing yet", () -> sentence(robot).startsWith("Nothing has been trained yet"));
        robot.clickOn("#train-batch");
        until(State.PAUSED);
        await("the step that comes next", () -> sentence(robot).startsWith("How batch 2"));
        robot.clickOn("#train-go");
        until(State.FINISHED);
        await("the end", () -> sentence(robot).startsWith("The run is at its end"));
        robot.interact(() -> room().choose(mnist));
        await("another task has no run", () -> sentence(robot).startsWith("Nothing has been trained yet"));
        assertFalse(robot.lookup("#open-in-cell").query().isVisible() && robot.lookup(".inside-bar").query().isVisible());
    }

    @Test
    void theBarTellsOfARunOfTheChosenTaskOrOneThatTrains(FxRobot robot) throws BadInputException {
        Preset mnist = Preset.named("mnist");
        choose(robot, "sine", "epochs", "10000", "hidden", "4");
        Settings sine = room().settings();
        await("nothing yet", () -> place(robot).equals("Nothing has been trained yet."));
        String absence = robot.lookup((Node node) -> node instanceof CurveChart).<CurveChart>queryAll().iterator().next().data().notes().getFirst().label();
        assertEquals("No points yet: press " + robot.lookup("#train-go").queryAs(Labeled.class).getText() + ".", absence);
        robot.clickOn("#train-go");
        untilBatches(1);
        robot.interact(() -> room().choose(mnist));
        await("it still trains", () -> place(robot).startsWith("epoch "));
        robot.clickOn("#train-stop");
        until(State.INTERRUPTED);
        await("another task has no run", () -> place(robot).equals("This task has not been trained yet."));
        robot.interact(() -> room().choose(new Preset("test", sine)));
        await("it has", () -> place(robot).startsWith("Stopped after batch "));
    }

    private static String place(FxRobot robot) {
        return robot.lookup("#train-place").queryAs(Labeled.class).getText();
    }

    private static String sentence(FxRobot robot) {
        return robot.from(robot.lookup(".ledger-panel").queryAll()).lookup(".chart-sentence").queryAs(Labeled.class).getText();
    }

    @Test
    void languageAndLookChangeWhileItTrains(FxRobot robot) throws BadInputException {
        choose(robot, "sine", "epochs", "10000", "hidden", "4");
        robot.clickOn("#train-go");
        untilBatches(1);
        assertEquals("Pause", robot.lookup("#train-go").queryAs(Labeled.class).getText());
        robot.clickOn("#language-zh");
        assertEquals("暂停", robot.lookup("#train-go").queryAs(Labeled.class).getText());
        for (Theme theme : Theme.values()) {
            robot.clickOn("#theme-" + theme.key());
            int steps = run().progress().steps();
            untilBatches(steps + 10);
            Set<Integer> colours = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Fx.colours(scene.snapshot(null)));
            assertTrue(colours.size() > 100, () -> theme + " shows " + colours.size() + " colours");
        }
        robot.clickOn("#language-en");
        assertEquals("Pause", robot.lookup("#train-go").queryAs(Labeled.class).getText());
        assertEquals(State.RUNNING, run().progress().state());
    }

    @Test
    void spaceTrainsAndPauses(FxRobot robot) throws BadInputException {
        choose(robot, "sine", "epochs", "10000", "hidden", "4");
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, KeyCode.SPACE);
        until(State.RUNNING);
        robot.clickOn("#panel-gradient_norm");
        press(robot, KeyCode.SPACE);
        until(State.PAUSED);
        robot.clickOn("#train-go");
        until(State.RUNNING);
        press(robot, KeyCode.SPACE);
        until(State.PAUSED);
        assertEquals(1, room().runs().size());
    }

    @Test
    void valuesOfOnesOwnSaySo(FxRobot robot) throws BadInputException {
        choose(robot, "sine", "hidden", "4");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.from(robot.lookup("#preset-box").queryAll()).lookup((Node node) -> node instanceof Labeled each && "My own values".equals(each.getText()))
                .tryQuery().isPresent());
    }

    @Test
    void aSampleOpensInTheCell(FxRobot robot, @TempDir Path folder) throws Exception {
        SmallDigits.write(folder, 300, 40);
        choose(robot, "mnist", "data", folder.toString(), "hidden", "12");
        robot.clickOn("#train-batch");
        until(State.PAUSED);
        robot.clickOn("#panel-digits");
        await("the digits are there", () -> robot.lookup((Node node) -> node instanceof DigitGrid).tryQuery().isPresent());
        robot.clickOn("#open-in-cell");
        await("the cell is shown", () -> places.presentProperty().get() == Places.Place.CELL);
        Experiment opened = bench.run().experiment();
        assertEquals(12, opened.hidden());
        assertEquals(12, opened.inputs()[0].length, "the upper layer reads the lower one's states");
        assertEquals(28, opened.length());
        assertEquals(10, bench.run().trace().value(28, "y").length);
        assertNotEquals(0, bench.run().trace().loss());
        assertEquals("Sample 1, run 1, batch 1", robot.lookup("#sequence-choice").queryAs(ComboBox.class).getButtonCell().getText());
        String before = bench.cursor().toString();
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, KeyCode.RIGHT);
        assertNotEquals(before, bench.cursor().toString(), "the keys of the cell work at once");
        robot.clickOn("#undo");
        assertEquals(1, bench.run().experiment().hidden());
    }

    @Test
    void aRunThatDivergesSaysSoInOneSentence(FxRobot robot) throws BadInputException {
        choose(robot, "sine", "epochs", "50", "hidden", "4", "lr", "1000", "clip", "0");
        robot.clickOn("#train-go");
        until(State.DIVERGED);
        await("the sentence is shown", () -> robot.lookup("#training-problem").query().isVisible());
        robot.clickOn("#language-zh");
        await("in Chinese", () -> robot.from(robot.lookup("#training-problem").queryAll()).lookup(".label").queryAs(Labeled.class).getText().contains("学习率"));
        robot.clickOn(robot.from(robot.lookup("#training-problem").queryAll()).lookup(".button").queryButton());
        await("it can be closed", () -> !robot.lookup("#training-problem").query().isVisible());
        assertFalse(robot.lookup("#train-go").query().isDisabled());
    }
}
