package org.gatescope.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which steps are drawn where not all fit. */
final class UnrolledLayout {

    private UnrolledLayout() {
    }

    /** A place in the row: one step, or several that are left out. */
    record Place(int from, int to) {

        boolean isGap() {
            return to > from;
        }
    }

    /**
     * The first and the last step, the cursor's and as many around it as there are places for; what is left out stands as one place.
     *
     * @param places at least 5
     */
    static List<Place> places(int steps, int cursor, int places) {
        if (steps <= places) {
            return gaps(new TreeSet<>(java.util.stream.IntStream.rangeClosed(1, steps).boxed().toList()), steps);
        }
        SortedSet<Integer> shown = new TreeSet<>(List.of(1, Math.clamp(cursor, 1, steps), steps));
        for (int ring = 1; ring < steps; ring++) {
            for (int t : new int[] {cursor - ring, cursor + ring}) {
                if (t >= 1 && t <= steps && !shown.contains(t)) {
                    SortedSet<Integer> more = new TreeSet<>(shown);
                    more.add(t);
                    if (gaps(more, steps).size() > places) {
                        return gaps(shown, steps);
                    }
                    shown = more;
                }
            }
        }
        return gaps(shown, steps);
    }

    private static List<Place> gaps(SortedSet<Integer> shown, int steps) {
        List<Place> places = new ArrayList<>();
        int next = 1;
        for (int t : shown) {
            if (t > next) {
                places.add(new Place(next, t - 1));
            }
            places.add(new Place(t, t));
            next = t + 1;
        }
        return List.copyOf(places);
    }
}
