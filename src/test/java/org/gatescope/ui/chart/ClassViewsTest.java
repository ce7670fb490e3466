package org.gatescope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.figure.FigureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ClassViewsTest {

    @TempDir
    private Path folder;
    private final Settings settings = Settings.inMemory();
    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(root, 720, 560);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private <V extends Parent> V open(FxRobot robot, V view) {
        robot.interact(() -> root.getChildren().setAll(view));
        settle(robot);
        return view;
    }

    private void settle(FxRobot robot) {
        robot.interact(() -> {
            root.applyCss();
            root.layout();
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    private Painted face() {
        return (Painted) root.lookup(".chart-painted");
    }

    private void focus(FxRobot robot) {
        robot.interact(() -> face().requestFocus());
    }

    private String spoken(FxRobot robot) {
        settle(robot);
        return face().getAccessibleText();
    }

    @Test
    void aConfusionMatrixSaysWhatACellCounts(FxRobot robot) throws Exception {
        ConfusionMatrix view = new ConfusionMatrix(settings, (_, _, _) -> Optional.of(folder.resolve("kept.csv")));
        robot.interact(() -> view.show("Confusion matrix", Confusion.of(10, new int[] {3, 3, 3, 1}, new int[] {3, 3, 5, 1})));
        open(robot, view);
        assertEquals("3 of 4 predicted rightly (75.0%).", view.sentence());
        ConfusionPicture.Cells cells = new ConfusionPicture(Confusion.of(10, new int[0], new int[0]), face().inks(), Optional.empty()).cells(face().getWidth(), face().getHeight());
        robot.moveTo(face().localToScreen(cells.x(5) + cells.width() / 2, cells.y(3) + cells.height() / 2));
        await(() -> view.sentence().equals("True 3 predicted as 5: 1 of 3 (33.3%)."));
        focus(robot);
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
        await(() -> view.sentence().equals("True 3 predicted rightly: 2 of 3 (66.7%)."));
        robot.interact(() -> settings.localeProperty().set(Locale.CHINESE));
        assertEquals("真实为 3、预测正确：3 个中有 2 个（66.7%）。", view.sentence());
        assertTrue(spoken(robot).contains("预测正确"));
        robot.interact(() -> view.files().keep(FigureFile.CSV));
        assertEquals("3,0,0,0,2,0,1,0,0,0,0", Files.readAllLines(folder.resolve("kept.csv")).get(4));
    }

    @Test
    void barsArriveAndSayTheBest(FxRobot robot) throws Exception {
        ProbabilityBars view = new ProbabilityBars(settings, (_, _, _) -> Optional.of(folder.resolve("kept.svg")));
        robot.interact(() -> view.show("Probabilities", Sample.probabilities(3)));
        open(robot, view);
        robot.interact(() -> view.show("Probabilities", Sample.probabilities(7)));
        assertTrue(spoken(robot).contains("7: 81.0%"), face().getAccessibleText());
        robot.interact(() -> view.files().keep(FigureFile.SVG));
        assertTrue(Files.readString(folder.resolve("kept.svg")).contains(">81.0%<"));
    }

    @Test
    void theNumbersGlideWithTheirBars(FxRobot robot) {
        ProbabilityBars view = new ProbabilityBars(settings);
        robot.interact(() -> view.show("Probabilities", Sample.probabilities(3)));
        open(robot, view);
        robot.interact(() -> {
            view.show("Probabilities", Sample.probabilities(7));
            List<String> words = new ArrayList<>();
            Sheet sheet = (Sheet) Proxy.newProxyInstance(Sheet.class.getClassLoader(), new Class<?>[] {Sheet.class}, (_, method, arguments) -> {
                if (method.getName().equals("words")) {
                    words.add((String) arguments[0]);
                }
                return null;
            });
            face().paintGround(sheet, face().getWidth(), face().getHeight());
            assertEquals(Numerals.percent(Sample.probabilities(3).value(7)), words.get(2 * 7 + 1), "they have just set out");
        });
    }

    @Test
    void aDigitIsPickedByMouseAndKeys(FxRobot robot) throws Exception {
        List<Integer> picked = new ArrayList<>();
        DigitGrid view = new DigitGrid(settings, (_, _, _) -> Optional.of(folder.resolve("kept.svg")));
        view.setOnPick(picked::add);
        robot.interact(() -> view.show("Ten predictions", Sample.digits(20)));
        open(robot, view);
        double width = face().getWidth();
        GridPicture picture = GridPicture.filling(Sample.digits(20), face().inks(), width, face().getHeight());
        assertTrue(picture.height(width) <= face().getHeight() && picture.side(width) > new GridPicture(Sample.digits(20), face().inks(), Optional.empty()).side(width),
                "fewer in a row are larger, and all have room");
        assertEquals(GridPicture.COLUMNS, GridPicture.filling(Sample.digits(20), face().inks(), width, 100).columns(), "where there is no room for more rows");
        for (int index : new int[] {0, 9, 14}) {
            robot.clickOn(face().localToScreen(picture.x(index, width) + 3, picture.y(index, width) + 3));
            await(() -> picked.contains(index));
        }
        robot.moveTo(root.localToScreen(700, 550));
        focus(robot);
        robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        await(() -> picked.equals(List.of(0, 9, 14, picture.columns() + 1)));
        robot.type(KeyCode.UP).type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Digit 5: true 3, wrongly predicted as 8.", spoken(robot));
        robot.interact(() -> view.files().keep(FigureFile.SVG));
        assertTrue(Files.readString(folder.resolve("kept.svg")).contains("data:image/png;base64,"));
    }

    @Test
    void aDigitIsDrawnWithTheMouse(FxRobot robot) throws Exception {
        DigitPad pad = open(robot, new DigitPad(settings));
        Point2D middle = face().localToScreen(face().getWidth() / 2, face().getHeight() / 2);
        assertTrue(root.lookup("#pad-clear").isDisabled());
        robot.moveTo(middle).press(MouseButton.PRIMARY).moveBy(40, 60).release(MouseButton.PRIMARY);
        await(() -> pad.strokes().lines().size() == 1 && pad.strokes().lines().getFirst().size() > 1);
        robot.interact(() -> pad.showReading(new DigitPad.Reading(pad.strokes().centred(28), 28, 5)));
        robot.moveTo(middle.add(-50, 0)).press(MouseButton.PRIMARY).moveBy(-10, 30).release(MouseButton.PRIMARY);
        await(() -> pad.strokes().lines().size() == 2);
        robot.clickOn("#pad-undo");
        await(() -> pad.strokes().lines().size() == 1);
        robot.clickOn("#pad-clear");
        await(() -> pad.strokes().isEmpty());
    }

    @Test
    void aDigitIsDrawnWithTheKeyboard(FxRobot robot) throws Exception {
        DigitPad pad = open(robot, new DigitPad(settings));
        focus(robot);
        robot.type(KeyCode.RIGHT).type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.SPACE).type(KeyCode.LEFT);
        await(() -> pad.strokes().lines().size() == 1 && pad.strokes().lines().getFirst().size() == 3);
        assertTrue(spoken(robot).contains("strokes so far: 1") && spoken(robot).contains("Pen lifted"), face().getAccessibleText());
        robot.type(KeyCode.SPACE).type(KeyCode.BACK_SPACE).type(KeyCode.BACK_SPACE);
        await(() -> pad.strokes().isEmpty());
    }

    @Test
    void aPointIsNamedAndPicked(FxRobot robot) throws Exception {
        List<Integer> picked = new ArrayList<>();
        PointMap view = new PointMap(settings, (_, _, _) -> Optional.of(folder.resolve("kept.csv")));
        view.setOnPick(picked::add);
        Cloud cloud = new Cloud("PC 1", "PC 2", new double[] {0, 1, 2, Double.NaN}, new double[] {0, 1, 0, 0}, new int[] {4, 5, 6, 7},
                Sample.probabilities(0).classes(), List.of());
        robot.interact(() -> view.show("Hidden states", cloud));
        open(robot, view);
        Glide still = new Glide();
        still.to(CloudPicture.places(cloud), true);
        CloudPicture picture = new CloudPicture(cloud, still, face().inks(), Optional.empty());
        CloudPicture.Axes axes = picture.axes(face().getWidth(), face().getHeight()).orElseThrow();
        assertEquals(axes.x().at(1) - axes.x().at(0), axes.y().at(0) - axes.y().at(1), 1e-6);
        robot.clickOn(face().localToScreen(picture.x(axes, 1) + 2, picture.y(axes, 1)));
        await(() -> picked.equals(List.of(1)));
        assertEquals("Point 2, class 5: (1, 1)", view.sentence());
        robot.moveTo(root.localToScreen(2, 2));
        focus(robot);
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        await(() -> picked.equals(List.of(1, 2)));
        robot.interact(() -> view.files().keep(FigureFile.CSV));
        assertEquals(List.of("point,class,PC 1,PC 2", "1,4,0,0"), Files.readAllLines(folder.resolve("kept.csv")).subList(0, 2));
    }

    @Test
    void pointsAreThereAtOnceWhereMotionIsReduced(FxRobot robot) {
        settings.reducedMotionProperty().set(true);
        Glide glide = new Glide();
        robot.interact(() -> {
            Motion motion = new Motion(settings, glide, () -> { });
            motion.to(new double[] {1}, false);
            motion.to(new double[] {2}, false);
        });
        assertFalse(glide.isMoving());
        assertEquals(2, glide.at(0));
    }

    @Test
    void pointsGlideElsewhere(FxRobot robot) throws Exception {
        Glide glide = new Glide();
        robot.interact(() -> {
            Motion motion = new Motion(settings, glide, () -> { });
            motion.to(new double[] {1}, false);
            motion.to(new double[] {2}, false);
            assertTrue(glide.isMoving());
        });
        await(() -> !glide.isMoving());
        assertEquals(2, glide.at(0));
    }
}
