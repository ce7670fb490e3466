package org.gatescope.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Inline;
import org.gatescope.lesson.page.Problems;

/** What holds a course together: ids, needs, links, pictures, playlists, the glossary. */
final class CourseCheck {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final Course course;
    private final Function<String, Problems> problems;

    /** @param problems of a file, by its name among the course's files */
    CourseCheck(Course course, Function<String, Problems> problems) {
        this.course = course;
        this.problems = problems;
    }

    void check() {
        for (List<Lesson> lessons : List.of(course.english(), course.chinese())) {
            unique(lessons);
            cycles(lessons);
            order(lessons);
            lessons.forEach(this::lesson);
        }
        playlists();
        glossary();
    }

    private void unique(List<Lesson> lessons) {
        Map<String, Lesson> known = new HashMap<>();
        for (Lesson lesson : lessons) {
            Lesson before = known.putIfAbsent(lesson.id(), lesson);
            if (before != null) {
                problems.apply(lesson.file()).add(1, "the id %s is taken by %s", lesson.id(), before.folder());
            }
        }
    }

    private void cycles(List<Lesson> lessons) {
        Map<String, Lesson> byId = new HashMap<>();
        lessons.forEach(lesson -> byId.putIfAbsent(lesson.id(), lesson));
        for (Lesson lesson : lessons) {
            List<String> way = cycle(lesson.id(), lesson.id(), byId, new ArrayList<>());
            if (!way.isEmpty()) {
                problems.apply(lesson.file()).add(1, "needs lead back to the lesson itself: %s", String.join(", ", way));
            }
        }
    }

    private void order(List<Lesson> lessons) {
        List<String> ids = lessons.stream().map(Lesson::id).toList();
        for (Lesson lesson : lessons) {
            lesson.needs().stream().filter(id -> ids.indexOf(id) > ids.indexOf(lesson.id()))
                    .forEach(id -> problems.apply(lesson.file()).add(1, "needs: %s comes later; the order is that of the folders' names", id));
        }
    }

    /** The way from an id back to where it began; empty where there is none. */
    private static List<String> cycle(String id, String goal, Map<String, Lesson> byId, List<String> seen) {
        for (String next : Optional.ofNullable(byId.get(id)).map(Lesson::needs).orElse(List.of())) {
            if (next.equals(goal)) {
                return List.of(id, goal);
            }
            if (!seen.contains(next)) {
                seen.add(next);
                List<String> rest = cycle(next, goal, byId, seen);
                if (!rest.isEmpty()) {
                    List<String> way = new ArrayList<>(List.of(id));
                    way.addAll(rest);
                    return way;
                }
            }
        }
        return List.of();
    }

    private void lesson(Lesson lesson) {
        Problems own = problems.apply(lesson.file());
        // what a lesson by itself leads to is read elsewhere
        boolean alone = lesson.folder().isEmpty();
        lesson.needs().stream().filter(id -> !alone && find(id, lesson).isEmpty()).forEach(id -> own.add(1, "needs: there is no lesson %s", id));
        lesson.pages().stream().flatMap(page -> page.content().stream()).flatMap(Block::inlines).forEach(inline -> {
            if (alone) {
                return;
            }
            if (inline instanceof Inline.Link(_, Inline.Target.Lesson(String id), int line) && find(id, lesson).isEmpty()) {
                own.add(line, "lesson:%s: there is no lesson %s", id, id);
            } else if (inline instanceof Inline.Link(_, Inline.Target.Page(String id, int page), int line)) {
                page(id, page, lesson).ifPresent(wrong -> own.add(line, "lesson:%s#%d: %s", id, page, wrong));
            }
        });
        lesson.pages().stream().flatMap(page -> page.blocks()).forEach(block -> {
            if (block instanceof Block.Picture picture) {
                picture(lesson.file(picture.file())).ifPresent(wrong -> own.add(picture.line(), "%s: %s", picture.file(), wrong));
            }
        });
    }

    private Optional<Lesson> find(String id, Lesson from) {
        return course.lesson(id, from.locale());
    }

    private Optional<String> page(String id, int page, Lesson from) {
        Optional<Lesson> lesson = find(id, from);
        if (lesson.isEmpty()) {
            return Optional.of("there is no lesson " + id);
        }
        int pages = lesson.get().pages().size();
        return page > pages ? Optional.of("it has %d pages".formatted(pages)) : Optional.empty();
    }

    private Optional<String> picture(String name) {
        try {
            Optional<byte[]> bytes = course.files().bytes(name);
            if (bytes.isEmpty()) {
                return Optional.of("there is no such file in the lesson's folder");
            }
            boolean isPng = bytes.get().length > PNG.length && Arrays.equals(bytes.get(), 0, PNG.length, PNG, 0, PNG.length);
            return isPng ? Optional.empty() : Optional.of("a PNG file expected");
        } catch (LessonFiles.UnreadableException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void playlists() {
        for (Playlist playlist : course.playlists()) {
            Problems own = problems.apply("playlist-%s.txt".formatted(playlist.name()));
            for (Playlist.Stop stop : playlist.stops()) {
                Optional<Lesson> lesson = course.lesson(stop.lesson(), Locale.ENGLISH).or(() -> course.lesson(stop.lesson(), Locale.CHINESE));
                if (lesson.isEmpty()) {
                    own.add(stop.line(), "there is no lesson %s", stop.lesson());
                } else if (stop.page() > lesson.get().pages().size()) {
                    own.add(stop.line(), "%s has %d pages", stop.lesson(), lesson.get().pages().size());
                }
            }
        }
    }

    /** A form that belongs to two terms would show one of them by chance. */
    private void glossary() {
        Map<String, Term> forms = new HashMap<>();
        for (Term term : course.glossary().terms()) {
            for (String form : term.forms()) {
                Term before = forms.putIfAbsent(Glossary.fold(form), term);
                if (before != null && before != term) {
                    problems.apply("glossary.md").add(term.line(), "%s: '%s' belongs to %s already", term.id(), form, before.id());
                }
            }
        }
    }
}
