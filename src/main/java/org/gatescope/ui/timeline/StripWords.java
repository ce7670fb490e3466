package org.gatescope.ui.timeline;

import java.util.Optional;

import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.trace.Address;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Symbols;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/** What the timeline says of its numbers: in heads, tooltips and aloud. */
final class StripWords {

    private static final int ALL_DIGITS = 17;

    private final Bench bench;
    private final TimelineModel model;
    private final Texts texts;
    private final Words words;

    StripWords(Bench bench, TimelineModel model, Settings settings) {
        this.bench = bench;
        this.model = model;
        this.texts = Texts.of(settings, "timeline");
        this.words = new Words(settings);
    }

    Texts texts() {
        return texts;
    }

    /** What a row is: {@code forget gate}. */
    String name(Row row) {
        Optional<Equation> equation = bench.cell().symbol(row.node()).flatMap(bench.cell()::equation);
        boolean target = row.node().content() instanceof Leaf.Target && row.symbol().equals("target");
        return equation.map(each -> words.equation(each, bench.cell()))
                .orElseGet(() -> target ? texts.get("row.target") : words.node(row.node(), bench.cell()));
    }

    /** What the cell is called. */
    String cell() {
        return words.cell(bench.cell());
    }

    /** The same where there is little room. */
    String shortName(Row row) {
        Optional<Equation> equation = bench.cell().symbol(row.node()).flatMap(bench.cell()::equation);
        boolean given = row.node().content() instanceof Leaf.Target && !row.symbol().equals("target");
        return equation.flatMap(Equation::role).map(role -> words.shortRole(role, bench.cell()))
                .orElseGet(() -> given ? texts.get("row.given.short") : name(row));
    }

    /** {@code f₃[1]}, {@code ∂L/∂f₃[1]}. */
    String symbol(Spot spot) {
        String symbol = Symbols.plain(model.rows().get(spot.row()).symbol(), spot.t()) + "[" + (spot.unit() + 1) + "]";
        return spot.gradient() ? "∂L/∂" + symbol : symbol;
    }

    /** A number in full with what there is to say of it; what is not computed yet is not told. */
    String tip(Spot spot) {
        if (!model.isKnown(spot.row(), spot.t(), spot.gradient())) {
            return texts.get("tip.unknown", symbol(spot));
        }
        StringBuilder tip = new StringBuilder(symbol(spot) + " = " + full(model.number(spot)));
        model.ghost(spot).ifPresent(before -> tip.append('\n').append(texts.get("tip.before", full(before))));
        if (!spot.gradient() && model.isClamped(spot.row(), spot.unit())) {
            tip.append('\n').append(texts.get("tip.held"));
        }
        return tip.toString();
    }

    /** The same for a number that may have no box of its own: a state before the first step. */
    String tip(Address address) {
        return model.locate(address).map(this::tip).orElseGet(() -> {
            Node node = bench.cell().node(address.node());
            String symbol = Symbols.plain(bench.cell(), node, address.t());
            return symbol + "[" + (address.unit() + 1) + "] = " + full(bench.run().trace().at(address));
        });
    }

    /** The same for a screen reader. */
    String spoken(Spot spot) {
        Row row = model.rows().get(spot.row());
        boolean known = model.isKnown(spot.row(), spot.t(), spot.gradient());
        String number = known ? full(model.number(spot)) : texts.get("unknown");
        String name = spot.gradient() ? texts.get("spoken.gradient", name(row)) : name(row);
        String symbol = Symbols.plain(row.symbol(), spot.t());
        String element = Words.element(row.node());
        boolean own = element.equals("output") || element.equals("input");
        return texts.get(own ? "spoken." + element : "spoken", spot.gradient() ? "∂L/∂" + symbol : symbol, spot.unit() + 1, row.units(), name, number);
    }

    static String full(double value) {
        return Shown.number(value, ALL_DIGITS);
    }
}
