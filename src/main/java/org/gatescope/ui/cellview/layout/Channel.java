package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The room between two layers: gives the upright part of each wire a track, so that wires neither meet nor cross without need. */
final class Channel {

    private static final double FREE = PictureCheck.WIRE_GAP + 2;

    private final double trackGap;
    private final Map<Item, Strand> bySource = new LinkedHashMap<>();
    private final Map<Item, Strand> secondHalves = new LinkedHashMap<>();
    private List<Strand> order = new ArrayList<>();
    private int tracks;

    Channel(List<Item> left, double trackGap) {
        this.trackGap = trackGap;
        for (Item item : left) {
            if (!item.out.isEmpty()) {
                Strand strand = new Strand(item, item.out.getFirst().startY());
                // heights are sums in differing orders: what is meant to be straight becomes so to the last bit
                item.out.forEach(hop -> strand.rights.add(Math.abs(hop.endY() - strand.left) < 1e-3 ? strand.left : hop.endY()));
                bySource.put(item, strand);
            }
        }
        bySource.values().stream().filter(strand -> !strand.isStraight()).forEach(order::add);
        while (cutOneCircle()) {
            // each cut frees one strand of the circle
        }
        order = TrackOrder.of(order);
        assign();
    }

    int tracks() {
        return tracks;
    }

    Strand strand(Item source) {
        return bySource.get(source);
    }

    Optional<Strand> secondHalf(Item source) {
        return Optional.ofNullable(secondHalves.get(source));
    }

    private boolean cutOneCircle() {
        List<Strand> circle = TrackOrder.circle(order);
        if (circle.isEmpty()) {
            return false;
        }
        Strand cut = circle.stream().filter(strand -> !secondHalves.containsKey(strand.source))
                .reduce((a, b) -> b.rights.size() < a.rights.size() ? b : a).orElseThrow();
        double level = freeLevel(cut);
        Strand second = new Strand(cut.source, level);
        second.rights.addAll(cut.rights);
        second.first = cut;
        cut.rights.clear();
        cut.rights.add(level);
        secondHalves.put(cut.source, second);
        order.add(second);
        return true;
    }

    /** A height near the middle of the strand at which nothing else enters or leaves. */
    private double freeLevel(Strand strand) {
        double middle = Math.round((strand.top() + strand.bottom()) / 2);
        for (int step = 0; ; step++) {
            for (double level : new double[] {middle + step, middle - step}) {
                if (isFree(level)) {
                    return level;
                }
            }
        }
    }

    private boolean isFree(double level) {
        return Stream.concat(bySource.values().stream(), secondHalves.values().stream())
                .allMatch(strand -> Math.abs(strand.left - level) >= FREE
                        && strand.rights.stream().allMatch(right -> Math.abs(right - level) >= FREE));
    }

    /** The leftmost track behind every earlier strand that is in the way. */
    private void assign() {
        for (int i = 0; i < order.size(); i++) {
            Strand strand = order.get(i);
            strand.track = 0;
            for (Strand earlier : order.subList(0, i)) {
                if (!strand.isClearOf(earlier, trackGap) || earlier.mustPrecede(strand)) {
                    strand.track = Math.max(strand.track, earlier.track + 1);
                }
            }
            tracks = Math.max(tracks, strand.track + 1);
        }
    }
}
