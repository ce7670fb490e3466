package org.gatescope.task;

/** Which values a scaling is fitted on. */
public enum ScaleOver {

    /** Those that training sees, so that nothing is known of the test part. */
    TRAINING,

    /** All, as the share-price article does: smallest and largest of the test part leak into the training. */
    ALL
}
