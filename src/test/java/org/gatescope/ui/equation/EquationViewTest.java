package org.gatescope.ui.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.gatescope.ui.common.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EquationViewTest {

    private static final String GATE = "\\term{1}{f_t}=\\sigma(\\term{2}{W_f}\\cdot[\\term{3}{h_{t-1}},\\term{4}{x_t}]+\\term{5}{b_f})";
    private final List<Integer> clicked = new ArrayList<>();
    private EquationView view;
    private StackPane root;

    @Start
    void start(Stage stage) {
        view = new EquationView();
        root = new StackPane(view);
        root.setAlignment(Pos.TOP_LEFT);
        Scene scene = new Scene(root, 640, 240);
        dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private static void dress(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        scene.getStylesheets().setAll(theme.stylesheets());
    }

    @BeforeEach
    void showGate(FxRobot robot) throws Exception {
        robot.interact(() -> {
            view.setFontSize(28);
            view.setOnTermClicked(clicked::add);
            view.setTermStyle(term -> term == 1 ? "role-forget-gate" : null);
        });
        show(robot, GATE);
    }

    private void show(FxRobot robot, String tex) throws Exception {
        robot.interact(() -> view.setTex(tex));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> of(robot, () -> view.getFormula() != null && view.getFormula().tex().equals(tex)));
        robot.interact(root::layout);
    }

    private static <T> T of(FxRobot robot, Supplier<T> read) {
        List<T> answer = new ArrayList<>();
        robot.interact(() -> answer.add(read.get()));
        return answer.getFirst();
    }

    /** Where a term's box has its centre, on the screen. */
    private Point2D centre(FxRobot robot, int term) {
        return of(robot, () -> {
            TermBox box = view.getFormula().terms().stream().filter(each -> each.term() == term).findFirst().orElseThrow();
            double scale = view.getFontSize() / Formula.UNITS_PER_EM;
            double top = view.getBaselineOffset() - view.getFormula().ascent(view.getFontSize());
            return view.localToScreen((box.x() + box.width() / 2) * scale, top + (box.y() + box.height() / 2) * scale);
        });
    }

    @Test
    void theMouseFindsTheTermUnderIt(FxRobot robot) {
        for (int term = 1; term <= 5; term++) {
            robot.moveTo(centre(robot, term));
            assertEquals(term, of(robot, view::getHoveredTerm));
        }
        assertEquals(Cursor.HAND, of(robot, view::getCursor));
        robot.moveTo(root.localToScreen(600, 200));
        assertEquals(0, of(robot, view::getHoveredTerm));
    }

    @Test
    void aClickTellsItsTerm(FxRobot robot) {
        robot.clickOn(centre(robot, 3));
        assertEquals(List.of(3), clicked);
    }

    @Test
    void aHighlightLiesBehindItsTermAndShowsInThePicture(FxRobot robot) {
        WritableImage before = of(robot, () -> view.snapshot(null, null));
        robot.interact(() -> view.getHighlighted().add(2));
        WritableImage after = of(robot, () -> view.snapshot(null, null));

        Bounds highlight = of(robot, () -> inView(view.lookup(".equation-highlight")));
        Point2D middle = view.screenToLocal(centre(robot, 2));
        assertTrue(highlight.contains(middle));
        // The margin is background before and tinted after.
        int x = (int) (highlight.getMinX() + 3);
        int y = (int) middle.getY();
        Color ground = before.getPixelReader().getColor(0, 0);
        assertEquals(ground, before.getPixelReader().getColor(x, y));
        assertNotEquals(ground, after.getPixelReader().getColor(x, y));

        robot.interact(() -> view.getHighlighted().clear());
        assertNull(of(robot, () -> view.lookup(".equation-highlight")));
    }

    private Bounds inView(Node node) {
        return view.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    @Test
    void colourComesFromTheRoleElseFromTheThemeAndFollowsIt(FxRobot robot) {
        assertEquals(Color.web("#b84a00"), role(robot));
        assertTrue(plain(robot).getBrightness() < 0.3, "dark ink on a light page");

        robot.interact(() -> {
            dress(view.getScene(), Theme.DARK);
            root.applyCss();
        });
        assertEquals(Color.web("#ff9a56"), role(robot));
        assertTrue(plain(robot).getBrightness() > 0.7, "light ink on a dark page");
    }

    private Color role(FxRobot robot) {
        return of(robot, () -> (Color) ((SVGPath) view.lookup(".role-forget-gate")).getFill());
    }

    private Color plain(FxRobot robot) {
        return of(robot, () -> view.lookupAll(".equation-glyph").stream().filter(node -> node.getStyleClass().size() == 1)
                .map(node -> (Color) ((SVGPath) node).getFill()).findFirst().orElseThrow());
    }

    @Test
    void sizeAndBaselineFollowTheFont(FxRobot robot) {
        Formula formula = of(robot, view::getFormula);
        assertEquals(formula.width(28), of(robot, () -> view.prefWidth(-1)), 1);
        assertEquals(Math.ceil(formula.ascent(28)), of(robot, view::getBaselineOffset), 1e-9);

        robot.interact(() -> view.setFontSize(14));
        assertEquals(formula.width(14), of(robot, () -> view.prefWidth(-1)), 1);
    }

    @Test
    void itShrinksToSeventyPercentAndNoFurther(FxRobot robot) {
        double full = of(robot, () -> view.prefWidth(-1));
        assertEquals(full, of(robot, () -> view.minWidth(-1)), 1e-9);
        robot.interact(() -> view.setShrinkToFit(true));
        assertEquals(0.7 * full, of(robot, () -> view.minWidth(-1)), 1);

        for (double part : List.of(0.85, 0.5)) {
            double ink = of(robot, () -> {
                view.resize(full * part, view.prefHeight(-1));
                view.layout();
                return inView(view.lookup(".equation-glyph").getParent()).getMaxX();
            });
            assertEquals(full * Math.max(part, 0.7), ink, 3);
        }
    }

    @Test
    void aKeptFormulaShowsAtOnce(FxRobot robot) throws Exception {
        show(robot, "x+y");
        assertEquals(GATE, of(robot, () -> {
            view.setTex(GATE);
            return view.getFormula().tex();
        }));
    }

    @Test
    void badTexShowsItsText(FxRobot robot) throws Exception {
        robot.interact(() -> view.setTex("\\frac{a"));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> of(robot, () -> view.getFormula() == null));
        Node raw = of(robot, () -> view.lookup(".equation-raw"));
        assertTrue(raw.isVisible());
        assertTrue(of(robot, () -> view.prefWidth(-1)) > 50);
        show(robot, GATE);
        assertTrue(!raw.isVisible());
    }

    @Test
    void noTextIsAnEmptyFormula(FxRobot robot) throws Exception {
        robot.interact(() -> view.setTex(null));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> of(robot, () -> view.getFormula() != null && view.getFormula().tex().isEmpty()));
        assertEquals(0, of(robot, () -> view.prefWidth(-1)));
    }

    @Test
    void aScreenReaderHearsTheGivenText(FxRobot robot) {
        assertEquals(AccessibleRole.TEXT, view.getAccessibleRole());
        assertEquals("{f}", of(robot, () -> {
            EquationView silent = new EquationView("\\term{1}{f}");
            return silent.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        }));
        robot.interact(() -> view.setAccessibleText("forget gate"));
        assertEquals("forget gate", of(robot, () -> view.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    @Test
    void fewNodesAreEnough(FxRobot robot) {
        assertNotNull(of(robot, view::getFormula));
        assertTrue(of(robot, () -> view.lookupAll(".equation-glyph").size()) <= 10);
    }
}
