package org.gatescope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.gatescope.lab.Experiment;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.lessonpane.Account;
import org.gatescope.ui.lessonpane.ClassLesson;
import org.gatescope.ui.lessonpane.LessonModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson before a class in a teacher's hands. */
@ExtendWith(ApplicationExtension.class)
class PresenterKeysTest {

    private Settings settings;
    private Bench bench;
    private LaboratoryView view;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        settings = Settings.inMemory();
        settings.reducedMotionProperty().set(true);
        settings.openProperty("lesson", false).set(true);
        bench = new Bench(settings, Experiment.first());
        Path folder = Files.createTempDirectory("lessons");
        Places places = new Places();
        view = new LaboratoryView(bench, settings, places, new LessonModel(bench, settings, places, ClassLesson.in(folder), Account.inMemory()));
        stage = shown;
        Scene scene = new Scene(view, 1000, 800);
        Stylist.follow(scene, settings);
        FullScreen.follow(stage, view.presenter());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.lessons().open("first", 1);
    }

    private static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (Exception e) {
            throw new AssertionError("never came true: " + what, e);
        }
    }

    private String title(FxRobot robot) {
        return robot.lookup(".lesson-page-title").queryLabeled().getText();
    }

    private boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(PresenterKeysTest::isShown);
    }

    /** Whether it is on the screen with all that it stands in. */
    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void pagesAreTurnedByKeysBeforeAnythingScrolls(FxRobot robot) {
        press(robot, KeyCode.PAGE_DOWN);
        assertEquals("Two", title(robot));
        press(robot, KeyCode.PAGE_UP);
        assertEquals("One", title(robot));
        // from the pane itself too, which would scroll
        robot.interact(() -> robot.lookup(".lesson-scroll").queryAll().forEach(Node::requestFocus));
        press(robot, KeyCode.PAGE_DOWN);
        assertEquals("Two", title(robot));
        assertFalse(view.presenter().isPresenting());
    }

    @Test
    void aFoldedLessonLeavesItsKeysAlone(FxRobot robot) {
        robot.interact(() -> settings.openProperty("lesson", false).set(false));
        press(robot, KeyCode.PAGE_DOWN);
        press(robot, KeyCode.F5);
        assertFalse(view.presenter().isPresenting());
        robot.interact(() -> settings.openProperty("lesson", false).set(true));
        assertEquals("One", title(robot));
    }

    @Test
    void fromTheButtonToEscape(FxRobot robot) {
        assertTrue(isShown(robot, ".header"));
        assertTrue(isShown(robot, ".lesson-note"));
        robot.clickOn("#lesson-present");
        await("the whole screen", stage::isFullScreen);
        assertEquals(Theme.PROJECTOR, settings.themeProperty().get());
        for (String hidden : new String[] {".header", ".experiment-bar", ".inspector", ".lesson-note"}) {
            assertFalse(isShown(robot, hidden), hidden);
        }
        assertTrue(isShown(robot, ".cell-view"));
        press(robot, KeyCode.ESCAPE);
        await("a window again", () -> !stage.isFullScreen());
        assertEquals(Theme.LIGHT, settings.themeProperty().get());
        assertTrue(isShown(robot, ".header"));
        assertTrue(isShown(robot, ".lesson-note"));
    }

    @Test
    void aClassIsLedThroughAPage(FxRobot robot) {
        press(robot, KeyCode.F5);
        assertTrue(view.presenter().isPresenting());
        // what is out of sight comes into sight first
        for (int presses = 0; !isShown(robot, "#predict-1 .lesson-why"); presses++) {
            assertTrue(presses < 3);
            press(robot, KeyCode.PAGE_DOWN);
        }
        assertTrue(bench.run().experiment().clamps().any("f"));
        press(robot, KeyCode.PAGE_UP);
        assertFalse(isShown(robot, "#predict-1 .lesson-why"));
        assertFalse(bench.run().experiment().clamps().any("f"));
        press(robot, KeyCode.SHIFT, KeyCode.F5);
        assertFalse(view.presenter().isPresenting());
    }

    @Test
    void anyKeyEndsTheBlankAndDoesNothingElse(FxRobot robot) {
        press(robot, KeyCode.B);
        assertFalse(isShown(robot, "#curtain"), "only before a class");
        press(robot, KeyCode.F5);
        press(robot, KeyCode.B);
        assertTrue(isShown(robot, "#curtain"));
        Node curtain = robot.lookup("#curtain").query();
        assertEquals(view.getWidth(), curtain.getBoundsInParent().getWidth());
        var cursor = bench.cursor();
        press(robot, KeyCode.RIGHT);
        assertFalse(isShown(robot, "#curtain"));
        assertEquals(cursor, bench.cursor());
        press(robot, KeyCode.B);
        press(robot, KeyCode.ESCAPE);
        assertFalse(isShown(robot, "#curtain"));
        assertTrue(view.presenter().isPresenting(), "the first Escape shows the lesson again");
    }

    @Test
    void rSetsTheSceneAgain(FxRobot robot) {
        Experiment entered = bench.run().experiment();
        press(robot, KeyCode.F5);
        robot.interact(() -> bench.edit("edit.weight", each -> each.withParameter("W_f", 0, 2)));
        assertNotEquals(entered, bench.run().experiment());
        press(robot, KeyCode.R);
        assertEquals(entered, bench.run().experiment());
    }

    @Test
    void whoEndsTheFullScreenEndsPresenting(FxRobot robot) {
        press(robot, KeyCode.F5);
        await("the whole screen", stage::isFullScreen);
        robot.interact(() -> stage.setFullScreen(false));
        await("the end", () -> !view.presenter().isPresenting());
    }
}
