package org.gatescope.ui.celleditor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gatescope.cell.Activation;
import org.gatescope.cell.Concatenation;
import org.gatescope.cell.CrossEntropy;
import org.gatescope.cell.InnerProduct;
import org.gatescope.cell.Length;
import org.gatescope.cell.MatrixProduct;
import org.gatescope.cell.Notation;
import org.gatescope.cell.Operator;
import org.gatescope.cell.Product;
import org.gatescope.cell.Role;
import org.gatescope.cell.Softmax;
import org.gatescope.cell.SquaredError;
import org.gatescope.cell.Sum;

/** The cell language in short: what is written, how it is typeset, and the key of what it means. Its operators are all that there are. */
final class Reference {

    /**
     * Something that can be written.
     *
     * @param code as it is typed
     * @param tex  as it is typeset, where that says more
     * @param key  of its meaning in the texts
     */
    record Entry(String code, Optional<String> tex, String key) {
    }

    private Reference() {
    }

    /** The kinds of lines. */
    static List<Entry> lines() {
        return List.of(plain("state h, C", "line.state"), plain("f : forget-gate = …", "line.equation"), plain("output y = …", "line.output"),
                plain("loss L = …", "line.loss"), plain("# …", "line.comment"), plain("# title: Mine · 我的", "line.title"));
    }

    /** The kinds of names. */
    static List<Entry> names() {
        return List.of(plain("x", "word.x"), plain("h'", "word.previous"), plain("h", "word.now"), plain("W_f", "word.matrix"), plain("b_f", "word.vector"),
                plain("target", "word.target"));
    }

    /** One of each operator, from the tightest. */
    static List<Entry> operators() {
        return all().map(Reference::entry).toList();
    }

    static Stream<Operator> all() {
        return Stream.concat(Stream.of(new Concatenation(), new MatrixProduct(Length.HIDDEN), new Product(), new Sum(List.of(false, false)), new Sum(List.of(false, true))),
                Stream.concat(Arrays.stream(Activation.values()), Stream.of(new Softmax(), new SquaredError(), new CrossEntropy(), new InnerProduct())));
    }

    /** The roles that a line of the cell may have. */
    static List<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.READOUT && role != Role.LOSS).toList();
    }

    private static Entry plain(String code, String key) {
        return new Entry(code, Optional.empty(), key);
    }

    private static Entry entry(Operator operator) {
        return switch (operator) {
            case Concatenation _ -> of(operator, "[h', x]", "operator.concatenation", "h_{t-1}", "x_t");
            case MatrixProduct _ -> of(operator, "W_f · v", "operator.matrix", "W_f", "v");
            case Product _ -> of(operator, "a * b", "operator.product", "a", "b");
            case Sum sum -> of(operator, sum.negative().contains(true) ? "a - b" : "a + b", sum.negative().contains(true) ? "operator.difference" : "operator.sum", "a", "b");
            case Activation activation -> of(operator, activation.key() + "(a)", "operator." + activation.key(), "a");
            case Softmax _ -> of(operator, "softmax(a)", "operator.softmax", "a");
            case SquaredError _ -> of(operator, "squared_error(y, target)", "operator.squared-error", "y", "\\hat{y}");
            case CrossEntropy _ -> of(operator, "cross_entropy(y, target)", "operator.cross-entropy", "y", "\\hat{y}");
            case InnerProduct _ -> of(operator, "inner_product(y, target)", "operator.inner-product", "y", "\\hat{y}");
        };
    }

    private static Entry of(Operator operator, String code, String key, String... operands) {
        return new Entry(code, Optional.of(operator.typeset(List.of(operands), Notation.general(false))), key);
    }
}
