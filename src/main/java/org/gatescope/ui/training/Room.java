package org.gatescope.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.gatescope.cell.Cell;
import org.gatescope.lab.Experiment;
import org.gatescope.model.Model;
import org.gatescope.model.ModelWriter;
import org.gatescope.task.Loaded;
import org.gatescope.task.Option;
import org.gatescope.task.Options;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.task.Source;
import org.gatescope.task.Task;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Evaluator;
import org.gatescope.train.Progress;
import org.gatescope.train.Samples;
import org.gatescope.ui.common.Latest;

/**
 * The training room without its controls: what is chosen, the runs, and the commands. Data are loaded and networks built on a thread of its
 * own. FX thread only; {@link #tick} is called once a frame.
 */
public final class Room implements AutoCloseable {

    private static final int FREE_STEPS = 100;

    private final Executor window;
    private final Background background;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Optional<Preset>> preset;
    private final ObservableList<TrainingRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<TrainingRun>> current = new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Checkpoint>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading", false);
    private final ReadOnlyObjectWrapper<Optional<Trouble>> problem = new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> undoable = new ReadOnlyObjectWrapper<>(this, "undoable", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable = new ReadOnlyObjectWrapper<>(this, "redoable", Optional.empty());
    private final OwnCells ownCells = new OwnCells();
    private final Latest forecasts;
    private final Latest looks;
    /** What is here; the properties say the same. */
    private Work work;
    /** The learner's own, while something else has its place. */
    private Optional<Work> aside = Optional.empty();
    /** A model that waits for what is being loaded. */
    private Optional<Path> toOpen = Optional.empty();
    private int count;
    private boolean closed;

    /**
     * @param window runs something on the FX thread, later
     */
    public Room(Preset first, Executor window) {
        // what was under way when the room closed comes to nobody
        this.window = task -> window.execute(() -> {
            if (!closed) {
                task.run();
            }
        });
        this.work = new Work(first.settings());
        this.background = new Background(this.window);
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", first.settings());
        this.preset = new ReadOnlyObjectWrapper<>(this, "preset", known(first.settings()));
        this.forecasts = new Latest("forecast", this.window);
        this.looks = new Latest("look", this.window);
    }

    /** Tells what is here now. What is chosen comes first: who hears of a run looks at it. */
    private void publish() {
        settings.set(work.settings);
        preset.set(known(work.settings));
        undoable.set(work.history.undoable());
        redoable.set(work.history.redoable());
        loading.set(work.underway.isPresent());
        problem.set(work.problem);
        if (!runs.equals(work.runs)) {
            runs.setAll(work.runs);
        }
        chosen.set(work.chosen);
        current.set(work.current);
    }

    // ---- what is chosen

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings settings() {
        return settings.get();
    }

    /** The preset whose every value is chosen now. */
    public ReadOnlyObjectProperty<Optional<Preset>> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    public void choose(Preset next) {
        choose(next.settings());
    }

    /** Changes everything at once; undo takes it back. */
    public void choose(Settings next) {
        if (!next.equals(settings())) {
            set(next, "preset");
        }
    }

    public void choose(Task task) {
        if (!task.equals(settings().task())) {
            set(task.defaults(), "task");
        }
    }

    /** Changes one value; undo takes it back. The value must be allowed. */
    public <V> void choose(Option<V> option, V value) {
        Settings next = option.with(settings(), value);
        if (!next.equals(settings())) {
            set(next, option.name());
        }
    }

    /** Chooses a cell, which may be one of the learner's own; a network has a readout and a loss of its own. */
    public void choose(Cell cell) {
        Cell taken = ownCells.take(cell);
        if (taken != settings().model().cell()) {
            set(settings().withModel(settings().model().withCell(taken)), Options.CELL.name());
        }
    }

    /** The learner's own cells that were chosen here. */
    OwnCells ownCells() {
        return ownCells;
    }

    /** Chooses another file or folder; which column of it is open again. */
    public void choose(Path file) {
        Source source = new Source(file, "", settings().source().seed());
        if (!source.equals(settings().source())) {
            set(settings().withSource(source), "data");
        }
    }

    private void set(Settings next, String what) {
        work.history.add(work.settings, what, "");
        show(next);
    }

    /** The preset that has all of these values. */
    private static Optional<Preset> known(Settings settings) {
        return Preset.all().stream().filter(each -> each.settings().equals(settings)).findFirst();
    }

    private void show(Settings next) {
        ownCells.take(next.model().cell());
        work.problem = Optional.empty();
        work.settings = next;
        publish();
    }

    /** As if this had been chosen from the first, and nothing trained. */
    public void begin(Settings first) {
        work.clear();
        work.history.clear();
        show(first.withModel(first.model().withCell(ownCells.take(first.model().cell()))));
    }

    public void undo() {
        work.history.undo(work.settings).ifPresent(this::show);
    }

    public void redo() {
        work.history.redo(work.settings).ifPresent(this::show);
    }

    /** The name of the option that undo would take back. */
    public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    // ---- runs

    /** All runs, the newest last. */
    public ObservableList<TrainingRun> runs() {
        return FXCollections.unmodifiableObservableList(runs);
    }

    public ReadOnlyObjectProperty<Optional<TrainingRun>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Optional<TrainingRun> current() {
        return current.get();
    }

    /** The present run where it is of the task that is chosen: pictures of a task can show no other. */
    Optional<TrainingRun> currentOfTask() {
        return current().filter(run -> run.loaded().settings().task().equals(settings().task()));
    }

    /** All runs, where they are of the task that is chosen. */
    List<TrainingRun> runsOfTask() {
        return currentOfTask().isPresent() ? runs() : List.of();
    }

    /** Whether data are being loaded. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** What went wrong, until the next thing goes right. */
    public ReadOnlyObjectProperty<Optional<Trouble>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void clearProblem() {
        work.problem = Optional.empty();
        publish();
    }

    void tell(Trouble trouble) {
        work.problem = Optional.of(trouble);
        publish();
    }

    /** Whether the present run may go on: it is of what is chosen, and not at its end. */
    public boolean canGoOn() {
        return current().filter(run -> run.loaded().settings().equals(settings()) && switch (run.progress().state()) {
            case READY, RUNNING, PAUSED -> true;
            case FINISHED, INTERRUPTED, DIVERGED, FAILED -> false;
        }).isPresent();
    }

    /** What the trainer shall do when a run is there. */
    enum Command {
        GO, BATCH, EPOCH
    }

    /** Trains: goes on with a paused run, or begins one with what is chosen. */
    public void start() {
        command(Command.GO);
    }

    public void oneBatch() {
        command(Command.BATCH);
    }

    public void oneEpoch() {
        command(Command.EPOCH);
    }

    private void command(Command command) {
        if (loading.get()) {
            return;
        }
        if (canGoOn()) {
            tell(current().orElseThrow(), command);
        } else {
            begin(command);
        }
    }

    private static void tell(TrainingRun run, Command command) {
        switch (command) {
            case GO -> run.trainer().resume();
            case BATCH -> run.trainer().oneBatch();
            case EPOCH -> run.trainer().oneEpoch();
        }
    }

    public void pause() {
        work.underway.ifPresent(each -> each.command = Optional.empty());
        current().ifPresent(run -> run.trainer().pause());
    }

    public void stop() {
        current().ifPresent(run -> run.trainer().stop());
    }

    /** As if nothing had been trained: the present run is stopped, all runs are gone, and what is being loaded comes to nobody. */
    public void clear() {
        work.clear();
        publish();
    }

    // ---- making place for something else

    /** Pauses the present run and puts everything aside, until {@link #bringBack}. */
    public void putAside() {
        if (aside.isEmpty()) {
            pause();
            aside = Optional.of(work);
            work = new Work(work.settings);
            publish();
        }
    }

    /** Brings back what was put aside, where anything was. */
    public void bringBack() {
        aside.ifPresent(was -> {
            work.clear();
            aside = Optional.empty();
            work = was;
            publish();
            was.current.filter(run -> run.forecastProperty().get().isEmpty()).ifPresent(this::forecast);
        });
    }

    private Work own() {
        return aside.orElse(work);
    }

    /** What the learner has chosen, whatever has taken its place. */
    public Settings ownSettings() {
        return own().settings;
    }

    /** The learner's runs, the present one last, whatever has taken their place. */
    public List<TrainingRun> ownRuns() {
        return List.copyOf(own().runs);
    }

    /** The learner's present run, whatever has taken its place. */
    public Optional<TrainingRun> ownRun() {
        return own().current;
    }

    // ---- loading

    /** Begins anew with what is chosen: the same seed gives the same weights to start from. */
    public void restart() {
        if (!loading.get()) {
            begin(Command.GO);
        }
    }

    /**
     * Loads something beside the window.
     *
     * @param failure the sentence's key where it cannot be, without the {@code problem.} that it begins with
     * @param arrived gets it where it is waited for
     */
    private <T> void load(String failure, Optional<Command> command, Background.Work<T> loading, BiConsumer<Work, T> arrived, Consumer<Work.Loading> then) {
        Work.Loading mine = work.await(command);
        publish();
        background.load(failure, loading, loaded -> over(mine, () -> {
            arrived.accept(mine.work, loaded);
            then.accept(mine);
        }), trouble -> over(mine, () -> mine.work.fail(trouble)));
    }

    private void over(Work.Loading mine, Runnable then) {
        if (mine.isWaitedFor()) {
            mine.work.underway = Optional.empty();
            then.run();
            publish();
            Optional<Path> next = toOpen;
            toOpen = Optional.empty();
            next.ifPresent(this::open);
        }
    }

    private void add(Work to, ReadyRun ready) {
        to.add(new TrainingRun(++count, ready.loaded(), ready.trainer()));
    }

    private void begin(Command command) {
        stop();
        Settings wanted = settings();
        // what is made is made the same again; a file may have changed
        Optional<Loaded> made = current().map(TrainingRun::loaded).filter(each -> each.settings().equals(wanted) && !wanted.source().isNamed());
        load("data", Optional.of(command), () -> ReadyRun.begin(wanted, made), this::add, mine -> mine.command.ifPresent(each -> tell(mine.work.current.orElseThrow(), each)));
    }

    // ---- models in files

    /**
     * Reads a model and makes it the present run: it can be looked into, and goes on where it was left. Where something is being loaded, it
     * waits for that.
     *
     * @param file as {@link #save} writes it
     */
    public void open(Path file) {
        if (loading.get()) {
            toOpen = Optional.of(file);
            return;
        }
        Optional<TrainingRun> before = current();
        load("model", Optional.empty(), () -> ReadyRun.open(file), this::add, mine -> {
            before.ifPresent(each -> each.trainer().stop());
            TrainingRun run = mine.work.current.orElseThrow();
            Settings theirs = run.loaded().settings();
            if (!theirs.equals(mine.work.settings)) {
                mine.work.history.add(mine.work.settings, "model", "");
                ownCells.take(theirs.model().cell());
                mine.work.settings = theirs;
            }
            forecast(run);
        });
    }

    /**
     * Puts the runs of a session in the place of those that are here, the present one last, and leaves alone what is chosen. One that cannot
     * be put back, since its data are not there, does not keep the others away.
     *
     * @param restored is told which of them are here, counted from 0
     */
    public void restore(List<KeptRun> kept, Consumer<Set<Integer>> restored) {
        clear();
        load("runs", Optional.empty(), () -> RestoredRuns.of(kept), (to, found) -> {
            found.runs().values().forEach(each -> add(to, each));
            to.problem = found.trouble();
            restored.accept(found.runs().keySet());
        }, mine -> mine.work.current.ifPresent(this::forecast));
    }

    /** Writes the checkpoint that is looked at, whole or not at all. */
    public void save(Path file) {
        current().ifPresent(run -> {
            Model model = Model.of(run.loaded(), checkpoint().orElseThrow());
            clearProblem();
            background.write(() -> {
                try {
                    ModelWriter.write(model, file);
                } catch (IOException e) {
                    window.execute(() -> tell(Trouble.unwritten(file, e)));
                }
            });
        });
    }

    /** Takes what the trainer has done since the last frame. */
    public void tick() {
        // a run that was stopped for another one still learns its last batch
        runs.stream().filter(each -> each != current().orElse(null)).forEach(TrainingRun::refresh);
        current().ifPresent(run -> {
            int before = run.progress().validationLoss().length();
            Progress.State was = run.progress().state();
            if (run.refresh() && (run.progress().validationLoss().length() > before || was != run.progress().state())) {
                forecast(run);
            }
        });
    }

    private void forecast(TrainingRun run) {
        run.loaded().forecasting().ifPresent(forecasting -> {
            Checkpoint checkpoint = run.newest();
            forecasts.ask(run, () -> {
                try (Evaluator evaluator = new Evaluator(run.network(), 1)) {
                    return forecasting.forecast(
                            samples -> evaluator.answers(checkpoint.parameters(), checkpoint.running(), samples, samples.count()).numbers(), FREE_STEPS);
                }
            }, run::show);
        });
    }

    /** Does something once all forecasts that were asked for are shown: for pictures, which have no later. */
    public void afterForecasts(Runnable then) {
        forecasts.ask(new Object(), () -> Optional.empty(), _ -> then.run());
    }

    // ---- looking inside

    /** The checkpoint that was chosen; empty for the newest one. */
    public ReadOnlyObjectProperty<Optional<Checkpoint>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses a checkpoint of the present run to look at; empty follows the newest. */
    public void lookAt(Optional<Checkpoint> checkpoint) {
        work.chosen = checkpoint;
        publish();
    }

    /** The checkpoint that is looked at. */
    public Optional<Checkpoint> checkpoint() {
        return work.chosen.or(() -> current().map(TrainingRun::newest));
    }

    /** Computes something beside the window; an asker's newest request alone counts. */
    <T> void look(Object asker, Supplier<T> work, Consumer<T> then) {
        looks.ask(asker, work, then);
    }

    /**
     * A test sample in one layer of the present run, on the bench of the cell laboratory.
     *
     * @param then gets the experiment, on the FX thread
     */
    public void open(int sample, int layer, boolean backward, Consumer<Experiment> then) {
        current().ifPresent(run -> open(run.loaded().problem().test(), sample, layer, backward, then));
    }

    /** The same with a sample from elsewhere, such as a drawing; it must be of the kind that the run's task has. */
    public void open(Samples samples, int sample, int layer, boolean backward, Consumer<Experiment> then) {
        checkpoint().ifPresent(checkpoint -> looks.ask("open", () -> Opening.of(checkpoint, samples, sample, layer, backward), then));
    }

    /** Stops the run and ends the threads, once what is being written is written. */
    @Override
    public void close() {
        closed = true;
        stop();
        aside.flatMap(was -> was.current).ifPresent(run -> run.trainer().stop());
        forecasts.close();
        looks.close();
        background.close();
    }
}
