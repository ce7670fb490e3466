package org.gatescope.train;

/** How the learning rate changes along a run. */
public enum ScheduleKind {

    /** Not at all. */
    NONE,

    /** Half a cosine from the given rate down to 0 over all epochs (Loshchilov and Hutter 2017, without restarts). */
    COSINE,

    /** A tenth of it whenever the validation loss has not fallen for five evaluations. */
    PLATEAU
}
