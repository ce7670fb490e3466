package org.gatescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;
import org.gatescope.compare.Choice;
import org.gatescope.lab.Experiment;
import org.gatescope.task.Options;
import org.gatescope.train.Progress;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.equation.EquationView;
import org.gatescope.ui.training.TrainingRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From a text to a trained network, in a learner's hands. */
@ExtendWith(ApplicationExtension.class)
class WorkshopTest {

    private static final String OWN = "state h\nz : update-gate = sigmoid(W_z · [h', x] + b_z)\nh : hidden-state = z * tanh(W_h · x + b_h) + (1 - z) * h'\n";

    private Settings settings;
    private Bench bench;
    private Places places;
    private LaboratoryView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        settings = Settings.inMemory();
        settings.reducedMotionProperty().set(true);
        bench = new Bench(settings, Experiment.first());
        places = new Places();
        view = new LaboratoryView(bench, settings, places);
        scene = new Scene(view, 1000, 800);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(places::close);
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TextArea openEditor(FxRobot robot) throws Exception {
        @SuppressWarnings("unchecked")
        ComboBox<Object> cells = (ComboBox<Object>) scene.lookup("#cell-choice");
        // the last but one goes to the editor; with Enter it is picked
        robot.interact(() -> {
            cells.getSelectionModel().select(cells.getItems().size() - 2);
            cells.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        until(() -> scene.lookup("#editor-text") != null && scene.lookup("#editor-text").isFocused());
        return (TextArea) scene.lookup("#editor-text");
    }

    private void write(FxRobot robot, TextArea area, String text) throws Exception {
        robot.interact(() -> area.replaceText(0, area.getLength(), text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Button button(String id) {
        return (Button) scene.lookup("#editor-" + id);
    }

    private String status() {
        return ((Labeled) scene.lookup("#editor-status")).getText();
    }

    @Test
    void aCellGoesFromTextToTheBenchAndToATraining(FxRobot robot) throws Exception {
        TextArea area = openEditor(robot);
        // it begins with what is on the bench
        assertThat(area.getText()).isEqualTo(Cells.text("lstm"));
        until(() -> !button("step").isDisabled());

        write(robot, area, "");
        robot.write("state h\nh = tanh(W_h * x)", 0);
        until(() -> status().startsWith("line 2, column 14: W_h is a matrix"));
        assertThat(button("step").isDisabled()).isTrue();
        robot.interact(() -> settings.localeProperty().set(Locale.CHINESE));
        assertThat(status()).startsWith("第 2 行第 14 列：W_h 是矩阵");
        robot.interact(() -> settings.localeProperty().set(Locale.ENGLISH));
        robot.clickOn("#editor-status");
        assertThat(area.getCaretPosition()).isEqualTo("state h\nh = tanh(W_h ".length());

        write(robot, area, OWN);
        until(() -> !button("step").isDisabled());
        until(() -> scene.getRoot().lookupAll(".editor-equation .equation").stream().map(EquationView.class::cast).filter(each -> each.getFormula() != null).count() == 2);
        assertThat(status()).contains("states 1", "equations 2", "parameters 4");

        robot.clickOn("#editor-step");
        assertThat(places.writingProperty().get()).isFalse();
        assertThat(CellText.of(bench.run().experiment().base())).isEqualTo(OWN);
        assertThat(bench.run().experiment().base().name()).isEqualTo("my-lstm");
        robot.interact(bench::undo);
        assertThat(bench.run().experiment().base().name()).isEqualTo("lstm");

        // the text is still there
        assertThat(openEditor(robot).getText()).isEqualTo(OWN);
        robot.clickOn("#editor-train");
        assertThat(places.isInRoom()).isTrue();
        assertThat(CellText.of(places.room().settings().model().cell())).isEqualTo(OWN);
        until(() -> scene.lookup("#cell-note") != null && scene.lookup("#cell-note").isVisible());
        train(robot);
        assertThat(places.room().current().orElseThrow().network().hasKernel()).isFalse();
        // back and forth between cells
        robot.interact(() -> places.room().choose(Options.CELL, Options.cell("gru").orElseThrow()));
        robot.interact(() -> places.room().undo());
        assertThat(places.room().settings().model().cell().name()).isEqualTo("my-lstm");
    }

    private void train(FxRobot robot) throws Exception {
        org.gatescope.task.Settings few = places.room().settings().with("epochs", "2");
        robot.interact(() -> {
            places.room().choose(few);
            places.room().start();
        });
        until(() -> places.room().current().map(TrainingRun::progress).filter(each -> each.state() == Progress.State.FINISHED).isPresent());
    }

    @Test
    void theHeaderLeadsBackAndUndoIsThatOfTheText(FxRobot robot) throws Exception {
        TextArea area = openEditor(robot);
        String before = area.getText();
        assertThat(scene.lookup("#undo").isDisabled()).isTrue();
        robot.interact(() -> area.selectAll());
        robot.write("x", 0);
        assertThat(area.getText()).isEqualTo("x");
        robot.clickOn("#undo");
        until(() -> area.getText().equals(before));
        robot.clickOn("#place-cell");
        assertThat(places.writingProperty().get()).isFalse();
        assertThat(((ToggleButton) scene.lookup("#place-cell")).isSelected()).isTrue();
        openEditor(robot);
        robot.interact(places::goToRoom);
        assertThat(places.writingProperty().get()).isFalse();
        robot.interact(places::goToCell);
        assertThat(scene.lookup("#editor-text")).isNull();
    }

    @Test
    void whatIsWrittenIsComparedAndTakesItsOwnPlaceAgain(FxRobot robot) throws Exception {
        TextArea area = openEditor(robot);
        write(robot, area, OWN);
        until(() -> !button("compare").isDisabled());
        robot.clickOn("#editor-compare");
        until(() -> places.presentProperty().get() == Places.Place.COMPARE);
        Choice first = places.comparison().choice();
        assertThat(first.cells()).hasSize(4);
        robot.interact(() -> places.comparison().choose("change.add", each -> each.adding(first.cells().getLast().recurrent())));
        assertThat(places.comparison().choice().cells()).hasSize(4);
    }

    @Test
    void theKeyboardGoesThroughAndSteps(FxRobot robot) throws Exception {
        TextArea area = openEditor(robot);
        write(robot, area, OWN);
        until(() -> !button("step").isDisabled());
        robot.type(KeyCode.TAB);
        assertThat(area.getText()).isEqualTo(OWN);
        assertThat(area.isFocused()).isFalse();
        robot.interact(area::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(CellText.of(bench.run().experiment().base())).isEqualTo(OWN);
    }
}
