package org.gatescope.cell;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.cell.Arithmetic.Factor;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;

/**
 * A matrix parameter times a vector: {@code W · v}, with W of n rows and one column for each number of v.
 * Operand 0 is W (never batched), operand 1 is v. {@code ∂L/∂W = g · vᵀ} and {@code ∂L/∂v = Wᵀ · g} for an upstream g.
 */
public record MatrixProduct(Length rows) implements Operator {

    @Override
    public Length length(List<Length> operands) {
        if (operands.get(1).isScalar()) {
            throw new ShapeException("shape.right");
        }
        return rows;
    }

    @Override
    public void evaluate(List<Block> operands, Block result) {
        Block w = operands.get(0);
        Block v = operands.get(1);
        int n = w.columns();
        int columns = result.columns();
        double[] weights = w.data();
        double[] in = v.data();
        double[] out = result.data();
        if (v.columns() == 1) {
            // one vector, if need be for every column alike
            for (int row = 0; row < w.rows(); row++) {
                java.util.Arrays.fill(out, row * columns, (row + 1) * columns, dot(weights, row * n, in, n));
            }
            return;
        }
        java.util.Arrays.fill(out, 0);
        for (int row = 0; row < w.rows(); row++) {
            for (int k = 0; k < n; k++) {
                double weight = weights[row * n + k];
                for (int column = 0; column < columns; column++) {
                    out[row * columns + column] += weight * in[k * columns + column];
                }
            }
        }
    }

    /** Four running sums, so that the additions need not wait for one another. */
    private static double dot(double[] weights, int from, double[] in, int n) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            a += weights[from + k] * in[k];
            b += weights[from + k + 1] * in[k + 1];
            c += weights[from + k + 2] * in[k + 2];
            d += weights[from + k + 3] * in[k + 3];
        }
        for (; k < n; k++) {
            a += weights[from + k] * in[k];
        }
        return (a + b) + (c + d);
    }

    @Override
    public void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient) {
        boolean alike = operands.get(1).columns() == 1 && upstream.columns() > 1;
        propagate(slot, operands, alike ? sum(upstream) : upstream, gradient);
    }

    /** What all columns together ask of a vector that serves every one of them. */
    private static Block sum(Block upstream) {
        Block sum = Block.zeros(upstream.rows(), 1);
        for (int i = 0; i < upstream.data().length; i++) {
            sum.data()[i / upstream.columns()] += upstream.data()[i];
        }
        return sum;
    }

    private static void propagate(int slot, List<Block> operands, Block upstream, Block gradient) {
        Block w = operands.get(0);
        int n = w.columns();
        int columns = upstream.columns();
        double[] in = operands.get(1).data();
        double[] g = upstream.data();
        double[] out = gradient.data();
        for (int row = 0; row < w.rows(); row++) {
            if (columns == 1) {
                double scale = g[row];
                double[] vector = slot == 0 ? in : w.data();
                int read = slot == 0 ? 0 : row * n;
                int write = slot == 0 ? row * n : 0;
                for (int k = 0; k < n; k++) {
                    out[write + k] += scale * vector[read + k];
                }
                continue;
            }
            for (int k = 0; k < n; k++) {
                if (slot == 0) {
                    double sum = 0;
                    for (int column = 0; column < columns; column++) {
                        sum += g[row * columns + column] * in[k * columns + column];
                    }
                    out[row * n + k] += sum;
                } else {
                    double weight = w.data()[row * n + k];
                    for (int column = 0; column < columns; column++) {
                        out[k * columns + column] += weight * g[row * columns + column];
                    }
                }
            }
        }
    }

    @Override
    public Precedence precedence() {
        return Precedence.MATRIX_PRODUCT;
    }

    @Override
    public Precedence needs(int slot) {
        return slot == 0 ? Precedence.ATOM : Precedence.MATRIX_PRODUCT;
    }

    @Override
    public String typeset(List<String> operands, Notation notation) {
        return notation.rowVectors()
                ? operands.get(1) + "\\, " + operands.get(0)
                : operands.get(0) + " \\cdot " + operands.get(1);
    }

    @Override
    public String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation) {
        if (notation.rowVectors()) {
            return slot == 0 ? operands.get(1) + "^{\\top}\\, " + upstream : upstream + "\\, " + operands.get(0) + "^{\\top}";
        }
        return slot == 0 ? upstream + " \\cdot " + operands.get(1) + "^{\\top}" : operands.get(0) + "^{\\top} \\cdot " + upstream;
    }

    @Override
    public Arithmetic explain(int unit, List<Block> operands) {
        Block w = operands.get(0);
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < w.columns(); k++) {
            terms.add(Term.of(
                    Factor.plain(w.at(unit, k), new Place.Operand(0, unit * w.columns() + k)),
                    Factor.plain(operands.get(1).at(k, 0), new Place.Operand(1, k))));
        }
        return new Arithmetic(terms);
    }

    @Override
    public Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream) {
        Block w = operands.get(0);
        if (slot == 0) {
            int row = unit / w.columns();
            int k = unit % w.columns();
            return Arithmetic.of(Term.of(
                    Factor.plain(upstream.at(row, 0), new Place.Upstream(row)),
                    Factor.plain(operands.get(1).at(k, 0), new Place.Operand(1, k))));
        }
        List<Term> terms = new ArrayList<>();
        for (int row = 0; row < w.rows(); row++) {
            terms.add(Term.of(
                    Factor.plain(w.at(row, unit), new Place.Operand(0, row * w.columns() + unit)),
                    Factor.plain(upstream.at(row, 0), new Place.Upstream(row))));
        }
        return new Arithmetic(terms);
    }

    @Override
    public String source(Dialect dialect, List<String> operands) {
        return dialect.matrixProduct(operands.get(0), operands.get(1));
    }

    @Override
    public String glyph() {
        return "·";
    }
}
