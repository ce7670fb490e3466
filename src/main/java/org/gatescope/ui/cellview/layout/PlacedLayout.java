package org.gatescope.ui.cellview.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A layout placed by hand, read from {@code assets/diagrams/NAME.layout}. One line an item; empty lines and lines that start with
 * {@code #} do not count:
 * <pre>
 * grid 10                                      size of the unit of all numbers below; 1 if the line is missing
 * box ID X Y                                   the middle of a box; its size comes with the box
 * wire FROM TO : SIDE TURN … SIDE              the way of a wire; the side it leaves by, its turns, the side it enters by
 * wire FROM TO SLOT : SIDE TURN … SIDE         the same where several wires join two boxes
 * </pre>
 * SIDE is {@code left}, {@code right}, {@code top} or {@code bottom}, with {@code +N} or {@code -N} for a point downward, upward, right
 * or left of the side's middle. TURN is {@code x=N} or {@code y=N}: the wire runs that far and turns. The last turn, toward the side
 * that it enters, is found by itself: {@code wire i C/2 : top left} rises to the height of C/2 and runs into its left side.
 * A wire without a line runs straight from box to box, or with one jog half way. A wire may split from another of the same source
 * anywhere. Numbers may lie anywhere: the picture is cropped around what it holds.
 */
public final class PlacedLayout implements DiagramLayout {

    private final LayoutText text;

    private PlacedLayout(LayoutText text) {
        this.text = text;
    }

    /**
     * @param file the name that errors give
     * @throws LayoutFileException if a line cannot be read
     */
    public static PlacedLayout parse(String file, String text) {
        return new PlacedLayout(LayoutText.read(file, text));
    }

    /** The layout that comes with the application for a cell of that name, if there is one. */
    public static Optional<PlacedLayout> of(String cell) {
        String file = cell + ".layout";
        try (InputStream stream = PlacedLayout.class.getResourceAsStream("/assets/diagrams/" + file)) {
            return stream == null ? Optional.empty()
                    : Optional.of(parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    /** Whether the text places exactly these boxes and routes only links among these. If not, {@link LayeredLayout} serves. */
    public boolean matches(List<Box> boxes, List<Link> links) {
        Set<String> ids = new HashSet<>();
        boxes.forEach(box -> ids.add(box.id()));
        return ids.equals(text.centres.keySet())
                && text.routes.keySet().stream().allMatch(ends -> links.stream().anyMatch(link -> joins(ends, link)));
    }

    /** @throws IllegalArgumentException if the text does not match the boxes and links */
    @Override
    public Picture place(List<Box> boxes, List<Link> links) {
        if (!matches(boxes, links)) {
            throw new IllegalArgumentException("the layout places " + text.centres.keySet() + ", the diagram has "
                    + boxes.stream().map(Box::id).toList());
        }
        Map<String, Rectangle> places = new LinkedHashMap<>();
        for (Box box : boxes) {
            Point centre = text.centres.get(box.id());
            places.put(box.id(), new Rectangle(centre.x() - box.width() / 2, centre.y() - box.height() / 2, box.width(), box.height()));
        }
        List<Wire> wires = new ArrayList<>();
        for (Link link : links) {
            Rectangle from = places.get(link.from());
            Rectangle to = places.get(link.to());
            wires.add(route(link).orElseGet(() -> WireRoute.plain(from, to)).draw(link, from, to));
        }
        return Picture.cropped(places, wires);
    }

    private Optional<WireRoute> route(Link link) {
        WireRoute exact = text.routes.get(new LayoutText.Ends(link.from(), link.to(), link.slot()));
        return Optional.ofNullable(exact != null ? exact : text.routes.get(new LayoutText.Ends(link.from(), link.to(), 0)));
    }

    private static boolean joins(LayoutText.Ends ends, Link link) {
        return ends.from().equals(link.from()) && ends.to().equals(link.to()) && (ends.slot() == 0 || ends.slot() == link.slot());
    }
}
