package org.gatescope.cell;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A way to write an expression as code. {@link SourceCode} walks the graph and asks here for each operator. */
public enum Dialect {

    /** Python with PyTorch tensors of one dimension. */
    PYTORCH("PyTorch", true, Reserved.PYTHON) {
        @Override
        String concatenation(List<String> parts) {
            return "torch.cat([" + String.join(", ", parts) + "])";
        }

        @Override
        String activation(Activation function, String a) {
            return switch (function) {
                case SIGMOID, TANH, RELU -> "torch." + function.key() + "(" + a + ")";
                case IDENTITY -> a;
            };
        }

        @Override
        String softmax(String a) {
            return "torch.softmax(" + a + ", dim=0)";
        }

        @Override
        String crossEntropy(String y, String target) {
            return "-(" + target + " * torch.log(" + y + ")).sum()";
        }
    },

    /** Python with NumPy arrays of one dimension. */
    NUMPY("NumPy", true, Reserved.PYTHON) {
        @Override
        String concatenation(List<String> parts) {
            return "np.concatenate([" + String.join(", ", parts) + "])";
        }

        @Override
        String activation(Activation function, String a) {
            return switch (function) {
                case SIGMOID -> "(1 / (1 + np.exp(-(" + a + "))))";
                case TANH -> "np.tanh(" + a + ")";
                case RELU -> "np.maximum(" + a + ", 0)";
                case IDENTITY -> a;
            };
        }

        @Override
        String softmax(String a) {
            return "(np.exp(" + a + ") / np.exp(" + a + ").sum())";
        }

        @Override
        String crossEntropy(String y, String target) {
            return "-(" + target + " * np.log(" + y + ")).sum()";
        }
    },

    /**
     * Java with ND4J arrays of one column: a single number in one dimension is no vector to its products. Every expression is a
     * chain of calls, so none needs parentheses.
     */
    ND4J("ND4J", false, Reserved.JAVA) {
        @Override
        String sum(List<String> operands, List<Boolean> negative) {
            String first = operands.getFirst();
            StringBuilder chain = new StringBuilder(negative.getFirst() ? first + ".neg()" : first);
            for (int i = 1; i < operands.size(); i++) {
                // a number has no methods: 1 − z is z taken from 1
                if (i == 1 && isNumber(first) && !isNumber(operands.get(1))) {
                    chain = new StringBuilder(operands.get(1) + (negative.get(1) ? ".rsub(" : ".add(") + (negative.getFirst() ? "-" : "") + first + ")");
                } else {
                    chain.append(negative.get(i) ? ".sub(" : ".add(").append(operands.get(i)).append(")");
                }
            }
            return chain.toString();
        }

        @Override
        String product(List<String> operands) {
            List<String> order = operands.stream().sorted(java.util.Comparator.comparing(Dialect::isNumber)).toList();
            return order.getFirst() + order.stream().skip(1).map(o -> ".mul(" + o + ")").collect(Collectors.joining());
        }

        @Override
        String matrixProduct(String matrix, String vector) {
            return matrix + ".mmul(" + vector + ")";
        }

        @Override
        String concatenation(List<String> parts) {
            return "Nd4j.concat(0, " + String.join(", ", parts) + ")";
        }

        @Override
        String activation(Activation function, String a) {
            return function == Activation.IDENTITY ? a : "Transforms." + function.key() + "(" + a + ")";
        }

        @Override
        String softmax(String a) {
            return "Nd4j.nn().softmax(" + a + ", 0)";
        }

        @Override
        String squaredError(String y, String target) {
            return "Transforms.pow(" + y + ".sub(" + target + "), 2).sum().mul(0.5)";
        }

        @Override
        String crossEntropy(String y, String target) {
            return target + ".mul(Transforms.log(" + y + ")).sum().neg()";
        }

        @Override
        String innerProduct(String a, String b) {
            return a + ".mul(" + b + ").sum()";
        }

        @Override
        String assign(String name, String expression) {
            return "INDArray " + name + " = " + expression + ";";
        }

        @Override
        String previous(String state) {
            return state + "Prev";
        }
    };

    private final String title;
    private final boolean infix;
    private final Set<String> reserved;

    Dialect(String title, boolean infix, Set<String> reserved) {
        this.title = title;
        this.infix = infix;
        this.reserved = reserved;
    }

    /** Words that can name no variable: keywords, and what the lines themselves call the library. */
    private static final class Reserved {
        static final Set<String> PYTHON = Set.of(("False None True and as assert async await break class continue def del elif else except finally for "
                + "from global if import in is lambda nonlocal not or pass raise return try while with yield torch np").split(" "));
        static final Set<String> JAVA = Set.of(("abstract assert boolean break byte case catch char class const continue default do double else enum "
                + "extends false final finally float for goto if implements import instanceof int interface long native new null package private "
                + "protected public return short static strictfp super switch synchronized this throw throws transient true try void volatile while "
                + "Nd4j Transforms").split(" "));
    }

    /** The library's own name. */
    public String title() {
        return title;
    }

    /** Whether a name means something else to the language. */
    boolean reserves(String name) {
        return reserved.contains(name);
    }

    /** Whether operands need parentheses by precedence. */
    boolean isInfix() {
        return infix;
    }

    String sum(List<String> operands, List<Boolean> negative) {
        return new Sum(negative).join(operands, " + ", " - ", "-");
    }

    String product(List<String> operands) {
        return String.join(" * ", operands);
    }

    String matrixProduct(String matrix, String vector) {
        return matrix + " @ " + vector;
    }

    abstract String concatenation(List<String> parts);

    abstract String activation(Activation function, String a);

    abstract String softmax(String a);

    String squaredError(String y, String target) {
        return "0.5 * ((" + y + " - " + target + ") ** 2).sum()";
    }

    abstract String crossEntropy(String y, String target);

    String innerProduct(String a, String b) {
        return "(" + a + " * " + b + ").sum()";
    }

    String assign(String name, String expression) {
        return name + " = " + expression;
    }

    /** The variable for a state of step t−1. */
    String previous(String state) {
        return state + "_prev";
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '.');
    }
}
