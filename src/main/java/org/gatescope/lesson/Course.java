package org.gatescope.lesson;

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
 */
public record Course(LessonFiles files, List<Lesson> english, List<Lesson> chinese, Glossary glossary, List<Playlist> playlists, List<Problem> problems) {

    /** Nothing, as long as nothing has been read. */
    public static final Course EMPTY = new Course(new NoFiles(), List.of(), List.of(), Glossary.EMPTY, List.of(), List.of());

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

    /** A lesson in a language. */
    public Optional<Lesson> lesson(String id, Locale locale) {
        return lessons(locale).stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
