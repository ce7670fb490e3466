package org.gatescope.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What was done to something that is exchanged as a whole, for undo and redo. Not thread-safe: it belongs to one window.
 *
 * @param <S> what is exchanged, such as an experiment
 */
public final class History<S> {

    private static final int MOST = 500;

    /**
     * A state to go back to.
     *
     * @param change what was done after it, as a key of the texts
     */
    private record Entry<S>(S state, String change) {
    }

    private final Deque<Entry<S>> undo = new ArrayDeque<>();
    private final Deque<Entry<S>> redo = new ArrayDeque<>();
    private String merging = "";

    /**
     * Notes a change.
     *
     * @param before  what it replaced
     * @param change  what was done, a key of the texts
     * @param gesture changes with the same gesture that follow one another (a drag) undo as one; empty for a change of its own
     */
    public void add(S before, String change, String gesture) {
        if (gesture.isEmpty() || !gesture.equals(merging)) {
            undo.push(new Entry<>(before, change));
            if (undo.size() > MOST) {
                undo.removeLast();
            }
        }
        merging = gesture;
        redo.clear();
    }

    /** Ends a gesture: the next change is one of its own. */
    public void endGesture() {
        merging = "";
    }

    /** Forgets everything. */
    public void clear() {
        undo.clear();
        redo.clear();
        merging = "";
    }

    /** What undo would take back. */
    public Optional<String> undoable() {
        return Optional.ofNullable(undo.peek()).map(Entry::change);
    }

    /** What redo would do again. */
    public Optional<String> redoable() {
        return Optional.ofNullable(redo.peek()).map(Entry::change);
    }

    /** Goes back; {@code now} is kept for redo. */
    public Optional<S> undo(S now) {
        return move(undo, redo, now);
    }

    /** Goes forward again; {@code now} is kept for undo. */
    public Optional<S> redo(S now) {
        return move(redo, undo, now);
    }

    private Optional<S> move(Deque<Entry<S>> from, Deque<Entry<S>> to, S now) {
        merging = "";
        Entry<S> entry = from.poll();
        if (entry == null) {
            return Optional.empty();
        }
        to.push(new Entry<>(now, entry.change()));
        return Optional.of(entry.state());
    }
}
