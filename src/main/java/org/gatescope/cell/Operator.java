package org.gatescope.cell;

import java.util.List;

/**
 * A kind of computation in a cell. One class says all there is to say about it: its value, its vector–Jacobian product, how it is
 * typeset, how one number of it is explained, and how it reads in other languages. Everything else in Gatescope asks here.
 * Operators have no state and may be shared between threads.
 */
public sealed interface Operator extends Node.Content
        permits Concatenation, MatrixProduct, Sum, Product, Activation, Softmax, Loss {

    /**
     * The length of the result.
     *
     * @throws ShapeException where the operands do not go together
     */
    Length length(List<Length> operands);

    /** Writes the value into {@code result}, whose old content does not matter. */
    void evaluate(List<Block> operands, Block result);

    /**
     * Adds the vector–Jacobian product for one operand: {@code gradient += Jᵀ · upstream}, where J is ∂result/∂operand[slot].
     * Sums over the columns of a batch where the operand is repeated over them.
     */
    void backward(int slot, List<Block> operands, Block result, Block upstream, Block gradient);

    /** How tightly it binds where it is written; a function holds together by its own brackets. */
    default Precedence precedence() {
        return Precedence.ATOM;
    }

    /** How tightly an operand has to bind to stand in this slot without parentheses; between a function's brackets anything may stand. */
    default Precedence needs(int slot) {
        return Precedence.SUM;
    }

    /** TeX of the value, from the TeX of the operands (already in parentheses where needed). */
    String typeset(List<String> operands, Notation notation);

    /** TeX of the vector–Jacobian product for one operand: the chain rule's twin of {@link #backward}. */
    String typesetBackward(int slot, List<String> operands, String result, String upstream, Notation notation);

    /** The arithmetic behind one number of the value. */
    Arithmetic explain(int unit, List<Block> operands);

    /** The arithmetic behind one number of what {@link #backward} adds to an operand. For a matrix, {@code unit} counts row by row. */
    Arithmetic explainBackward(int slot, int unit, List<Block> operands, Block result, Block upstream);

    /** The expression in a programming language, from the operands' (in parentheses where the language needs them). */
    String source(Dialect dialect, List<String> operands);

    /** The sign for it in a diagram: {@code ⊙}, {@code σ}. */
    String glyph();
}
