package org.gatescope.ui.lessonpane;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.lesson.expression.Names;
import org.gatescope.lesson.scene.Light;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Twins;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.lessonpane.FormulaSymbols.Symbol;

/** Where in diagram and timeline the things stand that a lesson speaks of. FX thread only. */
final class SymbolPlaces {

    private final Bench bench;

    SymbolPlaces(Bench bench) {
        this.bench = bench;
    }

    private Optional<Node> node(String name) {
        return new Names(bench.run().experiment()).node(name);
    }

    /** Whether the cell on the bench has something of this name. */
    boolean has(String name) {
        return node(name).isPresent();
    }

    /** The style class of its hue; none where there is no such thing. */
    Optional<String> hue(String name) {
        return node(name).map(node -> Words.styleClass(node, bench.cell()));
    }

    /** All units of a symbol in the step that a formula writes; without one in the cursor's. */
    Set<Address> of(Symbol symbol) {
        return node(symbol.name()).map(node -> of(node, step(symbol.step()))).orElse(Set.of());
    }

    /** What a page lights. */
    Set<Address> of(Light light) {
        Set<Address> all = new HashSet<>();
        node(light.name()).ifPresent(node -> {
            int first = light.step().orElse(1);
            int last = light.step().orElse(node.isParameter() ? 1 : bench.run().trace().length());
            for (int t = first; t <= last; t++) {
                all.addAll(of(node, t));
            }
        });
        return all;
    }

    private int step(String written) {
        int t = bench.cursor().t();
        if (written.isEmpty()) {
            return t;
        }
        char first = written.charAt(0);
        if (Character.isDigit(first)) {
            return written.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(written);
        }
        int base = first == 'T' ? bench.run().trace().length() : t;
        return written.length() == 1 || written.length() > 5 ? base : base + Integer.parseInt(written.substring(1));
    }

    private Set<Address> of(Node node, int t) {
        Set<Address> places = new HashSet<>();
        Twins twins = new Twins(bench.cell());
        Optional<Node> before = t == 0 ? bench.cell().symbol(node).flatMap(bench.cell()::previous) : Optional.empty();
        for (int unit = 0; unit < bench.run().trace().size(node); unit++) {
            Address address = before.isPresent() ? Address.value(1, before.get().index(), unit) : Address.value(node.isParameter() ? Math.max(1, t) : t, node.index(), unit);
            if (bench.run().has(address)) {
                places.addAll(twins.all(address, bench.cursor().t()));
            }
        }
        return places;
    }

    /** Whether any of the numbers belongs to a symbol, in whatever step. */
    boolean isAmong(String name, Set<Address> addresses) {
        return node(name).filter(node -> addresses.stream().anyMatch(address -> isOf(address, node))).isPresent();
    }

    private boolean isOf(Address address, Node node) {
        Node there = bench.cell().node(address.node());
        return there.equals(node) || there.content() instanceof Leaf.Previous(String state) && bench.cell().root(state).equals(node);
    }
}
