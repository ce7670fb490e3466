package org.gatescope.lesson.scene;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.expression.Place;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Cursor.Zoom;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Walk;

/**
 * What the window shows while a page is read. Immutable; an {@link Instruction} makes another one of it.
 *
 * @param place   the cursor's; {@link #cursor} finds the nearest where the experiment has no such place
 * @param zoom    how far one press goes
 * @param look    the number that is explained; where it is missing, the cursor's
 * @param view    how the sequence is drawn; where it is missing, as the learner has it
 * @param panels  what is shown or hidden; what is missing stays as the learner has it
 * @param lights  what is lit
 * @param room    the training room, where it is open
 * @param reached where the cursor has been since the stage was entered
 */
public record Stage(Experiment experiment, Place place, Zoom zoom, Optional<Look> look, Optional<View> view, Map<Panel, Boolean> panels, List<Light> lights,
        Optional<RoomStage> room, Set<Place> reached) {

    public Stage {
        Map<Panel, Boolean> copy = new EnumMap<>(Panel.class);
        copy.putAll(panels);
        panels = Collections.unmodifiableMap(copy);
        lights = List.copyOf(lights);
        reached = Set.copyOf(reached);
    }

    /** What every scene starts from: the window as it first opens. */
    public static Stage first() {
        return of(Experiment.first());
    }

    /** An experiment with the cursor at the start. */
    public static Stage of(Experiment experiment) {
        Place start = start(experiment);
        return new Stage(experiment, start, Zoom.EQUATION, Optional.empty(), Optional.empty(), Map.of(), List.of(), Optional.empty(), Set.of(start));
    }

    private static Place start(Experiment experiment) {
        return Place.of(new Walk(experiment.toCase()).first(Zoom.EQUATION), experiment.cell());
    }

    /** The order of its computation. */
    public Walk walk() {
        return new Walk(experiment.toCase());
    }

    /** Where the cursor stands: its place, or where the experiment has lost that, the start. */
    public Cursor cursor(Walk walk) {
        return place.in(experiment.cell(), walk).orElseGet(() -> walk.first(zoom));
    }

    /** The same as it is when a page is entered: the cursor has been nowhere else. */
    public Stage entered() {
        Place here = Place.of(cursor(walk()), experiment.cell());
        return new Stage(experiment, here, zoom, look, view, panels, lights, room, Set.of(here));
    }

    /** All that expressions can ask about, computed. */
    public Moment moment() throws SceneException {
        try {
            Moment moment = Moment.of(experiment, Place.of(cursor(walk()), experiment.cell()));
            return moment.with(room.map(RoomStage::training).orElse(TrainingSnapshot.NONE), reached);
        } catch (NotFiniteException e) {
            throw SceneException.of("range", e.getMessage());
        }
    }

    /** Another experiment. A cursor that stands at the start stands at the new one's start, which may be another equation. */
    public Stage with(Experiment changed) {
        Place there = place.equals(start(experiment)) ? start(changed) : place;
        return new Stage(changed, there, zoom, look, view, panels, lights, room, reached);
    }

    /** The cursor put somewhere; what was looked at before is not any more. */
    Stage with(Place there) {
        Set<Place> places = new HashSet<>(reached);
        places.add(there);
        return new Stage(experiment, there, zoom, Optional.empty(), view, panels, lights, room, places);
    }

    /** The cursor moved by presses, past the places between. */
    Stage with(Place there, Set<Place> passed) {
        Set<Place> places = new HashSet<>(reached);
        places.addAll(passed);
        return new Stage(experiment, there, zoom, Optional.empty(), view, panels, lights, room, places);
    }

    Stage with(Zoom other) {
        return new Stage(experiment, place, other, look, view, panels, lights, room, reached);
    }

    public Stage with(Look number) {
        return new Stage(experiment, place, zoom, Optional.of(number), view, panels, lights, room, reached);
    }

    Stage with(View other) {
        return new Stage(experiment, place, zoom, look, Optional.of(other), panels, lights, room, reached);
    }

    Stage with(Panel panel, boolean shown) {
        Map<Panel, Boolean> more = new EnumMap<>(Panel.class);
        more.putAll(panels);
        more.put(panel, shown);
        return new Stage(experiment, place, zoom, look, view, more, lights, room, reached);
    }

    Stage with(List<Light> lit) {
        return new Stage(experiment, place, zoom, look, view, panels, lit, room, reached);
    }

    Stage with(RoomStage other) {
        return new Stage(experiment, place, zoom, look, view, panels, lights, Optional.of(other), reached);
    }
}
