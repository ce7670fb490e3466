package org.gatescope.cell;

import java.util.List;
import java.util.stream.IntStream;

import org.gatescope.cell.Arithmetic.Factor;
import org.gatescope.cell.Arithmetic.Form;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;

/** L = −Σ_k target_k · ln y_k for probabilities y, summed over the columns of a batch; ∂L/∂y_k = −target_k / y_k. Operand 1 is the target. */
public record CrossEntropy() implements Loss {

    @Override
    public void evaluate(List<Block> operands, Block result) {
        double[] y = operands.get(0).data();
        double[] target = operands.get(1).data();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            // 0 · ln 0 counts as 0
            if (target[i] != 0) {
                sum -= target[i] * Math.log(y[i]);
            }
        }
        result.data()[0] = sum;
    }

    @Override
    public void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient) {
        double[] y = operands.get(0).data();
        double[] target = operands.get(1).data();
        for (int i = 0; i < y.length; i++) {
            if (target[i] != 0) {
                gradient.data()[i] -= upstream.data()[0] * target[i] / y[i];
            }
        }
    }

    @Override
    public String typeset(List<String> operands, Notation notation) {
        return "-\\sum_k " + operands.get(1) + " \\odot \\ln " + operands.get(0);
    }

    @Override
    public String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation) {
        String quotient = "-\\frac{" + operands.get(1) + "}{" + operands.get(0) + "}";
        return upstream.isEmpty() ? quotient : upstream + " \\cdot \\left(" + quotient + "\\right)";
    }

    @Override
    public Arithmetic explain(int unit, List<Block> operands) {
        return new Arithmetic(IntStream.range(0, operands.get(0).rows()).filter(k -> operands.get(1).at(k, 0) != 0).mapToObj(k -> Term.minus(
                Factor.plain(operands.get(1).at(k, 0), new Place.Operand(1, k)),
                Factor.of(Form.LN, operands.get(0).at(k, 0), new Place.Operand(0, k)))).toList());
    }

    @Override
    public Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream) {
        Factor above = Factor.plain(upstream.at(0, 0), new Place.Upstream(0));
        Factor target = Factor.plain(operands.get(1).at(unit, 0), new Place.Operand(1, unit));
        if (operands.get(1).at(unit, 0) == 0) {
            // whatever the probability is, it is not divided by: it may be 0
            return Arithmetic.of(Term.minus(above, target));
        }
        return Arithmetic.of(Term.minus(above, target, Factor.of(Form.INVERSE, operands.get(0).at(unit, 0), new Place.Operand(0, unit))));
    }

    @Override
    public String source(Dialect dialect, List<String> operands) {
        return dialect.crossEntropy(operands.get(0), operands.get(1));
    }

    @Override
    public String glyph() {
        return "−Σ ln";
    }
}
