package org.gatescope.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.gatescope.cell.Complaint;
import org.gatescope.task.digits.DownloadException;
import org.gatescope.task.digits.MnistDownload;

/** The download of MNIST as the window sees it. FX thread only; the work is done on a thread of its own. */
final class Fetch {

    /** How it stands. */
    sealed interface State {

        /** Nothing is there yet. */
        record None() implements State {
        }

        /** An earlier attempt has left something to go on with. */
        record Begun() implements State {
        }

        /**
         * Bytes arrive.
         *
         * @param file  counted from 0
         * @param total −1 where it is not known
         */
        record Running(int file, int files, long done, long total) implements State {

            /** From 0 to 1, or −1 where it cannot be told. */
            double share() {
                return total > 0 ? (double) done / total : -1;
            }
        }

        /** It did not work; what has arrived is kept. */
        record Failed(Complaint reason) implements State {
        }

        /** All files are there, and right. */
        record Complete() implements State {
        }
    }

    private final Supplier<MnistDownload> work;
    private final Executor window;
    private final MnistDownload place;
    private final ReadOnlyObjectWrapper<State> state;
    private MnistDownload running;

    /**
     * @param work   one download each
     * @param window runs something on the FX thread, later
     */
    Fetch(Supplier<MnistDownload> work, Executor window) {
        this.work = work;
        this.window = window;
        this.place = work.get();
        this.running = place;
        this.state = new ReadOnlyObjectWrapper<>(this, "state", resting());
    }

    private State resting() {
        return place.isComplete() ? new State.Complete() : place.isBegun() ? new State.Begun() : new State.None();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean isRunning() {
        return state.get() instanceof State.Running;
    }

    /** Where the files are or will be. */
    Path folder() {
        return place.folder();
    }

    List<String> mirrors() {
        return place.mirrors();
    }

    /**
     * Fetches what is not there yet.
     *
     * @param then what to do when all is there
     */
    void start(Runnable then) {
        if (isRunning()) {
            return;
        }
        MnistDownload download = work.get();
        running = download;
        state.set(new State.Running(0, 1, 0, -1));
        Thread.ofPlatform().daemon().name("download").start(() -> {
            State end = run(download);
            window.execute(() -> end(end, then));
        });
    }

    private State run(MnistDownload download) {
        try {
            boolean whole = download.run((file, files, done, total) -> window.execute(() -> arrived(new State.Running(file, files, done, total))));
            return whole ? new State.Complete() : new State.Begun();
        } catch (DownloadException e) {
            return new State.Failed(e.complaint());
        }
    }

    private void arrived(State.Running now) {
        if (isRunning()) {
            state.set(now);
        }
    }

    private void end(State end, Runnable then) {
        state.set(end instanceof State.Begun ? resting() : end);
        if (end instanceof State.Complete) {
            then.run();
        }
    }

    /** Ends the download soon; what has arrived is kept for the next time. */
    void cancel() {
        running.cancel();
    }
}
