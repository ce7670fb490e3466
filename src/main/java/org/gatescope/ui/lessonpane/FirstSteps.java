package org.gatescope.ui.lessonpane;

import java.util.EnumSet;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Role;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Walk;
import org.gatescope.ui.bench.Bench;

/** What a newcomer may try, and which of it has been done: each ticks itself when the learner has really done it. FX thread only. */
public final class FirstSteps {

    /** The things to try, in the order in which they build on one another. */
    public enum Step { FORWARD, BACK, BACKWARD_PASS, WHY, WEIGHT, UNDO, HOLD, RELEASE }

    private final Bench bench;
    private final ReadOnlyObjectWrapper<Set<Step>> done = new ReadOnlyObjectWrapper<>(this, "done", Set.of());
    private Cursor before;

    public FirstSteps(Bench bench) {
        this.bench = bench;
        this.before = bench.cursor();
        bench.cursorProperty().addListener((_, _, now) -> moved(now));
        bench.focusProperty().addListener((_, _, now) -> looked(now));
        bench.ghostProperty().addListener((_, _, ghost) -> {
            if (ghost.isPresent()) {
                tick(Step.WEIGHT);
            }
        });
        bench.redoableProperty().addListener((_, _, undone) -> {
            if (undone.isPresent() && done.get().contains(Step.WEIGHT)) {
                tick(Step.UNDO);
            }
        });
        bench.runProperty().addListener((_, _, _) -> edited());
    }

    public ReadOnlyObjectProperty<Set<Step>> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Whether a step makes sense with the present cell: holding f and i needs a cell that has them. */
    public boolean applies(Step step) {
        return step != Step.HOLD && step != Step.RELEASE || has(Role.FORGET_GATE) && has(Role.INPUT_GATE);
    }

    private boolean has(Role role) {
        return bench.cell().equations().stream().anyMatch(each -> each.role().filter(role::equals).isPresent());
    }

    private void moved(Cursor now) {
        if (!bench.isSettled()) {
            return;
        }
        Walk walk = bench.run().walk();
        Cell cell = bench.cell();
        if (now.isForward() && cell.symbol(cell.node(now.node())).filter(cell.outputState()::equals).isPresent()) {
            tick(Step.FORWARD);
        }
        if (walk.has(before) && walk.indexOf(now) < walk.indexOf(before)) {
            tick(Step.BACK);
        }
        if (!now.isForward()) {
            tick(Step.BACKWARD_PASS);
        }
        before = now;
    }

    private void looked(Address now) {
        Cursor cursor = bench.cursor();
        if (bench.isSettled() && (now.node() != cursor.node() || now.t() != cursor.t())) {
            tick(Step.WHY);
        }
    }

    private void edited() {
        boolean kept = held(Role.FORGET_GATE, 1);
        if (kept && held(Role.INPUT_GATE, 0)) {
            tick(Step.HOLD);
        } else if (kept && done.get().contains(Step.HOLD)) {
            tick(Step.RELEASE);
        }
    }

    private boolean held(Role role, double value) {
        return bench.cell().equations().stream().filter(each -> each.role().filter(role::equals).isPresent())
                .anyMatch(each -> {
                    var units = bench.clamps().getOrDefault(each.symbol(), java.util.Map.of());
                    return units.size() == bench.run().experiment().hidden() && units.values().stream().allMatch(number -> number == value);
                });
    }

    private void tick(Step step) {
        if (!done.get().contains(step)) {
            Set<Step> now = EnumSet.of(step);
            now.addAll(done.get());
            done.set(Set.copyOf(now));
        }
    }
}
