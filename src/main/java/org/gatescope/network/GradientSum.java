package org.gatescope.network;

/** Adds the workers' gradients, always in their order; each thread does a slice of the array, and that slice's squares. */
final class GradientSum {

    private final Worker[] workers;
    private final double[] squares;

    GradientSum(Worker[] workers) {
        this.workers = workers;
        this.squares = new double[workers.length];
    }

    void slice(int index, float[] gradient, int from, int to) {
        System.arraycopy(workers[0].gradient, from, gradient, from, to - from);
        for (int other = 1; other < workers.length; other++) {
            Pointwise.add(workers[other].gradient, gradient, from, to - from);
        }
        squares[index] = squares(gradient, from, to);
    }

    private static double squares(float[] gradient, int from, int to) {
        // four sums: one alone would wait for itself
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += (double) gradient[i] * gradient[i];
            b += (double) gradient[i + 1] * gradient[i + 1];
            c += (double) gradient[i + 2] * gradient[i + 2];
            d += (double) gradient[i + 3] * gradient[i + 3];
        }
        for (; i < to; i++) {
            a += (double) gradient[i] * gradient[i];
        }
        return a + b + c + d;
    }

    /** The Euclidean norm of the sum. */
    double norm() {
        return Math.sqrt(Machine.total(squares));
    }
}
