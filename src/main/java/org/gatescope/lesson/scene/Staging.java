package org.gatescope.lesson.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.gatescope.cell.Node;
import org.gatescope.lesson.expression.Names;
import org.gatescope.lesson.expression.Place;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Cursor.Pass;
import org.gatescope.trace.Cursor.Zoom;
import org.gatescope.trace.Walk;

/** Instructions about where we are and what is seen. */
sealed interface Staging extends Instruction {

    /** A step as it is written: a number, or so many before the last. */
    record Step(OptionalInt number, int beforeLast) {

        int in(int length) {
            return number.orElse(length - beforeLast);
        }

        @Override
        public String toString() {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : beforeLast == 0 ? "T" : "T-" + beforeLast;
        }
    }

    /** {@code go forward 3 f}, {@code go backward T h}; within an equation by a node's path, {@code go forward 3 f/1}. */
    record Go(Pass pass, Step step, String name) implements Staging {

        @Override
        public Stage applied(Stage stage, Supplies supplies) throws SceneException {
            Names names = new Names(stage.experiment());
            Node node = names.node(name).or(() -> stage.experiment().cell().node(name)).orElseThrow(() -> SceneException.of("here", name, names.all()));
            int length = stage.experiment().length();
            int t = step.in(length);
            if (t < 1 || t > length) {
                throw SceneException.of("step.none", step, length);
            }
            Place place = new Place(pass, t, node.path());
            if (place.in(stage.experiment().cell(), stage.walk()).isEmpty()) {
                throw SceneException.of("idle", pass.name().toLowerCase(Locale.ROOT), name, t);
            }
            return stage.with(place);
        }

        @Override
        public String toString() {
            return "go %s %s %s".formatted(pass.name().toLowerCase(Locale.ROOT), step, name);
        }
    }

    /** {@code go start}, {@code go end}. */
    record GoTo(boolean isEnd) implements Staging {

        @Override
        public Stage applied(Stage stage, Supplies supplies) {
            Walk walk = stage.walk();
            return stage.with(Place.of(isEnd ? walk.last() : walk.first(stage.zoom()), stage.experiment().cell()));
        }

        @Override
        public String toString() {
            return isEnd ? "go end" : "go start";
        }
    }

    /** {@code press next 5}, {@code press back 2}. */
    record Press(boolean isNext, int times) implements Staging {

        @Override
        public Stage applied(Stage stage, Supplies supplies) {
            Walk walk = stage.walk();
            Cursor cursor = stage.cursor(walk);
            Set<Place> passed = new HashSet<>();
            for (int i = 0; i < times; i++) {
                Cursor next = isNext ? walk.next(cursor, stage.zoom()) : walk.previous(cursor, stage.zoom());
                passed.addAll(between(stage, walk, walk.indexOf(cursor), walk.indexOf(next)));
                cursor = next;
            }
            return stage.with(Place.of(cursor, stage.experiment().cell()), passed);
        }

        private static Set<Place> between(Stage stage, Walk walk, int from, int to) {
            Set<Place> places = new HashSet<>();
            for (int place = Math.min(from, to); place <= Math.max(from, to); place++) {
                places.add(Place.of(walk.at(place), stage.experiment().cell()));
            }
            return places;
        }

        @Override
        public String toString() {
            return "press %s %d".formatted(isNext ? "next" : "back", times);
        }
    }

    /** {@code look f@3}, {@code look grad(f@3)}. */
    record LookAt(Look look) implements Staging {

        @Override
        public Stage applied(Stage stage, Supplies supplies) throws SceneException {
            look.address(new Names(stage.experiment()), stage.moment().trace());
            return stage.with(look);
        }

        @Override
        public String toString() {
            return "look " + look;
        }
    }

    /** {@code zoom equation}. */
    record ZoomTo(Zoom zoom) implements Staging {

        @Override
        public Stage applied(Stage stage, Supplies supplies) {
            return stage.with(zoom);
        }

        @Override
        public String toString() {
            return "zoom " + zoom.name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code view strips}. */
    record Draw(View view) implements Staging {

        @Override
        public Stage applied(Stage stage, Supplies supplies) {
            return stage.with(view);
        }

        @Override
        public String toString() {
            return "view " + view.key();
        }
    }

    /** {@code show timeline}, {@code hide timeline}. */
    record Open(Panel panel, boolean isShown) implements Staging {

        @Override
        public Stage applied(Stage stage, Supplies supplies) {
            return stage.with(panel, isShown);
        }

        @Override
        public String toString() {
            return (isShown ? "show " : "hide ") + panel.key();
        }
    }

    /** {@code light f C}, {@code light f@3}; without a name nothing is lit any more. */
    record LightUp(List<Light> lights) implements Staging {

        public LightUp {
            lights = List.copyOf(lights);
        }

        @Override
        public Stage applied(Stage stage, Supplies supplies) throws SceneException {
            Names names = new Names(stage.experiment());
            for (Light light : lights) {
                if (!names.has(light.name())) {
                    throw SceneException.of("here", light.name(), names.all());
                }
                int length = stage.experiment().length();
                Optional<Integer> outside = light.step().stream().boxed().filter(t -> t > length).findFirst();
                if (outside.isPresent()) {
                    throw SceneException.of("no.step", light.name(), outside.get(), length);
                }
            }
            return stage.with(lights);
        }

        @Override
        public String toString() {
            return lights.isEmpty() ? "light" : lights.stream().map(Light::toString).collect(Collectors.joining(" ", "light ", ""));
        }
    }
}
