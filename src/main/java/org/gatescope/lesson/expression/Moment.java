package org.gatescope.lesson.expression;

import java.util.Optional;
import java.util.Set;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Convention;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.gatescope.trace.Walk;

/**
 * All that an expression can ask about: an experiment with its trace, and where the learner is in it.
 *
 * @param place    the cursor's
 * @param before   the moment before a change, or when a task began
 * @param reached  where the cursor has been since the page was entered
 * @param training of the run in the training room
 */
public record Moment(Experiment experiment, Trace trace, Walk walk, Place place, Optional<Moment> before, Set<Place> reached, TrainingSnapshot training) {

    public Moment {
        reached = Set.copyOf(reached);
    }

    /**
     * An experiment with the cursor somewhere, its trace computed.
     *
     * @throws NotFiniteException where a number overflows
     */
    public static Moment of(Experiment experiment, Place place) throws NotFiniteException {
        Trace trace = Tracer.run(experiment.toCase());
        return new Moment(experiment, trace, new Walk(trace.input()), place, Optional.empty(), Set.of(place), TrainingSnapshot.NONE);
    }

    /** The same after an earlier one. */
    public Moment after(Moment earlier) {
        return new Moment(experiment, trace, walk, place, Optional.of(earlier), reached, training);
    }

    /** The same with a training, and places where the cursor has been. */
    public Moment with(TrainingSnapshot run, Set<Place> places) {
        return new Moment(experiment, trace, walk, place, before, places, run);
    }

    /** The same with the cursor in another step, in the earlier moment too; t from 1. */
    public Moment at(int t) {
        return new Moment(experiment, trace, walk, new Place(place.pass(), t, place.path()), before.map(earlier -> earlier.at(t)), reached, training);
    }

    public Cell cell() {
        return trace.cell();
    }

    /** The same numbers under the names of the articles' convention, in which the cell files are written. */
    Moment inArticles() {
        if (experiment.convention() == Convention.ARTICLE) {
            return this;
        }
        Experiment articles = experiment.withConvention(Convention.ARTICLE);
        try {
            Trace same = Tracer.run(articles.toCase());
            return new Moment(articles, same, new Walk(same.input()), place, before, reached, training);
        } catch (NotFiniteException e) {
            throw new IllegalStateException("finite in one convention and not in another: " + e.getMessage(), e);
        }
    }
}
