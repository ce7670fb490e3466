package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.SymbolName;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.common.WrappingRow;

/** What goes into the cell: the step's input and target, the states before the first step, and the whole sequence where a chart can show it. */
public final class InputsPanel extends VBox {

    /** What the rows depend on: while it stays, rows only get new numbers. */
    private record Shape(List<Node> nodes, int inputs, int targets, int hidden) {
    }

    private final Bench bench;
    private final Texts texts;
    private final BenchNumbers numbers;
    private final Label step = new Label();
    private final Button back = new Button("◀");
    private final Button forth = new Button("▶");
    private final SequenceChart chart;
    private final VBox rows = new VBox();
    private final List<Vector> vectors = new ArrayList<>();
    private Shape shape;

    public InputsPanel(Bench bench, Settings settings) {
        this.bench = bench;
        this.texts = Texts.of(settings, "editor");
        this.numbers = new BenchNumbers(bench, settings, texts);
        this.chart = new SequenceChart(bench, settings, texts);
        getStyleClass().add("inputs-panel");
        rows.getStyleClass().add("input-rows");
        getChildren().addAll(stepper(), chart, rows);
        bench.momentProperty().addListener((_, _, _) -> update());
        bench.hoveredProperty().addListener((_, _, _) -> markSettled());
        settings.themeProperty().addListener((_, _, _) -> refresh());
        settings.localeProperty().addListener((_, _, _) -> refresh());
        update();
    }

    private HBox stepper() {
        for (Button each : List.of(back, forth)) {
            each.getStyleClass().addAll("small", "flat");
            each.setMinWidth(USE_PREF_SIZE);
        }
        back.setOnAction(_ -> bench.toStep(bench.cursor().t() - 1));
        forth.setOnAction(_ -> bench.toStep(bench.cursor().t() + 1));
        name(back, "inputs.back");
        name(forth, "inputs.forth");
        step.setMaxWidth(Double.MAX_VALUE);
        step.setAlignment(Pos.CENTER);
        HBox.setHgrow(step, Priority.ALWAYS);
        HBox stepper = new HBox(back, step, forth);
        stepper.setAlignment(Pos.CENTER);
        stepper.getStyleClass().add("panel-head");
        return stepper;
    }

