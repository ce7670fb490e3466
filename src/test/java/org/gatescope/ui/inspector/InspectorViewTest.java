package org.gatescope.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Typesetter;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.Clamps;
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

@ExtendWith(ApplicationExtension.class)
class InspectorViewTest {

    private final Settings settings = Settings.inMemory();
    private Bench bench;
    private InspectorView view;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        show(Experiment.first());
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void show(Experiment experiment) {
        bench = new Bench(settings, experiment);
        view = new InspectorView(bench, settings);
        stage.setScene(new Scene(view, 400, 860));
        Stylist.follow(stage.getScene(), settings);
    }

    private void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Address value(int t, String path) {
        return Address.value(t, bench.cell().node(path).orElseThrow().index(), 0);
    }

    private Address gradient(int t, String path) {
        return Address.gradient(t, bench.cell().node(path).orElseThrow().index(), 0);
    }

    private void lookAtEnd(Address address) {
        fx(() -> {
            bench.toEnd();
            bench.lookAt(address);
        });
    }

    private NumberLink number(Address address) {
        return view.why().numbers().stream().filter(each -> each.address().equals(address)).findFirst().orElseThrow();
    }

    // ---- digging

    @Test
    void aClickOnANumberDigsAndBackReturns(FxRobot robot) {
        lookAtEnd(value(4, "C"));
        robot.clickOn(number(value(3, "C")));
        assertEquals(value(3, "C"), bench.focusProperty().get());
        robot.clickOn(number(value(2, "C")));
        assertEquals(value(2, "C"), bench.focusProperty().get());
        robot.clickOn(robot.lookup(".crumb-back").queryButton());
        assertEquals(value(3, "C"), bench.focusProperty().get());
        robot.clickOn(robot.lookup(".crumb-back").queryButton());
        assertEquals(value(4, "C"), bench.focusProperty().get());
        assertFalse(canGoBack(robot), "nothing is left to go back to");
    }

    private static boolean canGoBack(FxRobot robot) {
        return robot.lookup(".crumb-back").tryQuery().filter(back -> back.getParent().isVisible()).isPresent();
    }

    @Test
    void aStepOfTheCursorForgetsTheTrail(FxRobot robot) {
        lookAtEnd(value(4, "C"));
        robot.clickOn(number(value(3, "C")));
        fx(bench::previous);
        assertFalse(canGoBack(robot));
    }

    @Test
    void theArrowsGoFromNumberToNumberAndEnterDigs(FxRobot robot) {
        lookAtEnd(value(4, "C"));
        fx(() -> view.why().numbers().getFirst().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertEquals(value(3, "C"), bench.focusProperty().get());
    }

    @Test
    void theToggleTurnsToTheGradientAndBack(FxRobot robot) {
        lookAtEnd(value(4, "f"));
        robot.clickOn("gradient");
        assertEquals(gradient(4, "f"), bench.focusProperty().get());
        robot.clickOn("value");
        assertEquals(value(4, "f"), bench.focusProperty().get());
    }

    // ---- pointing

    @Test
    void pointingAtANumberMarksItEverywhere(FxRobot robot) {
        lookAtEnd(value(4, "f"));
        NumberLink weight = number(Address.value(0, bench.cell().node("W_f").orElseThrow().index(), 1));
        robot.moveTo(weight);
        assertTrue(bench.hoveredProperty().get().containsAll(Set.of(weight.address(), Address.value(4, weight.address().node(), 1))));
        assertEquals(Set.of(weight.address().node() + 1), view.equations().strips().getFirst().view().getHighlighted());
        assertTrue(weight.getPseudoClassStates().contains(PseudoClass.getPseudoClass("marked")));
        robot.moveTo(view.head());
        assertEquals(Set.of(), bench.hoveredProperty().get());
    }

    @Test
    void whatIsPointedAtElsewhereIsMarkedHere() {
        lookAtEnd(value(4, "f"));
        Address state = value(3, "h");
        fx(() -> bench.hoveredProperty().set(Set.of(state)));
        int read = bench.cell().node("h'").orElseThrow().index();
        assertTrue(view.equations().strips().getFirst().view().getHighlighted().contains(read + 1), "the term of h_{t-1}");
        assertTrue(number(state).getPseudoClassStates().contains(PseudoClass.getPseudoClass("marked")));
    }

    @Test
    void pointingAtATermOfTheEquationMarksItsNumbers(FxRobot robot) throws Exception {
        fx(() -> show(Cases.experiment("lstm", 3, 4, Objective.Kind.SQUARED_ERROR, LossAt.LAST, 2)));
        lookAtEnd(value(2, "C"));
        int f = bench.cell().root("f").index();
        EquationStrip strip = view.equations().strips().getFirst();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> strip.view().getFormula() != null && strip.view().getFormula().tex().equals(strip.view().getTex()));
        WaitForAsyncUtils.waitForFxEvents();
        for (double x = 0; x < strip.view().getWidth() && strip.view().getHoveredTerm() != f + 1; x += 3) {
            robot.moveTo(strip.view().localToScreen(x, strip.view().getHeight() / 2));
        }
        assertTrue(bench.hoveredProperty().get().containsAll(List.of(Address.value(2, f, 0), Address.value(2, f, 1), Address.value(2, f, 2))));
    }

