package org.gatescope.ui.editor;

import org.gatescope.lab.Sequence;

/** The sequences on offer. */
enum SequenceKind {
    SINE, PULSE, WORDS, TYPED, FILE, CASE;

    static SequenceKind of(Sequence sequence) {
        return switch (sequence) {
            case Sequence.Sine _ -> SINE;
            case Sequence.Pulse _ -> PULSE;
            case Sequence.Words _ -> WORDS;
            case Sequence.Given given -> switch (given.origin()) {
                case TYPED -> TYPED;
                case FILE -> FILE;
                case CASE -> CASE;
            };
        };
    }

    /** The key of its name in the texts. */
    String key() {
        return "sequence." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether there is something to say beyond the name. */
    boolean hasDetails() {
        return this != PULSE && this != CASE;
    }
}
