package org.gatescope.ui.chart;

import java.util.Arrays;
import java.util.List;

/** How sure a network is of each class. Immutable. */
public final class Probabilities {

    private final List<String> classes;
    private final double[] values;

    /** @param values one for each class, 0 to 1; they are copied */
    public Probabilities(List<String> classes, double[] values) {
        this.classes = List.copyOf(classes);
        this.values = values.clone();
        if (classes.size() != values.length) {
            throw new IllegalArgumentException("%d probabilities for %d classes: expected one for each".formatted(values.length, classes.size()));
        }
    }

    public List<String> classes() {
        return classes;
    }

    public double value(int index) {
        return values[index];
    }

    public double[] values() {
        return values.clone();
    }

    /** The class it is most sure of, −1 where there is none. */
    public int best() {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= 0 && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Probabilities same && classes.equals(same.classes) && Arrays.equals(values, same.values);
    }

    @Override
    public int hashCode() {
        return 31 * classes.hashCode() + Arrays.hashCode(values);
    }
}