    @Test
    void aGradientsRoutesOfTheNextStepMarkThatStep() {
        lookAtEnd(gradient(3, "C"));
        Address next = gradient(4, "C");
        fx(() -> bench.hoveredProperty().set(Set.of(next)));
        int term = next.node() + 1 + Typesetter.GRADIENT;
        List<Boolean> marked = view.equations().strips().stream().map(strip -> strip.view().getHighlighted().contains(term)).toList();
        assertEquals(List.of(false, true, false), marked);
    }

    // ---- units

    @Test
    void chipsAndArrowsChooseTheUnit(FxRobot robot) {
        fx(() -> show(Cases.experiment("gru", 4, 5, Objective.Kind.SQUARED_ERROR, LossAt.LAST, 2)));
        lookAtEnd(value(2, "z"));
        Node strip = robot.lookup(".unit-strip").query();
        robot.clickOn(strip.localToScreen(2.5 * (Math.floor(14 * 1.7) + 2), 10));
        assertEquals(2, bench.focusProperty().get().unit());
        assertTrue(view.why().reasons().getFirst().rows().getFirst().numbers().size() > 0);
        robot.type(KeyCode.LEFT);
        assertEquals(1, bench.focusProperty().get().unit());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertEquals(3, bench.focusProperty().get().unit(), "stops at the last");
    }

    // ---- what the eye reads is what the model says

    @Test
    void theRowsReadAsTheModelSays() {
        for (Address address : List.of(value(3, "f"), value(2, "h"), gradient(2, "h"), gradient(3, "C"))) {
            lookAtEnd(address);
            List<String> rows = view.why().reasons().stream().flatMap(reason -> reason.rows().stream()).map(InspectorViewTest::plain).toList();
            Inspection inspection = new InspectorModel(bench.run(), bench.cursor()).inspect(address, java.util.Optional.empty());
            List<String> wanted = new ArrayList<>();
            for (Reason reason : inspection.reasons()) {
                reason.lines().forEach(line -> wanted.add((line.bare() ? "" : line.expression().replace(" ", "") + "=") + line.value()));
                reason.rounding().ifPresent(wanted::add);
                if (reason.isSum()) {
                    wanted.add(reason.total());
                }
            }
            assertEquals(wanted, rows);
            assertEquals(inspection.shown(), view.head().value());
        }
    }

    private static String plain(RowView row) {
        return row.text().replace(" ", "");
    }

    @Test
    void nothingIsCutOffOrOverlaps() {
        fx(() -> show(Cases.experiment("peephole-lstm", 8, 20, Objective.Kind.SQUARED_ERROR, LossAt.ALL, 2)));
        for (double scale : new double[] {1, 2}) {
            for (Theme theme : Theme.values()) {
                fx(() -> {
                    settings.textScaleProperty().set(scale);
                    settings.themeProperty().set(theme);
                    bench.toEnd();
                    bench.lookAt(gradient(3, "C"));
                });
                fx(view::layout);
                for (ReasonView reason : view.why().reasons()) {
                    reason.rows().forEach(InspectorViewTest::assertWhole);
                }
            }
        }
    }

