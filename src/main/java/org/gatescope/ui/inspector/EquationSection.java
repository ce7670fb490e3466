package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;


import org.gatescope.cell.Cell;
import org.gatescope.cell.Node;
import org.gatescope.cell.Typesetter;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.bench.Twins;
import org.gatescope.ui.common.Column;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Words;

/** The equation of what is looked at, and the chain rule's twin; terms and the numbers elsewhere mark one another. */
final class EquationSection extends Column {

    private final Bench bench;
    private final Settings settings;
    private final Wording wording;
    private final Pointing pointing;
    private final Consumer<Address> go;
    private final List<EquationStrip> strips = new ArrayList<>();
    private Inspection shown;

    EquationSection(Bench bench, Settings settings, Pointing pointing, Consumer<Address> go) {
        this.bench = bench;
        this.settings = settings;
        this.wording = new Wording(settings);
        this.pointing = pointing;
        this.go = go;
        getStyleClass().add("equations");
        bench.hoveredProperty().subscribe(this::mark);
    }

    void show(Inspection inspection) {
        shown = inspection;
        List<EquationLines.Line> lines = inspection.equations();
        while (strips.size() < lines.size()) {
            strips.add(strip(strips.size()));
        }
        for (int i = 0; i < lines.size(); i++) {
            EquationLines.Line line = lines.get(i);
            Rich caption = line.route().map(route -> wording.generalWay(route, line.through())).orElse(Rich.EMPTY);
            strips.get(i).show(line.tex(), caption, term -> styleOf(inspection.run().cell(), term), inspection.run().cell(), settings.fontSize());
        }
        show(strips.subList(0, lines.size()));
        mark();
    }

    private EquationStrip strip(int index) {
        return new EquationStrip(term -> point(index, term), term -> click(index, term));
    }

    /** Terms with a name wear their role's hue; signs stay plain. */
    private static String styleOf(Cell cell, int term) {
        // while another formula is on its way, the one still shown may be of a larger cell
        if (index(term) >= cell.nodes().size()) {
            return null;
        }
        Node node = cell.node(index(term));
        return node.isLeaf() || cell.symbol(node).isPresent() ? Words.styleClass(node, cell) : null;
    }

    private static int index(int term) {
        return (term > Typesetter.GRADIENT ? term - Typesetter.GRADIENT : term) - 1;
    }

    private void point(int strip, int term) {
        if (term == 0) {
            pointing.leave();
        } else if (fits(strip)) {
            pointing.enter(addresses(shown.equations().get(strip), term));
        }
    }

    private boolean fits(int strip) {
        return shown != null && shown.run() == bench.run() && strip < shown.equations().size();
    }

    /** All units of what a term stands for. */
    private Set<Address> addresses(EquationLines.Line line, int term) {
        Node node = shown.run().cell().node(index(term));
        Set<Address> all = new HashSet<>();
        for (int unit = 0; unit < shown.run().trace().size(node); unit++) {
            all.add(address(line, term, node, unit));
        }
        return all;
    }

    private static Address address(EquationLines.Line line, int term, Node node, int unit) {
        boolean gradient = term > Typesetter.GRADIENT;
        int t = node.isParameter() && gradient ? 0 : Math.max(1, line.t());
        return gradient ? Address.gradient(t, node.index(), unit) : Address.value(t, node.index(), unit);
    }

    private void click(int strip, int term) {
        if (!fits(strip)) {
            return;
        }
        Run run = shown.run();
        Node node = run.cell().node(index(term));
        boolean gradient = term > Typesetter.GRADIENT;
        if (gradient && !node.isDifferentiable()) {
            return;
        }
        int unit = shown.address().unit() < run.trace().size(node) ? shown.address().unit() : 0;
        go.accept(new Twins(run.cell()).home(address(shown.equations().get(strip), term, node, unit)));
    }

    /** Sets off the terms whose numbers the mouse is on, here or elsewhere. */
    private void mark() {
        Set<Address> hovered = bench.hoveredProperty().get();
        for (int i = 0; i < strips.size(); i++) {
            strips.get(i).highlight(hovered.isEmpty() || !fits(i) ? Set.of() : terms(shown.equations().get(i), hovered));
        }
    }

    private Set<Integer> terms(EquationLines.Line line, Set<Address> hovered) {
        Set<Integer> terms = new HashSet<>();
        Cell cell = shown.run().cell();
        Twins places = new Twins(cell);
        for (Address each : hovered) {
            for (Address place : places.all(each, Math.max(1, line.t()))) {
                boolean here = line.t() == 0 || place.t() == line.t() || cell.node(place.node()).isParameter();
                if (here) {
                    terms.add(place.node() + 1 + (place.isGradient() ? Typesetter.GRADIENT : 0));
                }
            }
        }
        return terms;
    }

    List<EquationStrip> strips() {
        return strips.subList(0, shown().size());
    }
}
