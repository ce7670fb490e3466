package org.gatescope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.gatescope.check.SmallDigits;
import org.gatescope.lab.Experiment;
import org.gatescope.task.Preset;
import org.gatescope.train.Progress;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PadPanelTest {

    @TempDir
    private Path folder;
    private final Settings settings = Settings.inMemory();
    private final List<Experiment> opened = new ArrayList<>();
    private Room room;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        Preset mnist = Preset.named("mnist");
        Path digits = SmallDigits.write(folder.resolve("digits"), 60, 20);
        room = new Room(new Preset("small", mnist.settings().with("data", digits.toString()).with("hidden", "8")), Platform::runLater);
        scene = new Scene(new RoomView(room, settings, opened::add), 1280, 780);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }

    private void stroke(FxRobot robot) {
        Node face = scene.lookup(".pad-face");
        Bounds at = face.localToScreen(face.getLayoutBounds());
        robot.moveTo(at.getCenterX(), at.getMinY() + 0.2 * at.getHeight()).press(MouseButton.PRIMARY)
                .moveTo(at.getCenterX(), at.getMinY() + 0.5 * at.getHeight()).moveTo(at.getCenterX() + 4, at.getMinY() + 0.8 * at.getHeight()).release(MouseButton.PRIMARY);
    }

    private String bars() {
        return scene.lookup(".probability-face").getAccessibleText();
    }

    private Button button(String id) {
        return (Button) scene.lookup(id);
    }

    private String reader() {
        return ((Label) scene.lookup(".pad-panel > .chart-sentence")).getText();
    }

    private void trainOneBatch(FxRobot robot) throws Exception {
        robot.interact(room::oneBatch);
        await(() -> room.current().filter(run -> run.progress().state() == Progress.State.PAUSED).isPresent());
    }

    @Test
    void aStrokeIsReadRowByRowAndOpensInTheCell(FxRobot robot) throws Exception {
        robot.interact(((ToggleButton) scene.lookup("#panel-draw"))::fire);
        await(() -> reader().startsWith("Nothing has been trained yet."));
        stroke(robot);
        assertTrue(button("#pad-open").isDisabled(), "there is no network that could read");
        assertEquals("What the network reads No prediction yet.", bars());
        // all that the bars say, since a test that only looks now and then may miss the rows
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        robot.interact(() -> scene.lookup(".probability-face").accessibleTextProperty().addListener((_, _, now) -> said.add(now)));
        trainOneBatch(robot);
        // it has waited for a network
        await(() -> bars().startsWith("Read as "));
        assertTrue(List.copyOf(said).stream().filter(each -> each.startsWith("After row ")).distinct().count() >= 2, said::toString);
        await(() -> reader().equals("Reader: run 1 · LSTM 8×2, after batch 1."));
        robot.clickOn("#pad-open");
        await(() -> !opened.isEmpty());
        assertEquals(28, opened.getFirst().length());
    }

    @Test
    void withReducedMotionTheVerdictIsThereAtOnceAndAnotherStrokeTakesItBack(FxRobot robot) throws Exception {
        robot.interact(() -> settings.reducedMotionProperty().set(true));
        robot.interact(((ToggleButton) scene.lookup("#panel-draw"))::fire);
        trainOneBatch(robot);
        stroke(robot);
        robot.clickOn("#pad-read");
        await(() -> bars().startsWith("Read as "));
        robot.clickOn("#pad-clear");
        await(() -> bars().equals("What the network reads No prediction yet."));
        assertTrue(button("#pad-read").isDisabled());
    }
}
