package org.gatescope.ui.cellview.layout;

import java.util.List;

/** Gives ordered items their shapes: which operand of a small operator runs straight in, and which comes from beneath or above. */
final class Shapes {

    private Shapes() {
    }

    static void choose(Layers layers) {
        for (Item item : layers.items) {
            if (!item.passing) {
                item.shape = item.hasFreeOperands() ? skirted(item) : Shape.of(item.node);
            }
        }
    }

    private static Shape skirted(Item item) {
        Item.Hop first = item.in.getFirst();
        Item.Hop second = item.in.getLast();
        Item.Hop upper = first.from().order < second.from().order ? first : second;
        Item.Hop lower = upper == first ? second : first;
        boolean lowerIsMain = item.node.column.size() == 1 && !upper.isHighway() && (lower.isHighway() || weight(lower) > weight(upper));
        return lowerIsMain ? Shape.of(item.node, upper.port(), true) : Shape.of(item.node, lower.port(), false);
    }

    /** A signal that leads nowhere else matters more here than one that only branches off. */
    private static int weight(Item.Hop hop) {
        return hop.from().out.size() == 1 ? 1 : 0;
    }

    /** Lets wires that come in by a skirt run straight to below or above their box where the layer is free that far. */
    static void stretch(Layers layers, Spacing spacing) {
        for (List<Item> layer : layers.layers) {
            for (Item item : layer) {
                if (!item.passing && item.shape.skirted() >= 0) {
                    stretch(item, layer, spacing.wireGap());
                }
            }
        }
    }

    private static void stretch(Item item, List<Item> layer, double gap) {
        Item.Hop hop = item.in.stream().filter(in -> in.port() == item.shape.skirted()).findFirst().orElseThrow();
        double level = hop.startY();
        boolean free;
        if (item.shape.isSkirtAbove()) {
            double border = item.order == 0 ? -Double.MAX_VALUE : layer.get(item.order - 1).bottom() + gap;
            free = level < hop.endY() && level >= border;
        } else {
            double border = item.order + 1 == layer.size() ? Double.MAX_VALUE : layer.get(item.order + 1).y - gap;
            free = level > hop.endY() && level <= border;
        }
        if (free) {
            item.shape = item.shape.withSkirtAt(level - item.y);
        }
    }
}
