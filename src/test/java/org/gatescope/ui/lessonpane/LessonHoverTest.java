package org.gatescope.ui.lessonpane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Lessons;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.equation.EquationView;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.shell.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the mouse is on in a lesson's text is lit in the diagram, and the reverse. */
@ExtendWith(ApplicationExtension.class)
class LessonHoverTest {

    /** What the page lights as long as the mouse is on nothing. */
    private static final Set<String> PAGE = Set.of("role-forget-gate", "role-cell-state");

    private final Settings settings = Settings.inMemory();
    private Bench bench;
    private Places places;
    private LaboratoryView view;
    private LessonModel model;

    @Start
    void start(Stage stage) {
        bench = new Bench(settings, Experiment.first());
        places = new Places();
        settings.openProperty("lesson", false).set(true);
        model = new LessonModel(bench, settings, places, Lessons.shipped(), Account.inMemory());
        view = new LaboratoryView(bench, settings, places, model);
        model.open("forget-gate", 1);
        Scene scene = new Scene(view, 980, 800);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(places::close);
    }

    private static void until(String what, BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(WaitForAsyncUtils.asyncFx(() -> condition.getAsBoolean()).get(10, TimeUnit.SECONDS), what);
    }

    private Node word(String text) {
        return view.lookupAll(".lesson-cell").stream().filter(each -> each instanceof Text words && words.getText().equals(text)).findFirst().orElseThrow();
    }

    private static boolean isMarked(Node node) {
        return node.getPseudoClassStates().stream().anyMatch(each -> each.getPseudoClassName().equals("marked"));
    }

    /** The roles of the boxes that are lit. */
    private Set<String> lit() {
        return view.lookupAll(".cell-box").stream().filter(LessonHoverTest::isMarked).flatMap(each -> each.getStyleClass().stream())
                .filter(each -> each.startsWith("role-")).collect(Collectors.toSet());
    }

    private Node box(String role) {
        return view.lookupAll(".cell-box." + role).stream().filter(each -> each.isVisible() && each.getStyleClass().contains("cell-box-function")).findFirst().orElseThrow();
    }

    /** The formula {@code f_t ⊙ C_{t−1}}. */
    private EquationView formula() {
        return (EquationView) view.lookup(".lesson-formula").lookup(".equation");
    }

    /** Left to itself a line would break behind the point of a negative number. */
    @Test
    void aNumberStaysInOnePiece(FxRobot robot) {
        robot.interact(() -> {
            model.open("bptt", 4);
            view.applyCss();
            view.layout();
        });
        Text number = view.lookupAll(".lesson-text .lesson-value").stream().map(Text.class::cast).filter(each -> each.getText().startsWith("−0.")).findFirst().orElseThrow();
        Text alone = new Text(number.getText());
        alone.setFont(number.getFont());
        for (double width = 200; width < 330; width += 7) {
            Region page = (Region) number.getParent().getParent();
            double narrow = width;
            robot.interact(() -> {
                page.resize(narrow, page.prefHeight(narrow));
                page.layout();
            });
            assertEquals(alone.getLayoutBounds().getHeight(), number.getLayoutBounds().getHeight(), 0.5, "in " + width);
            assertEquals(number.getBaselineOffset(), number.getParent().getBaselineOffset(), 0.5);
        }
    }

    @Test
    void aWordLightsItsBox(FxRobot robot) throws Exception {
        robot.moveTo(word("forget gate"));
        until("the forget gate is lit", () -> lit().equals(Set.of("role-forget-gate")));
        robot.moveTo(view.lookup(".lesson-title"));
        until("what the page lights is lit again", () -> lit().equals(PAGE));
    }

    @Test
    void aBoxSetsOffItsWord(FxRobot robot) throws Exception {
        robot.moveTo(box("role-forget-gate"));
        until("the word is set off", () -> isMarked(word("forget gate")) && !isMarked(word("cell state")));
        robot.moveTo(view.lookup(".lesson-title"));
        until("what the page lights is set off again", () -> isMarked(word("cell state")));
    }

    @Test
    void aSymbolOfAFormulaLightsItsBoxAndTheReverse(FxRobot robot) throws Exception {
        Bounds place = formula().localToScreen(formula().getLayoutBounds());
        robot.moveTo(place.getMinX() + 0.5 * formula().getFontSize(), place.getCenterY());
        until("the forget gate is lit", () -> lit().equals(Set.of("role-forget-gate")));
        robot.moveTo(view.lookup(".lesson-title"));
        until("what the page lights is lit again", () -> lit().equals(PAGE) && !formula().getHighlighted().equals(Set.of(1)));
        robot.moveTo(box("role-forget-gate"));
        until("the symbol is set off", () -> formula().getHighlighted().equals(Set.of(1)));
    }
}
