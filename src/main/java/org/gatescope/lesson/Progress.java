package org.gatescope.lesson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.gatescope.export.Table;
import org.gatescope.lesson.page.Guess;

/** What a learner has done in the lessons, in whatever language. Immutable. {@link ProgressFile} keeps it. */
public record Progress(SortedMap<Page, PageProgress> pages) {

    public static final Progress NONE = new Progress(new TreeMap<>());

    /**
     * A page.
     *
     * @param page counted from 1
     */
    public record Page(String lesson, int page) implements Comparable<Page> {

        private static final Comparator<Page> ORDER = Comparator.comparing(Page::lesson).thenComparingInt(Page::page);

        @Override
        public int compareTo(Page other) {
            return ORDER.compare(this, other);
        }
    }

    public Progress {
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }

    /** What was done on a page; page from 1. */
    public PageProgress on(String lesson, int page) {
        return pages.getOrDefault(new Page(lesson, page), PageProgress.NONE);
    }

    private Progress with(String lesson, int page, UnaryOperator<PageProgress> change) {
        SortedMap<Page, PageProgress> more = new TreeMap<>(pages);
        more.put(new Page(lesson, page), change.apply(on(lesson, page)));
        return new Progress(more);
    }

    /** A page was opened. */
    public Progress seen(String lesson, int page, Instant now) {
        return with(lesson, page, before -> before.seen(now));
    }

    /** A prediction was answered; it counts from 1 on its page. */
    public Progress answered(String lesson, int page, int prediction, Guess guess, boolean right, Instant now) {
        return with(lesson, page, before -> before.answered(prediction, guess.text(), right, now));
    }

    /** A task was done; it counts from 1 on its page. */
    public Progress done(String lesson, int page, int task, Instant now) {
        return with(lesson, page, before -> before.done(task, now));
    }

    /** For a teacher: a row for each page that was seen, each prediction that was answered, each task that was done. */
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        pages.forEach((page, done) -> {
            List<String> place = List.of(page.lesson(), Integer.toString(page.page()));
            done.seen().ifPresent(at -> rows.add(row(place, "page", "", "", "", "", "", at)));
            done.answers().forEach((prediction, answer) -> rows.add(row(place, "prediction", prediction.toString(), answer.first(), word(answer.firstRight()),
                    word(answer.right()), Integer.toString(answer.tries()), answer.at())));
            done.done().forEach((task, at) -> rows.add(row(place, "task", task.toString(), "", "", "", "", at)));
        });
        return Table.of(List.of("lesson", "page", "what", "number", "first answer", "first right", "right", "tries", "time"), rows);
    }

    private static String word(boolean right) {
        return right ? "yes" : "no";
    }

    private static List<String> row(List<String> place, String what, String number, String first, String firstRight, String right, String tries, Instant at) {
        List<String> row = new ArrayList<>(place);
        row.addAll(List.of(what, number, first, firstRight, right, tries, at.toString()));
        return row;
    }
}
