package org.gatescope.lesson.expression;

/** An expression that has no value where it is asked for. The message is one English sentence. */
public final class EvaluationException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean notYet;

    EvaluationException(String sentence) {
        this(sentence, false);
    }

    private EvaluationException(String sentence, boolean notYet) {
        super(sentence);
        this.notYet = notYet;
    }

    static EvaluationException notYet(String sentence) {
        return new EvaluationException(sentence, true);
    }

    /** Whether there is no value only because something has not happened yet, such as an epoch of training. */
    public boolean isNotYet() {
        return notYet;
    }
}
