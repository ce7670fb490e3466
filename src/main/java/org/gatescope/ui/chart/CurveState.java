package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * A chart as it is looked at: its data, which curves are off, the axis, the stretch that is seen, and the step whose numbers are read.
 *
 * @param hidden the keys of curves that are off
 * @param zoom   the steps that are seen; empty for all, also those to come
 * @param at     the step whose numbers are read
 */
record CurveState(CurveData data, Set<String> hidden, boolean logarithmic, Optional<Span> zoom, OptionalDouble at) {

    /** As close as one can look, in steps. */
    static final double LEAST_STEPS = 2;

    static final CurveState START = new CurveState(CurveData.EMPTY, Set.of(), false, Optional.empty(), OptionalDouble.empty());

    /** New data; zoom and the step that is read stay where they still are. */
    CurveState showing(CurveData next) {
        CurveState shown = new CurveState(next, hidden, logarithmic, zoom, at);
        Optional<Span> whole = shown.whole();
        Optional<Span> kept = zoom.flatMap(span -> whole.filter(all -> all.length() > span.length()).map(span::within));
        OptionalDouble read = at.isPresent() && whole.isPresent() && shown.hasPoints() ? shown.nearest(at.getAsDouble()) : OptionalDouble.empty();
        return new CurveState(next, hidden, logarithmic, kept, read);
    }

    CurveState logarithmic(boolean as) {
        return new CurveState(data, hidden, as, zoom, at);
    }

    CurveState toggled(String key) {
        Set<String> next = new TreeSet<>(hidden);
        if (!next.remove(key)) {
            next.add(key);
        }
        return new CurveState(data, Set.copyOf(next), logarithmic, zoom, at).showing(data);
    }

    /** Looks at a stretch; at everything where that is as long. */
    CurveState zoomed(Span to) {
        Optional<Span> next = whole().filter(all -> to.length() < all.length()).map(to::within);
        return new CurveState(data, hidden, logarithmic, next, at);
    }

    CurveState unzoomed() {
        return new CurveState(data, hidden, logarithmic, Optional.empty(), at);
    }

    CurveState reading(OptionalDouble step) {
        return new CurveState(data, hidden, logarithmic, zoom, step);
    }

    List<Series> visible() {
        return data.series().stream().filter(each -> !hidden.contains(each.key())).toList();
    }

    boolean hasPoints() {
        return visible().stream().anyMatch(each -> each.points().count() > 0);
    }

    /** Whether any number of the visible curves has a place along the axis. */
    boolean hasNumbers() {
        return visible().stream().map(Series::points).anyMatch(points -> java.util.stream.IntStream.range(0, points.count()).mapToDouble(points::y)
                .anyMatch(y -> Double.isFinite(y) && (!logarithmic || y > 0)));
    }

    /** All steps of the visible curves, empty where there is no point. */
    Optional<Span> whole() {
        Extent extent = Extent.ofAll();
        for (Series each : visible()) {
            if (each.points().count() > 0) {
                extent.add(each.points().x(0));
                extent.add(each.points().x(each.points().count() - 1));
            }
        }
        if (extent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(extent.least() == extent.greatest() ? new Span(extent.least() - 0.5, extent.greatest() + 0.5)
                : new Span(extent.least(), extent.greatest()));
    }

    /** The steps that are seen. */
    Optional<Span> seen() {
        return zoom.or(this::whole);
    }

    /** Closer (below 1) or further around a step. */
    CurveState scaled(double factor, double around) {
        return whole().map(all -> zoomed(seen().orElse(all).scaled(factor, around, LEAST_STEPS, all))).orElse(this);
    }

    CurveState moved(double share) {
        return zoom.flatMap(span -> whole().map(all -> zoomed(span.moved(share * span.length(), all)))).orElse(this);
    }

    // ---- the step that is read

    /** The step with a point that is nearest to a place. */
    OptionalDouble nearest(double place) {
        double best = Double.NaN;
        for (Series each : visible()) {
            if (each.points().count() > 0) {
                double x = each.points().x(each.points().nearest(place));
                best = Double.isNaN(best) || Math.abs(x - place) < Math.abs(best - place) ? x : best;
            }
        }
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    /** The next step with a point after (1) or before (−1) a step; the step itself at the end. */
    double next(double step, int direction) {
        double best = Double.NaN;
        for (Series each : visible()) {
            int index = direction > 0 ? each.points().indexAfter(step) : each.points().indexAt(step) - 1;
            if (index >= 0 && index < each.points().count()) {
                double x = each.points().x(index);
                best = Double.isNaN(best) || direction * (x - best) < 0 ? x : best;
            }
        }
        return Double.isNaN(best) ? step : best;
    }

    /** Reads another step, and brings it into sight. */
    CurveState readingInSight(double step) {
        CurveState next = reading(OptionalDouble.of(step));
        return zoom.filter(span -> !span.contains(step))
                .map(span -> next.zoomed(span.moved(step < span.from() ? step - span.from() : step - span.to(), whole().orElse(span)))).orElse(next);
    }

    /** Reads where there is a point. */
    CurveState settled() {
        return reading(at.isPresent() ? nearest(at.getAsDouble()) : at);
    }

    /** A number that is read: the point at the step, or the last before it. */
    record Reading(Series series, double x, double y) { }

    /** What each visible curve says at the step that is read, those left out that have no number there. */
    List<Reading> readings() {
        return at.isEmpty() ? List.of() : visible().stream().flatMap(each -> {
            int index = each.points().indexAfter(at.getAsDouble()) - 1;
            return index < 0 || Double.isNaN(each.points().y(index)) ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(new Reading(each, each.points().x(index), each.points().y(index)));
        }).toList();
    }
}
