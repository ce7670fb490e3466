package org.gatescope.check;

/**
 * Reads arithmetic as it stands on the screen and computes it: numbers with the minus sign of print, {@code + − · × /}, squares, ½,
 * the functions σ, tanh, relu, exp and ln, and {@code [a > b]}, which is 1 or 0. It knows nothing of what has written it.
 */
public final class ShownArithmetic {

    private static final char MINUS = '−';
    private final String text;
    private int at;

    private ShownArithmetic(String text) {
        this.text = text;
    }

    public static double value(String text) {
        ShownArithmetic reader = new ShownArithmetic(text);
        double value = reader.sum();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (accept("+")) {
                sum += product();
            } else if (accept("−")) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = signed();
        while (true) {
            if (accept("·") || accept("×")) {
                product *= signed();
            } else if (accept("/")) {
                product /= signed();
            } else {
                return product;
            }
        }
    }

    private double signed() {
        return accept("−") ? -signed() : square();
    }

    private double square() {
        double value = atom();
        return accept("²") ? value * value : value;
    }

    private double atom() {
        if (accept("½")) {
            // ½·(a − b)²: half of the square that follows
            return 0.5;
        }
        if (accept("[")) {
            double left = sum();
            require(">");
            double right = sum();
            require("]");
            return left > right ? 1 : 0;
        }
        if (accept("(")) {
            double inner = sum();
            require(")");
            return inner;
        }
        for (Function function : Function.values()) {
            if (accept(function.text + "(")) {
                double inner = sum();
                require(")");
                return function.value(inner);
            }
        }
        return number();
    }

    private enum Function {
        SIGMOID("σ"), TANH("tanh"), RELU("relu"), EXP("exp"), LN("ln");

        private final String text;

        Function(String text) {
            this.text = text;
        }

        double value(double a) {
            return switch (this) {
                case SIGMOID -> 1 / (1 + Math.exp(-a));
                case TANH -> Math.tanh(a);
                case RELU -> a > 0 ? a : 0;
                case EXP -> Math.exp(a);
                case LN -> Math.log(a);
            };
        }
    }

    private double number() {
        int start = at;
        digits();
        if (at == start) {
            throw unexpected();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && text.charAt(at) == 'e') {
            at++;
            if (text.charAt(at) == MINUS) {
                at++;
            }
            digits();
        }
        return Double.parseDouble(text.substring(start, at).replace(MINUS, '-'));
    }

    private void digits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private boolean accept(String sign) {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (!text.startsWith(sign, start)) {
            return false;
        }
        at = start + sign.length();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return true;
    }

    private void require(String sign) {
        if (!accept(sign)) {
            throw unexpected();
        }
    }

    private AssertionError unexpected() {
        return new AssertionError("not arithmetic at %d: %s".formatted(at, text));
    }
}
