package org.gatescope.cell;

import java.util.List;
import java.util.stream.IntStream;

import org.gatescope.cell.Arithmetic.Factor;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;

/** L = Σ_k target_k · h_k, summed over the columns of a batch: the loss whose gradient at h is given outright. Operand 1 is the target. */
public record InnerProduct() implements Loss {

    @Override
    public void evaluate(List<Block> operands, Block result) {
        double sum = 0;
        for (int i = 0; i < operands.get(0).data().length; i++) {
            sum += operands.get(0).data()[i] * operands.get(1).data()[i];
        }
        result.data()[0] = sum;
    }

    @Override
    public void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient) {
        double[] other = operands.get(1 - slot).data();
        for (int i = 0; i < other.length; i++) {
            gradient.data()[i] += upstream.data()[0] * other[i];
        }
    }

    @Override
    public String typeset(List<String> operands, Notation notation) {
        return operands.get(1) + "^{\\top} \\cdot " + operands.get(0);
    }

    @Override
    public String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation) {
        return upstream.isEmpty() ? operands.get(1 - slot) : upstream + " \\cdot " + operands.get(1 - slot);
    }

    @Override
    public Arithmetic explain(int unit, List<Block> operands) {
        return new Arithmetic(IntStream.range(0, operands.get(0).rows()).mapToObj(k -> Term.of(
                Factor.plain(operands.get(1).at(k, 0), new Place.Operand(1, k)),
                Factor.plain(operands.get(0).at(k, 0), new Place.Operand(0, k)))).toList());
    }

    @Override
    public Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream) {
        return Arithmetic.of(Term.of(
                Factor.plain(upstream.at(0, 0), new Place.Upstream(0)),
                Factor.plain(operands.get(1 - slot).at(unit, 0), new Place.Operand(1 - slot, unit))));
    }

    @Override
    public String source(Dialect dialect, List<String> operands) {
        return dialect.innerProduct(operands.get(1), operands.get(0));
    }

    @Override
    public String glyph() {
        return "gᵀ·h";
    }
}
