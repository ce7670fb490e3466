package org.gatescope.ui.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.controlsfx.control.spreadsheet.SpreadsheetView;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.Clamps;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The editors under the learner's hands: every change reaches the experiment, and undo takes every one back. */
@ExtendWith(ApplicationExtension.class)
class EditorsTest {

    @TempDir
    static Path folder;

    private Settings settings;
    private Bench bench;
    private ParametersPanel parameters;
    private InputsPanel inputs;
    private ClampControl clamp;
    private ClampSummary summary;
    private ExperimentBar bar;
    private Optional<Path> file = Optional.empty();
    private final List<String> asked = new ArrayList<>();
    private Experiment before;

    @Start
    void start(Stage stage) {
        settings = Settings.inMemory();
        bench = new Bench(settings, Experiment.first());
        parameters = new ParametersPanel(bench, settings);
        inputs = new InputsPanel(bench, settings);
        clamp = new ClampControl(bench, settings);
        summary = new ClampSummary(bench, settings);
        bar = new ExperimentBar(bench, settings, (_, title, _, _) -> {
            asked.add(title);
            return file;
        });
        VBox right = new VBox(12, parameters, clamp, summary);
        right.setPrefWidth(460);
        right.setMinWidth(460);
        VBox left = new VBox(12, inputs);
        left.setPrefWidth(420);
        Scene scene = new Scene(new VBox(bar, new HBox(20, left, right)), 980, 860);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @BeforeEach
    void remember() {
        before = bench.run().experiment();
    }

    private Experiment now() {
        WaitForAsyncUtils.waitForFxEvents();
        return bench.run().experiment();
    }

    private ParameterSection section(int index) {
        WaitForAsyncUtils.waitForFxEvents();
        return (ParameterSection) parameters.shown().get(index);
    }

    private void undone(FxRobot robot) {
        robot.interact(bench::undo);
        assertSame(before, now());
        assertTrue(bench.undoableProperty().get().isEmpty());
    }

    private static void assertSame(Experiment expected, Experiment actual) {
        assertEquals(System.identityHashCode(expected), System.identityHashCode(actual));
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            boolean[] answer = new boolean[1];
            WaitForAsyncUtils.asyncFx(() -> answer[0] = condition.getAsBoolean()).get();
            return answer[0];
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(FxRobot robot, NumberField field) {
        robot.clickOn(field, MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TextField editor(NumberField field) {
        return (TextField) field.lookup(".number-editor");
    }

    private void type(FxRobot robot, NumberField field, String number) {
        press(robot, field);
        robot.interact(() -> editor(field).setText(number));
    }

    // ---- numbers

    @Test
    void typesAWeight(FxRobot robot) {
        NumberField weight = section(0).field(0, 1);
        type(robot, weight, "−0.25");
        assertSame(before, now());
        robot.type(KeyCode.ENTER);
        assertEquals(-0.25, now().parameters().at("W_f", 1));
        assertTrue(editor(weight) == null && weight.isFocused(), "Enter ends the typing");
        assertEquals(before.parameters().at("W_f", 1), weight.before().orElseThrow());
        assertEquals("edit.weight", bench.undoableProperty().get().orElseThrow());
        undone(robot);
        assertEquals(before.parameters().at("W_f", 1), weight.value());
    }

    @Test
    void looksAtTheNumberThatIsClicked(FxRobot robot) {
        press(robot, section(0).field(0, 1));
        int node = bench.cell().node("W_f").orElseThrow().index();
        assertEquals(Address.value(0, node, 1), bench.focusProperty().get());
    }

    @Test
    void restoresWithEscape(FxRobot robot) {
        NumberField weight = section(0).field(0, 0);
        type(robot, weight, "5");
        robot.type(KeyCode.ESCAPE);
        assertTrue(editor(weight) == null && weight.isFocused(), "Esc ends the typing");
        assertSame(before, now());
        press(robot, weight);
        assertEquals(NumberText.full(before.parameters().at("W_f", 0)), editor(weight).getText());
        robot.type(KeyCode.ESCAPE);
        assertTrue(editor(weight) == null, "even where nothing was typed");
        assertSame(before, now());
    }

    @Test
    void aNumberThatHasTheFocusIsTypedAnew(FxRobot robot) {
        NumberField weight = section(0).field(0, 0);
        press(robot, weight);
        robot.type(KeyCode.ENTER).type(KeyCode.UP);
        assertEquals(before.parameters().at("W_f", 0) + 0.1, now().parameters().at("W_f", 0), 1e-12);
        robot.interact(() -> weight.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "7", "", KeyCode.UNDEFINED, false, false, false, false)));
        assertEquals("7", editor(weight).getText());
        robot.type(KeyCode.ENTER);
        assertEquals(7, now().parameters().at("W_f", 0));
        robot.interact(bench::undo);
        undone(robot);
    }

    @Test
    void refusesWhatIsNoNumberInOneSentence(FxRobot robot) {
        NumberField weight = section(0).field(0, 0);
        type(robot, weight, "a lot");
        robot.type(KeyCode.ENTER);
        assertSame(before, now());
        assertEquals("Type a number, such as −0.25 or 1e-3.", weight.hint());
        robot.interact(() -> inputs.fields(0).getFirst().requestFocus());
        assertSame(before, now());
        assertEquals("", weight.hint());
    }

    @Test
    void takesWhatWasTypedWhenTheFocusGoes(FxRobot robot) {
        type(robot, section(0).field(0, 0), "0.5");
        robot.type(KeyCode.TAB);
        assertEquals(0.5, now().parameters().at("W_f", 0));
        assertTrue(editor(section(0).field(0, 1)) != null, "Tab goes on to the next number");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertTrue(editor(section(0).field(0, 0)) != null, "and Shift+Tab back");
        robot.interact(() -> parameters.lookup(".parameter-picker").requestFocus());
        undone(robot);
    }

    @Test
    void dragsAsOneUndo(FxRobot robot) {
        NumberField weight = section(0).field(0, 0);
        robot.drag(weight, MouseButton.PRIMARY).moveBy(20, 0).moveBy(20, 0).moveBy(-10, 3).drop();
        assertEquals(NumberText.moved(before.parameters().at("W_f", 0), 0.3), now().parameters().at("W_f", 0), 1e-12);
        assertTrue(editor(weight) == null, "a drag does not open the editor");
        undone(robot);
        robot.drag(weight, MouseButton.PRIMARY).moveBy(10, 0).drop();
        robot.drag(weight, MouseButton.PRIMARY).moveBy(10, 0).drop();
        robot.interact(bench::undo);
        assertEquals(before.parameters().at("W_f", 0) + 0.1, now().parameters().at("W_f", 0), 1e-12);
        undone(robot);
    }

    @Test
    void movesWithArrowsAndWheel(FxRobot robot) {
        NumberField weight = section(0).field(0, 0);
        press(robot, weight);
        robot.type(KeyCode.UP).type(KeyCode.UP);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(before.parameters().at("W_f", 0) + 0.19, now().parameters().at("W_f", 0), 1e-12);
        robot.scroll(1, javafx.geometry.VerticalDirection.DOWN);
        assertEquals(0.1, Math.abs(before.parameters().at("W_f", 0) + 0.19 - now().parameters().at("W_f", 0)), 1e-12);
    }

    @Test
    void wheelLeavesANumberAloneThatHasNoFocus(FxRobot robot) {
        robot.moveTo(section(0).field(0, 0)).scroll(3, javafx.geometry.VerticalDirection.DOWN);
        assertSame(before, now());
    }

    // ---- parameters

    @Test
    void followsTheEquationThatIsLookedAt(FxRobot robot) {
        assertEquals("W_f", section(0).matrix().name());
        robot.interact(() -> bench.lookAt(Address.value(1, bench.cell().root("o").index(), 0)));
        assertEquals("W_o", section(0).matrix().name());
        robot.interact(() -> bench.lookAt(Address.value(1, bench.cell().root("C").index(), 0)));
        assertTrue(parameters.shown().isEmpty());
        robot.interact(() -> parameters.pickProperty().set(new ParameterPick(Optional.of("b_f"))));
        assertEquals("b_f", section(0).matrix().name());
        robot.interact(() -> bench.edit("edit.cell", each -> each.withCell(Cells.cell("gru"))));
        assertEquals(ParameterPick.FOLLOW, parameters.pickProperty().get());
    }

    @Test
    void showsGradientsAndLooksAtThem(FxRobot robot) {
        robot.interact(() -> parameters.gradientsProperty().set(true));
        NumberCell gradient = section(0).gradient(0, 1).orElseThrow();
        assertEquals(bench.run().trace().parameterGradient("W_f")[1], gradient.value());
        robot.clickOn(gradient);
        assertEquals(Address.gradient(0, bench.cell().node("W_f").orElseThrow().index(), 1), bench.focusProperty().get());
    }

    @Test
    void editsTransposedMatricesWhereTheyAreStored(FxRobot robot) {
        robot.interact(() -> {
            bench.edit("edit.hidden", each -> each.withHidden(2).withSequence(new Sequence.Words("ab", "ab")));
            bench.edit("edit.convention", each -> each.withConvention(Convention.TEXTBOOK));
        });
        ParameterSection x = parameters.shown().stream().map(ParameterSection.class::cast)
                .filter(each -> !each.matrix().vector() && each.matrix().rowCount() == 3).findFirst().orElseThrow();
        type(robot, x.field(2, 1), "9");
        robot.type(KeyCode.ENTER);
        // stored by unit: H rows of D numbers
        assertEquals(9, now().parameters().at(x.matrix().name(), 1 * 3 + 2));
        assertEquals(9, x.field(2, 1).value());
    }

    @Test
    void editsALargeMatrixInASheet(FxRobot robot) throws Exception {
        Cell cell = CellParser.extend(Cells.cell("rnn"), "loss L = inner_product(h, target)");
        Sizes sizes = new Sizes(30, 25, 25);
        Case large = new Case(cell, sizes, Initialization.UNIFORM.parameters(cell, sizes, 1, 1), Map.of(), new double[2][30], new double[2][25],
                LossAt.ALL, Clamps.NONE);
        robot.interact(() -> bench.edit("edit.cell", _ -> Experiment.of(large)));
        before = now();
        SpreadsheetView sheet = (SpreadsheetView) parameters.lookup(".parameter-sheet");
        robot.interact(() -> sheet.edit(1, sheet.getColumns().get(2)));
        until(() -> sheet.lookupAll(".text-input").stream().anyMatch(Node::isFocused));
        robot.interact(() -> ((TextInputControl) sheet.getScene().getFocusOwner()).setText("−0.5"));
        robot.type(KeyCode.ENTER);
        until(() -> bench.run().experiment().parameters().at("W_h", 55 + 2) == -0.5);
        assertEquals(Shown.number(-0.5), sheet.getGrid().getRows().get(1).get(2).getItem());
        robot.interact(() -> sheet.getGrid().getRows().get(0).get(0).setItem("much"));
        until(() -> sheet.getGrid().getRows().get(0).get(0).getItem().equals(Shown.number(before.parameters().at("W_h", 0))));
        robot.interact(bench::undo);
        assertSame(before, now());
        assertEquals(Shown.number(before.parameters().at("W_h", 57)), sheet.getGrid().getRows().get(1).get(2).getItem());
    }

    @Test
    void zeroesAndStartsAgain(FxRobot robot) {
        robot.clickOn("Zero");
        assertArrayEquals(new double[2], now().parameters().numbers("W_f"));
        assertEquals(before.parameters().at("W_i", 0), now().parameters().at("W_i", 0));
        robot.clickOn("Start again");
        assertEquals(before.parameters(), now().parameters());
        robot.interact(bench::undo);
        undone(robot);
    }

    @Test
    void marksWhatTheMouseIsOn(FxRobot robot) {
        NumberField weight = section(0).field(0, 1);
        robot.moveTo(weight);
        int node = bench.cell().node("W_f").orElseThrow().index();
        assertTrue(bench.hoveredProperty().get().contains(Address.value(0, node, 1)));
        robot.moveTo(bar);
        assertTrue(bench.hoveredProperty().get().isEmpty());
        robot.interact(() -> bench.hoveredProperty().set(java.util.Set.of(Address.value(3, node, 0))));
        assertTrue(section(0).field(0, 0).getPseudoClassStates().stream().anyMatch(each -> each.getPseudoClassName().equals("marked")));
    }

    // ---- inputs

    @Test
    void editsInputTargetAndInitialState(FxRobot robot) {
        robot.interact(() -> bench.toStep(before.length()));
        NumberField[] fields = {inputs.fields(1).getFirst(), inputs.fields(0).getFirst(), inputs.fields(2).getFirst(), inputs.fields(3).getFirst()};
        for (NumberField field : fields) {
            type(robot, field, "0.125");
            robot.type(KeyCode.ENTER);
        }
        assertEquals(0.125, now().inputs()[before.length() - 1][0]);
        assertEquals(0.125, now().targets()[before.length() - 1][0]);
        assertEquals(0.125, now().initial().get("h")[0]);
        assertEquals(0.125, now().initial().get("C")[0]);
        robot.interact(() -> parameters.lookup(".parameter-picker").requestFocus());
        robot.interact(() -> {
            bench.undo();
            bench.undo();
            bench.undo();
        });
        undone(robot);
    }

    @Test
    void offersATargetOnlyWhereTheLossCounts(FxRobot robot) {
        Supplier<Long> targets = () -> inputs.lookupAll(".input-row").stream().filter(each -> each.isVisible() && each.lookup(".input-word") instanceof Label word
                && word.getText().equals("for the loss")).count();
        robot.interact(() -> bench.toStep(3));
        assertEquals(0, targets.get());
        robot.interact(() -> bench.toStep(before.length()));
        assertEquals(1, targets.get());
        robot.interact(() -> bench.edit("edit.objective", each -> each.withObjective(each.objective().with(LossAt.ALL))));
        robot.interact(() -> bench.toStep(3));
        assertEquals(1, targets.get());
        robot.interact(bench::undo);
    }

    @Test
    void dragsAPointOfTheSequenceAsOneUndo(FxRobot robot) {
        Bounds chart = inputs.chart().localToScreen(inputs.chart().getLayoutBounds());
        double x = chart.getMinX() + chart.getWidth() * 4.5 / 6;
        robot.moveTo(x, chart.getCenterY()).press(MouseButton.PRIMARY).moveBy(0, -10).moveBy(0, -10).release(MouseButton.PRIMARY);
        assertTrue(now().inputs()[4][0] > 0.2, () -> "moved to " + now().inputs()[4][0]);
        assertEquals(5, bench.cursor().t());
        undone(robot);
        robot.type(KeyCode.LEFT).type(KeyCode.UP);
        assertEquals(NumberText.moved(before.inputs()[3][0], 0.1), now().inputs()[3][0]);
        undone(robot);
    }

    // ---- clamps

    @Test
    void keepsTheCellStateWithForgetHeldAtOneAndInputAtZero(FxRobot robot) {
        robot.interact(() -> bench.edit("edit.initial", each -> each.withInitial("C", 0, 0.7)));
        robot.interact(() -> bench.lookAt(Address.value(1, bench.cell().root("f").index(), 0)));
        robot.clickOn(button("1"));
        robot.interact(() -> bench.lookAt(Address.value(1, bench.cell().root("i").index(), 0)));
        robot.clickOn(button("0"));
        for (int t = 1; t <= now().length(); t++) {
            assertArrayEquals(new double[] {0.7}, bench.run().trace().value(t, "C"));
        }
        assertTrue(summary.isVisible());
        assertEquals(2, summary.lookupAll(".clamp-chip").size());
        robot.clickOn(summary.lookupAll(".chip-release").stream().skip(1).findFirst().orElseThrow());
        assertFalse(now().clamps().any("i"));
        assertTrue(now().clamps().any("f"));
        assertTrue(bench.run().trace().value(now().length(), "C")[0] != 0.7, "released, C accumulates");
        robot.interact(() -> bench.lookAt(Address.value(1, bench.cell().root("f").index(), 0)));
        robot.clickOn(button("Release"));
        assertTrue(now().clamps().isEmpty());
        assertFalse(summary.isVisible());
    }

    /** Fonts place joining accents badly or not at all. */
    @Test
    void theTildeOfTheCandidateStandsOverItsLetter(FxRobot robot) {
        robot.interact(() -> bench.edit("edit.clamp", each -> each.withClamp("C_tilde", Optional.of(0.8))));
        robot.interact(() -> bench.lookAt(Address.value(1, bench.cell().root("C_tilde").index(), 0)));
        WaitForAsyncUtils.waitForFxEvents();
        for (Node place : List.of(clamp, summary)) {
            Bounds letter = letter(place, "C");
            Bounds tilde = letter(place, "˜");
            assertEquals(letter.getCenterX(), tilde.getCenterX(), 0.15 * letter.getWidth());
            assertTrue(tilde.getMinY() < letter.getMinY());
        }
    }

    private static Bounds letter(Node place, String text) {
        Node label = place.lookupAll(".name-letter").stream().filter(each -> ((Label) each).getText().equals(text)).findFirst().orElseThrow();
        return label.localToScene(label.getLayoutBounds());
    }

    private Button button(String text) {
        return clamp.lookupAll(".button").stream().map(Button.class::cast).filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void holdsTheVeryNumberThatIsShown(FxRobot robot) {
        robot.interact(() -> bench.lookAt(Address.value(1, bench.cell().root("f").index(), 0)));
        double shown = bench.run().trace().value(1, "f")[0];
        robot.clickOn("Hold");
        assertEquals(shown, now().clamps().at("f", 0).orElseThrow());
        undone(robot);
    }

    @Test
    void holdsOneUnitByDragging(FxRobot robot) {
        robot.interact(() -> bench.edit("edit.hidden", each -> each.withHidden(3)));
        before = now();
        robot.interact(() -> clampUnits().setValue(Optional.of(1)));
        NumberField number = (NumberField) clamp.lookup(".number-field");
        robot.drag(number, MouseButton.PRIMARY).moveBy(-5, 0).moveBy(-5, 0).drop();
        assertEquals(1, now().clamps().held().get("f").size());
        assertTrue(now().clamps().at("f", 1).isPresent());
        robot.interact(bench::undo);
        assertSame(before, now());
        type(robot, number, "7");
        robot.type(KeyCode.ENTER);
        assertEquals(1, now().clamps().at("f", 1).orElseThrow(), "a gate stays between 0 and 1");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Optional<Integer>> clampUnits() {
        return (ComboBox<Optional<Integer>>) clamp.lookup(".combo-box");
    }

    @Test
    void hidesTheClampWhereNothingCanBeHeld(FxRobot robot) {
        robot.interact(() -> bench.lookAt(Address.value(6, bench.cell().loss().orElseThrow().root(), 0)));
        assertFalse(clamp.isVisible());
    }

    // ---- the bar

    /** Goes to an item with the arrow keys and picks it. */
    private static <T> void pick(FxRobot robot, ComboBox<T> choice, T item) {
        robot.interact(() -> {
            choice.setValue(item);
            choice.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    }

    @Test
    void arrowKeysGoPastWhatOpensSomething(FxRobot robot) {
        ComboBox<CellItem> cells = choice(bar, "cell-choice");
        robot.interact(cells::requestFocus);
        robot.interact(() -> cells.setValue(new CellItem.Open()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), asked, "no dialog");
        robot.interact(() -> cells.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertEquals(new CellItem.BuiltIn("lstm"), cells.getValue());
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> choice(Node root, String id) {
        return (ComboBox<T>) root.lookup("#" + id);
    }

    @Test
    void choosesCellAndSizes(FxRobot robot) {
        robot.interact(() -> this.<CellItem>choice(bar, "cell-choice").setValue(new CellItem.BuiltIn("gru")));
        assertEquals("gru", now().base().name());
        robot.interact(() -> ((WholeNumber) bar.lookup("#hidden")).increment(3));
        assertEquals(4, now().hidden());
        robot.interact(() -> ((WholeNumber) bar.lookup("#length")).increment(44));
        assertEquals(50, now().length());
        TextField typed = ((WholeNumber) bar.lookup("#hidden")).getEditor();
        robot.interact(() -> {
            typed.requestFocus();
            typed.setText("many");
        });
        robot.type(KeyCode.ENTER);
        assertEquals(4, now().hidden());
        robot.interact(() -> {
            bench.undo();
            bench.undo();
        });
        assertEquals(6, ((WholeNumber) bar.lookup("#length")).getValue());
        undone(robot);
        assertEquals(new CellItem.BuiltIn("lstm"), choice(bar, "cell-choice").getValue());
    }

    @Test
    void tellsACellWithALossOfItsOwnFromTheOneItIsMadeFrom(FxRobot robot) {
        ComboBox<CellItem> cells = choice(bar, "cell-choice");
        robot.interact(() -> bench.edit("edit.cell", each -> each.withCell(Objective.meanSquared(each.base(), 1))));
        assertEquals("LSTM · opened", cells.getButtonCell().getText());
        robot.interact(() -> settings.localeProperty().set(Locale.CHINESE));
        assertEquals("LSTM · 打开的", cells.getButtonCell().getText());
        undone(robot);
        assertEquals("LSTM", cells.getButtonCell().getText());
    }

    @Test
    void opensACellFileAndReportsABadOne(FxRobot robot) throws Exception {
        Path good = Files.writeString(folder.resolve("mine.cell"), "state h\nh = tanh(W · [h', x] + b)\n");
        file = Optional.of(good);
        pick(robot, choice(bar, "cell-choice"), new CellItem.Open());
        until(() -> bench.run().experiment().base().name().equals("mine"));
        file = Optional.of(Files.writeString(folder.resolve("bad.cell"), "state h\nh = tanh(\n"));
        pick(robot, choice(bar, "cell-choice"), new CellItem.Open());
        until(() -> bench.problemProperty().get().isPresent());
        assertEquals("problem.file", bench.problemProperty().get().orElseThrow().key());
        assertEquals("mine", now().base().name());
        assertTrue(choice(bar, "cell-choice").getValue() instanceof CellItem.Opened);
        undone(robot);
    }

    @Test
    void keepsUnitsAndStepsBehindTheButtonWhereTheBarIsNarrow(FxRobot robot) throws Exception {
        Node units = bar.lookup("#hidden");
        robot.interact(() -> settings.textScaleProperty().set(2));
        until(() -> !units.getParent().isVisible());
        robot.interact(() -> ((Button) bar.lookup("#setup")).fire());
        Node form = popOver();
        until(() -> form.lookup("#hidden") == units && units.getParent().isVisible());
        robot.interact(() -> ((WholeNumber) units).getValueFactory().setValue(3));
        assertEquals(3, now().hidden());
        robot.interact(() -> bar.popOver().hide());
        until(() -> bar.lookup("#hidden") == units && !units.getParent().isVisible());
        robot.interact(() -> settings.textScaleProperty().set(1));
        until(() -> units.getParent().isVisible());
        undone(robot);
    }

    private Node popOver() throws Exception {
        until(() -> bar.popOver().isShowing());
        return bar.popOver().getContentNode();
    }

    @Test
    void choosesTwoWords(FxRobot robot) throws Exception {
        pick(robot, choice(bar, "sequence-choice"), SequenceKind.WORDS);
        Node form = popOver();
        assertSame(before, now());
        assertEquals(SequenceKind.SINE, choice(bar, "sequence-choice").getValue());
        TextField second = (TextField) form.lookup("#second-word");
        robot.interact(() -> second.setText("abcdefghijk"));
        Button use = (Button) form.lookup(".accent");
        assertTrue(use.isDisabled());
        assertTrue(form.lookupAll(".form-problem").stream().anyMatch(each -> ((Label) each).getText().contains("12")));
        robot.interact(() -> second.setText("yellow"));
        robot.interact(use::fire);
        assertEquals(new Sequence.Words("hello", "yellow"), now().sequence());
        assertEquals(Objective.Kind.CROSS_ENTROPY, now().objective().kind());
        assertFalse(bar.popOver().isShowing());
        undone(robot);
    }

    @Test
    void choosesPulsePeriodAndTypedNumbers(FxRobot robot) throws Exception {
        robot.interact(() -> ((ButtonBase) bar.lookup("#sequence-details")).fire());
        NumberField period = (NumberField) popOver().lookup("#period");
        robot.interact(period::requestFocus);
        robot.interact(() -> editor(period).setText("5"));
        robot.type(KeyCode.ENTER);
        assertEquals(new Sequence.Sine(5), now().sequence());
        robot.interact(() -> choice(bar, "sequence-choice").setValue(SequenceKind.PULSE));
        assertEquals(new Sequence.Pulse(), now().sequence());
        pick(robot, choice(bar, "sequence-choice"), SequenceKind.TYPED);
        until(() -> bar.popOver().isShowing() && bar.popOver().getContentNode().lookup("#typed-numbers") != null);
        Node form = bar.popOver().getContentNode();
        TextInputControl area = (TextInputControl) form.lookup("#typed-numbers");
        assertEquals("1, 0, 0, 0, 0, 0", area.getText());
        robot.interact(() -> area.setText("1 2\n3 4\n5 x"));
        assertTrue(form.lookupAll(".form-problem").stream().anyMatch(each -> ((Label) each).getText().startsWith("Line 3:")));
        robot.interact(() -> area.setText("1 2\n3 4\n5 6"));
        robot.interact(((Button) form.lookup(".accent"))::fire);
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}, {5, 6}}, now().inputs());
        robot.interact(() -> {
            bench.undo();
            bench.undo();
        });
        undone(robot);
    }

    @Test
    void choosesAColumnOfAFile(FxRobot robot) throws Exception {
        file = Optional.of(Files.write(folder.resolve("股价.csv"), "日期,开盘,收盘\n一,1,2\n二,2,\n三,3,6\n".getBytes(StandardCharsets.UTF_8)));
        pick(robot, choice(bar, "sequence-choice"), SequenceKind.FILE);
        Node form = popOver();
        Button use = (Button) form.lookup(".accent");
        assertTrue(use.isDisabled());
        robot.interact(((Button) form.lookup("#choose-file"))::fire);
        until(() -> !use.isDisabled());
        ComboBox<?> columns = (ComboBox<?>) form.lookup(".combo-box");
        robot.interact(() -> columns.getSelectionModel().select(1));
        until(() -> form.lookupAll(".form-note").stream().anyMatch(each -> ((Label) each).getText().contains("1 rows without")));
        robot.interact(use::fire);
        assertArrayEquals(new double[][] {{0}, {1}}, now().inputs());
        assertEquals(SequenceKind.FILE, choice(bar, "sequence-choice").getValue());
        undone(robot);
    }

    @Test
    void saysWhatIsWrongWithAFile(FxRobot robot) throws Exception {
        file = Optional.of(Files.writeString(folder.resolve("bad.csv"), "day,price\na,1\nb,closed\n"));
        pick(robot, choice(bar, "sequence-choice"), SequenceKind.FILE);
        Node form = popOver();
        robot.interact(((Button) form.lookup("#choose-file"))::fire);
        until(() -> form.lookupAll(".form-problem").stream().anyMatch(each -> ((Label) each).getText().contains("line 3, column 'price'")));
        assertSame(before, now());
    }

    @Test
    void setsUpLossStartAndConvention(FxRobot robot) throws Exception {
        robot.interact(() -> ((Button) bar.lookup("#setup")).fire());
        Node form = popOver();
        Parameters fresh = before.parameters();
        robot.interact(() -> choice(form, "loss-at").setValue(LossAt.ALL));
        assertEquals(LossAt.ALL, now().objective().lossAt());
        robot.interact(() -> choice(form, "initialization").setValue(Initialization.ZERO));
        assertEquals(0, now().parameters().at("W_f", 0));
        robot.interact(() -> choice(form, "initialization").setValue(Initialization.UNIFORM));
        assertEquals(fresh, now().parameters());
        TextField seed = (TextField) form.lookup("#seed");
        robot.interact(() -> {
            seed.setText("7");
            seed.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(7, now().start().seed());
        robot.interact(() -> ((Button) form.lookup("#dice")).fire());
        assertEquals(Long.toString(now().start().seed()), seed.getText());
        robot.interact(() -> ((ButtonBase) form.lookup("#forget")).fire());
        assertTrue(Double.isNaN(now().start().forgetBias()));
        robot.interact(() -> ((RadioButton) form.lookup("#convention-pytorch")).fire());
        assertEquals(Convention.PYTORCH, now().convention());
        robot.interact(() -> {
            for (int i = 0; i < 6; i++) {
                bench.undo();
            }
        });
        assertEquals("1", seed.getText());
        undone(robot);
    }

    @Test
    void speaksTheOtherLanguageAtOnce(FxRobot robot) {
        assertTrue(robot.lookup("Start again").tryQuery().isPresent());
        robot.interact(() -> settings.localeProperty().set(Locale.CHINESE));
        assertTrue(robot.lookup("重新初始化").tryQuery().isPresent());
        assertTrue(robot.lookup("遗忘门").tryQuery().isPresent());
        assertTrue(robot.lookup("正弦").tryQuery().isPresent());
        assertFalse(robot.lookup("Start again").tryQuery().isPresent());
    }
}
