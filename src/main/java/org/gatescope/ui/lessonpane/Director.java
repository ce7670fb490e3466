package org.gatescope.ui.lessonpane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.BooleanProperty;
import javafx.util.Subscription;

import org.gatescope.lab.Experiment;
import org.gatescope.lab.History;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.expression.Names;
import org.gatescope.lesson.expression.Place;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.lesson.scene.Light;
import org.gatescope.lesson.scene.Look;
import org.gatescope.lesson.scene.Panel;
import org.gatescope.lesson.scene.RoomStage;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.View;
import org.gatescope.session.BenchState;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.TimelineMode;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.TrainingRun;

/** Puts a lesson's stage on the screen, reads what is there, and brings back what the learner had before. FX thread only. */
final class Director {

    private final Bench bench;
    private final Settings settings;
    private final Whereabouts whereabouts;
    private final SymbolPlaces places;
    private List<Light> lights = List.of();
    private Optional<Kept> kept = Optional.empty();
    /** The room, while a lesson has it and what the learner had there is put aside. */
    private Optional<Room> lent = Optional.empty();
    private boolean isAboutRoom;

    /** What the learner had before the lesson. */
    private record Kept(Experiment experiment, Place place, Cursor cursor, Address focus, Cursor.Zoom zoom, TimelineMode mode, Map<Panel, Boolean> panels, History<Experiment> history,
            Whereabouts.Place seen) { }

    Director(Bench bench, Settings settings, Whereabouts whereabouts) {
        this.bench = bench;
        this.settings = settings;
        this.whereabouts = whereabouts;
        this.places = new SymbolPlaces(bench);
    }

    SymbolPlaces places() {
        return places;
    }

    private BooleanProperty panel(Panel panel) {
        return panel == Panel.TIMELINE ? settings.timelineOpenProperty() : settings.openProperty("panel." + panel.key(), true);
    }

    private Map<Panel, Boolean> panels() {
        Map<Panel, Boolean> open = new EnumMap<>(Panel.class);
        for (Panel panel : Panel.values()) {
            open.put(panel, panel(panel).get());
        }
        return open;
    }

    // ---- what is on the screen

    /** All of it, as a scene would make it. */
    Stage stage() {
        Run run = bench.run();
        return new Stage(run.experiment(), place(), settings.zoomProperty().get(), Look.at(bench.focusProperty().get(), run.trace()),
                Optional.of(View.valueOf(settings.timelineModeProperty().get().name())), panels(), lights,
                room().map(each -> new RoomStage(each.settings(), RoomReader.training(each))), Set.of(place()));
    }

    /** The training room, where the page is about it, wherever the learner looks meanwhile. */
    private Optional<Room> room() {
        return lent.filter(_ -> isAboutRoom);
    }

    Place place() {
        return Place.of(bench.cursor(), bench.cell());
    }

    /** What expressions can ask about. */
    Moment moment(Optional<Moment> before, Set<Place> reached) {
        Run run = bench.run();
        TrainingSnapshot training = room().map(RoomReader::training).orElse(TrainingSnapshot.NONE);
        return new Moment(run.experiment(), run.trace(), run.walk(), place(), before, reached, training);
    }

    // ---- setting it

    /** Remembers what the learner has, if that has not been done. */
    void remember() {
        if (kept.isEmpty()) {
            kept = Optional.of(new Kept(bench.run().experiment(), place(), bench.cursor(), bench.focusProperty().get(), settings.zoomProperty().get(),
                    settings.timelineModeProperty().get(), panels(), bench.exchange(new History<>()), whereabouts.place()));
        }
    }

    /** What the learner had on the bench. */
    Optional<BenchState> before() {
        return kept.map(was -> new BenchState(was.experiment(), was.place(), Optional.empty(), was.zoom()));
    }

    /** Brings it back. */
    void restore() {
        lights = List.of();
        light();
        kept.ifPresent(was -> {
            bench.present(was.experiment());
            bench.exchange(was.history());
            settings.zoomProperty().set(was.zoom());
            settings.timelineModeProperty().set(was.mode());
            was.panels().forEach((panel, open) -> panel(panel).set(open));
            bench.moveTo(was.cursor());
            bench.lookAt(was.focus());
            whereabouts.go(was.seen());
        });
        kept = Optional.empty();
        isAboutRoom = false;
        lent.ifPresent(Room::bringBack);
        lent = Optional.empty();
    }

