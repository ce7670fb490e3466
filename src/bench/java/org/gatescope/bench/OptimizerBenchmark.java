package org.gatescope.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.gatescope.train.AdamStep;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of Adam over the 57,482 parameters of the MNIST network, by one thread: ours on heap arrays, and ND4J's updater. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class OptimizerBenchmark {

    private static final int COUNT = 57_482;

    private final float[] parameters = new float[COUNT];
    private final float[] gradient = new float[COUNT];
    private AdamStep ours;
    private INDArray theirs;
    private INDArray mean;
    private INDArray square;
    private INDArray theirParameters;
    private int step;

    @Setup
    public void start() {
        Random random = new Random(1);
        for (int i = 0; i < COUNT; i++) {
            gradient[i] = random.nextFloat() - 0.5f;
        }
        ours = new AdamStep(COUNT);
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        theirs = Nd4j.zeros(DataType.FLOAT, 1, COUNT);
        mean = Nd4j.zeros(DataType.FLOAT, 1, COUNT);
        square = Nd4j.zeros(DataType.FLOAT, 1, COUNT);
        theirParameters = Nd4j.zeros(DataType.FLOAT, 1, COUNT);
    }

    @Benchmark
    public float onHeapArrays() {
        ours.apply(parameters, gradient, ++step);
        return parameters[0];
    }

    /** The kernels leave the gradient on the heap and read the parameters there: both are copied. */
    @Benchmark
    public float nd4jWithCopies() {
        theirs.data().pointer().asByteBuffer().asFloatBuffer().put(gradient);
        updateByNd4j();
        theirParameters.data().pointer().asByteBuffer().asFloatBuffer().get(parameters);
        return parameters[0];
    }

    /** As if the kernels could work on ND4J's own memory. */
    @Benchmark
    public Object nd4jAlone() {
        updateByNd4j();
        return theirParameters;
    }

    private void updateByNd4j() {
        Nd4j.exec(new AdamUpdater(theirs, square, mean, 1e-3, 0.9, 0.999, 1e-8, step++));
        theirParameters.subi(theirs);
    }
}
