package org.gatescope.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.gatescope.lesson.page.Problem;

/**
 * Lessons as they were read from a folder, in the order of its folders' names.
 *
 * @param english  the lessons of all {@code en.md}
 * @param chinese  the lessons of all {@code zh.md}
 * @param problems what could not be read
 * @param fallback where lessons are found that these lead to and do not have
 */
public record Course(LessonFiles files, List<Lesson> english, List<Lesson> chinese, Glossary glossary, List<Playlist> playlists, List<Problem> problems,
        Optional<Course> fallback) {

    /** Nothing, as long as nothing has been read. */
    public static final Course EMPTY = new Course(new NoFiles(), List.of(), List.of(), Glossary.EMPTY, List.of(), List.of(), Optional.empty());

    /** No folder at all. */
    private record NoFiles() implements LessonFiles {

        @Override
        public SortedSet<String> names() {
            return new TreeSet<>();
        }

        @Override
        public Optional<byte[]> bytes(String name) {
            return Optional.empty();
        }

        @Override
        public String shown(String name) {
            return name;
        }
    }

    public Course {
        english = List.copyOf(english);
        chinese = List.copyOf(chinese);
        playlists = List.copyOf(playlists);
        problems = List.copyOf(problems);
    }

    /** The lessons in a language: Chinese, or else English. */
    public List<Lesson> lessons(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }

    /** A lesson in a language, of these or else of the fallback's. */
    public Optional<Lesson> lesson(String id, Locale locale) {
        return lessons(locale).stream().filter(lesson -> lesson.id().equals(id)).findFirst().or(() -> fallback.flatMap(other -> other.lesson(id, locale)));
    }

    /** Whether a lesson is one of these, and not the fallback's. */
    public boolean has(Lesson lesson) {
        return lessons(lesson.locale()).contains(lesson);
    }

    /** The files among which those of a lesson are. */
    public LessonFiles files(Lesson lesson) {
        return has(lesson) ? files : fallback.map(other -> other.files(lesson)).orElse(files);
    }

    /** The same, with another course to lead to. */
    public Course or(Course other) {
        return new Course(files, english, chinese, glossary, playlists, problems, Optional.of(other));
    }

    /** The same, with one problem more. */
    public Course with(Problem problem) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(problem);
        return new Course(files, english, chinese, glossary, playlists, all, fallback);
    }
}
