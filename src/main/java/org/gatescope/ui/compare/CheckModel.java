package org.gatescope.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.gatescope.compare.GradientCheck;
import org.gatescope.compare.GradientSweep;
import org.gatescope.compare.Lane;
import org.gatescope.trace.Trace;
import org.gatescope.ui.common.Latest;

/** Which number of which gradient is checked, and what came of it at every step size. FX thread only; differences are computed beside it. */
final class CheckModel implements AutoCloseable {

    private static final int USUAL_STEP = 14;

    /**
     * A number of a parameter.
     *
     * @param index counted from 0, row by row
     */
    record Probe(int lane, String parameter, int index) {
    }

    /** What was found, and of which number of which trace. */
    record Found(Trace trace, Probe probe, GradientSweep sweep) {
    }

    private final CompareModel model;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Probe> probe = new ReadOnlyObjectWrapper<>(this, "probe", new Probe(0, "", 0));
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> step = new ReadOnlyObjectWrapper<>(this, "step", USUAL_STEP);
    private volatile Object wanted = this;
    private boolean awake;

    CheckModel(CompareModel model, Executor window) {
        this.model = model;
        this.latest = new Latest("gradient check", window);
        model.pictureProperty().subscribe(_ -> follow());
    }

    /** Nothing is computed before somebody looks. */
    void wake() {
        awake = true;
        follow();
    }

    ReadOnlyObjectProperty<Probe> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Which of the step sizes, from the largest. */
    ReadOnlyObjectProperty<Integer> stepProperty() {
        return step.getReadOnlyProperty();
    }

    Optional<GradientCheck> check() {
        return found.get().map(each -> each.sweep().checks().get(Math.min(step.get(), each.sweep().checks().size() - 1)));
    }

    void setStep(int next) {
        step.set(Math.max(0, found.get().map(each -> Math.min(next, each.sweep().checks().size() - 1)).orElse(next)));
    }

    /** The step size nearest to one. */
    void setEpsilon(double log10) {
        found.get().ifPresent(each -> {
            List<GradientCheck> checks = each.sweep().checks();
            int best = 0;
            for (int i = 1; i < checks.size(); i++) {
                if (Math.abs(Math.log10(checks.get(i).epsilon()) - log10) < Math.abs(Math.log10(checks.get(best).epsilon()) - log10)) {
                    best = i;
                }
            }
            setStep(best);
        });
    }

    /** Asks for another number; one that is not there is replaced by the first that is. */
    void choose(Probe next) {
        probe.set(next);
        follow();
    }

    Optional<Trace> trace(int lane) {
        return model.pictureProperty().get().filter(each -> lane < each.lanes().size())
                .flatMap(each -> each.lanes().get(lane).lane().finished()).map(Lane.Finished::trace);
    }

    /** The parameters of a lane, in the order of its equations. */
    List<String> parameters(int lane) {
        return trace(lane).map(trace -> List.copyOf(trace.cell().parameters().keySet())).orElse(List.of());
    }

    /** How many numbers a parameter has. */
    int count(Probe of) {
        return trace(of.lane()).filter(trace -> trace.cell().parameters().containsKey(of.parameter()))
                .map(trace -> trace.input().parameters().block(of.parameter()).data().length).orElse(0);
    }

    private void follow() {
        if (!awake) {
            return;
        }
        Probe fitting = fitting(probe.get());
        probe.set(fitting);
        Optional<Trace> trace = trace(fitting.lane());
        if (trace.isEmpty()) {
            found.set(Optional.empty());
            return;
        }
        if (found.get().filter(each -> each.trace() == trace.get() && each.probe().equals(fitting)).isPresent()) {
            return;
        }
        Object mine = new Object();
        wanted = mine;
        latest.ask(this, () -> {
            try {
                return Optional.of(new Found(trace.get(), fitting, GradientSweep.of(trace.get(), fitting.parameter(), fitting.index(), () -> wanted != mine)));
            } catch (CancellationException e) {
                return Optional.<Found>empty();
            }
        }, answer -> answer.filter(_ -> wanted == mine).ifPresent(each -> found.set(Optional.of(each))));
    }

    private Probe fitting(Probe asked) {
        int lane = Math.min(asked.lane(), model.choice().cells().size() - 1);
        List<String> parameters = parameters(lane);
        if (parameters.isEmpty()) {
            return new Probe(lane, asked.parameter(), asked.index());
        }
        Probe named = parameters.contains(asked.parameter()) ? new Probe(lane, asked.parameter(), asked.index()) : new Probe(lane, parameters.getFirst(), 0);
        return new Probe(lane, named.parameter(), Math.clamp(named.index(), 0, Math.max(0, count(named) - 1)));
    }

    @Override
    public void close() {
        wanted = null;
        latest.close();
    }
}
