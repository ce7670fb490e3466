package org.gatescope.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gatescope.trace.Address;
import org.gatescope.trace.Route;

/**
 * Why one number is what it is, in the digits that are shown: lines that sum to it.
 *
 * @param subject  the number
 * @param name     what it is called
 * @param total    its shown digits
 * @param usedAs   the digits in which it stands in the reason above, where those are others
 * @param lines    what sums to it
 * @param rounding what is missing from the sum of the shown lines
 * @param depth    how far below the number that is looked at
 */
record Reason(Address subject, Rich name, String total, Optional<String> usedAs, List<Reason.Line> lines, Optional<String> rounding, int depth) {

    /**
     * One summand.
     *
     * @param label  the factors by name
     * @param pieces the factors by number, as they are written one after the other
     * @param value  the product's shown digits
     * @param route  for a gradient, the way by which it came
     * @param group  the node whose numbers this line and its neighbours stand for, such as h_{t−1} in W · [h_{t−1}, x_t]; −1 for none
     * @param held   whether a held unit keeps the gradient from passing on
     * @param bare   whether the line is a number alone, so that pieces and value say the same
     */
    record Line(Rich label, List<Piece> pieces, String value, Optional<Route> route, int group, boolean held, boolean bare) {

        String expression() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }

        Digits number() {
            return (Digits) pieces.stream().filter(Digits.class::isInstance).findFirst().orElseThrow();
        }
    }

    /** A part of what is written. */
    sealed interface Piece {
        String text();
    }

    /** Signs between numbers. */
    record Sign(String text) implements Piece {
    }

    /**
     * A number, in digits that are enough here.
     *
     * @param held whether it is 0 because a held unit passes no gradient on, whatever stands at the address
     */
    record Digits(String text, double value, Address address, boolean held) implements Piece {
    }

    boolean isSum() {
        return lines.size() > 1;
    }

    /** The reason as lines of text, {@code name = arithmetic = number} each. */
    List<String> text() {
        if (lines.size() == 1) {
            Line only = lines.getFirst();
            return List.of(name + " = " + only.expression() + (only.bare() && only.value().equals(total) ? "" : " = " + total));
        }
        List<String> text = lines.stream().filter(line -> !line.bare()).map(line -> line.label() + " = " + line.expression() + " = " + line.value())
                .collect(Collectors.toList());
        StringBuilder sum = new StringBuilder();
        for (Line line : lines) {
            add(sum, line.value());
        }
        rounding.ifPresent(missing -> add(sum, missing));
        text.add(name + " = " + sum + " = " + total);
        return text;
    }

    private static void add(StringBuilder sum, String value) {
        boolean negative = value.startsWith("−");
        sum.append(sum.isEmpty() ? value : negative ? " − " + value.substring(1) : " + " + value);
    }
}
