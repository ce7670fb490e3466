package org.gatescope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.gatescope.ui.Fx;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.FigureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CurveChartTest {

    @TempDir
    private Path folder;
    private final Settings settings = Settings.inMemory();
    private Optional<Path> answer = Optional.empty();
    private CurveChart chart;
    private CurveCanvas canvas;

    @Start
    void start(Stage stage) {
        chart = new CurveChart(settings, (_, _, _) -> answer);
        canvas = (CurveCanvas) chart.lookup(".curve-canvas");
        Scene scene = new Scene(chart, 720, 360);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void show(FxRobot robot, CurveData data) {
        robot.interact(() -> chart.show(data));
        settle(robot);
    }

    private void settle(FxRobot robot) {
        robot.interact(() -> {
            chart.applyCss();
            chart.layout();
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    private CurveState state() {
        return chart.model().state();
    }

    private Point2D place(double step) {
        Plot plot = new CurvePicture(state(), canvas.inks(), false, 1).plot(canvas.getWidth(), canvas.getHeight()).orElseThrow();
        return canvas.localToScreen(plot.x().at(step), (plot.top() + plot.bottom()) / 2);
    }

    private WritableImage picture(FxRobot robot) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = canvas.snapshot(null, null));
        return image[0];
    }

    @Test
    void theMouseReadsAndZooms(FxRobot robot) throws Exception {
        show(robot, Sample.losses(100, false));
        robot.moveTo(place(42));
        await(() -> state().at().equals(OptionalDouble.of(42)));
        robot.moveTo(place(20)).press(MouseButton.PRIMARY).moveTo(place(50)).release(MouseButton.PRIMARY);
        await(() -> state().zoom().filter(span -> Math.abs(span.from() - 20) < 1 && Math.abs(span.to() - 50) < 1).isPresent());
        settle(robot);
        double before = state().zoom().orElseThrow().length();
        robot.moveTo(place(35)).scroll(1, VerticalDirection.UP);
        await(() -> state().zoom().orElseThrow().length() < before);
        assertTrue(chart.lookup(".chart-reset").isVisible());
        robot.doubleClickOn(place(35));
        await(() -> state().zoom().isEmpty());
        assertFalse(chart.lookup(".chart-reset").isVisible());
    }

    @Test
    void theCardIsAwayWhileTheGripIsDragged(FxRobot robot) throws Exception {
        CurveData data = Sample.losses(100, false);
        robot.interact(() -> chart.setGrip(to -> chart.show(data.with(new Note.Grip(to, ""))), () -> {
        }));
        show(robot, data.with(new Note.Grip(40, "")));
        robot.moveTo(place(40));
        await(() -> state().at().isPresent());
        robot.press(MouseButton.PRIMARY).moveTo(place(60));
        await(() -> chart.data().notes().stream().anyMatch(note -> note instanceof Note.Grip(double x, String _) && Math.abs(x - 60) < 1));
        assertTrue(state().at().isEmpty());
        robot.release(MouseButton.PRIMARY);
        await(() -> state().at().equals(OptionalDouble.of(60)));
    }

    @Test
    void keysReadAndZoom(FxRobot robot) throws Exception {
        show(robot, Sample.losses(100, false));
        robot.moveTo(0, 0).interact(() -> canvas.requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        await(() -> state().at().equals(OptionalDouble.of(2)));
        robot.type(KeyCode.END);
        await(() -> state().at().equals(OptionalDouble.of(100)));
        settle(robot);
        String number = Numerals.exact(chart.data().series().getFirst().points().y(99));
        assertTrue(canvas.getAccessibleText().contains("batch 100") && canvas.getAccessibleText().contains("training: " + number), canvas.getAccessibleText());
        robot.type(KeyCode.EQUALS);
        await(() -> state().zoom().isPresent());
        robot.type(KeyCode.DIGIT0);
        await(() -> state().zoom().isEmpty());
        robot.type(KeyCode.ESCAPE);
        await(() -> state().at().isEmpty());
    }

    @Test
    void aCurveGoesOffAndComesBack(FxRobot robot) throws Exception {
        show(robot, Sample.losses(100, false));
        robot.clickOn("validation");
        await(() -> state().visible().size() == 1);
        assertFalse(((ToggleButton) chart.lookupAll(".chart-legend-entry").stream().reduce((_, last) -> last).orElseThrow()).isSelected());
        robot.clickOn("validation");
        await(() -> state().visible().size() == 2);
    }

    @Test
    void followsThemeLanguageSizeAndData(FxRobot robot) {
        show(robot, Sample.losses(100, false));
        var light = Fx.colours(picture(robot));
        robot.interact(() -> settings.themeProperty().set(Theme.DARK));
        settle(robot);
        assertNotEquals(light, Fx.colours(picture(robot)));
        robot.interact(() -> settings.localeProperty().set(Locale.CHINESE));
        settle(robot);
        assertEquals("对数", ((ToggleButton) chart.lookup(".chart-axis")).getText());
        robot.interact(() -> settings.textScaleProperty().set(2));
        settle(robot);
        show(robot, CurveData.of("空", "批次", ""));
        assertTrue(canvas.getAccessibleText().contains("0 条曲线"), canvas.getAccessibleText());
    }

    @Test
    void nothingIsPaintedWhereNothingChanged(FxRobot robot) {
        CurveData data = Sample.losses(100, false);
        show(robot, data);
        robot.interact(() -> {
            chart.show(new CurveData(data.title(), data.xName(), data.yName(), true, data.series(), data.notes()));
            assertFalse(canvas.isNeedsLayout());
            chart.show(Sample.losses(101, false));
            assertTrue(canvas.isNeedsLayout());
        });
    }

    @Test
    void itIsKeptAsAFileOrSaysWhyNot(FxRobot robot) throws Exception {
        show(robot, Sample.losses(100, false));
        for (FigureFile kind : FigureFile.values()) {
            answer = Optional.of(folder.resolve("loss." + kind.extension()));
            robot.interact(() -> chart.files().keep(kind));
            assertTrue(Files.size(answer.orElseThrow()) > 500, kind.name());
        }
        String svg = Files.readString(folder.resolve("loss.svg"));
        assertTrue(svg.contains(">Loss<") && svg.contains(">cross-entropy<") && svg.contains("<polyline"));
        javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("loss.svg").toFile());
        answer = Optional.of(folder.resolve("none").resolve("loss.png"));
        robot.interact(() -> chart.files().keep(FigureFile.PNG));
        assertTrue(((Label) chart.lookup(".chart-problem")).getText().contains("could not be written"));
    }

    @Test
    void aLogarithmicAxisWithNothingToShowSaysSo(FxRobot robot) {
        show(robot, CurveData.of("Loss", "batch", "loss", Series.line("a", Hue.TRUTH, Points.each(Sample.view(0, -1)))));
        robot.interact(() -> chart.logarithmicProperty().set(true));
        settle(robot);
        assertTrue(new CurvePicture(state(), canvas.inks(), false, 1).plot(canvas.getWidth(), canvas.getHeight()).isEmpty());
        assertTrue(state().hasPoints() && !state().hasNumbers());
    }
}
