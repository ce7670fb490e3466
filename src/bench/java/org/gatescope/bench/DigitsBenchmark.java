package org.gatescope.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.gatescope.task.digits.Digits;
import org.gatescope.task.digits.DrawnDigits;
import org.gatescope.train.Samples;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
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

/** Drawing digits, and handing out a batch of 50 of them at random: from bytes, from float32 on the heap, from ND4J. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DigitsBenchmark {

    private static final int COUNT = 60_000;
    private static final int BATCH = 50;

    private final float[] batch = new float[BATCH * Digits.PIXELS];
    private final Random random = new Random(1);
    private Samples samples;
    private float[] floats;
    private INDArray rows;

    @Setup
    public void prepare() {
        byte[] pixels = new byte[COUNT * Digits.PIXELS];
        random.nextBytes(pixels);
        samples = Digits.of(pixels, new byte[COUNT]).samples();
        floats = Digits.shares(pixels);
        rows = Nd4j.createFromArray(floats).castTo(DataType.FLOAT).reshape(COUNT, Digits.PIXELS);
    }

    @Benchmark
    public Digits drawThousand() {
        return new DrawnDigits(1).draw(1000);
    }

    @Benchmark
    public float[] batchFromBytes() {
        for (int i = 0; i < BATCH; i++) {
            int sample = random.nextInt(COUNT);
            for (int step = 0; step < Digits.SIDE; step++) {
                samples.input(sample, step, batch, i * Digits.PIXELS + step * Digits.SIDE);
            }
        }
        return batch;
    }

    @Benchmark
    public float[] batchFromFloats() {
        for (int i = 0; i < BATCH; i++) {
            int sample = random.nextInt(COUNT);
            for (int step = 0; step < Digits.SIDE; step++) {
                int row = step * Digits.SIDE;
                System.arraycopy(floats, sample * Digits.PIXELS + row, batch, i * Digits.PIXELS + row, Digits.SIDE);
            }
        }
        return batch;
    }

    /** A whole picture a call, which is kinder to ND4J than a row. */
    @Benchmark
    public float[] batchFromNd4j() {
        for (int i = 0; i < BATCH; i++) {
            float[] picture = rows.getRow(random.nextInt(COUNT)).toFloatVector();
            System.arraycopy(picture, 0, batch, i * Digits.PIXELS, Digits.PIXELS);
        }
        return batch;
    }
}
