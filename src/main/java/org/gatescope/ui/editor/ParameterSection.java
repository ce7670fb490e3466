package org.gatescope.ui.editor;

import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Length;
import org.gatescope.cell.SymbolName;
import org.gatescope.trace.Address;
import org.gatescope.trace.Trace;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/** One parameter: its name and shape, its numbers, and beneath them the loss's gradient where that is wanted. */
final class ParameterSection extends VBox implements ParameterView {

    private final Bench bench;
    private final BenchNumbers numbers;
    private final MatrixLayout layout;
    private final MatrixGrid values;
    private final Optional<MatrixGrid> gradients;

    ParameterSection(Bench bench, Settings settings, Texts texts, MatrixLayout layout, boolean withGradients) {
        this.bench = bench;
        this.layout = layout;
        this.numbers = new BenchNumbers(bench, settings, texts);
        getStyleClass().addAll("parameter-section", Words.styleClass(bench.cell().node(layout.node()), bench.cell()));
        boolean output = bench.cell().node(layout.node()).length().equals(Length.OUTPUT);
        ObservableValue<String> element = texts.bind(output ? "parameters.output" : "parameters.unit");
        values = new MatrixGrid(layout, element, this::field);
        gradients = withGradients ? Optional.of(new MatrixGrid(layout, element, this::gradient)) : Optional.empty();
        getChildren().addAll(title(), scrolled(values));
        gradients.ifPresent(each -> getChildren().addAll(gradientTitle(), scrolled(each)));
        refresh();
    }

    private Node title() {
        Node symbol = NameBox.of(SymbolName.of(layout.name()));
        symbol.getStyleClass().add("parameter-symbol");
        Label shape = new Label(layout.vector() ? Integer.toString(layout.columnCount()) : layout.rowCount() + " × " + layout.columnCount());
        shape.getStyleClass().add("parameter-shape");
        HBox title = new HBox(symbol, shape);
        title.getStyleClass().add("parameter-title");
        title.setAlignment(Pos.BOTTOM_LEFT);
        return title;
    }

    private Node gradientTitle() {
        Label sign = new Label("∂L/∂");
        sign.getStyleClass().add("name-letter");
        HBox title = new HBox(sign, NameBox.of(SymbolName.of(layout.name())));
        title.getStyleClass().addAll("parameter-title", "gradient-title");
        title.setAlignment(Pos.BOTTOM_LEFT);
        return title;
    }

    private static Node scrolled(MatrixGrid grid) {
        return new Sideways(grid);
    }

    private NumberField field(int index) {
        String change = layout.vector() ? "edit.bias" : "edit.weight";
        NumberField field = numbers.field(change, () -> layout.place(index), () -> Address.value(0, layout.node(), index),
                value -> experiment -> experiment.withParameter(layout.name(), index, value));
        field.setName(() -> layout.place(index));
        return field;
    }

    private NumberCell gradient(int index) {
        NumberCell cell = numbers.gradient(() -> Address.gradient(0, layout.node(), index));
        cell.setName(() -> "∂L/∂" + layout.place(index));
        return cell;
    }

    @Override
    public MatrixLayout matrix() {
        return layout;
    }

    @Override
    public Node node() {
        return this;
    }

    NumberField field(int row, int column) {
        return (NumberField) values.cell(layout.index(row, column));
    }

    Optional<NumberCell> gradient(int row, int column) {
        return gradients.map(grid -> grid.cell(layout.index(row, column)));
    }

    @Override
    public void refresh() {
        Run run = bench.run();
        double[] now = run.experiment().parameters().block(layout.name()).data();
        Optional<double[]> before = bench.ghostProperty().get().map(each -> each.experiment().parameters().block(layout.name()).data());
        show(values, now, before);
        gradients.ifPresent(grid -> show(grid, run.trace().parameterGradient(layout.name()),
                bench.ghostProperty().get().map(Run::trace).map(trace -> gradient(trace))));
        mark();
    }

    private double[] gradient(Trace trace) {
        return trace.parameterGradient(layout.name());
    }

    private void show(MatrixGrid grid, double[] now, Optional<double[]> before) {
        double range = grid == values ? 1 : 0;
        for (double each : now) {
            range = Math.max(range, Math.abs(each));
        }
        for (int index = 0; index < grid.count(); index++) {
            int at = index;
            double value = now[index];
            numbers.show(grid.cell(index), value, before.map(each -> each[at]).filter(each -> Double.compare(each, value) != 0), range);
        }
    }

    @Override
    public void mark() {
        for (int index = 0; index < values.count(); index++) {
            numbers.mark(values.cell(index), Address.value(0, layout.node(), index));
            int at = index;
            gradients.ifPresent(grid -> numbers.mark(grid.cell(at), Address.gradient(0, layout.node(), at)));
        }
        Address focus = bench.focusProperty().get();
        Optional<Integer> row = row(focus);
        Optional<Integer> column = column(focus);
        values.highlight(row, column);
        gradients.ifPresent(grid -> grid.highlight(row, column));
    }

    private Optional<Integer> row(Address focus) {
        if (focus.node() == layout.node()) {
            return Optional.of(layout.row(focus.unit()));
        }
        return layout.transposed() || layout.vector() ? Optional.empty() : unit(focus);
    }

    private Optional<Integer> column(Address focus) {
        if (focus.node() == layout.node()) {
            return Optional.of(layout.column(focus.unit()));
        }
        return layout.transposed() || layout.vector() ? unit(focus) : Optional.empty();
    }

    /** The unit of this parameter's equation that a number of the equation belongs to. */
    private Optional<Integer> unit(Address focus) {
        Cell cell = bench.cell();
        var looked = cell.node(focus.node());
        boolean own = !looked.isLeaf() && looked.equation().equals(cell.node(layout.node()).equation())
                && looked.length().equals(cell.node(layout.node()).length());
        return own ? Optional.of(focus.unit()) : Optional.empty();
    }
}
