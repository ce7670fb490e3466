package org.gatescope.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What a chart of curves shows. All words are in the present language: show it anew when that changes.
 *
 * @param title    what the chart is of; also what its files are called
 * @param xName    what is counted from left to right: batch, step
 * @param yName    what the numbers are, with their unit
 * @param fromZero whether the linear axis starts at zero where no number is below
 */
public record CurveData(String title, String xName, String yName, boolean fromZero, List<Series> series, List<Note> notes) {

    public static final CurveData EMPTY = new CurveData("", "", "", false, List.of(), List.of());

    public CurveData {
        series = List.copyOf(series);
        notes = List.copyOf(notes);
        if (series.stream().map(Series::key).distinct().count() < series.size()) {
            throw new IllegalArgumentException("two curves of one name and run in '%s': expected names that tell them apart".formatted(title));
        }
    }

    public static CurveData of(String title, String xName, String yName, Series... series) {
        return new CurveData(title, xName, yName, false, List.of(series), List.of());
    }

    public CurveData with(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new CurveData(title, xName, yName, fromZero, series, more);
    }

    public CurveData startingAtZero() {
        return new CurveData(title, xName, yName, true, series, notes);
    }

    /** The runs in their order. */
    List<String> runs() {
        return series.stream().map(Series::run).distinct().toList();
    }

    /** What a curve is called where the chart already says the rest. */
    String label(Series each) {
        if (runs().size() < 2) {
            return each.name();
        }
        boolean sameName = series.stream().map(Series::name).distinct().count() == 1;
        return sameName ? each.run() : each.run().isEmpty() ? each.name() : each.name() + " · " + each.run();
    }
}
