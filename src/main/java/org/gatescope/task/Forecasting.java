package org.gatescope.task;

import java.util.Arrays;
import java.util.function.Function;

import org.gatescope.train.Samples;

/**
 * Runs a network along a series. The network is a function from sequences to its raw answers, as a measure takes them: [count × 1], or [count × T × 1] where every step
 * is answered.
 */
public final class Forecasting {

    private final SeriesData data;
    private final Windowing windowing;

    public Forecasting(SeriesData data) {
        this.data = data;
        this.windowing = data.windowing();
    }

    public SeriesData data() {
        return data;
    }

    /**
     * Predicts every value that has a window before it, and runs freely from the split on.
     *
     * @param network from sequences to answers
     * @param free    how many predictions are fed back at most; each asks the network anew, and in the form of one sequence along all that lies before
     */
    public Forecast forecast(Function<Samples, float[]> network, int free) {
        double[] oneStep = oneStep(network);
        double[] freeRunning = freeRunning(network, free);
        double[] naive = naive();
        int split = windowing.split();
        Forecast.Errors errors = new Forecast.Errors(rootMeanSquare(oneStep, split), rootMeanSquare(freeRunning, split), rootMeanSquare(naive, split));
        return new Forecast(data.name(), data.rows(), split, data.values(), oneStep, freeRunning, naive, errors);
    }

    private double[] oneStep(Function<Samples, float[]> network) {
        SlidingSamples all = data.all();
        double[] answers = data.scaler().undo(network.apply(all));
        double[] predicted = unknown();
        System.arraycopy(answers, 0, predicted, windowing.values() - answers.length, answers.length);
        return predicted;
    }

    /**
     * What is known when the free run begins ends where the first test window ends. Each later place is predicted from what was known or predicted a horizon before it.
     */
    private double[] freeRunning(Function<Samples, float[]> network, int free) {
        int split = windowing.split();
        int end = (int) Math.min(windowing.values(), (long) split + free);
        float[] fed = data.scaled().clone();
        for (int place = split - windowing.horizon() + 1; place < end; place++) {
            float[] answers = network.apply(data.before(fed, place));
            fed[place] = answers[answers.length - 1];
        }
        double[] predicted = unknown();
        if (end > split) {
            System.arraycopy(data.scaler().undo(Arrays.copyOfRange(fed, split, end)), 0, predicted, split, end - split);
        }
        return predicted;
    }

    private double[] naive() {
        double[] predicted = unknown();
        int first = windowing.answer(0);
        System.arraycopy(data.values(), first - data.settings().horizon(), predicted, first, windowing.values() - first);
        return predicted;
    }

    private double[] unknown() {
        double[] predicted = new double[windowing.values()];
        Arrays.fill(predicted, Double.NaN);
        return predicted;
    }

    private double rootMeanSquare(double[] predicted, int from) {
        double sum = 0;
        int count = 0;
        for (int place = from; place < predicted.length && !Double.isNaN(predicted[place]); place++) {
            double error = predicted[place] - data.values()[place];
            sum += error * error;
            count++;
        }
        return count == 0 ? Double.NaN : Math.sqrt(sum / count);
    }
}
