package org.gatescope.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Units of values that are held at a number in every step instead of being computed. A held unit still has its own gradient, but
 * passes none on to what it would have been computed from.
 *
 * @param held for each symbol the held units (counted from 0) and their numbers
 */
public record Clamps(Map<String, Map<Integer, Double>> held) {

    public static final Clamps NONE = new Clamps(Map.of());

    public Clamps {
        Map<String, Map<Integer, Double>> copy = new TreeMap<>();
        held.forEach((symbol, units) -> {
            if (!units.isEmpty()) {
                copy.put(symbol, Map.copyOf(units));
            }
        });
        held = java.util.Collections.unmodifiableMap(copy);
    }

    /** The number a unit is held at, if it is. */
    public OptionalDouble at(String symbol, int unit) {
        Double value = held.getOrDefault(symbol, Map.of()).get(unit);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Whether any unit of a symbol is held. */
    public boolean any(String symbol) {
        return held.containsKey(symbol);
    }

    /** Whether nothing is held at all. */
    public boolean isEmpty() {
        return held.isEmpty();
    }

    /** The same with one unit held at a number, or let go. */
    public Clamps with(String symbol, int unit, Optional<Double> value) {
        Map<String, Map<Integer, Double>> changed = new HashMap<>(held);
        Map<Integer, Double> units = new HashMap<>(held.getOrDefault(symbol, Map.of()));
        value.ifPresentOrElse(number -> units.put(unit, number), () -> units.remove(unit));
        changed.put(symbol, units);
        return new Clamps(changed);
    }

    /** The same with all of a symbol's first {@code count} units held at a number, or let go. */
    public Clamps withAll(String symbol, int count, Optional<Double> value) {
        Map<String, Map<Integer, Double>> changed = new HashMap<>(held);
        Map<Integer, Double> units = new HashMap<>();
        value.ifPresent(number -> {
            for (int unit = 0; unit < count; unit++) {
                units.put(unit, number);
            }
        });
        changed.put(symbol, units);
        return new Clamps(changed);
    }
}
