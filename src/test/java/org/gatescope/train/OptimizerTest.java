package org.gatescope.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.RMSprop;
import org.bytedeco.pytorch.RMSpropOptions;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.gatescope.check.NativeLibraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.api.ops.impl.updaters.RmsPropUpdater;
import org.nd4j.linalg.api.ops.impl.updaters.SgdUpdater;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Each optimizer over several steps against libtorch's and ND4J's. ND4J's updaters are called as the operations that they consist of: their
 * settings' classes carry annotations of a JSON library that is left out here, and javac warns of it.
 */
class OptimizerTest {

    private static final int COUNT = 103;
    private static final int STEPS = 40;
    private static final double RATE = 0.01;

    private final Random random = new Random(3);

    private static Recipe recipe(OptimizerKind kind, double momentum) {
        return new Recipe(kind, RATE, momentum, 0, ScheduleKind.NONE, 1, 1, 1, 1, Double.NaN);
    }

    private float[] numbers(double least, double most) {
        float[] numbers = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            numbers[i] = (float) ((random.nextBoolean() ? 1 : -1) * (least + (most - least) * random.nextDouble()));
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void isLibtorchs(OptimizerKind kind) {
        NativeLibraries.assumeLibtorch();
        Optimizer ours = Optimizer.of(recipe(kind, 0.9), COUNT);
        float[] parameters = numbers(0, 1);
        try (var _ = new PointerScope()) {
            Tensor theirs = Tensor.create(parameters.clone()).set_requires_grad(true);
            TensorVector list = new TensorVector(theirs);
            org.bytedeco.pytorch.Optimizer torchs = switch (kind) {
                case ADAM -> new Adam(list, new AdamOptions(RATE));
                case SGD -> {
                    SGDOptions options = new SGDOptions(RATE);
                    options.momentum().put(0.9);
                    yield new SGD(list, options);
                }
                case RMSPROP -> new RMSprop(list, new RMSpropOptions(RATE));
            };
            for (int step = 1; step <= STEPS; step++) {
                // from large to so small that ε counts
                float[] gradient = numbers(0, Math.pow(10, 2 - step / 4.0));
                ours.apply(parameters, gradient, 0, 50, 1, RATE, step);
                ours.apply(parameters, gradient, 50, COUNT, 1, RATE, step);
                torchs.zero_grad();
                theirs.mul(Tensor.create(gradient)).sum().backward();
                torchs.step();
                float[] expected = new float[COUNT];
                theirs.detach().data_ptr_float().get(expected);
                assertArrayEquals(expected, parameters, (float) (2e-6 * Math.max(1, largest(expected))), kind + " after step " + step);
            }
        }
    }

    /**
     * ND4J's Adam adds ε to the root of the uncorrected mean of squares: its ε is ours divided by √(1 − β₂ᵗ), at most 32 times as large. Its
     * RMSprop adds ε under the root and starts the mean at ε. With gradients of 0.1 and more the roots are 0.003 and more, so that neither
     * changes a step by more than 1e-4 of itself; a step of RMSprop is at most ten rates long.
     */
    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void isNd4js(OptimizerKind kind) {
        NativeLibraries.assumeNd4j();
        Optimizer ours = Optimizer.of(recipe(kind, 0), COUNT);
        INDArray mean = Nd4j.zeros(DataType.FLOAT, 1, COUNT);
        INDArray square = Nd4j.zeros(DataType.FLOAT, 1, COUNT);
        float[] parameters = numbers(0, 1);
        INDArray expected = Nd4j.createFromArray(parameters.clone()).reshape(1, COUNT);
        for (int step = 1; step <= STEPS; step++) {
            float[] gradient = numbers(0.1, 1);
            ours.apply(parameters, gradient, 0, COUNT, 1, RATE, step);
            INDArray update = Nd4j.createFromArray(gradient.clone()).reshape(1, COUNT);
            Nd4j.exec(switch (kind) {
                case ADAM -> new AdamUpdater(update, square, mean, RATE, 0.9, 0.999, 1e-8, step - 1);
                case SGD -> new SgdUpdater(update, RATE);
                case RMSPROP -> new RmsPropUpdater(update, square, RATE, 0.99, 1e-8);
            });
            expected.subi(update);
            float bound = (float) (1e-6 + step * 10 * RATE * 1e-4);
            assertArrayEquals(expected.dup().data().asFloat(), parameters, kind == OptimizerKind.SGD ? 1e-6f : bound, kind + " after step " + step);
        }
    }

    private static double largest(float[] numbers) {
        double most = 0;
        for (float number : numbers) {
            most = Math.max(most, Math.abs(number));
        }
        return most;
    }

    @Test
    void adamsFirstStepsByHand() {
        Optimizer adam = Optimizer.of(recipe(OptimizerKind.ADAM, 0), 1);
        float[] parameter = {1};
        // m = 0.2, v = 0.004, corrected 2 and 4: a step of rate · 2/2
        adam.apply(parameter, new float[] {2}, 0, 1, 1, 0.5, 1);
        assertEquals(0.5, parameter[0], 1e-6);
        // m = 0.18 − 0.1 = 0.08, v = 0.003996 + 0.001 = 0.004996, corrected by 0.19 and 0.001999
        adam.apply(parameter, new float[] {-2}, 0, 1, 0.5f, 0.5, 2);
        assertEquals(0.5 - 0.5 * (0.08 / 0.19) / Math.sqrt(0.004996 / 0.001999), parameter[0], 1e-6);
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void explainsWhatItDoesToTheBit(OptimizerKind kind) {
        Optimizer optimizer = Optimizer.of(recipe(kind, 0.9), COUNT);
        float[] parameters = numbers(0, 1);
        for (int step = 1; step <= 3000; step++) { // so often that the loops are compiled
            float[] before = parameters.clone();
            float[] first = optimizer.first.clone();
            float[] second = optimizer.second.clone();
            float[] gradient = numbers(0, step % 7 == 0 ? 1e-6 : 1);
            float factor = step % 2 == 0 ? 1 : 0.37f;
            optimizer.apply(parameters, gradient, 0, COUNT, factor, RATE, step);
            int at = step % COUNT;
            float firstBefore = first.length == 0 ? 0 : first[at];
            float secondBefore = second.length == 0 ? 0 : second[at];
            Update update = optimizer.explain(before[at], gradient[at], firstBefore, secondBefore, factor, RATE, step);
            assertEquals(parameters[at], update.after(), kind + " step " + step);
            assertEquals(before[at], update.before());
            assertEquals(factor * gradient[at], update.gradient());
            List<Float> remembered = switch (update) {
                case Update.Adam adam -> List.of(adam.meanBefore(), adam.meanAfter(), adam.squareBefore(), adam.squareAfter());
                case Update.Sgd sgd -> List.of(sgd.velocityBefore(), sgd.velocityAfter());
                case Update.RmsProp rms -> List.of(rms.squareBefore(), rms.squareAfter());
            };
            List<Float> expected = new ArrayList<>();
            if (optimizer.first.length > 0) {
                expected.addAll(List.of(firstBefore, optimizer.first[at]));
            }
            if (optimizer.second.length > 0) {
                expected.addAll(List.of(secondBefore, optimizer.second[at]));
            }
            assertEquals(expected, remembered, kind + " step " + step);
        }
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void leavesWhatIsOutsideOfItsSlice(OptimizerKind kind) {
        Optimizer optimizer = Optimizer.of(recipe(kind, 0.9), COUNT);
        float[] parameters = numbers(1, 2);
        float[] before = parameters.clone();
        optimizer.apply(parameters, numbers(1, 2), 10, 20, 1, RATE, 1);
        for (int i = 0; i < COUNT; i++) {
            assertEquals(i >= 10 && i < 20, parameters[i] != before[i], "parameter " + i);
        }
    }
}
