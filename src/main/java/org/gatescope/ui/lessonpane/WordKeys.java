package org.gatescope.ui.lessonpane;

import java.util.List;
import java.util.Optional;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Words of a text that do something, for those who have no mouse: the Tab key reaches them, a ring shows which has the focus, Enter follows.
 * The ring is drawn over the text and takes no room in it.
 */
final class WordKeys {

    private final List<Node> words;
    private final Path ring = new Path();
    private final InvalidationListener redraw = _ -> Platform.runLater(this::draw);

    private WordKeys(List<Node> words) {
        this.words = words;
        ring.getStyleClass().add("lesson-focus");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
    }

    /** Words that lead somewhere. */
    static void link(List<Node> words, Runnable follow) {
        reach(words).ifPresent(first -> {
            first.setAccessibleRole(AccessibleRole.HYPERLINK);
            first.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    event.consume();
                    follow.run();
                }
            });
        });
    }

    /** A word that has a meaning, which is shown as long as it has the focus. */
    static void term(Text word, Tooltip meaning) {
        reach(List.of(word));
        word.setAccessibleHelp(meaning.getText());
        word.focusedProperty().subscribe(focused -> {
            Bounds place = focused ? word.localToScreen(word.getLayoutBounds()) : null;
            if (place == null) {
                meaning.hide();
            } else {
                meaning.show(word, place.getMinX(), place.getMaxY());
            }
        });
    }

    /** Words that light something as long as the mouse, or here the focus, is on them. */
    static void light(List<Node> words, Runnable on, Runnable off) {
        reach(words).ifPresent(first -> first.focusedProperty().addListener((_, _, focused) -> (focused ? on : off).run()));
    }

    /** The first of the words stands for all of them. */
    private static Optional<Node> reach(List<Node> words) {
        Optional<Node> first = words.stream().findFirst();
        first.ifPresent(each -> {
            WordKeys keys = new WordKeys(words);
            each.setFocusTraversable(true);
            each.setAccessibleText(String.join("", words.stream().filter(Text.class::isInstance).map(word -> ((Text) word).getText()).toList()));
            each.focusedProperty().addListener((_, _, focused) -> keys.show(focused));
        });
        return first;
    }

    private void show(boolean focused) {
        if (!focused && ring.getParent() instanceof TextFlow flow) {
            flow.getChildren().remove(ring);
            flow.widthProperty().removeListener(redraw);
        } else if (focused && words.getFirst().getParent() instanceof TextFlow flow && ring.getParent() == null) {
            flow.getChildren().add(ring);
            flow.widthProperty().addListener(redraw);
            draw();
        }
    }

    /** Around the words on each line that they stand on. */
    private void draw() {
        if (ring.getParent() instanceof TextFlow flow) {
            // whoever asks for the height in another width leaves the lines broken for that
            flow.requestLayout();
            flow.layout();
            ring.getElements().setAll(flow.getRangeShape(start(flow, words.getFirst()), start(flow, words.getLast()) + length(words.getLast()), false));
        }
    }

    /** How many signs stand before a word. */
    private static int start(TextFlow flow, Node word) {
        return flow.getChildren().stream().takeWhile(each -> each != word).filter(Node::isManaged).mapToInt(WordKeys::length).sum();
    }

    /** What is no text stands there as one sign. */
    private static int length(Node node) {
        return node instanceof Text text ? text.getText().length() : 1;
    }
}
