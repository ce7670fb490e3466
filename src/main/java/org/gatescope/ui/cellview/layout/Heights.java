package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the height of every item. Blocks start as far up and as far down as they can and meet in the middle; then each block is tried
 * at the heights where one of its wires would be straight, pushing others out of its way, and stays where the whole is best.
 */
final class Heights {

    private static final int PASSES = 10;
    private static final double BEND = 30;
    private static final double TALLNESS = 1.5;
    private static final double SAME = 1e-6;

    private final Layers layers;
    private final Blocks blocks;
    private final Spacing spacing;
    private double[] place;
    private final List<List<Below>> below = new ArrayList<>();
    private final List<List<Below>> above = new ArrayList<>();

    /** Block {@code lower} lies at least {@code gap} below block {@code upper}. */
    private record Below(int upper, int lower, double gap) {}

    private Heights(Layers layers, Spacing spacing) {
        this.layers = layers;
        this.spacing = spacing;
        blocks = new Blocks(layers);
        place = new double[layers.items.size()];
        for (int i = 0; i < place.length; i++) {
            below.add(new ArrayList<>());
            above.add(new ArrayList<>());
        }
        for (List<Item> layer : layers.layers) {
            for (int i = 1; i < layer.size(); i++) {
                Item upper = layer.get(i - 1);
                Item lower = layer.get(i);
                double gap = blocks.offset(upper) + upper.shape.height() + gap(upper, lower) - blocks.offset(lower);
                Below rule = new Below(blocks.head(upper), blocks.head(lower), gap);
                below.get(rule.upper).add(rule);
                above.get(rule.lower).add(rule);
            }
        }
    }

    static void find(Layers layers, Spacing spacing) {
        Heights heights = new Heights(layers, spacing);
        heights.start();
        heights.improve();
        heights.apply();
    }

    private double gap(Item upper, Item lower) {
        return upper.passing || lower.passing ? spacing.wireGap() : spacing.boxGap();
    }

    private void start() {
        for (int block = 0; block < place.length; block++) {
            move(place, block, 0);
        }
        double[] high = place.clone();
        double lowest = 0;
        apply();
        for (Item item : layers.items) {
            lowest = Math.max(lowest, item.bottom());
        }
        double[] low = new double[place.length];
        Arrays.fill(low, lowest);
        for (int block = 0; block < low.length; block++) {
            for (Item item : layers.items) {
                if (blocks.head(item) == block) {
                    low[block] = Math.min(low[block], lowest - blocks.offset(item) - item.shape.height());
                }
            }
        }
        for (int block = 0; block < low.length; block++) {
            lift(low, block, 0);
        }
        for (int block = 0; block < place.length; block++) {
            place[block] = Math.round((high[block] + low[block]) / 2);
        }
        for (int block = 0; block < place.length; block++) {
            move(place, block, 0);
        }
    }

    private void improve() {
        double cost = cost();
        for (int pass = 0; pass < PASSES; pass++) {
            double before = cost;
            for (Item.Hop hop : layers.hops) {
                double gap = hop.startY() - hop.endY();
                if (Math.abs(gap) > SAME) {
                    cost = attempt(blocks.head(hop.to()), gap, cost);
                    cost = attempt(blocks.head(hop.from()), hop.endY() - hop.startY(), cost);
                    cost = attempt(blocks.head(hop.to()), (hop.startY() - hop.endY()) / 2, cost);
                }
            }
            if (cost > before - SAME) {
                return;
            }
        }
    }

    private double attempt(int block, double shift, double cost) {
        if (Math.abs(shift) < SAME) {
            return cost;
        }
        double[] old = place.clone();
        if (shift > 0) {
            move(place, block, shift);
        } else {
            lift(place, block, shift);
        }
        double found = cost();
        if (found < cost - SAME) {
            return found;
        }
        place = old;
        apply();
        return cost;
    }

    /** Moves a block down, and what is in its way. */
    private void move(double[] at, int block, double shift) {
        at[block] += shift;
        for (Below rule : below.get(block)) {
            double missing = at[block] + rule.gap - at[rule.lower];
            if (missing > 0) {
                move(at, rule.lower, missing);
            }
        }
    }

    /** Moves a block up, and what is in its way. */
    private void lift(double[] at, int block, double shift) {
        at[block] += shift;
        for (Below rule : above.get(block)) {
            double missing = at[block] - rule.gap - at[rule.upper];
            if (missing < 0) {
                lift(at, rule.upper, missing);
            }
        }
    }

    private void apply() {
        layers.items.forEach(item -> item.y = place[blocks.head(item)] + blocks.offset(item));
    }

    private double cost() {
        apply();
        double cost = 0;
        for (Item.Hop hop : layers.hops) {
            double rise = Math.abs(hop.startY() - hop.endY());
            if (rise > SAME) {
                cost += rise + BEND;
            }
        }
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Item item : layers.items) {
            top = Math.min(top, item.y);
            bottom = Math.max(bottom, item.bottom());
        }
        return cost + TALLNESS * (bottom - top);
    }
}
