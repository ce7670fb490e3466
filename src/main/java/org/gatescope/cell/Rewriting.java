package org.gatescope.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A cell written in another convention: the same function, other parameters. Made from the graph, so it holds for every cell.
 * Where a matrix meets concatenated vectors with the same parts it is cut into its columns' parts; PyTorch's second bias starts at zero.
 */
public final class Rewriting {

    /**
     * A parameter that became others: a column range each of a matrix, or (PyTorch's biases) copies that sum to it.
     *
     * @param starts for a matrix, where each part's columns start
     */
    record Split(List<String> parts, List<Length> starts) {
    }

    private final Cell base;
    private final Convention convention;
    private final Cell cell;
    private final Map<String, Split> splits;
    private final Map<String, String> symbols;

    /**
     * @param splits  what became of each of the base's parameters
     * @param symbols what each of the base's symbols is called now
     */
    Rewriting(Cell base, Convention convention, Cell cell, Map<String, Split> splits, Map<String, String> symbols) {
        this.base = base;
        this.convention = convention;
        this.cell = cell;
        this.splits = Map.copyOf(splits);
        this.symbols = Map.copyOf(symbols);
    }

    /** Writes a cell in a convention; for {@link Convention#ARTICLE} it stays as it is. */
    public static Rewriting of(Cell base, Convention convention) {
        return convention.isSplit() ? new Rewriter(base, convention).rewriting() : new Rewriting(base, convention, base, Map.of(), Map.of());
    }

    /** The convention that the cell is written in. */
    public Convention convention() {
        return convention;
    }

    /** The cell as the convention writes it. */
    public Cell cell() {
        return cell;
    }

    /** The symbol in the cell's own file for a symbol of the rewritten cell. */
    public String original(String symbol) {
        return symbols.entrySet().stream().filter(each -> each.getValue().equals(symbol)).map(Map.Entry::getKey).findFirst().orElse(symbol);
    }

    /** The rewritten cell's symbol for one of the cell's own file. */
    public String renamed(String symbol) {
        return symbols.getOrDefault(symbol, symbol);
    }

    /** The base's parameters cut into the rewritten cell's. */
    public Parameters rewrite(Parameters parameters, Sizes sizes) {
        if (cell == base) {
            return parameters;
        }
        Map<String, double[]> numbers = new HashMap<>();
        splits.forEach((name, split) -> {
            Block from = parameters.block(name);
            for (int part = 0; part < split.parts().size(); part++) {
                String own = split.parts().get(part);
                ParameterShape shape = cell.parameters().get(own);
                double[] to = new double[shape.count(sizes)];
                if (shape.isMatrix()) {
                    copyColumns(from.data(), from.columns(), split.starts().get(part).count(sizes), to, shape.columns(sizes), 0, shape.columns(sizes));
                } else if (part == 0) {
                    System.arraycopy(from.data(), 0, to, 0, to.length);
                }
                numbers.put(own, to);
            }
        });
        return Parameters.fill(cell.parameters(), sizes, (name, _) -> numbers.get(name));
    }

    /** The rewritten cell's parameters put together as the base's; two biases become their sum. */
    public Parameters restore(Parameters parameters, Sizes sizes) {
        if (cell == base) {
            return parameters;
        }
        return Parameters.fill(base.parameters(), sizes, (name, shape) -> {
            Split split = splits.get(name);
            double[] to = new double[shape.count(sizes)];
            for (int part = 0; part < split.parts().size(); part++) {
                Block from = parameters.block(split.parts().get(part));
                if (shape.isMatrix()) {
                    copyColumns(from.data(), from.columns(), 0, to, shape.columns(sizes), split.starts().get(part).count(sizes), from.columns());
                } else {
                    for (int i = 0; i < to.length; i++) {
                        to[i] += from.data()[i];
                    }
                }
            }
            return to;
        });
    }

    private static void copyColumns(double[] from, int fromWidth, int fromStart, double[] to, int toWidth, int toStart, int count) {
        for (int row = 0; row * fromWidth < from.length; row++) {
            System.arraycopy(from, row * fromWidth + fromStart, to, row * toWidth + toStart, count);
        }
    }
}
