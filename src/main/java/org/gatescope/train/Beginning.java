package org.gatescope.train;

/**
 * The first steps of one sequence, as a sequence of their own. Whatever step is asked, the answer wanted is that of the whole sequence's end.
 *
 * @param steps how many of the steps
 */
record Beginning(Samples all, int sample, int steps) implements Samples {

    @Override
    public int count() {
        return 1;
    }

    @Override
    public int inputs() {
        return all.inputs();
    }

    @Override
    public int targets() {
        return all.targets();
    }

    @Override
    public void input(int row, int step, float[] into, int offset) {
        all.input(sample, step, into, offset);
    }

    @Override
    public float target(int row, int step, int index) {
        return all.target(sample, all.steps() - 1, index);
    }
}
