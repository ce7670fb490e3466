package org.gatescope.ui.editor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.gatescope.lab.Experiment;

/**
 * A sequence as it is typed: a vector a line, or on a single line a number a step. Numbers stand apart by commas, blanks or
 * semicolons.
 *
 * @param vectors the steps; empty where there is a problem
 * @param problem what is wrong, as a key of the texts; empty where nothing is
 * @param details what fills the problem's text
 */
record TypedNumbers(double[][] vectors, String problem, List<Object> details) {

    /** As many numbers as an input may have, so that a matrix still fits the screen. */
    static final int MOST_NUMBERS = 12;

    static TypedNumbers parse(String typed) {
        List<double[]> vectors = new ArrayList<>();
        List<String> lines = typed.lines().toList();
        boolean single = lines.stream().filter(line -> !line.isBlank()).count() == 1;
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                continue;
            }
            List<Double> numbers = new ArrayList<>();
            for (String word : words(lines.get(line))) {
                OptionalDouble number = NumberText.parse(word);
                if (number.isEmpty()) {
                    return wrong("typed.number", line + 1, word.length() > 20 ? word.substring(0, 20) + "…" : word);
                }
                numbers.add(number.getAsDouble());
            }
            double[] vector = numbers.stream().mapToDouble(Double::doubleValue).toArray();
            if (!single && !vectors.isEmpty() && vectors.getFirst().length != vector.length) {
                return wrong("typed.length", line + 1, vectors.getFirst().length, vector.length);
            }
            if (!single && vector.length > MOST_NUMBERS) {
                return wrong("typed.wide", line + 1, MOST_NUMBERS, vector.length);
            }
            vectors.add(vector);
        }
        return checked(single ? steps(vectors.getFirst()) : vectors.toArray(double[][]::new));
    }

    private static TypedNumbers checked(double[][] vectors) {
        if (vectors.length == 0 || vectors[0].length == 0) {
            return wrong("typed.empty");
        }
        if (vectors.length > Experiment.MOST_STEPS) {
            return wrong("typed.long", Experiment.MOST_STEPS, vectors.length);
        }
        return new TypedNumbers(vectors, "", List.of());
    }

    private static List<String> words(String line) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKC).replace('、', ',');
        return Arrays.stream(plain.split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static double[][] steps(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(each -> new double[] {each}).toArray(double[][]::new);
    }

    private static TypedNumbers wrong(String key, Object... details) {
        return new TypedNumbers(new double[0][], key, List.of(details));
    }

    boolean isRight() {
        return problem.isEmpty();
    }

    /** Vectors as they would be typed. */
    static String text(double[][] vectors) {
        boolean single = vectors[0].length == 1;
        return Arrays.stream(vectors).map(vector -> Arrays.stream(vector).mapToObj(NumberText::full).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(single ? ", " : "\n"));
    }
}