    private void name(Button button, String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.bind(key));
    }

    private int t() {
        return Math.min(bench.cursor().t(), bench.run().experiment().length());
    }

    /** One vector: its name and its fields. */
    private final class Vector {

        private final Supplier<SymbolName> name;
        private final Node node;
        private final IntFunction<Address> address;
        private final IntFunction<Double> value;
        private final List<NumberField> fields = new ArrayList<>();
        private final HBox symbol = new HBox();
        private final WrappingRow row = new WrappingRow();
        private SymbolName shownName;

        Vector(String change, Node node, int size, Supplier<SymbolName> name, Supplier<Integer> step, IntFunction<Double> value,
                IntFunction<DoubleFunction<UnaryOperator<Experiment>>> edit) {
            this.name = name;
            this.node = node;
            this.value = value;
            this.address = unit -> Address.value(Math.max(1, step.get()), node.index(), unit);
            for (int unit = 0; unit < size; unit++) {
                int k = unit;
                NumberField field = numbers.field(change, () -> place(k), () -> address.apply(k), number -> edit.apply(k).apply(number));
                field.setName(() -> place(k));
                fields.add(field);
            }
        }

        private String place(int unit) {
            return fields.size() == 1 ? name.get().plain() : "%s[%d]".formatted(name.get().plain(), unit + 1);
        }

        javafx.scene.Node row(String words) {
            Label word = new Label();
            word.textProperty().bind(texts.bind(words));
            word.getStyleClass().add("input-word");
            symbol.setAlignment(Pos.BOTTOM_LEFT);
            word.setMinWidth(USE_PREF_SIZE);
            HBox head = new HBox(symbol, word);
            head.setMinWidth(USE_PREF_SIZE);
            head.setFillHeight(false);
            head.setAlignment(Pos.CENTER_LEFT);
            head.getStyleClass().add("input-head");
            FlowPane flow = new FlowPane();
            flow.getStyleClass().add("input-fields");
            flow.getChildren().addAll(fields);
            HBox.setHgrow(flow, Priority.ALWAYS);
            row.getChildren().setAll(head, flow);
            row.getStyleClass().addAll("input-row", Words.styleClass(node, bench.cell()));
            return row;
        }

        /** A target that no loss reads is none. */
        private void offer() {
            row.setVisible(!bench.isIdle(node, t()));
            row.setManaged(row.isVisible());
        }

        void refresh(double range) {
            offer();
            SymbolName now = name.get();
            if (!now.equals(shownName)) {
                shownName = now;
                symbol.getChildren().setAll(NameBox.of(now));
            }
            for (int unit = 0; unit < fields.size(); unit++) {
                Address at = address.apply(unit);
                Optional<Double> before = bench.run().has(at) ? bench.ghost(at) : Optional.empty();
                numbers.show(fields.get(unit), value.apply(unit), before, range);
            }
            mark();
        }

        void mark() {
            for (int unit = 0; unit < fields.size(); unit++) {
                numbers.mark(fields.get(unit), address.apply(unit));
            }
        }
    }

    private void update() {
        Experiment experiment = bench.run().experiment();
        Shape wanted = new Shape(bench.cell().nodes().stream().filter(Node::isLeaf).toList(), experiment.inputs()[0].length,
                experiment.targets()[0].length, experiment.hidden());
        if (!wanted.equals(shape)) {
            shape = wanted;
            build(wanted);
        }
        refresh();
    }

    private void build(Shape shape) {
        vectors.clear();
        rows.getChildren().clear();
        for (Node node : shape.nodes()) {
            if (node.content() instanceof Leaf.Input) {
                add("inputs.input", new Vector("edit.input", node, shape.inputs(), () -> SymbolName.of("x", Integer.toString(t())), this::t,
                        unit -> experiment().inputs()[t() - 1][unit], unit -> number -> each -> each.withInput(t(), unit, number)));
            } else if (node.content() instanceof Leaf.Target) {
                String kind = bench.cell().isGradientGiven() ? "given" : "target";
                add("inputs." + kind, new Vector("edit." + kind, node, shape.targets(), () -> SymbolName.of(bench.cell().targetName(), Integer.toString(t())), this::t,
                        unit -> experiment().targets()[t() - 1][unit], unit -> number -> each -> each.withTarget(t(), unit, number)));
            }
        }
        for (String state : bench.cell().states()) {
            bench.cell().previous(state).ifPresent(node ->
                    add("inputs.initial", new Vector("edit.initial", node, shape.hidden(), () -> SymbolName.of(state, "0"), () -> 1,
                            unit -> experiment().initial().getOrDefault(state, new double[shape.hidden()])[unit],
                            unit -> number -> each -> each.withInitial(state, unit, number))));
        }
    }

    private Experiment experiment() {
        return bench.run().experiment();
    }

    private void add(String words, Vector vector) {
        vectors.add(vector);
        rows.getChildren().add(vector.row(words));
    }

    private void refresh() {
        Experiment experiment = experiment();
        int t = t();
        String label = experiment.sequence().label(t);
        step.setText(texts.get(label.isEmpty() ? "inputs.step" : "inputs.step.letter", t, experiment.length(), label));
        back.setDisable(t <= 1);
        forth.setDisable(t >= experiment.length());
        boolean single = SequenceChart.shows(experiment.inputs());
        chart.setVisible(single);
        chart.setManaged(single);
        if (single) {
            chart.refresh();
        }
        vectors.forEach(each -> each.refresh(bench.run().valueRange()));
    }

    private void markSettled() {
        if (bench.isSettled()) {
            vectors.forEach(Vector::mark);
        }
    }

    /** The fields of a row, in the order of the rows: inputs, targets, then the states. */
    List<NumberField> fields(int row) {
        return List.copyOf(vectors.get(row).fields);
    }

    SequenceChart chart() {
        return chart;
    }
}
