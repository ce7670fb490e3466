package org.gatescope.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.gatescope.cell.Arithmetic.Argument;
import org.gatescope.cell.Arithmetic.Factor;
import org.gatescope.cell.Arithmetic.Form;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;

/** y_k = exp(a_k) / Σ_j exp(a_j), over the rows of each column: positive numbers that sum to 1. */
public record Softmax() implements Operator {

    private static final double LARGE = 600;

    @Override
    public Length length(List<Length> operands) {
        if (operands.getFirst().isScalar()) {
            throw new ShapeException("shape.softmax");
        }
        return operands.getFirst();
    }

    @Override
    public void evaluate(List<Block> operands, Block result) {
        Block in = operands.getFirst();
        for (int column = 0; column < result.columns(); column++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < result.rows(); row++) {
                largest = Math.max(largest, in.at(row, column));
            }
            double sum = 0;
            for (int row = 0; row < result.rows(); row++) {
                // the largest is taken off, which changes no quotient and keeps exp in range
                double exp = Math.exp(in.at(row, column) - largest);
                result.data()[result.offset(row, column)] = exp;
                sum += exp;
            }
            for (int row = 0; row < result.rows(); row++) {
                result.data()[result.offset(row, column)] /= sum;
            }
        }
    }

    @Override
    public void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient) {
        for (int column = 0; column < result.columns(); column++) {
            double mean = 0;
            for (int row = 0; row < result.rows(); row++) {
                mean += result.at(row, column) * upstream.at(row, column);
            }
            for (int row = 0; row < result.rows(); row++) {
                gradient.data()[gradient.offset(row, column)] += result.at(row, column) * (upstream.at(row, column) - mean);
            }
        }
    }

    @Override
    public String typeset(List<String> operands, Notation notation) {
        return "\\mathrm{softmax}(" + operands.getFirst() + ")";
    }

    @Override
    public String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation) {
        String mean = notation.rowVectors() ? upstream + "\\, " + result + "^{\\top}" : result + "^{\\top} \\cdot " + upstream;
        return result + " \\odot \\left(" + upstream + " - " + mean + "\\right)";
    }

    @Override
    public Arithmetic explain(int unit, List<Block> operands) {
        Block in = operands.getFirst();
        List<Argument> all = IntStream.range(0, in.rows()).mapToObj(row -> new Argument(in.at(row, 0), new Place.Operand(0, row))).toList();
        Argument largest = all.stream().max(Comparator.comparingDouble(Argument::value)).orElseThrow();
        if (Math.abs(largest.value()) > LARGE) {
            // exp of such a number leaves the range; taking the largest off both sides changes nothing
            List<Argument> shifted = new ArrayList<>(List.of(largest));
            shifted.addAll(all);
            return Arithmetic.of(Term.of(new Factor(Form.EXP_DIFFERENCE, List.of(all.get(unit), largest)),
                    new Factor(Form.INVERSE_SUM_OF_EXP_DIFFERENCE, shifted)));
        }
        return Arithmetic.of(Term.of(
                Factor.of(Form.EXP, in.at(unit, 0), new Place.Operand(0, unit)),
                new Factor(Form.INVERSE_SUM_OF_EXP, all)));
    }

    @Override
    public Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream) {
        List<Term> terms = new ArrayList<>();
        for (int row = 0; row < result.rows(); row++) {
            Factor g = Factor.plain(upstream.at(row, 0), new Place.Upstream(row));
            Factor y = Factor.plain(result.at(unit, 0), new Place.Result(unit));
            terms.add(row == unit
                    ? Term.of(g, y, Factor.of(Form.ONE_MINUS, result.at(unit, 0), new Place.Result(unit)))
                    : Term.minus(g, y, Factor.plain(result.at(row, 0), new Place.Result(row))));
        }
        return new Arithmetic(terms);
    }

    @Override
    public String source(Dialect dialect, List<String> operands) {
        return dialect.softmax(operands.getFirst());
    }

    @Override
    public String glyph() {
        return "softmax";
    }
}
