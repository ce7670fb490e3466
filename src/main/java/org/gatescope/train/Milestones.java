package org.gatescope.train;

import java.util.ArrayList;
import java.util.List;

/**
 * The checkpoints along a run: the first and the newest always, between them as many as there is room for, spread over the run. One thread
 * adds, any may read.
 */
final class Milestones {

    /** How many are kept; when there are more, the one goes whose neighbours are closest. */
    static final int MOST = 64;
    /** The memory that they may take together. */
    private static final long MOST_BYTES = 256L << 20;

    private volatile List<Checkpoint> kept;

    Milestones(Checkpoint start) {
        kept = List.of(start);
    }

    List<Checkpoint> all() {
        return kept;
    }

    /** Adds the newest; it takes the place of one after the same batch. */
    void add(Checkpoint newest) {
        List<Checkpoint> all = new ArrayList<>(kept);
        if (all.getLast().step() == newest.step()) {
            all.removeLast();
        }
        all.add(newest);
        while (all.size() > most(newest)) {
            all.remove(mostCrowded(all));
        }
        kept = List.copyOf(all);
    }

    /** The one whose neighbours are closest, neither the first nor the newest: so they stay spread over the run however long it gets. */
    private static int mostCrowded(List<Checkpoint> all) {
        int found = 1;
        for (int i = 2; i < all.size() - 1; i++) {
            found = between(all, i) < between(all, found) ? i : found;
        }
        return found;
    }

    private static long between(List<Checkpoint> all, int index) {
        return all.get(index + 1).step() - all.get(index - 1).step();
    }

    private static long most(Checkpoint each) {
        long bytes = Float.BYTES * ((long) each.parameters().length + each.first().length + each.second().length);
        return Math.clamp(MOST_BYTES / bytes, 3, MOST);
    }
}
