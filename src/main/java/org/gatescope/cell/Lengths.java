package org.gatescope.cell;

import java.util.List;

/** Rules on lengths that several operators share. */
final class Lengths {

    private Lengths() {
    }

    /** The one length that all have; scalars fit any. */
    static Length common(List<Length> lengths) {
        Length common = Length.SCALAR;
        for (Length length : lengths) {
            if (!length.isScalar() && !common.isScalar() && !length.equals(common)) {
                throw new ShapeException("shape.beside", common, length);
            }
            if (common.isScalar()) {
                common = length;
            }
        }
        return common;
    }
}
