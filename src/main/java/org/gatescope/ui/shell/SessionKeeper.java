package org.gatescope.ui.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Node;
import org.gatescope.compare.Choice;
import org.gatescope.export.BadInputException;
import org.gatescope.lab.Experiment;
import org.gatescope.lesson.expression.Place;
import org.gatescope.model.Model;
import org.gatescope.model.ModelReader;
import org.gatescope.model.ModelWriter;
import org.gatescope.session.BenchState;
import org.gatescope.session.Session;
import org.gatescope.session.SessionReader;
import org.gatescope.session.SessionWriter;
import org.gatescope.task.Options;
import org.gatescope.task.Preset;
import org.gatescope.task.Tasks;
import org.gatescope.trace.Address;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Past;
import org.gatescope.train.Progress;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.compare.CompareModel;
import org.gatescope.ui.lessonpane.LessonModel;
import org.gatescope.ui.training.KeptRun;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.TrainingRun;

/**
 * All that the window shows, as a file: saved when the learner wants it and, unasked, now and then, so that it is there again at the next
 * start, whatever ended the last one. Files are written beside the window, whole or not at all. FX thread only.
 */
final class SessionKeeper implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SessionKeeper.class.getName());

    private final Bench bench;
    private final Settings settings;
    private final Places places;
    private final LessonModel lessons;
    private final Path folder;
    private final Executor window;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("session").factory());
    private final AtomicReference<Shot> newest = new AtomicReference<>();
    private Optional<Shot> kept = Optional.empty();
    /** Runs of the session that are not back yet, or whose data are not there: they go on from session to session. */
    private List<Session.Run> unrestored = List.of();
    /** Until then what is on the screen is not the learner's, and must not take the place of what is. */
    private boolean resumed;

    /** Of the runs that are kept: turned to bytes once for every checkpoint. The writer's thread alone. */
    private final Map<TrainingRun, Coded> coded = new HashMap<>();

    /** A run at one moment. */
    private record RunShot(TrainingRun run, Model model, Past past) {

        static RunShot of(TrainingRun run) {
            Progress seen = run.trainer().progress();
            long learned = run.trainer().origin() + seen.steps();
            // one may just have been added that is not seen yet
            Checkpoint kept = run.trainer().checkpoints().reversed().stream().filter(each -> each.step() <= learned).findFirst().orElseThrow();
            Past past = Past.upTo(kept, run.trainer().origin(), seen);
            // only digits are looked at one by one
            return new RunShot(run, Model.of(run.loaded(), kept), run.loaded().digits().isPresent() ? past : past.withoutEvaluation());
        }

        boolean isLike(RunShot other) {
            return run == other.run && model.checkpoint().step() == other.model.checkpoint().step() && past.progress().state() == other.past.progress().state();
        }
    }

    private record Coded(RunShot of, Session.Run run) {
    }

    /** A session whose trained networks have not been turned to bytes yet, which takes its time. */
    private record Shot(Session session, List<Session.Run> unrestored, List<RunShot> runs) {

        /** Whether nothing has changed since: experiments are compared as the things that they are. */
        boolean isLike(Shot other) {
            BenchState bench = session.bench();
            BenchState there = other.session.bench();
            return bench.experiment() == there.experiment() && bench.place().equals(there.place()) && bench.look().equals(there.look()) && bench.zoom() == there.zoom()
                    && session.lesson().equals(other.session.lesson()) && session.before().map(BenchState::experiment).equals(other.session.before().map(BenchState::experiment))
                    && session.room().isPresent() == other.session.room().isPresent()
                    && session.room().stream().allMatch(room -> room.choosesAs(other.session.room().orElseThrow()))
                    && session.seen() == other.session.seen() && session.comparison().equals(other.session.comparison()) && session.layout().equals(other.session.layout())
                    && unrestored.equals(other.unrestored) && runs.size() == other.runs.size() && IntStream.range(0, runs.size()).allMatch(i -> runs.get(i).isLike(other.runs.get(i)));
        }
    }

    /**
     * @param folder of the learner's own files
     * @param window runs something on the FX thread, later
     */
    SessionKeeper(Bench bench, Settings settings, Places places, LessonModel lessons, Path folder, Executor window) {
        this.bench = bench;
        this.settings = settings;
        this.places = places;
        this.lessons = lessons;
        this.folder = folder;
        this.window = window;
    }

    private Path file() {
        return folder.resolve("last" + Session.ENDING);
    }

    // ---- saving

    /** Saves it where the next start finds it, if anything has changed. */
    void keep() {
        Shot now = shot();
        if (kept.filter(now::isLike).isEmpty()) {
            kept = Optional.of(now);
            settings.save();
            // where writing takes longer than the time between, only the newest is written
            newest.set(now);
            writer.execute(() -> Optional.ofNullable(newest.getAndSet(null)).ifPresent(this::write));
        }
    }

    private void write(Shot shot) {
        try {
            Files.createDirectories(folder);
            SessionWriter.write(whole(shot), file());
        } catch (IOException e) {
            LOG.log(Level.INFO, "the session could not be kept: {0}", e.getMessage());
        }
    }

    /** Saves it to a file of the learner's. */
    void save(Path file) {
        Shot now = shot();
        writer.execute(() -> {
            try {
                SessionWriter.write(whole(now), file);
            } catch (IOException e) {
                window.execute(() -> bench.report(new Bench.Problem("problem.unwritten", file)));
            }
        });
    }

    private Shot shot() {
        // a lesson's own training is over when the lesson is left
        Optional<Room> room = places.made();
        Session session = new Session(present(), lessons.reading(), lessons.before(),
                room.map(Room::ownSettings).map(each -> new Session.Room(each.task().name(), each.texts(), each.ownCell(), List.of())),
                places.compared().map(SessionKeeper::comparison), Session.Seen.valueOf(places.presentProperty().get().name()), settings.layout());
        return new Shot(session, List.copyOf(unrestored), room.map(Room::ownRuns).orElse(List.of()).stream().map(RunShot::of).toList());
    }

    /** With its networks and curves as bytes, behind those that could not be put back. The writer's thread alone. */
    private Session whole(Shot shot) throws IOException {
        coded.keySet().retainAll(shot.runs().stream().map(RunShot::run).toList());
        List<Session.Run> runs = new ArrayList<>(shot.unrestored());
        for (RunShot each : shot.runs()) {
            Coded there = coded.get(each.run());
            if (there == null || !there.of().isLike(each)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ModelWriter.write(each.model(), bytes);
                there = new Coded(each, Session.Run.of(bytes.toByteArray(), each.past()));
                coded.put(each.run(), there);
            }
            runs.add(there.run());
        }
        return shot.session().with(runs);
    }

    private BenchState present() {
        Cell cell = bench.cell();
        Address focus = bench.focusProperty().get();
        return new BenchState(bench.run().experiment(), Place.of(bench.cursor(), cell),
                Optional.of(new BenchState.Look(focus.quantity(), focus.t(), cell.node(focus.node()).path(), focus.unit())), settings.zoomProperty().get());
    }

    // ---- putting it back

    /** Puts back what was there when Gatescope ended. A file that cannot be used is told of and kept aside. */
    void resume() {
        resumed = true;
        bench.forgetHistory();
        if (Files.exists(file()) && !open(file(), true, bench::present)) {
            try {
                Files.move(file(), folder.resolve("unreadable" + Session.ENDING), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.log(Level.INFO, "{0} stays where it is: {1}", file(), e.getMessage());
            }
        }
    }

    /** Opens a session; what is wrong with it is told. Whether it could be. */
    boolean open(Path file) {
        return open(file, false, experiment -> bench.put("edit.session", experiment));
    }

    /**
     * @param own whether it is what this machine has kept for itself
     * @param put puts an experiment on the bench
     */
    private boolean open(Path file, boolean own, Consumer<Experiment> put) {
        try {
            restore(file, own, own ? SessionReader.readOwn(file) : SessionReader.read(file), put);
            return true;
        } catch (BadInputException e) {
            bench.report(new Bench.Problem("problem.file", e.message(settings.localeProperty().get())));
            return false;
        }
    }

    void leaveLesson() {
        lessons.close();
    }

    private void restore(Path file, boolean own, Session session, Consumer<Experiment> put) throws BadInputException {
        lessons.close();
        settings.arrange(session.layout());
        restore(file, own, session.room());
        show(session.before().orElse(session.bench()), put);
        session.lesson().ifPresent(page -> lessons.open(page, open -> {
            if (open) {
                show(session.bench(), put);
                see(session);
            } else {
                // what the lesson had on the bench belongs to nobody now
                bench.report(new Bench.Problem("problem.lesson", page.lesson()));
            }
        }));
        restore(session.comparison());
        see(session);
    }

    private void see(Session session) {
        places.presentProperty().set(Places.Place.valueOf(session.seen().name()));
    }

    private static Session.Comparison comparison(CompareModel model) {
        org.gatescope.ui.compare.Place place = model.placeProperty().get();
        return new Session.Comparison(model.choice(), place.pass(), place.t());
    }

    private void restore(Optional<Session.Comparison> comparison) {
        comparison.ifPresentOrElse(was -> places.comparison().begin(was.choice(), new org.gatescope.ui.compare.Place(was.pass(), was.t())),
                () -> places.compared().ifPresent(model -> model.begin(Choice.first(), org.gatescope.ui.compare.Place.FIRST)));
    }

    private void show(BenchState state, Consumer<Experiment> put) {
        put.accept(state.experiment());
        settings.zoomProperty().set(state.zoom());
        state.place().in(bench.cell(), bench.run().walk()).ifPresent(bench::moveTo);
        state.look().ifPresent(look -> bench.cell().node(look.path()).map(Node::index)
                .ifPresent(node -> bench.lookAt(new Address(look.quantity(), look.t(), node, look.unit()))));
    }

    private void restore(Path file, boolean own, Optional<Session.Room> was) throws BadInputException {
        unrestored = List.of();
        if (was.isEmpty()) {
            places.made().ifPresent(room -> room.begin(Preset.all().getFirst().settings()));
            return;
        }
        Session.Room kept = was.get();
        Map<String, String> options = new LinkedHashMap<>(kept.options());
        if (kept.cell().isPresent()) {
            options.remove(Options.CELL.name());
        }
        org.gatescope.task.Settings chosen = Tasks.named(kept.task()).defaults().with(options);
        Room room = places.room();
        room.begin(kept.cell().map(cell -> chosen.withModel(chosen.model().withCell(cell))).orElse(chosen));
        unrestored = kept.runs();
        if (!unrestored.isEmpty()) {
            room.restore(kept.runs().stream().map(run -> (KeptRun) () -> new KeptRun.Content(ModelReader.read(file, run.model(), own), run.past(file.toString()))).toList(),
                    back -> unrestored = IntStream.range(0, kept.runs().size()).filter(i -> !back.contains(i)).mapToObj(kept.runs()::get).toList());
        }
    }

    /** Keeps it once more, and waits for what is being written. */
    @Override
    public void close() {
        if (resumed) {
            keep();
        }
        writer.close();
    }
}
