package org.gatescope.train;

import java.util.ArrayList;
import java.util.List;

/**
 * The checkpoints along a run: the first and the newest always, between them as many as there is room for, spread over the run. One thread
 * adds, any may read.
 */
final class Milestones {

    /** How many are kept; when there are more, every second one goes. */
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
        kept = List.copyOf(all.size() > most(newest) ? thinned(all) : all);
    }

    private static List<Checkpoint> thinned(List<Checkpoint> all) {
        List<Checkpoint> fewer = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % 2 == 0 || i == all.size() - 1) {
                fewer.add(all.get(i));
            }
        }
        return fewer;
    }

    private static long most(Checkpoint each) {
        long bytes = Float.BYTES * ((long) each.parameters().length + each.first().length + each.second().length);
        return Math.clamp(MOST_BYTES / bytes, 3, MOST);
    }
}
