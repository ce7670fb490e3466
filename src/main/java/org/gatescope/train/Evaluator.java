package org.gatescope.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

import org.gatescope.network.Gemm;
import org.gatescope.network.HiddenStates;
import org.gatescope.network.Machine;
import org.gatescope.network.Network;
import org.gatescope.network.Running;
import org.gatescope.network.Saturation;
import org.gatescope.trace.Case;

/** Asks a network for its answers to samples, many at once. One caller at a time. */
public final class Evaluator implements AutoCloseable {

    /** How many inputs and units of a batch there may be at once, over all steps: keeps the buffers within about 100 MB a layer. */
    private static final int MOST_NUMBERS = 2_000_000;
    private static final int MOST_ROWS = 256;

    private final Network network;
    private final Gemm gemm;
    private final int threads;
    private final Machine shared;
    private Machine own;

    /**
     * @param shared a machine whose buffers may be used where they fit
     */
    Evaluator(Network network, Gemm gemm, int threads, Machine shared) {
        this.network = network;
        this.gemm = gemm;
        this.threads = threads;
        this.shared = shared;
    }

    /** One that works alone. */
    public Evaluator(Network network, int threads) {
        this(network, Gemm.fastest(), threads, null);
    }

    /** The answers and measures of the first samples. */
    public Evaluation evaluate(float[] parameters, Running running, Samples samples, int count, Measure measure) {
        Answers answers = answers(parameters, running, samples, count);
        return new Evaluation(answers.loss(), measure.of(samples, answers.numbers()), answers.numbers());
    }

    /** The same, and among the measures how saturated each gate is ({@link Measure#SATURATION}) in the last part of the samples, up to 256 of them. */
    Evaluation evaluateWithGates(float[] parameters, Running running, Samples samples, int count, Measure measure) {
        Map<String, Double> gates = new LinkedHashMap<>();
        Answers answers = answers(parameters, running, samples, count, (machine, from) -> {
            if (from + machine.rows() >= count) {
                Saturation.of(machine).forEach((gate, share) -> gates.put(Measure.SATURATION + gate, share));
            }
        });
        Map<String, Double> measures = new LinkedHashMap<>(measure.of(samples, answers.numbers()));
        measures.putAll(gates);
        return new Evaluation(answers.loss(), measures, answers.numbers());
    }

    /**
     * Answers and their mean loss.
     *
     * @param numbers sample by sample: [count × O], or [count × T × O] where every step is answered
     */
    public record Answers(float[] numbers, double loss) {
    }

    /** The answers to the first samples. */
    public Answers answers(float[] parameters, Running running, Samples samples, int count) {
        return answers(parameters, running, samples, count, (_, _) -> {
        });
    }

    /** The same, and the hidden states go to where there is room for them. */
    Answers answers(float[] parameters, Running running, Samples samples, int count, HiddenStates states) {
        return answers(parameters, running, samples, count, states::take);
    }

    /** @param look sees the machine after each part of the samples, with the number of that part's first sample */
    private Answers answers(float[] parameters, Running running, Samples samples, int count, ObjIntConsumer<Machine> look) {
        Machine machine = machine(samples, count);
        int each = network.architecture().outputs() * (network.architecture().answers() == Case.LossAt.ALL ? samples.steps() : 1);
        float[] answers = new float[Math.multiplyExact(count, each)];
        float[] part = new float[machine.rows() * each];
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        double loss = 0;
        for (int from = 0; from < count; from += machine.rows()) {
            int rows = Math.min(machine.rows(), count - from);
            loss += rows * machine.answer(parameters, running, new SampleBatch(samples, order, from, rows), part);
            System.arraycopy(part, 0, answers, from * each, rows * each);
            look.accept(machine, from);
        }
        return new Answers(answers, loss / count);
    }

    private Machine machine(Samples samples, int count) {
        int width = Math.max(network.architecture().inputs(), network.architecture().features());
        int rows = Math.clamp(MOST_NUMBERS / ((long) samples.steps() * width), 1, Math.min(MOST_ROWS, count));
        if (shared != null && shared.steps() == samples.steps() && shared.rows() >= Math.min(rows, 50)) {
            return shared;
        }
        if (own == null || own.steps() != samples.steps() || own.rows() < rows) {
            close();
            own = new Machine(network, gemm, threads, samples.steps(), rows);
        }
        return own;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
