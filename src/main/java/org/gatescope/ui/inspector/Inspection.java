package org.gatescope.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gatescope.cell.Equation;
import org.gatescope.cell.Node;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Explanation.Given;
import org.gatescope.ui.bench.Run;

/**
 * All that the inspector says about one number, in no language.
 *
 * @param run       what it was computed from
 * @param cursor    where the computation stands
 * @param address   the number that is looked at
 * @param status    whether it is known where the cursor stands
 * @param node      where it stands in the cell
 * @param equation  the equation that it belongs to
 * @param name      what it is called, with its unit
 * @param whole     the same without the unit
 * @param value     the number
 * @param shown     its digits, those of the reason's total
 * @param before    the number before the last edit, where it was another
 * @param units     all numbers of the same kind: the units of a vector, the elements of a matrix
 * @param columns   how many of them stand in a row
 * @param twin      the same number's gradient, or for a gradient the value, where that is known too
 * @param equations typeset lines
 * @param given     where the number comes from if it has no reasons
 * @param origin    where a number was made that is only carried here
 * @param reasons   why it is what it is
 */
record Inspection(Run run, Cursor cursor, Address address, Status status, Node node, Equation equation, Rich name, Rich whole, double value, String shown,
        OptionalDouble before, double[] units, int columns, Optional<Address> twin, List<EquationLines.Line> equations, Given given,
        Optional<Address> origin, List<Reason> reasons) {

    /** Whether there is a number to speak of. */
    enum Status {
        KNOWN,
        /** The cursor has not come to it yet. */
        NOT_YET,
        /** A gradient, but the cell has no loss. */
        NO_LOSS,
        /** A target has no gradient, nor has a constant. */
        NO_GRADIENT
    }

    boolean isKnown() {
        return status == Status.KNOWN;
    }

    /** The same number in another unit. */
    Address unit(int unit) {
        return new Address(address.quantity(), address.t(), address.node(), unit);
    }

    /** What the reasons say, as lines of text. */
    List<String> shownText() {
        return reasons.stream().flatMap(reason -> reason.text().stream()).toList();
    }
}