    private static void assertWhole(RowView row) {
        List<Node> parts = row.getChildrenUnmodifiable();
        for (int i = 1; i < parts.size(); i++) {
            Node part = parts.get(i);
            assertTrue(part.getBoundsInParent().getMinX() >= -1 && part.getBoundsInParent().getMaxX() <= row.getWidth() + 1,
                    () -> row.text() + ": " + part + " in " + row.getWidth());
            if (part instanceof Label label) {
                assertTrue(label.getWidth() >= label.prefWidth(-1) - 1, () -> "cut off: " + label.getText());
            }
            for (Node other : parts.subList(1, i)) {
                assertFalse(part.getBoundsInParent().intersects(other.getBoundsInParent().getMinX() + 1, other.getBoundsInParent().getMinY() + 1,
                        other.getBoundsInParent().getWidth() - 2, other.getBoundsInParent().getHeight() - 2), () -> "overlap in " + row.text());
            }
        }
    }

    // ---- live

    @Test
    void aHeldUnitsGradientIsNotABareZero() {
        fx(() -> show(Experiment.first().withClamp("f", Optional.of(1.0))));
        lookAtEnd(gradient(3, "f/1"));
        List<String> rows = view.why().reasons().getFirst().rows().stream().map(RowView::text).toList();
        assertTrue(rows.getFirst().contains("0 (held) × "), rows.toString());
        assertEquals("0 (held)", number(gradient(3, "f")).getAccessibleText());
        fx(() -> settings.localeProperty().set(Locale.CHINESE));
        assertTrue(view.why().reasons().getFirst().rows().getFirst().text().contains("0（固定） × "));
    }

    @Test
    void columnsStandBelowOneAnotherWhereSomeUnitsAreHeld() {
        fx(() -> show(Experiment.first().withHidden(3).withClamps(Clamps.NONE.with("f", 1, Optional.of(1.0)))));
        lookAtEnd(gradient(3, "f/1/1/2"));
        List<String> rows = view.why().reasons().stream().flatMap(each -> each.rows().stream()).map(RowView::text).toList();
        assertTrue(rows.stream().anyMatch(row -> row.contains("0 (held)")), rows.toString());
    }

    @Test
    void theLanguageIsSwitchedLive() {
        lookAtEnd(value(4, "f"));
        String english = view.head().sentence();
        fx(() -> settings.localeProperty().set(Locale.CHINESE));
        assertNotEquals(english, view.head().sentence());
        assertTrue(view.lookupAll(".section-head").stream().map(Button.class::cast).anyMatch(head -> head.getText().equals("方程")));
        fx(() -> settings.localeProperty().set(Locale.ENGLISH));
        assertEquals(english, view.head().sentence());
    }

    @Test
    void whatIsNotComputedYetIsNotTold(FxRobot robot) {
        fx(() -> {
            bench.toStart();
            bench.lookAt(value(3, "h"));
        });
        assertEquals("not computed yet: press Next", view.head().value());
        assertTrue(view.why().reasons().isEmpty());
        fx(() -> {
            bench.toEnd();
            bench.lookAt(value(3, "h"));
        });
        assertFalse(view.why().reasons().isEmpty());
    }

    @Test
    void anEditShowsTheNumberBeforeStruck(FxRobot robot) {
        lookAtEnd(value(4, "f"));
        fx(() -> bench.edit("edit.weight", each -> each.withParameter("W_f", 0, 1.5)));
        assertTrue(robot.lookup(".head-before").query().isVisible());
        fx(bench::undo);
        assertFalse(robot.lookup(".head-change").query().isVisible());
    }

    @Test
    void codeIsCopied(FxRobot robot) {
        lookAtEnd(value(4, "f"));
        List<String> copied = new ArrayList<>();
        fx(() -> {
            settings.openProperty("inspector.code", false).set(true);
            settings.openProperty("inspector.why", true).set(false);
            view.code().setTarget(copied::add);
        });
        robot.clickOn("Copy line");
        robot.clickOn("NumPy");
        robot.clickOn("Copy whole cell");
        assertEquals("f = torch.sigmoid(W_f @ torch.cat([h_prev, x]) + b_f)", copied.getFirst());
        assertEquals(bench.cell().equations().size(), copied.getLast().lines().count());
        assertTrue(copied.getLast().contains("np.exp"));
    }

