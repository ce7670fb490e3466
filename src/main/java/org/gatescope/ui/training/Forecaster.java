package org.gatescope.ui.training;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import org.gatescope.task.Forecast;
import org.gatescope.task.Forecasting;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Evaluator;

/** Predicts a series with the newest parameters of a run, beside the training. The newest request wins. */
final class Forecaster implements AutoCloseable {

    private static final int FREE_STEPS = 100;

    private record Request(TrainingRun run, Forecasting forecasting, Checkpoint checkpoint) {
    }

    private final Executor window;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("forecast").factory());
    private final AtomicReference<Request> wanted = new AtomicReference<>();

    Forecaster(Executor window) {
        this.window = window;
    }

    /** Asks for a forecast of a run as it is now; a run that is no series has none. */
    void ask(TrainingRun run) {
        run.loaded().forecasting().ifPresent(forecasting -> {
            if (wanted.getAndSet(new Request(run, forecasting, run.newest())) == null && !thread.isShutdown()) {
                thread.execute(this::answer);
            }
        });
    }

    private void answer() {
        Request request = wanted.getAndSet(null);
        Checkpoint checkpoint = request.checkpoint();
        try (Evaluator evaluator = new Evaluator(request.run().network(), 1)) {
            Forecast forecast = request.forecasting().forecast(
                    samples -> evaluator.answers(checkpoint.parameters(), checkpoint.running(), samples, samples.count()).numbers(), FREE_STEPS);
            window.execute(() -> request.run().show(forecast));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
