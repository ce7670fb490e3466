package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Groups items into blocks whose wires run dead straight: hops are taken one after another, the most wanted first, and their ends
 * tied to each other unless the order within some layer could then not be kept.
 */
final class Blocks {

    private final Layers layers;
    /** The first item of each item's block, and how far below it the item lies. */
    private final int[] head;
    private final double[] offset;

    Blocks(Layers layers) {
        this.layers = layers;
        head = new int[layers.items.size()];
        offset = new double[head.length];
        for (int i = 0; i < head.length; i++) {
            head[i] = i;
        }
        List<Item.Hop> hops = new ArrayList<>(layers.hops);
        hops.sort(Comparator.comparingInt(Blocks::wish));
        hops.forEach(this::tie);
    }

    int head(Item item) {
        return head[item.number];
    }

    double offset(Item item) {
        return offset[item.number];
    }

    private static int wish(Item.Hop hop) {
        if (hop.isHighway()) {
            return 0;
        }
        if (hop.from().passing && hop.to().passing) {
            return 1;
        }
        boolean onlyWay = hop.from().out.size() == 1 && hop.to().in.size() == 1;
        if (onlyWay) {
            return 2;
        }
        boolean straightIn = hop.to().passing || hop.port() != hop.to().shape.skirted();
        return (straightIn ? 3 : 6) + (hop.from().out.size() == 1 ? 0 : 1) + (hop.to().passing ? 1 : 0);
    }

    private void tie(Item.Hop hop) {
        int kept = head[hop.from().number];
        int moved = head[hop.to().number];
        if (kept == moved) {
            return;
        }
        int[] oldHead = head.clone();
        double[] oldOffset = offset.clone();
        double shift = offset[hop.from().number] + hop.from().shape.outY()
                - hop.to().shape.inY(hop.port()) - offset[hop.to().number];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == moved) {
                head[i] = kept;
                offset[i] += shift;
            }
        }
        if (!canBeOrdered()) {
            System.arraycopy(oldHead, 0, head, 0, head.length);
            System.arraycopy(oldOffset, 0, offset, 0, offset.length);
        }
    }

    /** Whether the orders of all layers together leave the blocks without a circle. */
    private boolean canBeOrdered() {
        int[] waiting = new int[head.length];
        int[][] below = new int[head.length][];
        int[] belowCount = new int[head.length];
        for (List<Item> layer : layers.layers) {
            for (int i = 1; i < layer.size(); i++) {
                int upper = head[layer.get(i - 1).number];
                int lower = head[layer.get(i).number];
                if (upper == lower) {
                    return false;
                }
                int at = belowCount[upper]++;
                if (below[upper] == null) {
                    below[upper] = new int[4];
                } else if (at == below[upper].length) {
                    below[upper] = Arrays.copyOf(below[upper], 2 * at);
                }
                below[upper][at] = lower;
                waiting[lower]++;
            }
        }
        int[] ready = new int[head.length];
        int found = 0;
        for (int block = 0; block < head.length; block++) {
            if (waiting[block] == 0) {
                ready[found++] = block;
            }
        }
        for (int done = 0; done < found; done++) {
            int block = ready[done];
            for (int i = 0; i < belowCount[block]; i++) {
                if (--waiting[below[block][i]] == 0) {
                    ready[found++] = below[block][i];
                }
            }
        }
        return found == head.length;
    }
}
