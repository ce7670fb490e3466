package org.gatescope.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.trace.Cursor.Pass;
import org.gatescope.trace.Cursor.Zoom;

/**
 * The order of a whole computation, forward through all steps and back again, as numbered places that a cursor moves along.
 * Next always means next in computation, on the way back too.
 */
public final class Walk {

    private final Cell cell;
    private final int length;
    private final Case.LossAt lossAt;
    private final List<List<Cursor>> stepsForward = new ArrayList<>();
    private final List<Cursor> places = new ArrayList<>();
    private final Map<Cursor, Integer> index = new HashMap<>();

    /** The places of a case, forward and, where the cell has a loss, back. */
    public Walk(Case input) {
        this.cell = input.cell();
        this.length = input.length();
        this.lossAt = input.lossAt();
        for (int t = 1; t <= length; t++) {
            List<Cursor> step = forward(t);
            stepsForward.add(step);
            places.addAll(step);
        }
        if (cell.loss().isPresent()) {
            for (int t = length; t >= 1; t--) {
                places.addAll(backward(t));
            }
        }
        for (int place = 0; place < places.size(); place++) {
            index.put(places.get(place), place);
        }
    }

    private List<Cursor> forward(int t) {
        return cell.nodes().stream().filter(node -> !node.isLeaf() && runs(node, t)).map(node -> new Cursor(Pass.FORWARD, t, node.index())).toList();
    }

    private List<Cursor> backward(int t) {
        List<Cursor> step = new ArrayList<>();
        for (Node node : cell.nodes()) {
            boolean leafToVisit = node.content() instanceof Leaf.Input || node.content() instanceof Leaf.Previous || node.isParameter();
            if ((!node.isLeaf() || leafToVisit) && runs(node, t)) {
                step.add(new Cursor(Pass.BACKWARD, t, node.index()));
            }
        }
        Collections.reverse(step);
        return step;
    }

    /** A loss that does not count in a step is not computed there. */
    private boolean runs(Node node, int t) {
        return cell.equationOf(node).kind() != Equation.Kind.LOSS || lossAt.counts(t, length);
    }

    /** How many places there are. */
    public int size() {
        return places.size();
    }

    /** The place with a number, from 0; beyond the ends the first or the last. */
    public Cursor at(int place) {
        return places.get(Math.clamp(place, 0, places.size() - 1));
    }

    /** The cursor's number; a place that this walk does not have (after an edit of the cell) gives the nearest of its step. */
    public int indexOf(Cursor cursor) {
        Integer known = index.get(cursor);
        if (known != null) {
            return known;
        }
        for (int place = 0; place < places.size(); place++) {
            Cursor each = places.get(place);
            if (each.pass() == cursor.pass() && each.t() == Math.min(cursor.t(), length)) {
                return place;
            }
        }
        return 0;
    }

    /** Whether the walk comes by exactly here. */
    public boolean has(Cursor cursor) {
        return index.containsKey(cursor);
    }

    /** Where a walk starts: the first operator, or at coarser zooms the first equation, so that nothing is jumped over. */
    public Cursor first(Zoom zoom) {
        return zoom == Zoom.OPERATOR || rest(0, Zoom.EQUATION) ? at(0) : at(seek(0, 1, Zoom.EQUATION));
    }

    /** The very last place. */
    public Cursor last() {
        return at(places.size() - 1);
    }

    /** The next place of rest at this zoom; at the end the cursor stays. */
    public Cursor next(Cursor cursor, Zoom zoom) {
        return at(seek(indexOf(cursor), 1, zoom));
    }

    /** The place of rest before, or the start where there is none; at the start the cursor stays. */
    public Cursor previous(Cursor cursor, Zoom zoom) {
        int now = indexOf(cursor);
        int before = seek(now, -1, zoom);
        return before < now ? at(before) : at(Math.min(now, indexOf(first(zoom))));
    }

    /** Whether anything is left to compute. */
    public boolean hasNext(Cursor cursor) {
        return indexOf(cursor) < places.size() - 1;
    }

    /** Whether a press of Back would move the cursor at this zoom. */
    public boolean hasPrevious(Cursor cursor, Zoom zoom) {
        return indexOf(previous(cursor, zoom)) < indexOf(cursor);
    }

    private int seek(int from, int direction, Zoom zoom) {
        for (int place = from + direction; place >= 0 && place < places.size(); place += direction) {
            if (rest(place, zoom)) {
                return place;
            }
        }
        return direction > 0 ? places.size() - 1 : from;
    }

    private boolean rest(int place, Zoom zoom) {
        Cursor cursor = places.get(place);
        return switch (zoom) {
            case OPERATOR -> true;
            case EQUATION -> cell.symbol(cell.node(cursor.node())).isPresent() || place == places.size() - 1;
            case STEP -> place == places.size() - 1 || !sameStep(cursor, places.get(place + 1));
            case PASS -> place == places.size() - 1 || cursor.pass() != places.get(place + 1).pass();
        };
    }

    private static boolean sameStep(Cursor one, Cursor other) {
        return one.pass() == other.pass() && one.t() == other.t();
    }

    /** Whether a node's value in step t has been computed when the cursor stands there. What is given is always known. */
    public boolean isKnown(Cursor cursor, int t, Node node) {
        if (node.isLeaf()) {
            return !(node.content() instanceof Leaf.Previous(String state)) || t == 1 || isKnown(cursor, t - 1, cell.root(state));
        }
        return !cursor.isForward() || t < cursor.t() || (t == cursor.t() && node.index() <= cursor.node());
    }

    /** Whether the gradient of a node's value in step t has come together when the cursor stands there. */
    public boolean isGradientKnown(Cursor cursor, int t, Node node) {
        if (cursor.isForward() || !node.isDifferentiable()) {
            return false;
        }
        return t > cursor.t() || (t == cursor.t() && node.index() >= cursor.node());
    }
}
