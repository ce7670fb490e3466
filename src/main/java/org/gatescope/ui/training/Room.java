package org.gatescope.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.gatescope.cell.Cell;
import org.gatescope.export.BadInputException;
import org.gatescope.task.Loaded;
import org.gatescope.task.Option;
import org.gatescope.task.Options;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.task.Source;
import org.gatescope.task.Task;
import org.gatescope.lab.Experiment;
import org.gatescope.model.Model;
import org.gatescope.model.ModelReader;
import org.gatescope.model.ModelWriter;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Evaluator;
import org.gatescope.train.Progress;
import org.gatescope.train.Samples;
import org.gatescope.train.Trainer;
import org.gatescope.train.Training;
import org.gatescope.ui.common.Latest;

/**
 * The training room without its controls: what is chosen, the runs, and the commands. Data are loaded and networks built on a thread of its
 * own. FX thread only; {@link #tick} is called once a frame.
 */
public final class Room implements AutoCloseable {

    /** The runs that stay to be compared; the oldest goes first. */
    static final int MOST_RUNS = 6;
    private static final int MOST_UNDO = 200;
    private static final int EVALUATE_EVERY = 100;
    private static final int EVALUATE_SAMPLES = 2000;
    private static final int FREE_STEPS = 100;

    private final Executor window;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("training-room").factory());
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Optional<Preset>> preset;
    private final ObservableList<TrainingRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<TrainingRun>> current = new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading", false);
    private final ReadOnlyObjectWrapper<Optional<Trouble>> problem = new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> undoable = new ReadOnlyObjectWrapper<>(this, "undoable", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable = new ReadOnlyObjectWrapper<>(this, "redoable", Optional.empty());
    private final Deque<Change> undo = new ArrayDeque<>();
    private final Deque<Change> redo = new ArrayDeque<>();
    private final OwnCells ownCells = new OwnCells();
    private final Latest forecasts;
    private final Latest looks;
    private final ReadOnlyObjectWrapper<Optional<Checkpoint>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private Optional<Loading> underway = Optional.empty();
    private Optional<Aside> aside = Optional.empty();
    private int count;
    private boolean closed;

    /** What was chosen before, and the name of the option that changed after it. */
    private record Change(Settings settings, String option) {
    }

    /** Something that is being loaded, which may be put aside meanwhile. */
    private static final class Loading {

        private Optional<Aside> aside = Optional.empty();
        /** What shall be done when it is there. */
        private Optional<Command> command;

        Loading(Optional<Command> command) {
            this.command = command;
        }
    }

    /** What was in the room before something else took its place. */
    private static final class Aside {

        private Settings settings;
        private final List<Change> undo;
        private final List<Change> redo;
        private final List<TrainingRun> runs;
        private Optional<TrainingRun> current;
        private Optional<Checkpoint> chosen;
        private Optional<Trouble> problem;
        private Optional<Loading> underway;

        Aside(Room room) {
            settings = room.settings();
            undo = List.copyOf(room.undo);
            redo = List.copyOf(room.redo);
            runs = new ArrayList<>(room.runs);
            current = room.current();
            chosen = room.chosen.get();
            problem = room.problem.get();
            underway = room.underway;
            underway.ifPresent(each -> each.aside = Optional.of(this));
        }

        void add(TrainingRun run) {
            Room.add(run, runs);
            current = Optional.of(run);
            chosen = Optional.empty();
            underway = Optional.empty();
        }

        void fail(Trouble trouble) {
            problem = Optional.of(trouble);
            underway = Optional.empty();
        }
    }

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
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", first.settings());
        this.preset = new ReadOnlyObjectWrapper<>(this, "preset", known(first.settings()));
        this.forecasts = new Latest("forecast", this.window);
        this.looks = new Latest("look", this.window);
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
        undo.push(new Change(settings(), what));
        if (undo.size() > MOST_UNDO) {
            undo.removeLast();
        }
        redo.clear();
        show(next);
    }

    /** The preset that has all of these values. */
    private static Optional<Preset> known(Settings settings) {
        return Preset.all().stream().filter(each -> each.settings().equals(settings)).findFirst();
    }

    private void show(Settings next) {
        problem.set(Optional.empty());
        ownCells.take(next.model().cell());
        settings.set(next);
        preset.set(known(next));
        undoable.set(Optional.ofNullable(undo.peek()).map(Change::option));
        redoable.set(Optional.ofNullable(redo.peek()).map(Change::option));
    }

    public void undo() {
        move(undo, redo);
    }

    public void redo() {
        move(redo, undo);
    }

    private void move(Deque<Change> from, Deque<Change> to) {
        Change change = from.poll();
        if (change != null) {
            to.push(new Change(settings(), change.option()));
            show(change.settings());
        }
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
        problem.set(Optional.empty());
    }

    /** Whether the present run may go on: it is of what is chosen, and not at its end. */
    public boolean canGoOn() {
        return current().filter(run -> run.loaded().settings().equals(settings()) && switch (run.progress().state()) {
            case READY, RUNNING, PAUSED -> true;
            case FINISHED, INTERRUPTED, DIVERGED, FAILED -> false;
        }).isPresent();
    }

    /** What the trainer shall do when a run is there. */
    private enum Command {
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
        underway.ifPresent(each -> each.command = Optional.empty());
        current().ifPresent(run -> run.trainer().pause());
    }

    public void stop() {
        current().ifPresent(run -> run.trainer().stop());
    }

    /** As if nothing had been trained: the present run is stopped, all runs are gone, and what is being loaded comes to nobody. */
    public void clear() {
        stop();
        await(Optional.empty());
        runs.clear();
        chosen.set(Optional.empty());
        current.set(Optional.empty());
        clearProblem();
    }

    /** As if this had been chosen from the first, and nothing trained. */
    public void begin(Settings first) {
        begin(first, List.of(), List.of());
    }

    private void begin(Settings first, List<Change> before, List<Change> after) {
        clear();
        undo.clear();
        undo.addAll(before);
        redo.clear();
        redo.addAll(after);
        show(first);
    }

    private void await(Optional<Loading> next) {
        underway = next;
        loading.set(next.isPresent());
    }

    // ---- making place for something else

    /** Pauses the present run and puts everything aside, until {@link #bringBack}. */
    public void putAside() {
        if (aside.isEmpty()) {
            pause();
            aside = Optional.of(new Aside(this));
            // these runs are not over: they only are not here
            current.set(Optional.empty());
            begin(settings());
        }
    }

    /** Brings back what was put aside, where anything was. */
    public void bringBack() {
        aside.ifPresent(was -> {
            aside = Optional.empty();
            begin(was.settings, was.undo, was.redo);
            runs.setAll(was.runs);
            current.set(was.current);
            chosen.set(was.chosen);
            problem.set(was.problem);
            was.underway.ifPresent(each -> each.aside = Optional.empty());
            await(was.underway);
            was.current.filter(run -> run.forecastProperty().get().isEmpty()).ifPresent(this::forecast);
        });
    }

    /** What the learner has chosen, whatever has taken its place. */
    public Settings ownSettings() {
        return aside.map(was -> was.settings).orElseGet(this::settings);
    }

    /** The learner's present run, whatever has taken its place. */
    public Optional<TrainingRun> ownRun() {
        return aside.isPresent() ? aside.get().current : current();
    }

    // ---- loading

    /** Begins anew with what is chosen: the same seed gives the same weights to start from. */
    public void restart() {
        if (!loading.get()) {
            begin(Command.GO);
        }
    }

    private void begin(Command command) {
        stop();
        Loading mine = load(Optional.of(command));
        Settings wanted = settings();
        // what is made is made the same again; a file may have changed
        Optional<Loaded> made = current().map(TrainingRun::loaded).filter(each -> each.settings().equals(wanted) && !wanted.source().isNamed());
        background.execute(() -> {
            try {
                Loaded loaded = made.isPresent() ? made.get() : wanted.task().load(wanted);
                Trainer trainer = trainer(loaded, Training.start(wanted.architecture(), wanted.recipe()));
                window.execute(() -> add(mine, loaded, trainer).ifPresent(run -> mine.command.ifPresent(each -> tell(run, each))));
            } catch (BadInputException | IllegalArgumentException e) {
                window.execute(() -> fail(mine, Trouble.of("data", reason(e))));
            } catch (OutOfMemoryError e) {
                window.execute(() -> fail(mine, Trouble.of("memory")));
            }
        });
    }

    private Loading load(Optional<Command> command) {
        Loading mine = new Loading(command);
        problem.set(Optional.empty());
        await(Optional.of(mine));
        return mine;
    }

    private static Trainer trainer(Loaded loaded, Checkpoint start) {
        return new Trainer(loaded.problem(), start, loaded.digits().isPresent() ? EVALUATE_EVERY : 0, EVALUATE_SAMPLES);
    }

    /** Bad input has its own words. */
    private static Object reason(Exception e) {
        return e instanceof BadInputException ? e : e.getMessage();
    }

    private void fail(Loading mine, Trouble trouble) {
        mine.aside.ifPresent(was -> was.fail(trouble));
        if (underway.filter(mine::equals).isPresent()) {
            await(Optional.empty());
            tell(trouble);
        }
    }

    void tell(Trouble trouble) {
        problem.set(Optional.of(trouble));
    }

    /** The new run, made the present one; empty where it was not waited for, or waits itself with what was put aside. */
    private Optional<TrainingRun> add(Loading mine, Loaded loaded, Trainer trainer) {
        boolean here = underway.filter(mine::equals).isPresent();
        if (!here && mine.aside.isEmpty()) {
            return Optional.empty();
        }
        TrainingRun run = new TrainingRun(++count, loaded, trainer);
        if (!here) {
            mine.aside.get().add(run);
            return Optional.empty();
        }
        await(Optional.empty());
        add(run, runs);
        chosen.set(Optional.empty());
        current.set(Optional.of(run));
        return current();
    }

    private static void add(TrainingRun run, List<TrainingRun> runs) {
        if (!runs.isEmpty() && !runs.getLast().loaded().settings().task().equals(run.loaded().settings().task())) {
            runs.clear();
        }
        runs.add(run);
        if (runs.size() > MOST_RUNS) {
            runs.removeFirst();
        }
    }

    // ---- models in files

    /**
     * Reads a model and makes it the present run: it can be looked into, and goes on where it was left.
     *
     * @param file as {@link #save} writes it
     */
    public void open(Path file) {
        if (loading.get()) {
            return;
        }
        Loading mine = load(Optional.empty());
        background.execute(() -> {
            try {
                Model model = ModelReader.read(file);
                Loaded loaded = model.settings().task().load(model.settings());
                Trainer trainer = trainer(loaded, model.checkpoint());
                window.execute(() -> open(mine, loaded, trainer));
            } catch (BadInputException | IllegalArgumentException e) {
                window.execute(() -> fail(mine, Trouble.of("model", reason(e))));
            } catch (OutOfMemoryError e) {
                window.execute(() -> fail(mine, Trouble.of("memory")));
            }
        });
    }

    private void open(Loading mine, Loaded loaded, Trainer trainer) {
        Optional<TrainingRun> before = current();
        mine.aside.ifPresent(was -> was.settings = loaded.settings());
        add(mine, loaded, trainer).ifPresent(run -> {
            before.ifPresent(each -> each.trainer().stop());
            if (!loaded.settings().equals(settings())) {
                set(loaded.settings(), "model");
            }
            forecast(run);
        });
    }

    /** Writes the checkpoint that is looked at, whole or not at all. */
    public void save(Path file) {
        current().ifPresent(run -> {
            Model model = Model.of(run.loaded(), checkpoint().orElseThrow());
            problem.set(Optional.empty());
            background.execute(() -> {
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

    // ---- looking inside

    /** The checkpoint that was chosen; empty for the newest one. */
    public ReadOnlyObjectProperty<Optional<Checkpoint>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses a checkpoint of the present run to look at; empty follows the newest. */
    public void lookAt(Optional<Checkpoint> checkpoint) {
        chosen.set(checkpoint);
    }

    /** The checkpoint that is looked at. */
    public Optional<Checkpoint> checkpoint() {
        return chosen.get().or(() -> current().map(TrainingRun::newest));
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

    /** Stops the run and ends the threads. */
    @Override
    public void close() {
        closed = true;
        stop();
        aside.stream().flatMap(was -> was.runs.stream()).forEach(run -> run.trainer().stop());
        forecasts.close();
        looks.close();
        background.shutdownNow();
    }
}
