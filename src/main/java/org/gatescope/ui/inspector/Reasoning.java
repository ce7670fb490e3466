package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.gatescope.cell.Arithmetic.Form;
import org.gatescope.cell.Leaf;
import org.gatescope.trace.Address;
import org.gatescope.trace.Explanation;
import org.gatescope.trace.Explanation.Factor;
import org.gatescope.trace.Explanation.Part;
import org.gatescope.trace.Trace;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.bench.Twins;
import org.gatescope.ui.inspector.Reason.Digits;
import org.gatescope.ui.inspector.Reason.Line;
import org.gatescope.ui.inspector.Reason.Piece;
import org.gatescope.ui.inspector.Reason.Sign;

/** Works out why a number is what it is: its own reason, and beneath it those of the numbers in it that have no name. */
final class Reasoning {

    /** More lines than these are not laid open at once; a click digs on. */
    private static final int MOST_LINES = 64;
    private static final int MOST_BELOW = 8;
    private static final char FIRST_PLACE = '\uE000';

    private final Trace trace;
    private final Chains chains;
    private final Names names;
    private final Twins places;

    Reasoning(Run run, Names names) {
        this.trace = run.trace();
        this.chains = new Chains(trace);
        this.names = names;
        this.places = new Twins(run.cell());
    }

    /** An explanation and how far it stands below the first. */
    private record Item(Explanation explanation, int depth) {
    }

    /** The number's own explanation; it says where a number comes from that has no parts. */
    Explanation explain(Address address) {
        return chains.explain(address);
    }

    /** The reasons for a number, the one for the number itself first; none for a number that is given. */
    List<Reason> reasons(Explanation explanation) {
        if (explanation.parts().isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        collect(explanation, 0, items, 0);
        Alignment digits = Alignment.of(items.stream().map(Item::explanation).toList());
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            reasons.add(reason(items.get(i), digits, i));
        }
        return reasons;
    }

    /** Adds an explanation and those of the nameless numbers in it, as long as there is room; gives the lines so far. */
    private int collect(Explanation explanation, int depth, List<Item> items, int lines) {
        items.add(new Item(explanation, depth));
        int used = lines + explanation.parts().size();
        Set<Address> below = nameless(explanation);
        if (below.size() > MOST_BELOW) {
            return used;
        }
        for (Address address : below) {
            Explanation inner = chains.explain(address);
            if (!inner.parts().isEmpty() && used + inner.parts().size() <= MOST_LINES) {
                used = collect(inner, depth + 1, items, used);
            }
        }
        return used;
    }

    private Set<Address> nameless(Explanation explanation) {
        Set<Address> found = new LinkedHashSet<>();
        explanation.parts().forEach(part -> part.factors().forEach(factor ->
                factor.numbers().stream().filter(chains::isOpen).map(Explanation.Number::address).forEach(found::add)));
        return found;
    }

    // ---- writing

    private Reason reason(Item item, Alignment digits, int index) {
        Explanation explanation = item.explanation();
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < explanation.parts().size(); row++) {
            lines.add(line(explanation.parts().get(row), digits.texts(index, row), digits.value(index, row)));
        }
        return new Reason(explanation.subject(), names.of(explanation.subject()), digits.total(index), digits.usedAs(index), lines,
                digits.rounding(index), item.depth());
    }

    private Line line(Part part, List<List<String>> texts, String value) {
        boolean bare = Alignment.isBare(part);
        List<Piece> pieces = new ArrayList<>();
        Rich label = Rich.of(part.negative() ? "−" : "");
        boolean held = false;
        for (int i = 0; i < part.factors().size(); i++) {
            Factor factor = part.factors().get(i);
            if (i > 0) {
                pieces.add(new Sign(" × "));
                label = label.plus(" · ");
            }
            label = label.plus(name(factor));
            pieces.addAll(pieces(factor, texts.get(i)));
            held |= factor.numbers().stream().anyMatch(Explanation.Number::held);
        }
        if (part.factors().isEmpty()) {
            throw new IllegalStateException("a part without factors");
        }
        return new Line(label, bare ? bare(part, value) : signed(pieces, part), value, part.route(), group(part), held, bare);
    }

    /** A line that is one number alone, sign and all. */
    private List<Piece> bare(Part part, String value) {
        Explanation.Number number = part.factors().getFirst().numbers().getFirst();
        return List.of(new Digits(value, part.negative() ? -number.value() : number.value(), places.home(number.address()), number.held()));
    }

    private static List<Piece> signed(List<Piece> pieces, Part part) {
        if (!part.negative()) {
            return List.copyOf(pieces);
        }
        List<Piece> signed = new ArrayList<>(pieces);
        signed.addFirst(new Sign("−("));
        signed.addLast(new Sign(")"));
        return List.copyOf(signed);
    }

    private Rich name(Factor factor) {
        List<Rich> inside = factor.numbers().stream().map(number -> names.of(number.address())).toList();
        // a pair of parentheses is enough: σ(W · v + b) and not σ((W · v + b)[1])
        Rich[] name = {Rich.EMPTY};
        split(factor.form(), inside.size(), (text, place) -> name[0] = name[0].plus(place < 0 ? Rich.of(text) : inside.get(place)));
        return name[0];
    }

    private List<Piece> pieces(Factor factor, List<String> texts) {
        List<Piece> pieces = new ArrayList<>();
        split(factor.form(), texts.size(), (text, place) -> pieces.add(place < 0 ? new Sign(text) : digits(factor.numbers().get(place), texts.get(place))));
        return pieces;
    }

    /** A held number is nothing at all, however many digits the others have. */
    private Digits digits(Explanation.Number number, String text) {
        return new Digits(number.held() ? "0" : text, number.value(), places.home(number.address()), number.held());
    }

    /** Takes a form apart: its own signs (place −1) and the places of its numbers. */
    private static void split(Form form, int count, BiConsumer<String, Integer> each) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(String.valueOf((char) (FIRST_PLACE + i)));
        }
        StringBuilder signs = new StringBuilder();
        for (char sign : form.show(places).toCharArray()) {
            if (sign < FIRST_PLACE || sign >= FIRST_PLACE + count) {
                signs.append(sign);
                continue;
            }
            if (!signs.isEmpty()) {
                each.accept(signs.toString(), -1);
                signs.setLength(0);
            }
            each.accept("", sign - FIRST_PLACE);
        }
        if (!signs.isEmpty()) {
            each.accept(signs.toString(), -1);
        }
    }

    /** In W · v, the vector that the line's number of v belongs to. */
    private int group(Part part) {
        if (part.route().isPresent() || part.factors().size() < 2) {
            return -1;
        }
        Address first = part.factors().get(0).numbers().getFirst().address();
        boolean weight = !first.isGradient() && trace.cell().node(first.node()).content() instanceof Leaf.Parameter(String name)
                && trace.cell().parameters().get(name).isMatrix();
        return weight ? part.factors().get(1).numbers().getFirst().address().node() : -1;
    }
}
