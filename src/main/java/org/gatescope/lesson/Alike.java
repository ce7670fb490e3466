package org.gatescope.lesson;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.lesson.page.Page;
import org.gatescope.lesson.page.Problems;

/** Whether a lesson is the same in both languages but for its words. What differs is put down to the Chinese file. */
final class Alike {

    private final Lesson english;
    private final Lesson chinese;
    private final Problems problems;

    Alike(Lesson english, Lesson chinese, Problems problems) {
        this.english = english;
        this.chinese = chinese;
        this.problems = problems;
    }

    void check() {
        if (!english.id().equals(chinese.id()) || english.minutes() != chinese.minutes() || !english.needs().equals(chinese.needs())) {
            problems.add(1, "id, minutes and needs are the same in both languages; en.md has %s, %d, %s", english.id(), english.minutes(), String.join(", ", english.needs()));
        }
        if (english.pages().size() != chinese.pages().size()) {
            problems.add(1, "en.md has %d pages and this file %d", english.pages().size(), chinese.pages().size());
            return;
        }
        for (int page = 0; page < english.pages().size(); page++) {
            check(page + 1, english.pages().get(page), chinese.pages().get(page));
        }
    }

    private void check(int number, Page one, Page other) {
        List<Features.Feature> here = Features.of(one);
        List<Features.Feature> there = Features.of(other);
        for (int at = 0; at < Math.max(here.size(), there.size()); at++) {
            if (at >= there.size()) {
                problems.add(other.line(), "page %d lacks '%s', which en.md has in line %d", number, here.get(at).what(), here.get(at).line());
                return;
            }
            if (at >= here.size()) {
                problems.add(there.get(at).line(), "page %d has '%s', and en.md has nothing there", number, there.get(at).what());
                return;
            }
            if (!here.get(at).what().equals(there.get(at).what())) {
                problems.add(there.get(at).line(), "page %d: '%s' here, and '%s' in line %d of en.md", number, there.get(at).what(), here.get(at).what(), here.get(at).line());
                return;
            }
        }
        values(number, other, Features.values(one), Features.values(other));
    }

    private void values(int number, Page page, List<String> english, List<String> chinese) {
        List<String> missing = without(english, chinese);
        List<String> more = without(chinese, english);
        if (!missing.isEmpty() || !more.isEmpty()) {
            problems.add(page.line(), "page %d: the numbers in the text differ from en.md: %s", number,
                    (missing.isEmpty() ? "" : "missing " + String.join(", ", missing)) + (missing.isEmpty() || more.isEmpty() ? "" : "; ")
                            + (more.isEmpty() ? "" : "only here " + String.join(", ", more)));
        }
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }
}
