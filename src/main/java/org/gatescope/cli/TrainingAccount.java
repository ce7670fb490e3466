package org.gatescope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gatescope.export.Report;
import org.gatescope.network.Architecture;
import org.gatescope.network.Network;
import org.gatescope.train.Measure;
import org.gatescope.train.StepResult;

/** Tells a training in lines: what it is, then a line an epoch. */
class TrainingAccount implements TrainingRun.Watcher {

    /** The cells that PyTorch has too, with a second bias. */
    private static final Set<String> PYTORCH = Set.of("rnn", "lstm", "gru-reset-after");

    private final int epochs;
    private final PrintWriter out;

    TrainingAccount(int epochs, PrintWriter out) {
        this.epochs = epochs;
        this.out = out;
    }

    /** What is trained on what. */
    void begin(String data, Network network) {
        Architecture architecture = network.architecture();
        String pytorch = PYTORCH.contains(architecture.cell().name()) && network.hasKernel()
                ? format("; PyTorch, with two biases a gate, counts %,d", network.parameterCountWithTwoBiases()) : "";
        out.println(data);
        out.println(format("%s, %d %s of %d%s: %,d parameters%s", architecture.cell().name(), architecture.layers(), architecture.layers() == 1 ? "layer" : "layers",
                architecture.hidden(), architecture.bidirectional() ? " in both directions" : "", network.parameterCount(), pytorch));
        if (!network.hasKernel()) {
            out.println(format("%s runs by its equations: right, and slower than the built-in kernels, by about %d to %d times", architecture.cell().name(),
                    Network.SLOWER_AT_LEAST, Network.SLOWER_AT_MOST));
        }
    }

    @Override
    public void epoch(Report.Epoch epoch) {
        out.println(line(epoch, epochs));
    }

    /** One epoch in one line. */
    static String line(Report.Epoch epoch, int epochs) {
        return format("epoch %d/%d  loss %s  test loss %s%s  gradient %s  %.2f s, %,.0f samples/s", epoch.epoch(), epochs, number(epoch.trainLoss()),
                number(epoch.validationLoss()), measures(epoch.measures()), number(epoch.gradientNorm()), epoch.seconds(), epoch.samplesPerSecond());
    }

    private static String measures(Map<String, Double> measures) {
        StringBuilder text = new StringBuilder();
        Optional.ofNullable(measures.get(Measure.ACCURACY)).ifPresent(share -> text.append(format("  accuracy %.2f %%", 100 * share)));
        Optional.ofNullable(measures.get(Measure.TEST_RMSE)).ifPresent(error -> text.append("  test RMSE ").append(number(error)));
        Optional.ofNullable(measures.get(Measure.NAIVE_RMSE)).ifPresent(error -> text.append(" (naive ").append(number(error)).append(")"));
        return text.toString();
    }

    static String number(double value) {
        return format("%.4g", value);
    }

    static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /** The same on a terminal: while an epoch lasts, a bar stands where its line will be. */
    static final class WithBar extends TrainingAccount {

        private static final int WIDTH = 24;
        private static final long EVERY_NANOSECONDS = 100_000_000;
        private static final String TO_LINE_START = "\r\u001b[K";

        private final int epochs;
        private final PrintWriter out;
        private long drawn = System.nanoTime() - EVERY_NANOSECONDS;

        WithBar(int epochs, PrintWriter out) {
            super(epochs, out);
            this.epochs = epochs;
            this.out = out;
        }

        @Override
        public void batch(int epoch, int batch, int batches, StepResult result) {
            long now = System.nanoTime();
            if (now - drawn >= EVERY_NANOSECONDS) {
                drawn = now;
                out.print(TO_LINE_START + bar(epoch, epochs, batch, batches, result.loss()));
                out.flush();
            }
        }

        static String bar(int epoch, int epochs, int batch, int batches, double loss) {
            int full = (int) ((long) WIDTH * batch / batches);
            return format("epoch %d/%d  %s%s  batch %d/%d  loss %s", epoch, epochs, "█".repeat(full), "░".repeat(WIDTH - full), batch, batches, number(loss));
        }

        @Override
        public void epoch(Report.Epoch epoch) {
            out.print(TO_LINE_START);
            super.epoch(epoch);
        }
    }
}
