package org.gatescope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.gatescope.cell.Equation;
import org.gatescope.trace.Trace;

/** A trace as a table: a row for each step t, a column for each unit of each value of the cell ({@code h_1}, counted from 1), and behind them one for each gradient ({@code dL/dh_1}). */
public final class TraceTable {

    private TraceTable() {
    }

    public static Table of(Trace trace) {
        List<String> symbols = trace.cell().equations(Equation.Kind.CELL).stream().map(Equation::symbol).toList();
        List<String> values = symbols.stream().flatMap(symbol -> units(symbol, trace.value(1, symbol).length)).toList();
        List<String> header = new ArrayList<>(List.of("t"));
        header.addAll(values);
        values.forEach(each -> header.add("dL/d" + each));
        List<List<String>> rows = new ArrayList<>();
        for (int t = 1; t <= trace.length(); t++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(t)));
            for (String symbol : symbols) {
                add(row, trace.value(t, symbol));
            }
            for (String symbol : symbols) {
                add(row, trace.gradient(t, symbol));
            }
            rows.add(row);
        }
        return Table.of(header, rows);
    }

    private static Stream<String> units(String symbol, int count) {
        return Stream.iterate(1, unit -> unit <= count, unit -> unit + 1).map(unit -> symbol + "_" + unit);
    }

    private static void add(List<String> row, double[] numbers) {
        for (double each : numbers) {
            row.add(Table.number(each));
        }
    }
}
