package org.gatescope.lesson;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a learner has done on a page.
 *
 * @param seen    when it was first opened
 * @param answers by the prediction's number on the page, from 1
 * @param done    when each task was done, by its number on the page, from 1
 */
public record PageProgress(Optional<Instant> seen, SortedMap<Integer, Answered> answers, SortedMap<Integer, Instant> done) {

    static final PageProgress NONE = new PageProgress(Optional.empty(), new TreeMap<>(), new TreeMap<>());

    public PageProgress {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        done = Collections.unmodifiableSortedMap(new TreeMap<>(done));
    }

    /**
     * A prediction that was answered. The first guess stays: it is the one that was made before anything was seen.
     *
     * @param first      the first guess, as {@link org.gatescope.lesson.page.Guess#text} writes it
     * @param firstRight whether it was right
     * @param right      whether the newest was
     * @param tries      how many guesses there were, from 1
     * @param at         when the first was made
     */
    public record Answered(String first, boolean firstRight, boolean right, int tries, Instant at) {
    }

    PageProgress seen(Instant now) {
        return seen.isPresent() ? this : new PageProgress(Optional.of(now), answers, done);
    }

    PageProgress answered(int prediction, String guess, boolean right, Instant now) {
        Answered before = answers.get(prediction);
        SortedMap<Integer, Answered> more = new TreeMap<>(answers);
        more.put(prediction, before == null ? new Answered(guess, right, right, 1, now)
                : new Answered(before.first(), before.firstRight(), right, before.tries() + 1, before.at()));
        return new PageProgress(seen, more, done);
    }

    PageProgress done(int task, Instant now) {
        SortedMap<Integer, Instant> more = new TreeMap<>(done);
        more.putIfAbsent(task, now);
        return new PageProgress(seen, answers, more);
    }
}
