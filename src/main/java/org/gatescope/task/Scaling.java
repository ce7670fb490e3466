package org.gatescope.task;

/** How the values of a series are scaled before a network sees them. */
public enum Scaling {

    /** Not at all. */
    NONE,

    /** To 0 … 1: (v − min) / (max − min). */
    MINMAX,

    /** To mean 0 and standard deviation 1: (v − mean) / deviation, the deviation that of the values themselves (divided by their number). */
    STANDARD;

    /**
     * The scaler that suits the first values of a series; where all of them are equal it only shifts.
     *
     * @param values oldest first
     * @param count  how many of them may be looked at, at least 1
     */
    public Scaler fit(double[] values, int count) {
        return switch (this) {
            case NONE -> Scaler.IDENTITY;
            case MINMAX -> {
                double least = SeriesArrays.least(values, count);
                yield Scaler.of(least, SeriesArrays.most(values, count) - least);
            }
            case STANDARD -> Scaler.of(SeriesArrays.mean(values, count), SeriesArrays.deviation(values, count));
        };
    }
}