    /** Shows a stage. What it leaves open is as the learner had it; what was done before is not to be undone. */
    void show(Stage stage) throws SceneException {
        present(stage.experiment());
        bench.exchange(new History<>());
        arrange(stage);
        go();
        if (stage.room().isPresent()) {
            whereabouts.room().begin(stage.room().get().settings());
        }
    }

    /** Takes a change back. A run that was there before it goes on, unless other options had been chosen. */
    void takeBack(Stage before) throws SceneException {
        if (bench.run().experiment() != before.experiment()) {
            bench.undo();
        }
        if (bench.run().experiment() != before.experiment()) {
            present(before.experiment());
        }
        arrange(before);
        goWhereNeeded();
        if (before.room().filter(was -> was.training().equals(TrainingSnapshot.NONE)).isPresent()) {
            whereabouts.room().clear();
        }
    }

    /** Makes a change within a scene: the values from before stay as ghosts. Until {@link #endChange} all are undone as one. */
    void change(Stage stage) throws SceneException {
        if (stage.experiment() != bench.run().experiment()) {
            bench.edit("edit.lesson", "lesson", _ -> stage.experiment());
        }
        arrange(stage);
        goWhereNeeded();
    }

    void endChange() {
        bench.endGesture();
    }

    private void arrange(Stage stage) throws SceneException {
        settings.zoomProperty().set(stage.zoom());
        stage.view().ifPresent(view -> settings.timelineModeProperty().set(TimelineMode.valueOf(view.name())));
        Map<Panel, Boolean> open = new EnumMap<>(Panel.class);
        kept.ifPresent(was -> open.putAll(was.panels()));
        // a page that chooses how the sequence is drawn wants it seen
        stage.view().ifPresent(_ -> open.put(Panel.TIMELINE, true));
        open.putAll(stage.panels());
        open.forEach((panel, isOpen) -> panel(panel).set(isOpen));
        bench.moveTo(stage.cursor(bench.run().walk()));
        if (stage.look().isPresent()) {
            bench.lookAt(stage.look().get().address(new Names(stage.experiment()), bench.run().trace()));
        }
        lights = stage.lights();
        light();
        isAboutRoom = stage.room().isPresent();
        if (isAboutRoom) {
            enter(stage.room().get());
        }
    }

    private void go() {
        whereabouts.go(isAboutRoom ? Whereabouts.Place.TRAIN : Whereabouts.Place.CELL);
    }

    /** Who answers while looking at the comparison stays there. */
    private void goWhereNeeded() {
        if (isAboutRoom != (whereabouts.place() == Whereabouts.Place.TRAIN)) {
            go();
        }
    }

    /** The room as a stage has it; with other settings nothing is trained in it yet. */
    private void enter(RoomStage wanted) throws SceneException {
        Room there = whereabouts.room();
        if (lent.isEmpty()) {
            there.putAside();
            lent = Optional.of(there);
        }
        if (!wanted.settings().equals(there.settings())) {
            there.choose(wanted.settings());
            there.clear();
        }
    }

    /** Calls somebody whenever the training in the room has come further, where the page is about it. */
    Subscription followTraining(Runnable follower) {
        return room().isEmpty() ? Subscription.EMPTY : room().get().currentProperty().map(run -> run.orElse(null)).flatMap(TrainingRun::progressProperty).subscribe(_ -> follower.run());
    }

    private void present(Experiment experiment) throws SceneException {
        if (!bench.present(experiment)) {
            throw SceneException.of("range.here");
        }
    }

    private void light() {
        List<Light> now = lights;
        bench.light(() -> now.stream().flatMap(light -> places.of(light).stream()).collect(Collectors.toSet()));
    }

    /** Trains in the room; what comes then is called when it is over, unless that is ended before. */
    Subscription train(int epochs, Runnable then) {
        return RoomReader.train(whereabouts.room(), epochs, then);
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }
}
