package org.gatescope.cell;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.cell.Arithmetic.Factor;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;

/** The product element by element (Hadamard's), of any number of operands: {@code f * C'}, typeset with ⊙. */
public record Product() implements Operator {

    @Override
    public Length length(List<Length> operands) {
        return Lengths.common(operands);
    }

    @Override
    public void evaluate(List<Block> operands, Block result) {
        multiply(operands, -1, null, result);
    }

    @Override
    public void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient) {
        Block local = Block.zeros(upstream.rows(), upstream.columns());
        multiply(operands, slot, upstream, local);
        for (int i = 0; i < local.data().length; i++) {
            gradient.data()[gradient.offset(i / local.columns(), i % local.columns())] += local.data()[i];
        }
    }

    /** The product of all operands but one, and of {@code first} where there is one. */
    private static void multiply(List<Block> operands, int without, Block first, Block result) {
        double[] out = result.data();
        for (int i = 0; i < out.length; i++) {
            int row = i / result.columns();
            int column = i % result.columns();
            double product = first == null ? 1 : first.data()[i];
            for (int slot = 0; slot < operands.size(); slot++) {
                if (slot != without) {
                    product *= operands.get(slot).at(row, column);
                }
            }
            out[i] = product;
        }
    }

    @Override
    public Precedence precedence() {
        return Precedence.PRODUCT;
    }

    @Override
    public Precedence needs(int slot) {
        return Precedence.MATRIX_PRODUCT;
    }

    @Override
    public String typeset(List<String> operands, Notation notation) {
        return String.join(" \\odot ", operands);
    }

    @Override
    public String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation) {
        List<String> factors = new ArrayList<>(operands);
        factors.remove(slot);
        factors.addFirst(upstream);
        return String.join(" \\odot ", factors);
    }

    @Override
    public Arithmetic explain(int unit, List<Block> operands) {
        List<Factor> factors = new ArrayList<>();
        for (int slot = 0; slot < operands.size(); slot++) {
            factors.add(plain(slot, unit, operands));
        }
        return Arithmetic.of(new Term(false, factors));
    }

    @Override
    public Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream) {
        List<Term> terms = new ArrayList<>();
        for (int row : operands.get(slot).rowsOf(unit, upstream)) {
            List<Factor> factors = new ArrayList<>();
            factors.add(Factor.plain(upstream.at(row, 0), new Place.Upstream(row)));
            for (int other = 0; other < operands.size(); other++) {
                if (other != slot) {
                    factors.add(plain(other, row, operands));
                }
            }
            terms.add(new Term(false, factors));
        }
        return new Arithmetic(terms);
    }

    private static Factor plain(int slot, int unit, List<Block> operands) {
        Block operand = operands.get(slot);
        return Factor.plain(operand.at(unit, 0), new Place.Operand(slot, operand.row(unit)));
    }

    @Override
    public String source(Dialect dialect, List<String> operands) {
        return dialect.product(operands);
    }

    @Override
    public String glyph() {
        return "⊙";
    }
}
