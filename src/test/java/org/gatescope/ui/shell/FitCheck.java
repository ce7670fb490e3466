package org.gatescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Finds what is cut short, sticks out or lies over something else in a laid-out window. */
final class FitCheck {

    private static final double TOLERANCE = 1;

    /** What scrolls or is moved from side to side because it may be wider than any window: matrices, equations, drawings, the diagram. */
    private static final Set<String> WIDE = Set.of("sideways", "column-header-background", "equation-scroll", "parameter-sheet", "timeline-scroll", "cell-view");

    /** Styles of the parts of the window within which all must stand, each with whether it scrolls up and down. */
    private static final List<Part> PARTS = List.of(new Part("header", false), new Part("experiment-bar", false), new Part("transport", false),
            new Part("timeline-head", false), new Part("inspector", true), new Part("lesson-pane", true),
            new Part("setup", true), new Part("inside-bar", false));

    private record Part(String style, boolean scrolls) {
    }

    /** Something that is read or pressed, and the room it takes on the screen. */
    private record Piece(Node node, Bounds place) {
    }

    private final Parent window;
    private final List<String> faults = new ArrayList<>();

    private FitCheck(Parent window) {
        this.window = window;
    }

    /** What is wrong, a line for each fault. */
    static List<String> faults(Parent window) {
        FitCheck check = new FitCheck(window);
        check.walk(window, piece -> { });
        check.parts();
        return check.faults;
    }

    // ---- every text

    private interface Visitor {
        void see(Node node);
    }

