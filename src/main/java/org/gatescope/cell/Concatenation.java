package org.gatescope.cell;

import java.util.List;

import org.gatescope.cell.Arithmetic.Factor;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;

/** Vectors one after the other: {@code [h', x]} is h' followed by x. */
public record Concatenation() implements Operator {

    @Override
    public Length length(List<Length> operands) {
        Length sum = Length.SCALAR;
        for (Length each : operands) {
            if (each.isScalar()) {
                throw new ShapeException("shape.list");
            }
            sum = sum.plus(each);
        }
        return sum;
    }

    @Override
    public void evaluate(List<Block> operands, Block result) {
        int at = 0;
        for (Block operand : operands) {
            if (operand.columns() == result.columns()) {
                System.arraycopy(operand.data(), 0, result.data(), at, operand.data().length);
                at += operand.data().length;
            } else {
                for (int row = 0; row < operand.rows(); row++) {
                    for (int column = 0; column < result.columns(); column++) {
                        result.data()[at++] = operand.at(row, column);
                    }
                }
            }
        }
    }

    @Override
    public void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient) {
        int start = start(slot, operands);
        for (int row = 0; row < operands.get(slot).rows(); row++) {
            for (int column = 0; column < upstream.columns(); column++) {
                gradient.data()[gradient.offset(row, column)] += upstream.at(start + row, column);
            }
        }
    }

    private static int start(int slot, List<Block> operands) {
        int start = 0;
        for (Block each : operands.subList(0, slot)) {
            start += each.rows();
        }
        return start;
    }

    @Override
    public String typeset(List<String> operands, Notation notation) {
        return "[" + String.join(",\\, ", operands) + "]";
    }

    @Override
    public String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation) {
        return "\\left[" + upstream + "\\right]_{" + operands.get(slot) + "}";
    }

    @Override
    public Arithmetic explain(int unit, List<Block> operands) {
        int slot = 0;
        int index = unit;
        while (index >= operands.get(slot).rows()) {
            index -= operands.get(slot).rows();
            slot++;
        }
        return Arithmetic.of(Term.of(Factor.plain(operands.get(slot).at(index, 0), new Place.Operand(slot, index))));
    }

    @Override
    public Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream) {
        int index = start(slot, operands) + unit;
        return Arithmetic.of(Term.of(Factor.plain(upstream.at(index, 0), new Place.Upstream(index))));
    }

    @Override
    public String source(Dialect dialect, List<String> operands) {
        return dialect.concatenation(operands);
    }

    @Override
    public String glyph() {
        return "[ , ]";
    }
}
