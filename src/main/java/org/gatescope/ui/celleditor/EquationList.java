package org.gatescope.ui.celleditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.cell.Notation;
import org.gatescope.cell.ParameterShape;
import org.gatescope.cell.Sizes;
import org.gatescope.cell.Typesetter;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.equation.EquationView;

/** A cell's equations, typeset, each with what its value is to the cell and the shapes of the parameters that first stand in it. */
final class EquationList extends ScrollPane {

    private static final double LARGER = 1.15;

    private final Settings settings;
    private final Words words;
    private final VBox column = new VBox();
    private final List<Line> lines = new ArrayList<>();
    private Optional<Cell> shown = Optional.empty();
    private Sizes sizes = Sizes.of(1, 1);

    /** An equation and what is said of it. */
    private static final class Line extends VBox {

        private final EquationView equation = new EquationView();
        private final Label caption = new Label();

        Line() {
            getStyleClass().add("editor-equation");
            equation.setShrinkToFit(true);
            caption.getStyleClass().add("editor-caption");
            caption.setWrapText(true);
            caption.setMinHeight(USE_PREF_SIZE);
            getChildren().addAll(equation, caption);
        }
    }

    EquationList(Settings settings) {
        this.settings = settings;
        this.words = new Words(settings);
        getStyleClass().addAll("edge-to-edge", "editor-equations");
        column.getStyleClass().add("editor-equation-column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        settings.localeProperty().addListener((_, _, _) -> update());
        settings.termsProperty().addListener((_, _, _) -> update());
        settings.themeProperty().addListener((_, _, _) -> update());
        settings.textScaleProperty().addListener((_, _, _) -> update());
    }

    void show(Cell cell, Sizes at) {
        shown = Optional.of(cell);
        sizes = at;
        update();
    }

    private void update() {
        shown.ifPresent(cell -> {
            List<Equation> equations = cell.equations();
            while (lines.size() < equations.size()) {
                lines.add(new Line());
            }
            Typesetter typesetter = new Typesetter(cell, Notation.general(false));
            for (int i = 0; i < equations.size(); i++) {
                Line line = lines.get(i);
                line.equation.setFontSize(Math.round(settings.fontSize() * LARGER));
                line.equation.setTermStyle(term -> style(cell, term - 1));
                line.equation.setTex(typesetter.equation(equations.get(i)));
                line.caption.setText(caption(cell, equations.get(i)));
            }
            if (column.getChildren().size() != equations.size()) {
                column.getChildren().setAll(lines.subList(0, equations.size()));
            }
        });
    }

    /** Terms with a name wear their role's hue; signs stay plain. */
    private static String style(Cell cell, int index) {
        // while another formula is on its way, the one still shown may be of a larger cell
        if (index >= cell.nodes().size()) {
            return null;
        }
        Node node = cell.node(index);
        return node.isLeaf() || cell.symbol(node).isPresent() ? Words.styleClass(node, cell) : null;
    }

    private String caption(Cell cell, Equation equation) {
        String role = equation.role().map(each -> words.role(each, cell)).orElse("");
        String shapes = cell.parameters().values().stream()
                .filter(shape -> cell.node(shape.name()).map(node -> cell.equationOf(node) == equation).orElse(false))
                .map(this::shape).collect(Collectors.joining(" · "));
        return role + (role.isEmpty() || shapes.isEmpty() ? "" : " · ") + shapes;
    }

    /** {@code W_f 4 × 7 = H × (H + D)}. */
    private String shape(ParameterShape shape) {
        if (!shape.isMatrix()) {
            return "%s %d".formatted(shape.name(), shape.rows(sizes));
        }
        return "%s %d × %d".formatted(shape.name(), shape.rows(sizes), shape.columns(sizes));
    }

    /** The formulas that are shown, from above, for tests. */
    List<EquationView> equations() {
        return column.getChildren().stream().map(line -> ((Line) line).equation).toList();
    }
}
