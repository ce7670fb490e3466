package org.gatescope.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.gatescope.lab.Experiment;
import org.gatescope.trace.Trace;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.chart.CurveChart;
import org.gatescope.ui.chart.Note;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.figure.Figure;
import org.gatescope.ui.figure.FigureFile;
import org.gatescope.ui.figure.Svg;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.shell.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xml.sax.InputSource;

/** The comparison in a learner's hands. */
@ExtendWith(ApplicationExtension.class)
class CompareWindowTest {

    private final Settings settings = Settings.inMemory();
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
        places.presentProperty().set(Places.Place.COMPARE);
    }

    @AfterEach
    void close() {
        Platform.runLater(places::close);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private CompareModel model() {
        return places.comparison();
    }

    private static void waitFor(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    private void waitForPicture() throws Exception {
        waitFor(() -> model().pictureProperty().get().filter(each -> each.choice() == model().choice() && each.whole()).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private <T extends Node> T node(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            @SuppressWarnings("unchecked")
            T found = (T) scene.lookup("#" + id);
            return found;
        });
    }

    @Test
    void nextMovesEveryCell(FxRobot robot) throws Exception {
        waitForPicture();
        for (int i = 0; i < 4; i++) {
            robot.clickOn("#lockstep-next");
        }
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(6, model().placeProperty().get().t());
        for (int lane = 0; lane < 3; lane++) {
            LaneView view = node("lane-" + lane);
            assertEquals(6, view.shownPlace().orElseThrow().t());
            assertTrue(view.shownPlace().orElseThrow().isForward());
        }
        robot.type(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, this.<LaneView>node("lane-2").shownPlace().orElseThrow().t());
    }

    @Test
    void spacePlaysAndStops(FxRobot robot) throws Exception {
        waitForPicture();
        robot.clickOn("#lane-0 .lane-picture").type(KeyCode.SPACE);
        waitFor(() -> model().placeProperty().get().t() >= 3);
        robot.type(KeyCode.SPACE);
        assertFalse(this.<javafx.scene.control.ToggleButton>node("lockstep-play").isSelected());
        robot.clickOn("#lockstep-end").clickOn("#lockstep-play");
        waitFor(() -> model().placeProperty().get().isForward());
        assertTrue(model().placeProperty().get().t() < 10, "played from the start again");
    }

    @Test
    void draggingTheLineTruncates(FxRobot robot) throws Exception {
        robot.clickOn("#dial-window .check-box");
        waitForPicture();
        int before = model().choice().setup().reach();
        CurveChart chart = node("lag-chart");
        assertTrue(chart.data().notes().stream().anyMatch(Note.Grip.class::isInstance));
        Node canvas = chart.lookup(".curve-canvas");
        Bounds place = canvas.localToScreen(canvas.getBoundsInLocal());
        // wherever the line is: it is found by the shape of the mouse over it
        double y = place.getMinY() + 0.6 * place.getHeight();
        double x = place.getMinX() + 50;
        for (; x < place.getMaxX(); x += 4) {
            robot.moveTo(new Point2D(x, y));
            if (canvas.getCursor() == javafx.scene.Cursor.H_RESIZE) {
                break;
            }
        }
        robot.press(javafx.scene.input.MouseButton.PRIMARY).moveBy(120, 0).release(javafx.scene.input.MouseButton.PRIMARY);
        waitForPicture();
        int after = model().choice().setup().reach();
        assertTrue(after > before + 2, () -> before + " steps, then " + after);
        robot.clickOn("#undo");
        waitForPicture();
        assertEquals(before, model().choice().setup().reach());
    }

    @Test
    void nothingMovesFromUnderTheMouseThatTruncates(FxRobot robot) throws Exception {
        waitForPicture();
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            robot.interact(() -> settings.localeProperty().set(locale));
            WaitForAsyncUtils.waitForFxEvents();
            double before = node("dial-clip").getLayoutY();
            robot.interact(() -> ((CheckBox) scene.lookup("#dial-window .check-box")).fire());
            waitForPicture();
            assertEquals(before, node("dial-clip").getLayoutY(), locale.toString());
        }
    }

    @Test
    void aCellOpensInTheLaboratory(FxRobot robot) throws Exception {
        waitForPicture();
        robot.clickOn("#lane-1 .lane-head .button");
        waitFor(() -> places.presentProperty().get() == Places.Place.CELL);
        assertEquals("lstm", bench.run().experiment().base().name());
        assertEquals(50, bench.run().trace().length());
        assertEquals(model().pictureProperty().get().orElseThrow().lanes().get(1).run().orElseThrow().trace().loss(), bench.run().trace().loss());
    }

    @Test
    void aLaneBecomesAPictureLinesAndNumbers(FxRobot robot, @TempDir Path folder) throws Exception {
        waitForPicture();
        robot.clickOn("#lockstep-end");
        Figure figure = this.<LaneView>node("lane-1").figure();
        for (FigureFile kind : FigureFile.values()) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                kind.write(figure, folder.resolve("lane." + kind.extension()));
                return null;
            });
        }
        assertEquals("LSTM", figure.title());
        BufferedImage image = ImageIO.read(folder.resolve("lane.png").toFile());
        Region lane = (Region) this.<LaneView>node("lane-1").lookup(".lane-shown");
        assertEquals(Math.round(2 * lane.getWidth()), image.getWidth(), 1.0);
        assertEquals(255, new java.awt.Color(image.getRGB(0, 0), true).getAlpha(), "a picture has the ground that the window has");
        // lines: the strips' colours are boxes, the words are words
        String lines = Files.readString(folder.resolve("lane.svg"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(lines)));
        assertTrue(lines.contains(">∂L/∂C</text>"), lines);
        HeatStrip strip = (HeatStrip) lane.lookup(".heat-strip");
        Image colours = ((ImageView) strip.lookup("ImageView")).getImage();
        assertTrue(lines.contains(Svg.paint(colours.getPixelReader().getColor((int) colours.getWidth() - 1, 0))), "the colour of the last step");
        // numbers: those of the trace, to the last digit
        Trace trace = model().pictureProperty().get().orElseThrow().lanes().get(1).lane().finished().orElseThrow().trace();
        List<String> rows = Files.readAllLines(folder.resolve("lane.csv"));
        assertEquals(1 + trace.length(), rows.size());
        List<String> header = List.of(rows.getFirst().split(","));
        assertEquals(trace.gradient(50, "C")[7], Double.parseDouble(rows.getLast().split(",")[header.indexOf("dL/dC_8")]));
        assertEquals(trace.value(50, "h")[0], Double.parseDouble(rows.getLast().split(",")[header.indexOf("h_1")]));
    }

    @Test
    void theLanguageChangesAtOnce(FxRobot robot) throws Exception {
        waitForPicture();
        String english = this.<Labeled>node("measure-lag").getText();
        robot.interact(() -> settings.localeProperty().set(Locale.CHINESE));
        assertNotEquals(english, this.<Labeled>node("measure-lag").getText());
        assertTrue(this.<CurveChart>node("lag-chart").title().contains("梯度"));
    }

    @Test
    void theGradientCheckIsComputedWhenItIsSeen(FxRobot robot) throws Exception {
        waitForPicture();
        robot.clickOn("#measure-check");
        waitFor(() -> model().check().foundProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(this.<Labeled>node("check-verdict").getText().contains("agree"), () -> this.<Labeled>node("check-verdict").getText());
        Spinner<Integer> index = node("check-index");
        assertEquals(1, index.getValue(), "numbers are counted from 1");
        robot.interact(() -> index.increment());
        assertEquals(1, model().check().probeProperty().get().index());
        robot.interact(() -> index.decrement());
        waitFor(() -> model().check().foundProperty().get().isPresent());
        robot.interact(() -> model().check().setStep(0));
        assertTrue(this.<Labeled>node("check-verdict").getText().contains("smaller"), () -> this.<Labeled>node("check-verdict").getText());
    }
}
