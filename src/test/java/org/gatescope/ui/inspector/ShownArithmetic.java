package org.gatescope.ui.inspector;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Reads arithmetic as it stands on the screen and computes it: only what is written counts. */
final class ShownArithmetic {

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of("σ(", a -> 1 / (1 + Math.exp(-a)), "tanh(", Math::tanh,
            "relu(", a -> Math.max(a, 0), "exp(", Math::exp, "ln(", Math::log);

    private final String text;
    private int at;

    private ShownArithmetic(String text) {
        this.text = text;
    }

    static double of(String text) {
        ShownArithmetic reader = new ShownArithmetic(text);
        double value = reader.sum();
        reader.spaces();
        if (reader.at != text.length()) {
            throw new IllegalArgumentException("cannot read '" + text.substring(reader.at) + "' in '" + text + "'");
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take("+")) {
                value += product();
            } else if (take("−")) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = factor();
        while (take("×") || take("·")) {
            value *= factor();
        }
        return value;
    }

    private double factor() {
        if (take("−")) {
            return -factor();
        }
        if (take("½")) {
            return 0.5;
        }
        if (take("1/(")) {
            return 1 / closed(")");
        }
        if (take("(")) {
            double value = closed(")");
            return take("²") ? value * value : value;
        }
        if (take("[")) {
            double value = sum();
            expect("> 0]");
            return value > 0 ? 1 : 0;
        }
        for (Map.Entry<String, DoubleUnaryOperator> function : FUNCTIONS.entrySet()) {
            if (take(function.getKey())) {
                return function.getValue().applyAsDouble(closed(")"));
            }
        }
        return number();
    }

    private double closed(String end) {
        double value = sum();
        expect(end);
        return value;
    }

    private double number() {
        spaces();
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == 'e') {
            at++;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || "−-".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
        }
        return Double.parseDouble(text.substring(start, at).replace('−', '-'));
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(String sign) {
        spaces();
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw new IllegalArgumentException("no '" + sign + "' at " + at + " in '" + text + "'");
        }
    }
}
