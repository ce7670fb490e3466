package org.gatescope.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Trace;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.common.HeatRange;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.TimelineMode;
import org.gatescope.ui.common.Words;

/** What the timeline shows, without a window: its rows, which number stands where, what is known of it. FX thread only. */
public final class TimelineModel {

    /** Whether gradients are shown: as the pass has it, until the learner says so. */
    public enum Gradients { AUTO, SHOWN, HIDDEN }

    private final Bench bench;
    private final Settings settings;
    private final ObjectProperty<Gradients> gradients = new SimpleObjectProperty<>(this, "gradients", Gradients.AUTO);
    private final BooleanBinding showsGradients;
    private Run rowsOf;
    private boolean withReadout = true;
    private List<Row> rows = List.of();

    public TimelineModel(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        showsGradients = Bindings.createBooleanBinding(() -> switch (gradients.get()) {
            case AUTO -> !bench.cursor().isForward();
            case SHOWN -> true;
            case HIDDEN -> false;
        }, gradients, bench.cursorProperty());
    }

    public ObjectProperty<TimelineMode> modeProperty() {
        return settings.timelineModeProperty();
    }

    public ObjectProperty<Gradients> gradientsProperty() {
        return gradients;
    }

    /** Whether strips of gradients stand under those of the values. */
    public BooleanBinding showsGradientsBinding() {
        return showsGradients;
    }

    /** T. */
    public int steps() {
        return trace().length();
    }

    /** x, the symbols of the cell's equations in their order, the readout, the target, the loss. */
    public List<Row> rows() {
        boolean readout = settings.readoutShownProperty().get();
        if (rowsOf != bench.run() || withReadout != readout) {
            rowsOf = bench.run();
            withReadout = readout;
            rows = rows(rowsOf, readout);
        }
        return rows;
    }

    private static List<Row> rows(Run run, boolean readout) {
        Cell cell = run.cell();
        List<Row> rows = new ArrayList<>();
        leaf(cell, Leaf.Input.class).ifPresent(node -> rows.add(row("x", node, run)));
        for (Equation equation : cell.equations()) {
            if (equation.kind() != Equation.Kind.CELL && !readout) {
                continue;
            }
            if (equation.kind() == Equation.Kind.LOSS) {
                leaf(cell, Leaf.Target.class).ifPresent(node -> rows.add(row(cell.targetName(), node, run)));
            }
            rows.add(row(equation.symbol(), cell.node(equation.root()), run));
        }
        return List.copyOf(rows);
    }

    private static Row row(String symbol, Node node, Run run) {
        return new Row(symbol, node, run.trace().size(node), Words.styleClass(node, run.cell()));
    }

    private static Optional<Node> leaf(Cell cell, Class<? extends Leaf> kind) {
        return cell.nodes().stream().filter(node -> kind.isInstance(node.content())).findFirst();
    }

    /** What the input of a step is called beside its number: a letter; empty where numbers suffice. */
    public String label(int t) {
        return bench.run().experiment().sequence().label(t);
    }

    // ---- numbers and places

    public Address address(Spot spot) {
        int node = rows().get(spot.row()).node().index();
        return spot.gradient() ? Address.gradient(spot.t(), node, spot.unit()) : Address.value(spot.t(), node, spot.unit());
    }

    /** Where a number stands, if it stands here. A state that step t reads stands where step t−1 made it. */
    public Optional<Spot> locate(Address address) {
        if (!bench.run().has(address) || address.t() < 1) {
            return Optional.empty();
        }
        Node node = bench.cell().node(address.node());
        if (node.content() instanceof Leaf.Previous(String state) && !address.isGradient() && address.t() > 1) {
            return locate(Address.value(address.t() - 1, bench.cell().root(state).index(), address.unit()));
        }
        for (int row = 0; row < rows().size(); row++) {
            boolean here = rows().get(row).node().index() == address.node() && has(row, address.t(), address.isGradient());
            if (here) {
                return Optional.of(new Spot(row, address.t(), address.unit(), address.isGradient()));
            }
        }
        return Optional.empty();
    }

    /** Whether there is such a strip: targets have no gradient, and a loss that does not count is no number at all. */
    public boolean has(int row, int t, boolean gradient) {
        Row asked = rows().get(row);
        Equation.Kind kind = bench.cell().equationOf(asked.node()).kind();
        boolean idle = kind == Equation.Kind.LOSS && !trace().input().lossAt().counts(t, steps());
        return !idle && (!gradient || asked.hasGradient());
    }

    public double number(Spot spot) {
        return trace().at(address(spot));
    }

    /** Whether a strip is known where the cursor stands; all its units become known at once. */
    public boolean isKnown(int row, int t, boolean gradient) {
        return bench.isKnown(address(new Spot(row, t, 0, gradient)));
    }

    /** The number before the last edit, where it differs. */
    public Optional<Double> ghost(Spot spot) {
        return bench.ghost(address(spot));
    }

    public boolean isClamped(int row, int unit) {
        return bench.clamps().containsKey(rows().get(row).symbol()) && bench.clamps().get(rows().get(row).symbol()).containsKey(unit);
    }

    /** The number at which a strip's colour is full. */
    public double range(HeatRange among, int row, int t, boolean gradient) {
        return bench.run().range(among, t, rows().get(row).node(), gradient);
    }

    // ---- cursor and focus

    /** The row of what has just been computed, if it has one. */
    public Optional<Integer> cursorRow() {
        Cursor cursor = bench.cursor();
        Node node = bench.cell().node(cursor.node());
        boolean carried = node.content() instanceof Leaf.Previous;
        int named = node.isLeaf() && !node.isParameter() ? node.index() : bench.cell().equationOf(node).root();
        for (int row = 0; !carried && row < rows().size(); row++) {
            if (rows().get(row).node().index() == named) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Where the number that is looked at stands, if it stands here. */
    public Optional<Spot> focus() {
        return locate(bench.focusProperty().get());
    }

    /** From where arrow keys start: the focus, else the cursor. */
    public Spot home() {
        return focus().orElseGet(() -> new Spot(cursorRow().orElse(0), bench.cursor().t(), 0, false));
    }

    /** The box so many steps to the right; at the ends it stays. */
    public Spot besides(Spot from, int steps) {
        Spot there = new Spot(from.row(), Math.clamp(from.t() + steps, 1, steps()), from.unit(), from.gradient());
        return has(there.row(), there.t(), there.gradient()) ? there : from;
    }

    /** The box of the next or previous unit of the same strip; at the ends it stays. */
    public Spot sibling(Spot from, int units) {
        int last = rows().get(from.row()).units() - 1;
        return new Spot(from.row(), from.t(), Math.clamp(from.unit() + units, 0, last), from.gradient());
    }

    /** The box of the strip below (1) or above (−1); gradients count where they are shown. */
    public Spot below(Spot from, int direction) {
        int lines = rows().size() * 2;
        for (int line = from.row() * 2 + (from.gradient() ? 1 : 0) + direction; line >= 0 && line < lines; line += direction) {
            boolean gradient = line % 2 == 1;
            if ((!gradient || showsGradients.get()) && has(line / 2, from.t(), gradient)) {
                return new Spot(line / 2, from.t(), Math.min(from.unit(), rows().get(line / 2).units() - 1), gradient);
            }
        }
        return from;
    }

    Trace trace() {
        return bench.run().trace();
    }
}
