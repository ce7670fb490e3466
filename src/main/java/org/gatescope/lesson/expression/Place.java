package org.gatescope.lesson.expression;

import java.util.Optional;

import org.gatescope.cell.Cell;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Cursor.Pass;
import org.gatescope.trace.Walk;

/**
 * A cursor's place by a name that lasts across changes of the experiment.
 *
 * @param t    the step, counted from 1
 * @param path of the node, as {@link org.gatescope.cell.Node#path}
 */
public record Place(Pass pass, int t, String path) {

    public static Place of(Cursor cursor, Cell cell) {
        return new Place(cursor.pass(), cursor.t(), cell.node(cursor.node()).path());
    }

    /** The cursor there, where the walk has such a place. */
    public Optional<Cursor> in(Cell cell, Walk walk) {
        return cell.node(path).map(node -> new Cursor(pass, t, node.index())).filter(walk::has);
    }

    public boolean isForward() {
        return pass == Pass.FORWARD;
    }
}
