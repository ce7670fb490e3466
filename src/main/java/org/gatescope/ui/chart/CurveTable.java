package org.gatescope.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.gatescope.export.Table;

/** The numbers of a chart: each step that any curve has in a row, each curve in a column, in full precision. */
final class CurveTable implements Table {

    private final CurveData data;
    private final double[] steps;

    CurveTable(CurveData data) {
        this.data = data;
        this.steps = data.series().stream().flatMapToDouble(each -> steps(each.points())).sorted().distinct().toArray();
    }

    private static DoubleStream steps(Points points) {
        return java.util.stream.IntStream.range(0, points.count()).mapToDouble(points::x);
    }

    @Override
    public List<String> header() {
        List<String> names = new ArrayList<>(List.of(data.xName()));
        data.series().forEach(each -> names.add(each.run().isEmpty() ? each.name() : each.name() + " (" + each.run() + ")"));
        return names;
    }

    @Override
    public int rows() {
        return steps.length;
    }

    @Override
    public String cell(int row, int column) {
        if (column == 0) {
            return Table.number(steps[row]);
        }
        Points points = data.series().get(column - 1).points();
        // of two points at one step the later counts
        int index = points.indexAfter(steps[row]) - 1;
        return index >= 0 && points.x(index) == steps[row] ? Table.number(points.y(index)) : "";
    }
}
