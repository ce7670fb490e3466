package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.List;

/** Orders the strands of a channel from left to right: as their heights demand, and then with few crossings. */
final class TrackOrder {

    private static final int PASSES = 6;

    private TrackOrder() {
    }

    static List<Strand> of(List<Strand> strands) {
        List<Strand> order = new ArrayList<>();
        List<Strand> waiting = new ArrayList<>(strands);
        while (!waiting.isEmpty()) {
            Strand next = waiting.stream().filter(strand -> waiting.stream().noneMatch(other -> other != strand && other.mustPrecede(strand)))
                    .findFirst().orElseThrow();
            waiting.remove(next);
            order.add(next);
        }
        for (int pass = 0; pass < PASSES; pass++) {
            boolean improved = false;
            for (Strand strand : strands) {
                improved |= improve(order, strand);
            }
            if (!improved) {
                break;
            }
        }
        return order;
    }

    /** Moves one strand to the place where it crosses least. */
    private static boolean improve(List<Strand> order, Strand strand) {
        int at = order.indexOf(strand);
        int best = at;
        int gain = 0;
        int change = 0;
        for (int to = at - 1; to >= 0 && !order.get(to).mustPrecede(strand); to--) {
            change += strand.crossingsBefore(order.get(to)) - order.get(to).crossingsBefore(strand);
            if (change < gain) {
                gain = change;
                best = to;
            }
        }
        change = 0;
        for (int to = at + 1; to < order.size() && !strand.mustPrecede(order.get(to)); to++) {
            change += order.get(to).crossingsBefore(strand) - strand.crossingsBefore(order.get(to));
            if (change < gain) {
                gain = change;
                best = to;
            }
        }
        if (best != at) {
            order.remove(at);
            order.add(best, strand);
        }
        return best != at;
    }

    /** Strands of which each must precede the next and the last the first; none if there is no such circle. */
    static List<Strand> circle(List<Strand> strands) {
        List<Strand> left = new ArrayList<>(strands);
        while (left.removeIf(strand -> left.stream().noneMatch(other -> other != strand && other.mustPrecede(strand)))) {
            // what nothing must precede is in no circle
        }
        if (left.isEmpty()) {
            return List.of();
        }
        List<Strand> way = new ArrayList<>(List.of(left.getFirst()));
        while (true) {
            Strand at = way.getLast();
            Strand before = left.stream().filter(other -> other != at && other.mustPrecede(at)).findFirst().orElseThrow();
            int seen = way.indexOf(before);
            if (seen >= 0) {
                return way.subList(seen, way.size());
            }
            way.add(before);
        }
    }
}
