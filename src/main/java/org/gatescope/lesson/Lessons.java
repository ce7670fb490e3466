package org.gatescope.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.page.Problem;
import org.gatescope.lesson.page.Problems;

/** Reads folders of lessons. What cannot be read becomes a problem, and the rest is read on. */
public final class Lessons {

    /** More than any course has. */
    public static final int MOST_LESSONS = 200;

    private final LessonFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private Lessons(LessonFiles files) {
        this.files = files;
    }

    /** The course that comes with Gatescope. */
    public static Course shipped() {
        return read(new ShippedFiles());
    }

    /**
     * A folder of lessons, or the folder of a single one.
     *
     * @throws BadInputException where there is no such folder
     */
    public static Course read(Path folder) throws BadInputException {
        return read(new FolderFiles(folder));
    }

    /** Lessons from wherever they are. */
    public static Course read(LessonFiles files) {
        return new Lessons(files).course();
    }

    private Course course() {
        SortedSet<String> names = files.names();
        List<Lesson> english = new ArrayList<>();
        List<Lesson> chinese = new ArrayList<>();
        int count = 0;
        for (String folder : folders(names)) {
            if (++count > MOST_LESSONS) {
                problems.add(new Problem(files.shown(folder), 0, Problems.words("lessons.most", MOST_LESSONS)));
                break;
            }
            lesson(folder, "en.md", Locale.ENGLISH).ifPresent(english::add);
            lesson(folder, "zh.md", Locale.CHINESE).ifPresent(chinese::add);
        }
        if (count == 0) {
            problems.add(new Problem(files.shown(""), 0, Problems.words("lesson.none")));
        }
        Glossary glossary = names.contains("glossary.md") ? glossary() : Glossary.EMPTY;
        return new Course(files, english, chinese, glossary, playlists(names), problems, Optional.empty());
    }

    /** The folders with a lesson in them, in the order of their names. */
    private static SortedSet<String> folders(SortedSet<String> names) {
        SortedSet<String> folders = new TreeSet<>();
        for (String name : names) {
            String folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (!folder.contains("/") && (file.equals("en.md") || file.equals("zh.md"))) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private Optional<Lesson> lesson(String folder, String language, Locale locale) {
        String name = folder.isEmpty() ? language : folder + "/" + language;
        Problems found = new Problems(files.shown(name));
        Optional<Lesson> lesson = Optional.empty();
        Optional<String> text = text(name, found);
        if (text.isPresent()) {
            lesson = LessonReader.read(text.get(), folder, name, locale, found);
        } else if (found.found().isEmpty()) {
            found.tell(1, "file.missing");
        }
        problems.addAll(found.found());
        return lesson;
    }

    private Optional<String> text(String name, Problems found) {
        try {
            return files.text(name);
        } catch (LessonFiles.UnreadableException e) {
            found.add(1, e.getMessage());
            return Optional.empty();
        }
    }

    private Glossary glossary() {
        Problems found = new Problems(files.shown("glossary.md"));
        Glossary glossary = text("glossary.md", found).map(text -> GlossaryReader.read(text, found)).orElse(Glossary.EMPTY);
        problems.addAll(found.found());
        return glossary;
    }

    private List<Playlist> playlists(SortedSet<String> names) {
        List<Playlist> playlists = new ArrayList<>();
        for (String name : names) {
            Matcher file = PlaylistReader.FILE.matcher(name);
            if (file.matches()) {
                Problems found = new Problems(files.shown(name));
                text(name, found).ifPresent(text -> playlists.add(PlaylistReader.read(file.group(1), text, found)));
                problems.addAll(found.found());
            }
        }
        return playlists;
    }
}
