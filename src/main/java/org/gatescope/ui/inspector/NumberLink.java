package org.gatescope.ui.inspector;

import java.util.Set;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.gatescope.trace.Address;
import org.gatescope.ui.inspector.Reason.Digits;

/** A number that can be pointed at, and followed to where it comes from. */
final class NumberLink extends Label {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Pointing pointing;
    private Digits digits;

    NumberLink(Pointing pointing) {
        this.pointing = pointing;
        getStyleClass().addAll("number", "number-link");
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setOnMouseEntered(_ -> enter());
        setOnMouseExited(_ -> pointing.leave());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                follow();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                follow();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused) {
                enter();
            }
        });
    }

    /** @param text the digits, with spaces that bring decimal points below one another */
    void show(Digits next, String text) {
        digits = next;
        setText(text);
        setAccessibleText(next.held() ? text.replace('\u00a0', ' ').strip() : next.text());
        if (getTooltip() != null) {
            getTooltip().setText(full());
        }
        mark();
    }

    Address address() {
        return digits.address();
    }

    void mark() {
        pseudoClassStateChanged(MARKED, digits != null && pointing.isMarked(digits.address()));
    }

    private void enter() {
        if (getTooltip() == null) {
            setTooltip(new Tooltip(full()));
        }
        pointing.enter(Set.of(digits.address()));
    }

    private String full() {
        return Double.toString(digits.value()).replace('-', '−');
    }

    void follow() {
        pointing.dig(digits.address());
    }
}
