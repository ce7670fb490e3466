package org.gatescope.cell;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an equation's value is to the cell. A role gives its hue, its name in both languages and its defaults. */
public enum Role {
    FORGET_GATE, INPUT_GATE, OUTPUT_GATE, UPDATE_GATE, RESET_GATE, CANDIDATE, CELL_STATE, HIDDEN_STATE, READOUT, LOSS;

    /** The word used in cell files, style sheets and bundles: {@code forget-gate}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A gate's values lie between 0 and 1 and may be clamped as such. */
    public boolean isGate() {
        return name().endsWith("_GATE");
    }

    /** The role of a word in a cell file, {@code forget-gate}; empty for other words. */
    public static Optional<Role> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    static String keys() {
        return Arrays.stream(values()).filter(role -> role != READOUT && role != LOSS).map(Role::key).collect(Collectors.joining(", "));
    }
}
