package org.gatescope.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.gatescope.export.BadInputException;
import org.gatescope.network.Network;
import org.gatescope.task.DigitsTask;
import org.gatescope.task.Forecast;
import org.gatescope.task.Forecasting;
import org.gatescope.task.Loaded;
import org.gatescope.task.Scaler;
import org.gatescope.task.SeriesTask;
import org.gatescope.task.Settings;
import org.gatescope.task.SineTask;
import org.gatescope.task.Source;
import org.gatescope.task.Task;
import org.gatescope.task.digits.Digits;
import org.gatescope.task.digits.MnistData;
import org.gatescope.task.digits.TestSet;
import org.gatescope.train.Evaluator;
import org.gatescope.train.Samples;

/** Runs a model over data. Not for the FX thread. */
public final class Predictor {

    private final Model model;

    public Predictor(Model model) {
        this.model = model;
    }

    /**
     * Predicts.
     *
     * @param data a folder or file in the format of the model's task; without it, the data that the model was trained on
     * @throws BadInputException in one sentence, where the data are not in that format
     */
    public Predictions predict(Optional<Path> data) throws BadInputException {
        return switch (model.settings().task()) {
            case DigitsTask _ -> digits(testSet(data.or(this::source)));
            case SineTask task when data.isEmpty() -> series(task.load(model.settings()));
            case SineTask _ -> series(new SeriesTask().load(over(data.get()), scaler()));
            case SeriesTask task -> series(task.load(data.isEmpty() ? model.settings() : over(data.get()), scaler()));
            case Task task -> throw new BadInputException("predict: a model of mnist, sine or series expected, not one of " + task.name());
        };
    }

    private Optional<Path> source() {
        return Optional.of(model.settings().source()).filter(Source::isNamed).map(Source::file);
    }

    private Scaler scaler() throws BadInputException {
        return model.scaler().orElseThrow(() -> new BadInputException("predict: a model with the scaling of its series expected"));
    }

    private Settings over(Path file) {
        Settings trained = model.settings();
        Source source = new Source(file, trained.source().column(), trained.source().seed());
        return new Settings(new SeriesTask(), source, trained.series(), trained.wave(), trained.memory(), trained.model(), trained.recipe());
    }

    private static TestSet testSet(Optional<Path> folder) throws BadInputException {
        return folder.isPresent() ? TestSet.read(folder.get()) : new TestSet(MnistData.builtIn().test(), true);
    }

    private Predictions digits(TestSet set) {
        float[] logits = answers(set.digits().samples());
        List<Predictions.ClassPrediction> predictions = new ArrayList<>();
        int right = 0;
        for (int index = 0; index < set.digits().count(); index++) {
            double[] probabilities = softmax(logits, index * Digits.CLASSES, Digits.CLASSES);
            int predicted = largest(probabilities);
            int label = set.digits().label(index);
            right += predicted == label ? 1 : 0;
            predictions.add(new Predictions.ClassPrediction(index, predicted, set.isLabelled() ? OptionalInt.of(label) : OptionalInt.empty(), probabilities));
        }
        OptionalDouble accuracy = set.isLabelled() ? OptionalDouble.of((double) right / set.digits().count()) : OptionalDouble.empty();
        return new Predictions.OfClasses(predictions, accuracy);
    }

    private static double[] softmax(float[] logits, int from, int count) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, logits[from + i]);
        }
        double[] shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = Math.exp(logits[from + i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < count; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static int largest(double[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            largest = numbers[i] > numbers[largest] ? i : largest;
        }
        return largest;
    }

    /** The part that tests, each value from the true ones before it: what the errors are measured over. */
    private Predictions series(Loaded loaded) {
        Forecasting forecasting = loaded.forecasting().orElseThrow();
        Forecast forecast = forecasting.forecast(this::answers, 0);
        List<Predictions.ValuePrediction> predictions = new ArrayList<>();
        for (int place = forecast.split(); place < forecast.truth().length; place++) {
            predictions.add(new Predictions.ValuePrediction(forecast.rows()[place], forecast.oneStep()[place], forecast.truth()[place]));
        }
        return new Predictions.OfSeries(predictions, forecast.errors().oneStep(), forecast.errors().naive());
    }

    private float[] answers(Samples samples) {
        try (Evaluator evaluator = new Evaluator(new Network(model.checkpoint().architecture()), model.settings().recipe().threads())) {
            return evaluator.answers(model.checkpoint().parameters(), model.checkpoint().running(), samples, samples.count()).numbers();
        }
    }
}
