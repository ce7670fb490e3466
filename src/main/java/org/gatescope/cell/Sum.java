package org.gatescope.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.gatescope.cell.Arithmetic.Factor;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;

/**
 * A sum of any number of terms, each added or subtracted, element by element: {@code a + b − c}.
 *
 * @param negative for each operand, whether it is subtracted
 */
public record Sum(List<Boolean> negative) implements Operator {

    public Sum {
        negative = List.copyOf(negative);
    }

    @Override
    public Length length(List<Length> operands) {
        return Lengths.common(operands);
    }

    @Override
    public void evaluate(List<Block> operands, Block result) {
        double[] out = result.data();
        for (int slot = 0; slot < operands.size(); slot++) {
            Block operand = operands.get(slot);
            double sign = sign(slot);
            double[] in = operand.data();
            if (operand.sameShape(result)) {
                for (int i = 0; i < out.length; i++) {
                    out[i] = (slot == 0 ? 0 : out[i]) + sign * in[i];
                }
            } else {
                for (int i = 0; i < out.length; i++) {
                    out[i] = (slot == 0 ? 0 : out[i]) + sign * operand.at(i / result.columns(), i % result.columns());
                }
            }
        }
    }

    @Override
    public void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient) {
        double sign = sign(slot);
        double[] in = upstream.data();
        for (int i = 0; i < in.length; i++) {
            gradient.data()[gradient.offset(i / upstream.columns(), i % upstream.columns())] += sign * in[i];
        }
    }

    private double sign(int slot) {
        return negative.get(slot) ? -1 : 1;
    }

    @Override
    public Precedence precedence() {
        return Precedence.SUM;
    }

    @Override
    public Precedence needs(int slot) {
        // a − (b + c) keeps its parentheses, and so does a + (b + c): shown as it was written
        return Precedence.PRODUCT;
    }

    @Override
    public String typeset(List<String> operands, Notation notation) {
        return join(operands, " + ", " - ", "-");
    }

    @Override
    public String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation) {
        return negative.get(slot) ? "-" + upstream : upstream;
    }

    @Override
    public Arithmetic explain(int unit, List<Block> operands) {
        List<Term> terms = new ArrayList<>();
        for (int slot = 0; slot < operands.size(); slot++) {
            Block operand = operands.get(slot);
            terms.add(new Term(negative.get(slot), List.of(Factor.plain(operand.at(unit, 0), new Place.Operand(slot, operand.row(unit))))));
        }
        return new Arithmetic(terms);
    }

    @Override
    public Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream) {
        return new Arithmetic(Arrays.stream(operands.get(slot).rowsOf(unit, upstream)).mapToObj(row ->
                new Term(negative.get(slot), List.of(Factor.plain(upstream.at(row, 0), new Place.Upstream(row))))).toList());
    }

    @Override
    public String source(Dialect dialect, List<String> operands) {
        return dialect.sum(operands, negative);
    }

    @Override
    public String glyph() {
        return negative.contains(true) ? "−" : "+";
    }

    String join(List<String> operands, String plus, String minus, String leadingMinus) {
        StringBuilder text = new StringBuilder();
        for (int slot = 0; slot < operands.size(); slot++) {
            boolean subtract = negative.get(slot);
            text.append(slot == 0 ? (subtract ? leadingMinus : "") : (subtract ? minus : plus)).append(operands.get(slot));
        }
        return text.toString();
    }
}
