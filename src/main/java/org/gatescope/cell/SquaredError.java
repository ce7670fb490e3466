package org.gatescope.cell;

import java.util.List;
import java.util.stream.IntStream;

import org.gatescope.cell.Arithmetic.Argument;
import org.gatescope.cell.Arithmetic.Factor;
import org.gatescope.cell.Arithmetic.Form;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;

/** L = ½ Σ_k (y_k − target_k)², summed over the columns of a batch; the half makes ∂L/∂y = y − target. */
public record SquaredError() implements Loss {

    @Override
    public void evaluate(List<Block> operands, Block result) {
        double[] y = operands.get(0).data();
        double[] target = operands.get(1).data();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += 0.5 * (y[i] - target[i]) * (y[i] - target[i]);
        }
        result.data()[0] = sum;
    }

    @Override
    public void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient) {
        double[] y = operands.get(slot).data();
        double[] other = operands.get(1 - slot).data();
        for (int i = 0; i < y.length; i++) {
            gradient.data()[i] += upstream.data()[0] * (y[i] - other[i]);
        }
    }

    /** y − target and no brackets of their own: what is subtracted must hold together. */
    @Override
    public Precedence needs(int slot) {
        return slot == 0 ? Precedence.SUM : Precedence.PRODUCT;
    }

    @Override
    public String typeset(List<String> operands, Notation notation) {
        return "\\tfrac{1}{2} \\left\\| " + operands.get(0) + " - " + operands.get(1) + " \\right\\|^2";
    }

    @Override
    public String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation) {
        String difference = operands.get(slot) + " - " + operands.get(1 - slot);
        return upstream.isEmpty() ? difference : upstream + " \\cdot (" + difference + ")";
    }

    @Override
    public Arithmetic explain(int unit, List<Block> operands) {
        return new Arithmetic(IntStream.range(0, operands.get(0).rows()).mapToObj(k -> Term.of(
                new Factor(Form.HALF_SQUARED_DIFFERENCE, arguments(0, k, operands)))).toList());
    }

    @Override
    public Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream) {
        return Arithmetic.of(Term.of(
                Factor.plain(upstream.at(0, 0), new Place.Upstream(0)),
                new Factor(Form.DIFFERENCE, arguments(slot, unit, operands))));
    }

    private static List<Argument> arguments(int slot, int k, List<Block> operands) {
        return List.of(
                new Argument(operands.get(slot).at(k, 0), new Place.Operand(slot, k)),
                new Argument(operands.get(1 - slot).at(k, 0), new Place.Operand(1 - slot, k)));
    }

    @Override
    public String source(Dialect dialect, List<String> operands) {
        return dialect.squaredError(operands.get(0), operands.get(1));
    }

    @Override
    public String glyph() {
        return "½‖·‖²";
    }
}
