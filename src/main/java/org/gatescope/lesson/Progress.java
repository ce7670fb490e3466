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

    /** How much there is of something in a lesson, and how much of that is done. */
    public record Share(int done, int all) {

        static final Share NONE = new Share(0, 0);

        Share with(int moreDone, int more) {
            return new Share(done + moreDone, all + more);
        }

        public boolean isWhole() {
            return done == all;
        }
    }

    /** How far a lesson is gone through, in pages that were seen, predictions that were answered and tasks that were done. */
    public record Standing(Share pages, Share predictions, Share tasks) {

        public boolean isWhole() {
            return pages.isWhole() && predictions.isWhole() && tasks.isWhole();
        }
    }

    /** How far a lesson is gone through; what was done in it before it had fewer questions does not count. */
    public Standing standing(Lesson lesson) {
        Standing standing = new Standing(Share.NONE, Share.NONE, Share.NONE);
        int number = 0;
        for (org.gatescope.lesson.page.Page page : lesson.pages()) {
            PageProgress on = on(lesson.id(), ++number);
            int predictions = page.predictions().size();
            int tasks = page.tasks().size();
            standing = new Standing(standing.pages.with(on.seen().isPresent() ? 1 : 0, 1),
                    standing.predictions.with(on.answers().headMap(predictions + 1).size(), predictions),
                    standing.tasks.with(on.done().headMap(tasks + 1).size(), tasks));
        }
        return standing;
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
