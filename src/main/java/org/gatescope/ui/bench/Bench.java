package org.gatescope.ui.bench;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.History;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Cursor.Zoom;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.ui.common.Settings;

/**
 * What all views of the cell laboratory share: the experiment and its trace, where the cursor stands, which number is looked at,
 * what the mouse is on, and the history. Holds no controls. FX thread only; a trace of the sizes allowed here takes well under a
 * frame, so it is computed on the spot and no view ever shows numbers of two experiments at once.
 */
public final class Bench {

    private final Settings settings;
    private History<Experiment> history = new History<>();
    private final ReadOnlyObjectWrapper<Run> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final ReadOnlyObjectWrapper<Optional<Run>> ghost = new ReadOnlyObjectWrapper<>(this, "ghost", Optional.empty());
    private final ReadOnlyObjectWrapper<Cursor> cursor = new ReadOnlyObjectWrapper<>(this, "cursor");
    private final ReadOnlyObjectWrapper<Address> focus = new ReadOnlyObjectWrapper<>(this, "focus");
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>(this, "moment");
    private Supplier<Set<Address>> lights = Set::of;
    private Set<Address> lit = Set.of();
    private Run litFor;
    private final ObjectProperty<Set<Address>> hovered = new SimpleObjectProperty<>(this, "hovered", Set.of()) {

        @Override
        public void set(Set<Address> addresses) {
            super.set(addresses.isEmpty() ? lit : addresses);
        }
    };
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> undoable = new ReadOnlyObjectWrapper<>(this, "undoable", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable = new ReadOnlyObjectWrapper<>(this, "redoable", Optional.empty());
    private final ReadOnlyBooleanWrapper atStart = new ReadOnlyBooleanWrapper(this, "atStart");
    private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(this, "atEnd");
    private String gesture = "";

    /** Something that could not be done: one sentence, as a key of the shell's texts with what fills it. */
    public record Problem(String key, Object... arguments) {
    }

    public Bench(Settings settings, Experiment first) {
        this(settings, computed(first));
    }

    private static Run computed(Experiment first) {
        try {
            return Run.of(first);
        } catch (NotFiniteException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** A bench with what was computed elsewhere. */
    public Bench(Settings settings, Run first) {
        this.settings = settings;
        run.set(first);
        moveTo(run().walk().first(settings.zoomProperty().get()));
        settings.zoomProperty().addListener((_, _, _) -> updateEnds());
    }

    // ---- what is on the bench

    /** The experiment and everything computed from it. */
    public ReadOnlyObjectProperty<Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    public Run run() {
        return run.get();
    }

    public Cell cell() {
        return run().cell();
    }

    /** The run before the last edit, where it has the same shape: its values stay as ghosts. */
    public ReadOnlyObjectProperty<Optional<Run>> ghostProperty() {
        return ghost.getReadOnlyProperty();
    }

    public void clearGhost() {
        ghost.set(Optional.empty());
        publish();
    }

    /** Experiment, ghost, cursor and focus as they fit one another, told of once for each change. */
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    private void publish() {
        Moment now = new Moment(run.get(), ghost.get(), cursor.get(), focus.get());
        if (!now.equals(moment.get())) {
            moment.set(now);
        }
        if (litFor != run()) {
            relight();
        }
    }

    /** What went wrong last, until the next thing goes right. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void report(Problem what) {
        problem.set(Optional.of(what));
    }

    public void clearProblem() {
        problem.set(Optional.empty());
    }

    // ---- editing

    /**
     * Changes the experiment; undo takes it back. An edit that would make a number overflow is not made and reported instead.
     *
     * @param change what is done, a key {@code edit.…} of the shell's texts
     */
    public void edit(String change, UnaryOperator<Experiment> edit) {
        edit(change, "", edit);
    }

    /**
     * Changes the experiment as part of a gesture: all changes of one gesture undo together.
     *
     * @param gesture a name for the gesture, such as the number that is dragged; ends with {@link #endGesture}
     */
    public void edit(String change, String gesture, UnaryOperator<Experiment> edit) {
        Experiment before = run().experiment();
        Experiment after = edit.apply(before);
        boolean goesOn = !gesture.isEmpty() && gesture.equals(this.gesture);
        Run old = run();
        if (show(after)) {
            history.add(before, change, gesture);
            this.gesture = gesture;
            if (!goesOn) {
                ghost.set(Optional.of(old).filter(each -> sameShape(each, run())));
            }
            publish();
            updateHistory();
        }
    }

    /** Puts another experiment in the place of the present one: undo brings that back, and nothing stays of it as a ghost. */
    public void put(String change, Experiment next) {
        Experiment before = run().experiment();
        if (present(next)) {
            history.add(before, change, "");
            updateHistory();
        }
    }

    /** Goes on with another history, and gives the one there was. */
    public History<Experiment> exchange(History<Experiment> other) {
        History<Experiment> before = history;
        history = other;
        endGesture();
        updateHistory();
        return before;
    }

    /** What came before is not to be undone. */
    public void forgetHistory() {
        history.clear();
        updateHistory();
    }

    public void endGesture() {
        gesture = "";
        history.endGesture();
    }

    private static boolean sameShape(Run one, Run other) {
        return one.trace().length() == other.trace().length() && one.trace().sizes().equals(other.trace().sizes())
                && one.cell().hasEquationsOf(other.cell());
    }

    /** Shows what was computed elsewhere, with no history and no ghost. */
    public void present(Run computed) {
        place(computed);
        settle();
    }

    /** Shows an experiment with no history and no ghost. Whether it could be: a number that would overflow is reported. */
    public boolean present(Experiment next) {
        boolean shown = show(next);
        if (shown) {
            settle();
        }
        return shown;
    }

    private void settle() {
        gesture = "";
        ghost.set(Optional.empty());
        publish();
    }

    private boolean show(Experiment next) {
        try {
            place(Run.of(next));
            return true;
        } catch (NotFiniteException e) {
            report(new Problem(e.isGradient() ? "problem.overflow.gradient" : "problem.overflow", e.t(), e.symbol()));
            return false;
        }
    }

    private void place(Run computed) {
        Cursor at = cursor.get();
        String path = cell().node(at.node()).path();
        clearProblem();
        lit = Set.of();
        hovered.set(Set.of());
        Cursor kept = computed.cell().node(path).map(node -> new Cursor(at.pass(), Math.min(at.t(), computed.trace().length()), node.index()))
                .filter(computed.walk()::has).orElseGet(() -> computed.walk().first(settings.zoomProperty().get()));
        Address looked = focus.get();
        String lookedPath = cell().node(looked.node()).path();
        // the cursor and the focus must fit the new run at the moment the views hear of it
        Address refound = computed.cell().node(lookedPath).map(node -> new Address(looked.quantity(), looked.t(), node.index(), looked.unit()))
                .filter(each -> computed.has(each) && (!isIdle(computed, each) || isIdle(run(), looked))).orElseGet(() -> address(computed, kept, 0));
        cursorAndFocus(computed, kept, refound);
    }

    private void cursorAndFocus(Run computed, Cursor kept, Address refound) {
        settled = false;
        cursor.set(kept);
        focus.set(refound);
        settled = true;
        // a ghost of another shape is gone before anyone could compare with it
        ghost.set(ghost.get().filter(each -> sameShape(each, computed)));
        run.set(computed);
        updateEnds();
    }

    private boolean settled = true;

    /** Whether run, cursor and focus fit one another; false only while an edit is being shown, when views wait for the run. */
    public boolean isSettled() {
        return settled;
    }

    public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    public void undo() {
        restore(history.undo(run().experiment()), false);
    }

    public void redo() {
        restore(history.redo(run().experiment()), true);
    }

    private void restore(Optional<Experiment> experiment, boolean withGhost) {
        experiment.ifPresent(each -> {
            Run old = run();
            gesture = "";
            boolean shown = show(each);
            ghost.set(Optional.of(old).filter(before -> shown && withGhost && sameShape(before, run())));
            publish();
        });
        updateHistory();
    }

    private void updateHistory() {
        undoable.set(history.undoable());
        redoable.set(history.redoable());
    }

    // ---- where we are

    /** Where the computation stands. */
    public ReadOnlyObjectProperty<Cursor> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    public Cursor cursor() {
        return cursor.get();
    }

    public ReadOnlyBooleanProperty atStartProperty() {
        return atStart.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty atEndProperty() {
        return atEnd.getReadOnlyProperty();
    }

    public void moveTo(Cursor place) {
        cursor.set(place);
        int unit = focus.get() == null ? 0 : focus.get().unit();
        focus.set(address(run(), place, unit));
        updateEnds();
        publish();
    }

    private static Address address(Run run, Cursor place, int unit) {
        Address.Quantity quantity = place.isForward() ? Address.Quantity.VALUE : Address.Quantity.GRADIENT;
        int size = run.trace().size(run.cell().node(place.node()));
        return new Address(quantity, place.t(), place.node(), unit < size ? unit : 0);
    }

    private Zoom zoom() {
        return settings.zoomProperty().get();
    }

    public void next() {
        moveTo(run().walk().next(cursor(), zoom()));
    }

    public void previous() {
        moveTo(run().walk().previous(cursor(), zoom()));
    }

    public void toStart() {
        moveTo(run().walk().first(zoom()));
    }

    public void toEnd() {
        moveTo(run().walk().last());
    }

    /** Moves to a step of the present pass, to the same equation there. */
    public void toStep(int t) {
        Cursor now = cursor();
        Cursor there = new Cursor(now.pass(), Math.clamp(t, 1, run().trace().length()), now.node());
        moveTo(run().walk().at(run().walk().indexOf(there)));
    }

    private void updateEnds() {
        atStart.set(!run().walk().hasPrevious(cursor(), zoom()));
        atEnd.set(!run().walk().hasNext(cursor()));
    }

    // ---- what is looked at

    /** The number that the inspector explains: where the cursor is, or what was clicked last. */
    public ReadOnlyObjectProperty<Address> focusProperty() {
        return focus.getReadOnlyProperty();
    }

    public void lookAt(Address address) {
        if (run().has(address)) {
            focus.set(address);
            publish();
        }
    }

    /**
     * Looks at a number, and where it is of another step goes there in the same pass, so that the diagram shows the step that is
     * spoken of.
     */
    public void visit(Address address) {
        Cursor now = cursor();
        if (address.t() < 1 || address.t() == now.t() || !run().has(address)) {
            lookAt(address);
            return;
        }
        Cursor there = new Cursor(now.pass(), address.t(), address.node());
        Cursor beside = new Cursor(now.pass(), address.t(), now.node());
        cursor.set(run().walk().has(there) ? there : run().walk().at(run().walk().indexOf(beside)));
        focus.set(address);
        updateEnds();
        publish();
    }

    /**
     * Marks numbers as long as the mouse is on none: those that a lesson speaks of.
     *
     * @param what asked again for each run, when all views show it
     */
    public void light(Supplier<Set<Address>> what) {
        lights = what;
        relight();
    }

    private void relight() {
        litFor = run();
        boolean shown = hovered.get().equals(lit);
        lit = Set.copyOf(lights.get());
        if (shown) {
            hovered.set(lit);
        }
    }

    /** The numbers that the mouse is on or that stand in what it is on, else those that are lit; views mark them. */
    public ObjectProperty<Set<Address>> hoveredProperty() {
        return hovered;
    }

    /** Whether a number is known where the cursor stands; what is not known yet is shown dim. */
    public boolean isKnown(Address address) {
        Node node = cell().node(address.node());
        if (!address.isGradient()) {
            return !isIdle(node, address.t()) && run().walk().isKnown(cursor(), Math.max(1, address.t()), node);
        }
        return run().walk().isGradientKnown(cursor(), Math.max(1, address.t()), node);
    }

    /** Whether a step has no loss that reads this target. */
    public boolean isIdle(Node node, int t) {
        return node.content() instanceof Leaf.Target && !run().trace().input().lossAt().counts(t, run().trace().length());
    }

    /** Whether a number is of the loss in a step that has none, so that it will never be computed. */
    private static boolean isIdle(Run run, Address address) {
        Node node = run.cell().node(address.node());
        boolean ofLoss = node.content() instanceof Leaf.Target || (!node.isLeaf() && run.cell().equationOf(node).kind() == Equation.Kind.LOSS);
        return ofLoss && !run.trace().input().lossAt().counts(address.t(), run.trace().length());
    }

    /** The same number before the last edit, where it differs. */
    public Optional<Double> ghost(Address address) {
        return ghost.get().filter(before -> before.has(address)).map(before -> before.trace().at(address))
                .filter(before -> Double.compare(before, run().trace().at(address)) != 0);
    }

    /** Held units of the present experiment, by symbol. */
    public Map<String, Map<Integer, Double>> clamps() {
        return run().experiment().clamps().held();
    }
}
