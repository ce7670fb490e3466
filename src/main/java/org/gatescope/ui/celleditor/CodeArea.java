package org.gatescope.ui.celleditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
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
import javafx.scene.text.TextLineInfo;

/**
 * A text area with numbered lines, whose letters have colours and one of whose words may be underlined as wrong. The control's own text is there and not
 * seen; over it lie its words, each where the control has it.
 */
final class CodeArea extends Region {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double NUMBERS_EMS = 2.6;
    private static final double WAVE = 2;
    /** Lines beyond this have no numbers. */
    private static final int MOST_NUMBERED = 2_000;

    private final TextArea area = new TextArea();
    private final Group words = new Group();
    private final Path underline = new Path();
    private final Pane layer = new Pane(words, underline);
    private final Pane numbers = new Pane();
    private final Rectangle layerClip = new Rectangle();
    private final Rectangle numbersClip = new Rectangle();
    private List<Letters> letters = List.of();
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
        words.setManaged(false);
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

    private Optional<Text> paragraph() {
        return Optional.ofNullable(area.lookup(".content")).map(content -> (Text) content.lookup(".text"));
    }

    // ---- letters

    private void colour() {
        List<Letters> next = Letters.of(area.getText());
        int start = 0;
        while (start < Math.min(letters.size(), next.size()) && letters.get(start).looksLike(next.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(letters.size(), next.size()) - start && letters.get(letters.size() - 1 - end).looksLike(next.get(next.size() - 1 - end))) {
            end++;
        }
        // what has not changed keeps its nodes: only a word or two are dressed anew with each key
        words.getChildren().remove(start, letters.size() - end);
        words.getChildren().addAll(start, next.subList(start, next.size() - end).stream().map(Letters::node).toList());
        letters = next;
        requestLayout();
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
        paragraph().ifPresent(own -> {
            Point2D origin = layer.sceneToLocal(own.localToScene(0, 0));
            for (Node part : List.of(words, underline)) {
                part.setLayoutX(origin.getX());
                part.setLayoutY(origin.getY());
            }
            LayoutInfo info = own.getLayoutInfo();
            place(info, own.getBaselineOffset());
            underline(info);
            number(info, origin.getY() + own.getBaselineOffset());
        });
    }

    private double fontSize() {
        return area.getFont().getSize();
    }

    /**
     * Every word where the control has it.
     *
     * @param baseline from a line's upper edge; the control's lines are higher than those of a text alone
     */
    private void place(LayoutInfo info, double baseline) {
        if (letters.isEmpty() || letters.getLast().end() > area.getLength()) {
            return;
        }
        for (int i = 0; i < letters.size(); i++) {
            Rectangle2D before = info.caretInfoAt(letters.get(i).offset(), true).getSegmentAt(0);
            Node word = words.getChildren().get(i);
            word.setLayoutX(before.getMinX());
            word.setLayoutY(before.getMinY() + baseline - word.getBaselineOffset());
        }
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
        Rectangle2D caret = info.caretInfoAt(offset, true).getSegmentAt(0);
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

    private void number(LayoutInfo info, double baseline) {
        List<TextLineInfo> lines = info.getTextLines(false);
        int count = Math.min(MOST_NUMBERED, Math.max(1, lines.size()));
        List<Node> labels = new ArrayList<>(numbers.getChildren());
        while (labels.size() < count) {
            Text label = new Text(Integer.toString(labels.size() + 1));
            label.setTextOrigin(VPos.TOP);
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
            label.relocate(right - label.getLayoutBounds().getWidth(), baseline + y - label.getBaselineOffset());
            label.pseudoClassStateChanged(WRONG, i + 1 == wrongLine);
        }
    }

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
