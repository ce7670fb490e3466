package org.gatescope.ui.cellview;

import java.util.Optional;
import java.util.function.Supplier;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.gatescope.ui.common.Accents;
import org.gatescope.ui.common.Heat;

/**
 * One number of a strip: a box in its colour. What few need (digits, a ghost, a tooltip) is made when it is needed, and what has not
 * changed is not set again.
 */
final class StripBox {

    private static final PseudoClass LOOKED_AT = PseudoClass.getPseudoClass("looked-at");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Group row;
    private final double left;
    private final double width;
    private final double height;
    private final Rectangle box;
    private final Supplier<String> words;
    private Optional<Text> number = Optional.empty();
    private Optional<Rectangle> ghost = Optional.empty();
    private Optional<Tooltip> tooltip = Optional.empty();

    /**
     * @param row   where the box is put, with what belongs to it
     * @param left  where it begins, in the picture's pixels
     * @param words the whole number in words
     */
    StripBox(Group row, double left, double width, double height, Supplier<String> words) {
        this.row = row;
        this.left = left;
        this.width = width;
        this.height = height;
        this.words = words;
        this.box = new Rectangle(left + 0.5, 0.5, width - 1, height - 1);
        box.getStyleClass().add("strip-box");
        row.getChildren().add(box);
    }

    /** How wide the box itself is. */
    double room() {
        return box.getWidth();
    }

    /** Makes room for digits. */
    void addNumber(boolean small) {
        Text text = new Text();
        text.getStyleClass().addAll("strip-number", "number");
        if (small) {
            text.getStyleClass().add("strip-number-small");
        }
        text.setMouseTransparent(true);
        text.setTextOrigin(VPos.CENTER);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setX(left);
        text.setWrappingWidth(width);
        text.setY(height / 2);
        row.getChildren().add(text);
        number = Optional.of(text);
    }

    boolean hasNumber() {
        return number.isPresent();
    }

    void setOn(Runnable click, Runnable enter, Runnable exit) {
        box.setOnMouseClicked(event -> {
            click.run();
            event.consume();
        });
        box.setOnMouseEntered(_ -> {
            explain();
            enter.run();
        });
        box.setOnMouseExited(_ -> exit.run());
    }

    private void explain() {
        if (tooltip.isEmpty()) {
            tooltip = Optional.of(new Tooltip());
            Tooltip.install(box, tooltip.get());
        }
        Accents.tell(tooltip.get(), words.get());
    }

    void show(Shade shade) {
        Color ground = shade.ground();
        if (!ground.equals(box.getFill())) {
            box.setFill(ground);
            number.ifPresent(text -> text.setFill(Heat.ink(ground)));
        }
        box.pseudoClassStateChanged(LOOKED_AT, shade.lookedAt());
        box.pseudoClassStateChanged(MARKED, shade.marked());
        if (box.isHover()) {
            explain();
        }
        showBefore(shade.before());
    }

    void write(String digits) {
        number.ifPresent(text -> text.setText(digits));
    }

    private void showBefore(Optional<Color> before) {
        if (before.isPresent() && ghost.isEmpty()) {
            Rectangle made = new Rectangle(left + 1, height - 4, Math.max(0.5, width - 2), 3.5);
            made.setMouseTransparent(true);
            made.getStyleClass().add("strip-ghost");
            row.getChildren().add(made);
            ghost = Optional.of(made);
        }
        ghost.ifPresent(each -> each.setVisible(before.isPresent()));
        before.ifPresent(color -> ghost.orElseThrow().setFill(color));
    }
}
