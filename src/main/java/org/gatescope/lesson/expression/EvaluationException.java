package org.gatescope.lesson.expression;

import java.util.Locale;

import org.gatescope.cell.Complaint;

/** An expression that has no value where it is asked for. The message is one English sentence. */
public final class EvaluationException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;
    private final boolean notYet;

    private EvaluationException(Complaint complaint, boolean notYet) {
        super(complaint.in(Locale.ENGLISH));
        this.complaint = complaint;
        this.notYet = notYet;
    }

    /** @param key in the tables of complaints beside this class */
    static EvaluationException of(String key, Object... parts) {
        return new EvaluationException(Complaint.beside(EvaluationException.class, key, parts), false);
    }

    /** A question has no right answer with the numbers as they are. */
    public static EvaluationException noneHolds() {
        return of("none.holds");
    }

    static EvaluationException notYet(Object fact) {
        return new EvaluationException(Complaint.beside(EvaluationException.class, "not.yet", fact), true);
    }

    /** The sentence in no language yet. */
    public Complaint words() {
        return complaint;
    }

    /** Whether there is no value only because something has not happened yet, such as an epoch of training. */
    public boolean isNotYet() {
        return notYet;
    }
}