    @Test
    void saysWhichCellTheGruOfPytorchIs(FxRobot robot) {
        fx(() -> settings.openProperty("inspector.code", false).set(true));
        Label note = robot.lookup(".code-note").queryAs(Label.class);
        assertFalse(note.isVisible());
        fx(() -> bench.edit("edit.cell", each -> each.withCell(Cells.cell("gru"))));
        assertTrue(note.isVisible());
        assertTrue(note.getText().contains("“GRU, reset after”"));
        fx(() -> bench.edit("edit.convention", each -> each.withConvention(Convention.PYTORCH)));
        assertTrue(note.isVisible());
        robot.clickOn("NumPy");
        assertFalse(note.isVisible());
        robot.clickOn("PyTorch");
        fx(() -> bench.edit("edit.cell", each -> each.withCell(Cells.cell("gru-reset-after"))));
        assertFalse(note.isVisible());
    }

    @Test
    void anotherCellIsReadFromTheTop(FxRobot robot) {
        ScrollPane scroll = robot.lookup(".inspector-scroll").queryAs(ScrollPane.class);
        fx(() -> {
            settings.openProperty("inspector.code", false).set(true);
            settings.openProperty("inspector.steps", false).set(true);
        });
        fx(() -> {
            scroll.setVvalue(0.5);
            bench.edit("edit.weight", each -> each.withParameter("W_f", 0, 0.5));
        });
        assertTrue(scroll.getVvalue() > 0, "a weight moves nothing");
        fx(() -> bench.present(Experiment.first().withCell(Cells.cell("gru"))));
        assertEquals(0, scroll.getVvalue());
        fx(() -> {
            scroll.setVvalue(0.5);
            bench.present(bench.run().experiment().withSequence(new Sequence.Given(Sequence.Given.Origin.CASE, "", new double[][] {{1}, {2}})));
        });
        assertEquals(0, scroll.getVvalue(), "another sample too");
    }

    /** A loss at the last step alone goes with the last step. */
    @Test
    void looksAtNoLossThatCannotBe() {
        fx(() -> {
            bench.lookAt(value(6, "L"));
            bench.edit("edit.weight", each -> each.withParameter("W_f", 0, 0.5));
        });
        assertEquals(value(6, "L"), bench.focusProperty().get());
        fx(() -> bench.edit("edit.length", each -> each.withLength(9)));
        assertEquals(value(1, "f"), bench.focusProperty().get());
        fx(() -> {
            bench.lookAt(value(9, "L"));
            bench.edit("edit.length", each -> each.withLength(4));
        });
        assertEquals(value(1, "f"), bench.focusProperty().get());
    }

    @Test
    void anotherActivationMayBeTried(FxRobot robot) {
        lookAtEnd(value(4, "f"));
        fx(() -> {
            settings.openProperty("inspector.activation", false).set(true);
            settings.openProperty("inspector.why", true).set(false);
        });
        assertTrue(view.activation().choice().getFirst().isSelected());
        robot.clickOn("tanh");
        assertTrue(view.activation().saturation().startsWith("Tried: tanh instead of σ."));
        lookAtEnd(value(4, "C_tilde"));
        assertTrue(view.activation().choice().get(1).isSelected());
        assertFalse(view.activation().saturation().startsWith("Tried"));
    }

    @Test
    void theSumOverTheStepsUnfolds(FxRobot robot) {
        fx(() -> show(Cases.experiment("rnn", 1, 4, Objective.Kind.SQUARED_ERROR, LossAt.ALL, 2)));
        lookAtEnd(gradient(0, "W_h"));
        fx(() -> settings.openProperty("inspector.why", true).set(false));
        robot.clickOn("As a sum over the steps");
        assertEquals(4, view.steps().steps().derivation().lossStep());
        robot.clickOn("‹");
        assertEquals(3, view.steps().steps().derivation().lossStep());
        assertEquals(3, view.lookupAll(".term").size());
    }

    @Test
    void anUpdateTakesLittleTime() {
        fx(() -> show(Cases.experiment("lstm", 8, 50, Objective.Kind.SQUARED_ERROR, LossAt.ALL, 2)));
        fx(bench::toStart);
        for (int i = 0; i < 300; i++) {
            fx(bench::next);
        }
        assertTrue(bench.cursor().t() > 10, "the inspector follows three hundred steps");
    }
}