    private void walk(Node node, Visitor visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.see(node);
        if (node instanceof Labeled labeled) {
            cutShort(labeled);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            beyondClip(text);
            tooLongForItsStrip(text);
        }
        if (node instanceof Parent parent && !(node instanceof ScrollBar)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
    }

    /** A label draws fewer letters than it has where there is too little room. */
    private void cutShort(Labeled labeled) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            boolean own = child instanceof Text text && text.getStyleClass().contains("text");
            if (own && !((Text) child).getText().equals(labeled.getText()) && !((Text) child).getText().equals(labeled.getText().replace("_", ""))) {
                faults.add("cut short: '" + ((Text) child).getText() + "' of '" + labeled.getText() + "' in " + path(labeled));
            }
        }
    }

    /** Nothing may be cut at a side; up and down is cut only by what scrolls up and down. */
    private void beyondClip(Text text) {
        Bounds place = place(text);
        for (Parent at = text.getParent(); at != null && at != window; at = at.getParent()) {
            if (WIDE.stream().anyMatch(at.getStyleClass()::contains)) {
                return;
            }
            boolean clips = at.getClip() != null || at instanceof ScrollPane;
            if (clips) {
                Bounds room = at.getClip() == null ? place(at) : at.localToScene(at.getClip().getBoundsInParent());
                if (place.getMinX() < room.getMinX() - TOLERANCE || place.getMaxX() > room.getMaxX() + TOLERANCE) {
                    faults.add("cut at the side: '" + text.getText() + "' " + show(place) + " beyond " + show(room) + " of " + path(at));
                    return;
                }
            }
        }
    }

    private void tooLongForItsStrip(Text text) {
        if (text.getStyleClass().contains("strip-number") && text.getWrappingWidth() > 0) {
            Text alone = new Text(text.getText());
            alone.setFont(text.getFont());
            if (alone.getLayoutBounds().getWidth() > text.getWrappingWidth()) {
                faults.add("too long for its strip: '" + text.getText() + "' in " + path(text));
            }
        }
    }

    // ---- the parts of the window

    private void parts() {
        Bounds whole = new BoundingBox(0, 0, window.getLayoutBounds().getWidth(), window.getLayoutBounds().getHeight());
        List<Piece> roots = new ArrayList<>();
        for (Part part : PARTS) {
            find(window, part.style()).ifPresent(root -> {
                Bounds room = place(root);
                if (!within(room, whole, true)) {
                    faults.add(part.style() + " " + show(room) + " is not within the window " + show(whole));
                }
                roots.add(new Piece(root, room));
                inside(root, part);
            });
        }
        find(window, "cell-view").map(view -> new Piece(view, place(view))).ifPresent(roots::add);
        disjoint(roots);
    }

    private void inside(Node root, Part part) {
        List<Piece> pieces = new ArrayList<>();
        collect(root, pieces);
        Bounds room = place(root);
        for (Piece piece : pieces) {
            boolean wide = isWithin(piece.node(), WIDE::contains);
            if (!wide && !within(piece.place(), room, !part.scrolls())) {
                faults.add("out of " + part.style() + " " + show(room) + ": " + show(piece.place()) + " " + path(piece.node()));
            }
        }
        disjoint(pieces.stream().filter(piece -> !isWithin(piece.node(), WIDE::contains)).toList());
    }

    /** What is read or pressed, not looked into further. */
    private void collect(Node node, List<Piece> pieces) {
        if (!node.isVisible()) {
            return;
        }
        boolean pressed = node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof Spinner<?> || node instanceof Slider
                || node instanceof TextInputControl;
        boolean whole = pressed || node instanceof TextFlow || node.getStyleClass().contains("number-cell") || node.getStyleClass().contains("equation");
        if (whole) {
            pieces.add(new Piece(node, place(node)));
        } else if (node instanceof Text text) {
            if (!text.getText().isBlank()) {
                pieces.add(new Piece(node, place(node)));
            }
        } else if (node instanceof Parent parent && !(node instanceof ScrollBar)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, pieces));
        }
    }

    private void disjoint(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            for (int k = i + 1; k < pieces.size(); k++) {
                Bounds one = seen(pieces.get(i));
                Bounds other = seen(pieces.get(k));
                double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
                double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
                if (across > TOLERANCE && down > TOLERANCE && !isAllowed(pieces.get(i).node(), pieces.get(k).node())) {
                    faults.add("overlap: " + show(one) + " " + path(pieces.get(i).node()) + " and " + show(other) + " " + path(pieces.get(k).node()));
                }
            }
        }
    }

    /** What of a piece is not scrolled out of sight. */
    private static Bounds seen(Piece piece) {
        Bounds seen = piece.place();
        for (Node at = piece.node().getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("lesson-scroll")) {
                Bounds room = place(at);
                double top = Math.max(seen.getMinY(), room.getMinY());
                seen = new BoundingBox(seen.getMinX(), top, seen.getWidth(), Math.max(0, Math.min(seen.getMaxY(), room.getMaxY()) - top));
            }
        }
        return seen;
    }

    /** Letters with their lowered index, and the numbers along a curve's axes, stand close on purpose. */
    private static boolean isAllowed(Node one, Node other) {
        return one.getParent() != null && one.getParent() == other.getParent() && one instanceof Text && other instanceof Text
                || isWithin(one, "name-symbol"::equals) && isWithin(other, "name-symbol"::equals);
    }

    // ---- places

    private static boolean within(Bounds place, Bounds room, boolean upAndDown) {
        return place.getMinX() >= room.getMinX() - TOLERANCE && place.getMaxX() <= room.getMaxX() + TOLERANCE
                && (!upAndDown || place.getMinY() >= room.getMinY() - TOLERANCE && place.getMaxY() <= room.getMaxY() + TOLERANCE);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isWithin(Node node, Predicate<String> style) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().stream().anyMatch(style)) {
                return true;
            }
        }
        return false;
    }

    static Optional<Node> find(Node from, String style) {
        if (!from.isVisible()) {
            return Optional.empty();
        }
        if (from.getStyleClass().contains(style)) {
            return Optional.of(from);
        }
        return from instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().map(child -> find(child, style)).flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    private static String show(Bounds place) {
        return String.format("[%.0f–%.0f, %.0f–%.0f]", place.getMinX(), place.getMaxX(), place.getMinY(), place.getMaxY());
    }

    private static String path(Node node) {
        List<String> names = new ArrayList<>();
        for (Node at = node; at != null && names.size() < 4; at = at.getParent()) {
            String text = at instanceof Labeled labeled ? "'" + labeled.getText() + "'" : at instanceof Text line ? "'" + line.getText() + "'" : "";
            names.add(at.getClass().getSimpleName() + text + (at.getId() == null ? "" : "#" + at.getId()) + at.getStyleClass());
        }
        return String.join(" < ", names);
    }
}
