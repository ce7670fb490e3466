package org.gatescope.task;

/**
 * How a series becomes sequences.
 *
 * @param form      how the network is given a window
 * @param window    w, how many values a window has
 * @param horizon   how many steps ahead the answer lies; 1 is the next value
 * @param sequence  how many windows a sequence has where each step holds one ({@link WindowForm#VECTORS})
 * @param trainPart the share of the windows that trains, from the oldest on
 * @param scaling   how values are scaled
 * @param over      what the scaling is fitted on
 */
public record SeriesSettings(WindowForm form, int window, int horizon, int sequence, double trainPart, Scaling scaling, ScaleOver over) {

    /** D, the length of a step. */
    public int inputs() {
        return form == WindowForm.STEPS ? 1 : window;
    }

    SeriesSettings withForm(WindowForm value) {
        return new SeriesSettings(value, window, horizon, sequence, trainPart, scaling, over);
    }

    SeriesSettings withWindow(int value) {
        return new SeriesSettings(form, value, horizon, sequence, trainPart, scaling, over);
    }

    SeriesSettings withHorizon(int value) {
        return new SeriesSettings(form, window, value, sequence, trainPart, scaling, over);
    }

    SeriesSettings withSequence(int value) {
        return new SeriesSettings(form, window, horizon, value, trainPart, scaling, over);
    }

    SeriesSettings withTrainPart(double value) {
        return new SeriesSettings(form, window, horizon, sequence, value, scaling, over);
    }

    SeriesSettings withScaling(Scaling value) {
        return new SeriesSettings(form, window, horizon, sequence, trainPart, value, over);
    }

    SeriesSettings withOver(ScaleOver value) {
        return new SeriesSettings(form, window, horizon, sequence, trainPart, scaling, value);
    }
}
