package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives layers and channels their widths and draws every wire along its tracks. */
final class Routing {

    private final Layers layers;
    private final Spacing spacing;
    private final List<Channel> channels = new ArrayList<>();
    private final double[] layerWidth;
    private final double[] channelWidth;
    private final double[] layerX;

    Routing(Layers layers, Spacing spacing) {
        this.layers = layers;
        this.spacing = spacing;
        int count = layers.layers.size();
        layerWidth = new double[count];
        layerX = new double[count];
        channelWidth = new double[count];
        for (int layer = 0; layer < count; layer++) {
            layerWidth[layer] = layers.layers.get(layer).stream().mapToDouble(item -> item.shape.width()).max().orElse(0);
            Channel channel = new Channel(layers.layers.get(layer), spacing.trackGap());
            channels.add(channel);
            channelWidth[layer] = Math.max(spacing.layerGap(),
                    channel.tracks() == 0 ? 0 : 2 * Spacing.PAD + (channel.tracks() - 1) * spacing.trackGap());
        }
    }

    Picture draw() {
        place();
        makeRoomForStrips(wires());
        place();
        return Picture.cropped(boxes(), wires());
    }

    private void place() {
        for (int layer = 1; layer < layerX.length; layer++) {
            layerX[layer] = layerX[layer - 1] + layerWidth[layer - 1] + channelWidth[layer - 1];
        }
    }

    /** Widens the channel behind a named vector when one of its wires has no part long enough for a strip. */
    private void makeRoomForStrips(List<Wire> wires) {
        double[] missing = new double[channelWidth.length];
        for (Item item : layers.items) {
            if (!item.passing && Box.isNamed(item.node.exit().id())) {
                String id = item.node.exit().id();
                for (Wire wire : wires) {
                    if (wire.link().from().equals(id) && wire.longestPart() < spacing.strip()) {
                        missing[item.layer] = Math.max(missing[item.layer], spacing.strip() - wire.segments().getFirst().length());
                    }
                }
            }
        }
        Arrays.setAll(channelWidth, layer -> channelWidth[layer] + missing[layer]);
    }

    private Map<String, Rectangle> boxes() {
        Map<String, Rectangle> boxes = new LinkedHashMap<>();
        for (Item item : layers.items) {
            for (int i = 0; !item.passing && i < item.node.column.size(); i++) {
                boxes.put(item.node.column.get(i).id(), item.shape.boxes().get(i).shifted(itemX(item), item.y));
            }
        }
        return boxes;
    }

    private List<Wire> wires() {
        List<Wire> wires = new ArrayList<>();
        for (Item item : layers.items) {
            if (!item.passing) {
                inColumn(item, wires);
                Point start = item.shape.departure().plus(itemX(item), item.y);
                follow(item, List.of(start), wires);
            }
        }
        return wires;
    }

    /** The upward wires between the boxes of a column. */
    private void inColumn(Item item, List<Wire> wires) {
        for (int i = 1; i < item.node.column.size(); i++) {
            Rectangle lower = item.shape.boxes().get(i - 1).shifted(itemX(item), item.y);
            Rectangle upper = item.shape.boxes().get(i).shifted(itemX(item), item.y);
            String from = item.node.column.get(i - 1).id();
            String to = item.node.column.get(i).id();
            Link link = layers.graph.inner.stream().filter(inner -> inner.from().equals(from) && inner.to().equals(to))
                    .findFirst().orElseThrow();
            wires.add(new Wire(link, List.of(Side.TOP.at(lower, 0), Side.BOTTOM.at(upper, 0))));
        }
    }

    /** Follows a wire from an item through the channel behind it, and on from the items where it only passes. */
    private void follow(Item item, List<Point> soFar, List<Wire> wires) {
        for (int i = 0; i < item.out.size(); i++) {
            Item.Hop hop = item.out.get(i);
            List<Point> points = new ArrayList<>(soFar);
            Strand strand = channels.get(item.layer).strand(item);
            Strand ending = channels.get(item.layer).secondHalf(item).orElse(strand);
            double right = ending.rights.get(i);
            if (!strand.isStraight()) {
                double x = trackX(item.layer, strand);
                points.add(new Point(x, strand.left));
                if (ending != strand) {
                    points.add(new Point(x, ending.left));
                    x = trackX(item.layer, ending);
                    points.add(new Point(x, ending.left));
                }
                points.add(new Point(x, right));
            }
            if (hop.arc() == null) {
                follow(hop.to(), points, wires);
            } else {
                for (Point point : hop.to().shape.approach(hop.port())) {
                    points.add(point.plus(itemX(hop.to()), hop.to().y));
                }
                wires.add(Wire.through(hop.arc().link(), points));
            }
        }
    }

    private double itemX(Item item) {
        return layerX[item.layer] + (layerWidth[item.layer] - item.shape.width()) / 2;
    }

    /** Tracks stand at the right of their channel: the part of a wire next to its source is then the longest. */
    private double trackX(int layer, Strand strand) {
        double right = layerX[layer] + layerWidth[layer] + channelWidth[layer] - Spacing.PAD;
        return right - (channels.get(layer).tracks() - 1 - strand.track) * spacing.trackGap();
    }
}
