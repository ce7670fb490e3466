package org.gatescope.lesson;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gatescope.lesson.page.Page;
import org.gatescope.lesson.page.PageReader;
import org.gatescope.lesson.page.Problems;

/** Reads one file of a lesson: its head, then its pages. */
final class LessonReader {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private static final Set<String> KEYS = Set.of("id", "title", "minutes", "needs");
    private static final Pattern ENTRY = Pattern.compile("(?<key>[A-Za-z-]+):\\s*(?<value>.*)");
    private static final String FENCE = "---";
    private static final int MOST_MINUTES = 60;

    /** A value of the head with its line. */
    private record Entry(String value, int line) {
    }

    private final Problems problems;
    private final Map<String, Entry> head = new LinkedHashMap<>();

    private LessonReader(Problems problems) {
        this.problems = problems;
    }

    /** A lesson; empty where its head makes none. */
    static Optional<Lesson> read(String text, String folder, String file, Locale locale, Problems problems) {
        return new LessonReader(problems).lesson(text, folder, file, locale);
    }

    private Optional<Lesson> lesson(String text, String folder, String file, Locale locale) {
        List<String> lines = text.lines().toList();
        int end = head(lines);
        if (end < 0) {
            return Optional.empty();
        }
        // empty lines for the head, so that all lines keep their numbers
        List<Page> pages = PageReader.read("\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size())), problems);
        if (pages.isEmpty()) {
            problems.tell(end + 1, "page.none");
        }
        Optional<String> id = required("id", "an.id", ID);
        Optional<String> title = required("title", "a.title", Pattern.compile(".+"));
        int minutes = required("minutes", "some.minutes", Pattern.compile("[1-9]\\d?")).map(Integer::parseInt).orElse(1);
        if (minutes > MOST_MINUTES) {
            problems.tell(head.get("minutes").line(), "minutes.most", MOST_MINUTES, minutes);
        }
        return id.isEmpty() ? Optional.empty()
                : Optional.of(new Lesson(id.get(), title.orElse(id.get()), minutes, needs(), pages, folder, locale, file));
    }

    /** The number of the line that ends the head, from 0; less where there is none. */
    private int head(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            problems.tell(1, "head");
            return -1;
        }
        for (int at = 1; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.equals(FENCE)) {
                return at;
            }
            if (!line.isEmpty()) {
                entry(line, at + 1);
            }
        }
        problems.tell(1, "head.open");
        return -1;
    }

    private void entry(String text, int line) {
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches() || !KEYS.contains(entry.group("key"))) {
            problems.tell(line, "head.key", text.length() > 40 ? text.substring(0, 40) + "…" : text);
        } else if (head.containsKey(entry.group("key"))) {
            problems.tell(line, "head.twice", entry.group("key"));
        } else {
            head.put(entry.group("key"), new Entry(entry.group("value").strip(), line));
        }
    }

    private Optional<String> required(String key, String expected, Pattern pattern) {
        Entry entry = head.getOrDefault(key, new Entry("", 1));
        if (!pattern.matcher(entry.value()).matches()) {
            problems.tell(entry.line(), entry.value().isEmpty() ? "head.missing" : "head.value", key, Problems.words(expected), entry.value());
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    private List<String> needs() {
        Entry entry = head.getOrDefault("needs", new Entry("", 1));
        List<String> needs = Arrays.stream(entry.value().split("[,，]")).map(String::strip).filter(each -> !each.isEmpty()).toList();
        needs.stream().filter(each -> !ID.matcher(each).matches()).forEach(each -> problems.tell(entry.line(), "needs", each));
        return needs.stream().filter(each -> ID.matcher(each).matches()).toList();
    }
}
