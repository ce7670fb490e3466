package org.gatescope.ui.compare;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.gatescope.compare.Choice;
import org.gatescope.lab.History;
import org.gatescope.ui.common.Latest;

/**
 * The comparison without its controls: what is chosen, what was computed from it, where the cells stand, and the history. Computed on a thread
 * of its own; of choices that follow fast only the newest is. FX thread only.
 */
public final class CompareModel implements AutoCloseable {

    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(this, "choice", Choice.first());
    private final ReadOnlyObjectWrapper<Optional<Picture>> picture = new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place", Place.FIRST);
    private final ReadOnlyObjectWrapper<Optional<String>> undoable = new ReadOnlyObjectWrapper<>(this, "undoable", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable = new ReadOnlyObjectWrapper<>(this, "redoable", Optional.empty());
    private final History<Choice> history = new History<>();
    private final Latest latest;
    private final CheckModel check;
    private final RaceModel race;
    /** Read by the thread that computes. */
    private volatile Choice wanted;

    /** @param window runs something on the FX thread, later */
    public CompareModel(Executor window) {
        latest = new Latest("comparison", window);
        check = new CheckModel(this, window);
        race = new RaceModel(window);
        compute();
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    public Choice choice() {
        return choice.get();
    }

    /** What was computed last; what was chosen since may not be in it yet. */
    ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Does something once all of the present choice has been computed, or at once where it has. */
    public void whenWhole(Runnable then) {
        if (picture.get().filter(each -> each.whole() && each.choice() == choice()).isPresent()) {
            then.run();
        } else {
            picture.subscribe(each -> {
                if (each.filter(shown -> shown.whole() && shown.choice() == choice()).isPresent()) {
                    then.run();
                }
            });
        }
    }

    // ---- choosing

    /** Changes what is compared; undo takes it back. */
    public void choose(String change, UnaryOperator<Choice> edit) {
        choose(change, "", edit);
    }

    /**
     * Changes what is compared.
     *
     * @param change  what is done, a key {@code change.…} of the texts
     * @param gesture changes with the same one that follow one another (a drag) are undone as one; empty for a change of its own
     */
    public void choose(String change, String gesture, UnaryOperator<Choice> edit) {
        Choice before = choice();
        Choice next = edit.apply(before);
        if (next.equals(before)) {
            return;
        }
        history.add(before, change, gesture);
        show(next);
    }

    /** The movement is over: the next change is one of its own. */
    public void endGesture() {
        history.endGesture();
    }

    /** Shows another choice, with no history: that of a session. */
    public void begin(Choice next, Place at) {
        history.clear();
        place.set(at);
        show(next);
    }

    public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    public void undo() {
        history.undo(choice()).ifPresent(this::show);
    }

    public void redo() {
        history.redo(choice()).ifPresent(this::show);
    }

    private void show(Choice next) {
        choice.set(next);
        undoable.set(history.undoable());
        redoable.set(history.redoable());
        compute();
    }

    // ---- computing

    private void compute() {
        Choice now = choice();
        wanted = now;
        ask(() -> Picture.of(now, () -> wanted != now));
    }

    private void ask(Supplier<Picture> work) {
        latest.ask(this, () -> {
            try {
                return Optional.of(work.get());
            } catch (CancellationException e) {
                return Optional.<Picture>empty();
            }
        }, computed -> computed.filter(each -> each.choice() == choice()).ifPresent(this::show));
    }

    private void show(Picture computed) {
        picture.set(Optional.of(computed));
        goTo(place.get().t() > computed.steps() ? new Place(place.get().pass(), computed.steps()) : place.get());
        if (!computed.whole()) {
            ask(() -> computed.deepened(() -> wanted != computed.choice()));
        }
    }

    /** A gradient checked by differences. */
    CheckModel check() {
        return check;
    }

    /** Trainings one after the other. */
    RaceModel race() {
        return race;
    }

    // ---- where the cells stand

    /** A step of a pass, the same for all cells. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    void goTo(Place next) {
        place.set(next);
    }

    int steps() {
        return picture.get().map(Picture::steps).orElseGet(() -> choice().setup().steps());
    }

    /** How many places there are: each step forward, then each step back. */
    int places() {
        return 2 * steps();
    }

    int index() {
        return place.get().index(steps());
    }

    void goTo(int index) {
        goTo(Place.at(index, steps()));
    }

    /** On by so many places, or back. */
    void move(int by) {
        goTo(index() + by);
    }

    @Override
    public void close() {
        wanted = null;
        latest.close();
        check.close();
        race.close();
    }
}
