package org.gatescope.ui.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Node;
import org.gatescope.export.BadInputException;
import org.gatescope.lab.Experiment;
import org.gatescope.lesson.expression.Place;
import org.gatescope.model.Model;
import org.gatescope.model.ModelWriter;
import org.gatescope.session.BenchState;
import org.gatescope.session.Session;
import org.gatescope.session.SessionReader;
import org.gatescope.session.SessionWriter;
import org.gatescope.task.Options;
import org.gatescope.task.Tasks;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.compare.CompareModel;
import org.gatescope.ui.lessonpane.LessonModel;
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
    private Optional<Shot> kept = Optional.empty();
    /** Until then what is on the screen is not the learner's, and must not take the place of what is. */
    private boolean resumed;

    /** A session whose trained network has not been turned to bytes yet, which takes its time. */
    private record Shot(Session session, Optional<Model> model, long step) {

        Session whole() throws IOException {
            if (model.isEmpty()) {
                return session;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ModelWriter.write(model.get(), bytes);
            Session.Room room = session.room().orElseThrow();
            return new Session(session.bench(), session.lesson(), session.before(), Optional.of(new Session.Room(room.task(), room.options(), room.cell(), Optional.of(bytes.toByteArray()))),
                    session.comparison(), session.seen());
        }

        /** Whether nothing has changed since: experiments are compared as the things that they are. */
        boolean isLike(Shot other) {
            return session.bench().experiment() == other.session.bench().experiment() && session.bench().place().equals(other.session.bench().place())
                    && session.bench().look().equals(other.session.bench().look()) && session.bench().zoom() == other.session.bench().zoom()
                    && session.lesson().equals(other.session.lesson()) && session.room().equals(other.session.room()) && session.seen() == other.session.seen() && session.comparison().equals(other.session.comparison()) && step == other.step;
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
            writer.execute(() -> {
                try {
                    Files.createDirectories(folder);
                    SessionWriter.write(now.whole(), file());
                } catch (IOException e) {
                    LOG.log(Level.INFO, "the session could not be kept: {0}", e.getMessage());
                }
            });
        }
    }

    /** Saves it to a file of the learner's. */
    void save(Path file) {
        Shot now = shot();
        writer.execute(() -> {
            try {
                SessionWriter.write(now.whole(), file);
            } catch (IOException e) {
                window.execute(() -> bench.report(new Bench.Problem("problem.unwritten", file)));
            }
        });
    }

    private Shot shot() {
        Optional<BenchState> before = lessons.before();
        Optional<Session.Page> page = lessons.reading();
        Optional<Room> room = places.made();
        // a lesson's own training is over when the lesson is left
        Optional<TrainingRun> run = room.flatMap(Room::ownRun);
        Session session = new Session(present(), page, before, room.map(Room::ownSettings).map(each -> new Session.Room(each.task().name(), each.texts(), each.ownCell(), Optional.empty())),
                places.compared().map(CompareModel::choice), Session.Seen.valueOf(places.presentProperty().get().name()));
        return new Shot(session, run.map(each -> Model.of(each.loaded(), each.newest())), run.map(each -> each.newest().step()).orElse(-1L));
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
        if (Files.exists(file()) && !open(file(), bench::present)) {
            try {
                Files.move(file(), folder.resolve("unreadable" + Session.ENDING), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.log(Level.INFO, "{0} stays where it is: {1}", file(), e.getMessage());
            }
        }
    }

    /** Opens a session; what is wrong with it is told. Whether it could be. */
    boolean open(Path file) {
        return open(file, experiment -> bench.put("edit.session", experiment));
    }

    /** @param put puts an experiment on the bench */
    private boolean open(Path file, Consumer<Experiment> put) {
        try {
            restore(SessionReader.read(file), put);
            return true;
        } catch (BadInputException e) {
            bench.report(new Bench.Problem("problem.file", e.getMessage()));
            return false;
        }
    }

    void leaveLesson() {
        lessons.close();
    }

    private void restore(Session session, Consumer<Experiment> put) throws BadInputException {
        if (session.room().isPresent()) {
            restore(session.room().get());
        }
        lessons.close();
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
        session.comparison().ifPresent(choice -> places.comparison().begin(choice));
        see(session);
    }

    private void see(Session session) {
        places.presentProperty().set(Places.Place.valueOf(session.seen().name()));
    }

    private void show(BenchState state, Consumer<Experiment> put) {
        put.accept(state.experiment());
        settings.zoomProperty().set(state.zoom());
        state.place().in(bench.cell(), bench.run().walk()).ifPresent(bench::moveTo);
        state.look().ifPresent(look -> bench.cell().node(look.path()).map(Node::index)
                .ifPresent(node -> bench.lookAt(new Address(look.quantity(), look.t(), node, look.unit()))));
    }

    private void restore(Session.Room was) throws BadInputException {
        Room room = places.room();
        Map<String, String> options = new LinkedHashMap<>(was.options());
        if (was.cell().isPresent()) {
            options.remove(Options.CELL.name());
        }
        room.choose(Tasks.named(was.task()).defaults().with(options));
        was.cell().ifPresent(room::choose);
        if (was.model().isPresent()) {
            try {
                Path model = Files.createTempFile("run", Model.ENDING);
                model.toFile().deleteOnExit();
                Files.write(model, was.model().get());
                room.open(model);
            } catch (IOException e) {
                LOG.log(Level.INFO, "the trained network could not be put back: {0}", e.getMessage());
            }
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
