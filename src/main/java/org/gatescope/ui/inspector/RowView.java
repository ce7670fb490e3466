package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.gatescope.ui.common.StyleClasses;
import org.gatescope.ui.inspector.Reason.Digits;
import org.gatescope.ui.inspector.Reason.Piece;

/**
 * One line of arithmetic: names on the left, the same in numbers, the result on the right. Where the line is too narrow for that
 * (stacked) the names stand above and the numbers wrap.
 */
final class RowView extends Region {

    private static final double GAP = 8;

    private final Pointing pointing;
    private final RichLabel label = new RichLabel("row-label");
    private final Label equals = new Label("=");
    private final Label value = new Label();
    private final List<NumberLink> links = new ArrayList<>();
    private final List<Label> signs = new ArrayList<>();
    private final List<Label> pieces = new ArrayList<>();
    private List<Node> shown = List.of();
    private boolean stacked;
    private double valueWidth;

    RowView(Pointing pointing) {
        this.pointing = pointing;
        getStyleClass().add("row");
        value.getStyleClass().addAll("number", "row-value");
        equals.getStyleClass().addAll("number", "row-sign");
    }

    /**
     * Shows a line.
     *
     * @param texts the pieces' texts, padded; empty for none
     * @param link  what the value leads to, null for nowhere
     */
    void show(Rich name, List<Piece> parts, List<String> texts, String result, Digits link) {
        label.setRich(name);
        pieces.clear();
        int usedLinks = 0;
        int usedSigns = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Digits digits) {
                NumberLink number = link(usedLinks++);
                number.show(digits, texts.get(i));
                pieces.add(number);
            } else {
                Label sign = sign(usedSigns++);
                sign.setText(parts.get(i).text());
                pieces.add(sign);
            }
        }
        List<Node> children = new ArrayList<>(pieces);
        children.addFirst(label);
        if (!parts.isEmpty()) {
            children.add(equals);
        }
        if (link == null) {
            value.setText(result);
            children.add(value);
        } else {
            NumberLink number = link(usedLinks++);
            number.show(link, result);
            children.add(number);
        }
        put(children);
        requestLayout();
    }

    /** What is not needed any more stays, hidden, for the next time: to come and go costs the style sheets. */
    private void put(List<Node> next) {
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        getChildren().addAll(next.stream().filter(each -> each.getParent() != this).toList());
        getChildren().forEach(each -> each.setVisible(next.contains(each)));
    }

    /** Whether the line is the sum of those above. */
    void setTotal(boolean total) {
        StyleClasses.set(this, "row-total", total);
    }

    private NumberLink link(int index) {
        while (links.size() <= index) {
            links.add(new NumberLink(pointing));
        }
        return links.get(index);
    }

    private Label sign(int index) {
        while (signs.size() <= index) {
            Label sign = new Label();
            sign.getStyleClass().addAll("number", "row-sign");
            signs.add(sign);
        }
        return signs.get(index);
    }

    /** The numbers that can be followed, from left to right. */
    List<NumberLink> numbers() {
        return shown.stream().filter(NumberLink.class::isInstance).map(NumberLink.class::cast).toList();
    }

    /** What is read here, from left to right. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Node child : shown) {
            text.append(child instanceof Label each ? child == equals ? " = " : each.getText() : "");
        }
        return text.toString().replace('\u00a0', ' ');
    }

    // ---- layout

    private Node result() {
        return shown.getLast();
    }

    double resultWidth() {
        return result().prefWidth(-1);
    }

    /** The width in which all stands on one line. */
    double oneLine(double results) {
        double numbers = piecesWidth();
        return label.prefWidth(-1) + (numbers > 0 ? 2 * GAP + numbers + equals.prefWidth(-1) + GAP : 2 * GAP) + results + 1;
    }

    void arrange(boolean stack, double results) {
        stacked = stack;
        valueWidth = results;
    }

    private double piecesWidth() {
        return pieces.stream().mapToDouble(each -> each.prefWidth(-1)).sum();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return oneLine(resultWidth());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width <= 0 ? line() : place(width, false);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    private double line() {
        return snapSizeY(result().prefHeight(-1));
    }

    /** Lays the parts out, or only measures how high that would be. */
    private double place(double width, boolean really) {
        boolean above = stacked && !pieces.isEmpty();
        double results = Math.max(valueWidth, resultWidth());
        double labelWidth = Math.max(1, above ? width : Math.min(Math.ceil(label.prefWidth(-1)) + 1, width - (pieces.isEmpty() ? results + GAP : 0)));
        double labelHeight = label.prefHeight(labelWidth);
        if (really) {
            layoutInArea(label, 0, 0, labelWidth, labelHeight, 0, null, javafx.geometry.HPos.LEFT, VPos.TOP);
        }
        double top = above ? snapSizeY(labelHeight) : 0;
        double equalsWidth = pieces.isEmpty() ? 0 : equals.prefWidth(-1);
        double tail = results + (pieces.isEmpty() ? 0 : GAP + equalsWidth + GAP);
        double numbers = piecesWidth();
        if (numbers + tail > width + 0.5) {
            return wrap(width, top, tail, results, really);
        }
        if (really) {
            double x = width - tail - numbers;
            for (Node piece : pieces) {
                put(piece, x, top);
                x += piece.prefWidth(-1);
            }
            putResult(width, top, equalsWidth);
        }
        return Math.max(labelHeight, top + line());
    }

    private double wrap(double width, double top, double tail, double results, boolean really) {
        double x = 0;
        double y = top;
        for (List<Label> group : together()) {
            double all = group.stream().mapToDouble(each -> each.prefWidth(-1)).sum();
            if (x > 0 && x + all > width) {
                x = 0;
                y += line();
            }
            for (Label piece : group) {
                double wide = piece.prefWidth(-1);
                if (x > 0 && x + wide > width) {
                    x = 0;
                    y += line();
                }
                if (really) {
                    put(piece, x, y);
                }
                x += wide;
            }
        }
        if (x + tail > width) {
            y += line();
        }
        if (really) {
            putResult(width, y, pieces.isEmpty() ? 0 : equals.prefWidth(-1));
        }
        return y + line();
    }

    /** The pieces in groups that stay on one line where they can: what stands in brackets, with them. */
    private List<List<Label>> together() {
        List<List<Label>> groups = new ArrayList<>();
        int depth = 0;
        for (Label piece : pieces) {
            String text = piece.getText();
            if (groups.isEmpty() || depth == 0 && !text.strip().startsWith(")")) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(piece);
            depth = Math.max(0, depth + (int) text.chars().filter(each -> each == '(').count() - (int) text.chars().filter(each -> each == ')').count());
        }
        return groups;
    }

    private void putResult(double width, double y, double equalsWidth) {
        double wide = resultWidth();
        if (!pieces.isEmpty()) {
            put(equals, width - Math.max(valueWidth, wide) - GAP - equalsWidth, y);
        }
        put(result(), width - wide, y);
    }

    private void put(Node node, double x, double y) {
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), node.prefWidth(-1), line());
    }
}
