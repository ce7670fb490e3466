package org.gatescope.lesson.expression;

import java.util.Arrays;
import java.util.Optional;

/** Words that stand for something by themselves. */
public enum Fact implements Expression {
    PI("pi"), LOSS("loss"), STEP("t"), LENGTH("T"), HIDDEN("H"), INPUT("D"),
    FORWARD("forward"), BACKWARD("backward"),
    EPOCHS("epochs"), TRAINING_LOSS("training.loss"), VALIDATION_LOSS("validation.loss"), ACCURACY("accuracy"), GRADIENT_NORM("gradient.norm"), DIVERGED("diverged");

    private final String word;

    Fact(String word) {
        this.word = word;
    }

    /** As it is written. */
    public String word() {
        return word;
    }

    /** Whether it counts something, so that it is shown without decimals. */
    boolean counts() {
        return this == STEP || this == LENGTH || this == HIDDEN || this == INPUT || this == EPOCHS;
    }

    static Optional<Fact> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
