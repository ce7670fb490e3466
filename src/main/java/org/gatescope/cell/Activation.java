package org.gatescope.cell;

import java.util.List;

import org.gatescope.cell.Arithmetic.Factor;
import org.gatescope.cell.Arithmetic.Form;
import org.gatescope.cell.Arithmetic.Place;
import org.gatescope.cell.Arithmetic.Term;

/** A function applied to each number by itself. The slope is written through the function's own value y where that is possible. */
public enum Activation implements Operator {

    /** σ(a) = 1 / (1 + exp(−a)), between 0 and 1; slope y(1 − y), at most 1/4. */
    SIGMOID("σ", "\\sigma", Form.SIGMOID) {
        @Override
        public double value(double a) {
            return sigmoid(a);
        }

        @Override
        public double slope(double a, double y) {
            return y * (1 - y);
        }

        @Override
        String typesetSlope(String a, String y) {
            return y + " \\odot (1 - " + y + ")";
        }

        @Override
        List<Factor> explainSlope(double a, double y, int unit) {
            return List.of(Factor.plain(y, new Place.Result(unit)), Factor.of(Form.ONE_MINUS, y, new Place.Result(unit)));
        }
    },

    /** tanh(a), between −1 and 1; slope 1 − y², at most 1. */
    TANH("tanh", "\\tanh", Form.TANH) {
        @Override
        public double value(double a) {
            return Math.tanh(a);
        }

        @Override
        public double slope(double a, double y) {
            return 1 - y * y;
        }

        @Override
        String typesetSlope(String a, String y) {
            return "(1 - " + y + "^2)";
        }

        @Override
        List<Factor> explainSlope(double a, double y, int unit) {
            return List.of(Factor.of(Form.ONE_MINUS_SQUARE, y, new Place.Result(unit)));
        }
    },

    /** max(a, 0), without an upper bound; slope 1 above zero, else 0 (at zero itself 0). */
    RELU("relu", "\\mathrm{relu}", Form.RELU) {
        @Override
        public double value(double a) {
            return Math.max(a, 0);
        }

        @Override
        public double slope(double a, double y) {
            return a > 0 ? 1 : 0;
        }

        @Override
        String typesetSlope(String a, String y) {
            return "[" + a + " > 0]";
        }

        @Override
        List<Factor> explainSlope(double a, double y, int unit) {
            return List.of(Factor.of(Form.STEP, a, new Place.Operand(0, unit)));
        }
    },

    /** a itself; slope 1. */
    IDENTITY("id", "", Form.PLAIN) {
        @Override
        public double value(double a) {
            return a;
        }

        @Override
        public double slope(double a, double y) {
            return 1;
        }

        @Override
        String typesetSlope(String a, String y) {
            return "";
        }

        @Override
        List<Factor> explainSlope(double a, double y, int unit) {
            return List.of();
        }
    };

    private final String glyph;
    private final String tex;
    private final Form form;

    Activation(String glyph, String tex, Form form) {
        this.glyph = glyph;
        this.tex = tex;
        this.form = form;
    }

    /** The function's value at a. */
    public abstract double value(double a);

    /** The derivative at a, where y is the value there. */
    public abstract double slope(double a, double y);

    abstract String typesetSlope(String a, String y);

    abstract List<Factor> explainSlope(double a, double y, int unit);

    static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    /** The name in cell files: {@code sigmoid}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Length length(List<Length> operands) {
        return operands.getFirst();
    }

    @Override
    public void evaluate(List<Block> operands, Block result) {
        double[] in = operands.getFirst().data();
        double[] out = result.data();
        for (int i = 0; i < out.length; i++) {
            out[i] = value(in[in.length == out.length ? i : operands.getFirst().offset(i / result.columns(), i % result.columns())]);
        }
    }

    @Override
    public void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient) {
        Block in = operands.getFirst();
        for (int i = 0; i < upstream.data().length; i++) {
            int row = i / upstream.columns();
            int column = i % upstream.columns();
            gradient.data()[gradient.offset(row, column)] += upstream.data()[i] * slope(in.at(row, column), result.data()[i]);
        }
    }

    @Override
    public String typeset(List<String> operands, Notation notation) {
        return this == IDENTITY ? operands.getFirst() : tex + "(" + operands.getFirst() + ")";
    }

    @Override
    public String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation) {
        String slope = typesetSlope(operands.getFirst(), result);
        return slope.isEmpty() ? upstream : upstream + " \\odot " + slope;
    }

    @Override
    public Arithmetic explain(int unit, List<Block> operands) {
        return Arithmetic.of(Term.of(Factor.of(form, operands.getFirst().at(unit, 0), new Place.Operand(0, unit))));
    }

    @Override
    public Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream) {
        List<Factor> factors = new java.util.ArrayList<>();
        factors.add(Factor.plain(upstream.at(unit, 0), new Place.Upstream(unit)));
        factors.addAll(explainSlope(operands.getFirst().at(unit, 0), result.at(unit, 0), unit));
        return Arithmetic.of(new Term(false, factors));
    }

    @Override
    public String source(Dialect dialect, List<String> operands) {
        return dialect.activation(this, operands.getFirst());
    }

    @Override
    public String glyph() {
        return glyph;
    }
}
