package org.gatescope.compare;

import java.util.Optional;

import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;

/** One cell of a comparison. */
public sealed interface Lane {

    /** The cell with its numbers. */
    Contestant contestant();

    /** The run, where it stayed finite. */
    Optional<Finished> finished();

    /**
     * A cell that ran to the end and back.
     *
     * @param seconds forward and back, the median of a few runs
     */
    record Finished(Contestant contestant, Trace trace, double seconds) implements Lane {

        @Override
        public Optional<Finished> finished() {
            return Optional.of(this);
        }

        /** L. */
        public double loss() {
            return trace.loss();
        }
    }

    /**
     * A cell whose numbers left the range of float64.
     *
     * @param reason where and what, its message a sentence
     */
    record Overflowed(Contestant contestant, NotFiniteException reason) implements Lane {

        @Override
        public Optional<Finished> finished() {
            return Optional.empty();
        }
    }
}
