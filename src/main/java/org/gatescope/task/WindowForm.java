package org.gatescope.task;

/** How a network is given the values before the one that it answers with. */
public enum WindowForm {

    /** A window of w values is a sequence of w steps of one value (D = 1): the recurrent network reads it value by value. */
    STEPS,

    /**
     * A step holds a whole window (D = w), and a sequence is made of several windows, each one value later than the one before. A sequence of one step
     * would make a recurrent network a plain one: its state would begin at zero and be used by nobody.
     */
    VECTORS,

    /**
     * The share-price article's form: steps hold whole windows (D = w), and all windows together are one sequence with an answer at every step. The state runs
     * on from the training part into the test part.
     */
    ONE_SEQUENCE
}
