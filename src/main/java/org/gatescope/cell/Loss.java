package org.gatescope.cell;

import java.util.List;

/** What two vectors of one length are measured by, in one number. It stands in a loss line only. */
public sealed interface Loss extends Operator permits SquaredError, CrossEntropy, InnerProduct {

    @Override
    default Length length(List<Length> operands) {
        if (operands.stream().anyMatch(Length::isScalar)) {
            throw new ShapeException("shape.loss");
        }
        Lengths.common(operands);
        return Length.SCALAR;
    }

    @Override
    default Precedence needs(int slot) {
        return Precedence.ATOM;
    }
}
