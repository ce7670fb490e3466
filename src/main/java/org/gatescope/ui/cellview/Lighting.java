package org.gatescope.ui.cellview;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Symbols;
import org.gatescope.ui.common.Words;

/** What of a drawing is lit, known, marked and held at one moment. */
final class Lighting {

    private static final double FAINT = 0.3;

    private final Bench bench;
    private final Settings settings;
    private final Words words;
    private final Cursor cursor;
    private final Set<Integer> active;
    private final Set<Integer> hovered;

    Lighting(Bench bench, Settings settings, Words words) {
        this.bench = bench;
        this.settings = settings;
        this.words = words;
        this.cursor = bench.cursor();
        this.active = active(bench, settings);
        this.hovered = bench.hoveredProperty().get().stream().map(Address::node).collect(Collectors.toSet());
    }

    void show(CellDrawing drawing) {
        drawing.boxes().forEach(this::show);
        drawing.wires().forEach(wire -> show(wire, drawing));
        boolean counts = bench.run().experiment().objective().lossAt().counts(cursor.t(), bench.run().trace().length());
        boolean inReadout = bench.cell().equationOf(bench.cell().node(cursor.node())).kind() != Equation.Kind.CELL;
        drawing.readout().ifPresent(group -> group.setOpacity(counts || inReadout ? 1 : FAINT));
        drawing.strips().forEach(strip -> strip.update(settings.themeProperty().get(), settings.heatRangeProperty().get()));
    }

    /** The nodes that are lit: the cursor's own, and at coarser zooms its whole equation. */
    static Set<Integer> active(Bench bench, Settings settings) {
        Cursor cursor = bench.cursor();
        Node node = bench.cell().node(cursor.node());
        Set<Integer> active = new HashSet<>();
        active.add(node.index());
        if (settings.zoomProperty().get() != Cursor.Zoom.OPERATOR && cursor.isForward()) {
            bench.cell().nodes().stream().filter(each -> !each.isLeaf() && each.equation().equals(node.equation())).map(Node::index).forEach(active::add);
        }
        return active;
    }

    private void show(BoxView view) {
        DiagramBox box = view.box();
        Cell cell = bench.cell();
        Node node = box.node();
        int t = cursor.t();
        boolean known = box.nodes().stream().anyMatch(each -> bench.isKnown(Address.value(t, each.index(), 0)));
        boolean result = box.id().startsWith("=");
        boolean lit = !result && box.nodes().stream().anyMatch(each -> active.contains(each.index()));
        boolean marked = box.nodes().stream().anyMatch(each -> hovered.contains(each.index()))
                || box.parameters().stream().anyMatch(each -> hovered.contains(each.index()));
        // a number of another step is not in this picture, a parameter is the same in all
        Address focus = bench.focusProperty().get();
        int looked = focus.t() == t || cell.node(focus.node()).isParameter() ? focus.node() : -1;
        boolean lookedAt = box.nodes().stream().anyMatch(each -> each.index() == looked)
                || box.parameters().stream().anyMatch(each -> each.index() == looked);
        boolean clamped = cell.symbol(node).map(bench.clamps()::containsKey).orElse(false) && !result;
        view.setState(known, lit, !cursor.isForward(), marked, lookedAt && !result, clamped);
        view.setHint(hint(box, node, known, t));
    }

    private String hint(DiagramBox box, Node node, boolean known, int t) {
        StringBuilder hint = new StringBuilder(words.node(node, bench.cell())).append(" · ").append(Symbols.plain(bench.cell(), node, t));
        if (known && bench.run().trace().size(node) == 1) {
            hint.append(" = ").append(Shown.number(bench.run().trace().at(Address.value(t, node.index(), 0)), 17));
        }
        return hint.toString();
    }

    private void show(WireView view, CellDrawing drawing) {
        DiagramBox from = drawing.box(view.wire().link().from());
        DiagramBox to = drawing.box(view.wire().link().to());
        boolean result = to.id().startsWith("=");
        int t = cursor.t();
        boolean known = from.nodes().stream().anyMatch(each -> bench.isKnown(Address.value(t, each.index(), 0)));
        boolean toActive = !result && to.nodes().stream().anyMatch(each -> active.contains(each.index()));
        boolean fromActive = from.nodes().stream().anyMatch(each -> active.contains(each.index()));
        boolean source = from.nodes().stream().anyMatch(each -> each.index() == cursor.node());
        boolean lit = cursor.isForward() && (toActive || (source && known));
        boolean gradient = result ? isGradientFromNextStep(from.node())
                : to.nodes().stream().anyMatch(each -> bench.isKnown(Address.gradient(t, each.index(), 0)) && from.node().isDifferentiable());
        boolean gradientLit = gradient && fromActive;
        boolean marked = from.nodes().stream().anyMatch(each -> hovered.contains(each.index()));
        view.setState(known, lit, gradient, gradientLit, marked);
    }

    /** Whether a state's gradient has arrived over the edge of the picture, from the step after. */
    private boolean isGradientFromNextStep(Node root) {
        if (cursor.isForward() || cursor.t() >= bench.run().trace().length()) {
            return false;
        }
        Optional<String> state = bench.cell().symbol(root);
        return state.flatMap(bench.cell()::previous).isPresent();
    }
}
