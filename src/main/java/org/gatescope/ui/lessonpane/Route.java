package org.gatescope.ui.lessonpane;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.gatescope.lesson.Course;
import org.gatescope.lesson.Playlist;

/**
 * A playlist while it is gone through.
 *
 * @param stops its pages, without those that the course does not have
 * @param at    the one that is read, from 0; a link may have led aside from it
 */
record Route(Playlist playlist, List<Playlist.Stop> stops, int at) {

    /** From its first page. */
    static Route of(Playlist playlist, Course course) {
        return new Route(playlist, playlist.stops().stream().filter(stop -> has(course, stop)).toList(), 0);
    }

    private static boolean has(Course course, Playlist.Stop stop) {
        return Stream.of(Locale.ENGLISH, Locale.CHINESE).flatMap(locale -> course.lesson(stop.lesson(), locale).stream()).anyMatch(lesson -> stop.page() <= lesson.pages().size());
    }

    Route to(int index) {
        return new Route(playlist, stops, Math.clamp(index, 0, stops.size() - 1));
    }

    Playlist.Stop stop() {
        return stops.get(at);
    }

    boolean isLast() {
        return at == stops.size() - 1;
    }

    /** Whether a page is another than the list's own. */
    boolean isAside(LessonModel.Reading reading) {
        return !reading.lesson().id().equals(stop().lesson()) || reading.number() != stop().page();
    }
}
