package org.gatescope.ui.celleditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/**
 * A text area with numbered lines, whose letters have colours and one of whose words may be underlined as wrong. The control's own text is there and not
 * seen; over it lies the same text in pieces, which JavaFX lays out alike.
 */
final class CodeArea extends Region {

    private static final double NUMBERS_EMS = 2.6;
    private static final double WAVE = 2;
    /** Lines beyond this have no numbers. */
    private static final int MOST_NUMBERED = 2_000;

    private final TextArea area = new TextArea();
    private final TextFlow flow = new TextFlow();
    private final Path underline = new Path();
    private final Pane layer = new Pane(flow, underline);
    private final Pane numbers = new Pane();
    private final Rectangle layerClip = new Rectangle();
    private final Rectangle numbersClip = new Rectangle();
    private List<Colouring.Span> spans = List.of();
    private Optional<CellReading.Range> wrong = Optional.empty();
    private int wrongLine;

    CodeArea(Runnable tooLong) {
        getStyleClass().add("code-area");
        area.getStyleClass().add("code-text-area");
        area.setWrapText(false);
        area.setTextFormatter(new TextFormatter<>(change -> {
            if (change.isContentChange() && !CellEditorModel.fits(change.getControlNewText())) {
                tooLong.run();
                return null;
            }
            return change;
        }));
        layer.setMouseTransparent(true);
        layer.setManaged(false);
        layer.setClip(layerClip);
        flow.setManaged(false);
        underline.setManaged(false);
        underline.getStyleClass().add("code-wrong");
        numbers.setMouseTransparent(true);
        numbers.setManaged(false);
        numbers.setClip(numbersClip);
        numbers.getStyleClass().add("code-numbers");
        getChildren().addAll(area, layer, numbers);
        area.textProperty().subscribe(this::colour);
        area.skinProperty().subscribe(skin -> {
            if (skin != null) {
                adopt();
            }
        });
        // the language has no tabs: the key goes on to the next control
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    /** The control that is typed into. */
    TextArea area() {
        return area;
    }

    /** Underlines what is wrong, or nothing. */
    void mark(Optional<CellReading.Range> range, int line) {
        wrong = range;
        wrongLine = line;
        requestLayout();
    }

    private void adopt() {
        area.applyCss();
        paragraph().ifPresent(own -> own.localToSceneTransformProperty().subscribe(_ -> requestLayout()));
    }

    private Optional<Node> paragraph() {
        return Optional.ofNullable(area.lookup(".content")).map(content -> content.lookup(".text"));
    }

    // ---- letters

    private void colour() {
        List<Colouring.Span> next = Colouring.of(area.getText());
        int start = 0;
        while (start < Math.min(spans.size(), next.size()) && spans.get(start).equals(next.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(spans.size(), next.size()) - start && spans.get(spans.size() - 1 - end).equals(next.get(next.size() - 1 - end))) {
            end++;
        }
        // what has not changed keeps its letters: only a word or two are dressed anew with each key
        flow.getChildren().remove(start, spans.size() - end);
        flow.getChildren().addAll(start, next.subList(start, next.size() - end).stream().map(CodeArea::letters).toList());
        spans = next;
        requestLayout();
    }

    private static Text letters(Colouring.Span span) {
        Text text = new Text(span.text());
        text.getStyleClass().addAll("code-letters", span.style());
        return text;
    }

    // ---- places

    @Override
    protected void layoutChildren() {
        double left = snapSizeX(NUMBERS_EMS * fontSize());
        area.resizeRelocate(left, 0, getWidth() - left, getHeight());
        layer.resizeRelocate(left, 0, getWidth() - left, getHeight());
        layerClip.setWidth(layer.getWidth());
        layerClip.setHeight(layer.getHeight());
        numbers.resizeRelocate(0, 0, left, getHeight());
        numbersClip.setWidth(left);
        numbersClip.setHeight(getHeight());
        Point2D origin = paragraph().map(own -> layer.sceneToLocal(own.localToScene(0, 0))).orElse(Point2D.ZERO);
        flow.resizeRelocate(origin.getX(), origin.getY(), Math.ceil(flow.prefWidth(-1)) + 1, Math.ceil(flow.prefHeight(-1)));
        flow.layout();
        underline.setLayoutX(origin.getX());
        underline.setLayoutY(origin.getY());
        LayoutInfo info = flow.getLayoutInfo();
        underline(info);
        number(info, origin.getY());
    }

    private double fontSize() {
        return area.getFont().getSize();
    }

    private void underline(LayoutInfo info) {
        underline.getElements().clear();
        wrong.filter(range -> range.end() <= area.getLength()).ifPresent(range -> {
            List<Rectangle2D> places = range.end() > range.start() ? info.getSelectionGeometry(range.start(), range.end(), false) : List.of(behind(info, range.start()));
            places.forEach(this::wave);
        });
    }

    /** Where a letter would stand that is missing. */
    private Rectangle2D behind(LayoutInfo info, int offset) {
        Rectangle2D caret = info.caretInfoAt(Math.max(0, Math.min(offset, area.getLength())), true).getSegmentAt(0);
        return new Rectangle2D(caret.getMinX(), caret.getMinY(), fontSize() * 0.6, caret.getHeight());
    }

    private void wave(Rectangle2D word) {
        double y = word.getMaxY() - WAVE;
        underline.getElements().add(new MoveTo(word.getMinX(), y));
        boolean up = false;
        for (double x = word.getMinX() + WAVE; x <= word.getMaxX(); x += WAVE) {
            underline.getElements().add(new LineTo(x, y + (up ? 0 : WAVE)));
            up = !up;
        }
    }

    private void number(LayoutInfo info, double top) {
        List<TextLineInfo> lines = info.getTextLines(false);
        int count = Math.min(MOST_NUMBERED, Math.max(1, lines.size()));
        List<Node> labels = new ArrayList<>(numbers.getChildren());
        while (labels.size() < count) {
            Text label = new Text(Integer.toString(labels.size() + 1));
            label.setTextOrigin(javafx.geometry.VPos.TOP);
            label.getStyleClass().add("code-number");
            labels.add(label);
        }
        if (labels.size() != numbers.getChildren().size() || labels.size() > count) {
            numbers.getChildren().setAll(labels.subList(0, count));
            numbers.applyCss();
        }
        double right = numbers.getWidth() - fontSize() * 0.7;
        for (int i = 0; i < count; i++) {
            Text label = (Text) numbers.getChildren().get(i);
            double y = lines.isEmpty() ? 0 : lines.get(i).bounds().getMinY();
            label.relocate(right - label.getLayoutBounds().getWidth(), top + y);
            label.pseudoClassStateChanged(WRONG, i + 1 == wrongLine);
        }
    }

    private static final javafx.css.PseudoClass WRONG = javafx.css.PseudoClass.getPseudoClass("wrong");

    @Override
    protected double computePrefWidth(double height) {
        return NUMBERS_EMS * fontSize() + area.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return area.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 6 * fontSize();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 12 * fontSize();
    }
}
