package org.gatescope.network;

import java.util.Random;

/** Random sequences with random answers: inputs [T·b × D] between −1 and 1, targets [T·b × O], or classes. */
record RandomBatch(int count, int steps, int inputs, int outputs, float[] x, float[] targets) implements Batch {

    static RandomBatch of(Architecture architecture, int steps, int count, long seed) {
        Random random = new Random(seed);
        float[] x = floats(random, steps * count * architecture.inputs(), 1);
        boolean classes = architecture.criterion() == Criterion.CROSS_ENTROPY;
        int outputs = classes ? 1 : architecture.outputs();
        float[] targets = floats(random, steps * count * outputs, 1);
        if (classes) {
            for (int i = 0; i < targets.length; i++) {
                targets[i] = random.nextInt(architecture.outputs());
            }
        }
        return new RandomBatch(count, steps, architecture.inputs(), outputs, x, targets);
    }

    static float[] floats(Random random, int count, double most) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) ((2 * random.nextDouble() - 1) * most);
        }
        return numbers;
    }

    @Override
    public void input(int row, int step, float[] into, int offset) {
        System.arraycopy(x, (step * count + row) * inputs, into, offset, inputs);
    }

    @Override
    public float target(int row, int step, int index) {
        return targets[(step * count + row) * outputs + index];
    }
}
