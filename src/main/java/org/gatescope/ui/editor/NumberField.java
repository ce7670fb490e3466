package org.gatescope.ui.editor;

import java.util.Optional;
import java.util.OptionalDouble;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Theme;

/**
 * The one control for a number. Click or Tab into it and type: Enter takes the number, Esc brings the old one back, up and down move it
 * by 0.1 (Shift 0.01), and so does the wheel. Or drag across it: a pixel is 0.01, with Shift a tenth, with Ctrl ten times that. A text field
 * exists only while it is typed into: after Enter or Esc the number keeps the focus and leaves the other keys to its surroundings, until
 * Enter, a click or a digit begins anew.
 */
final class NumberField extends NumberCell {

    /** Where a changed number goes. */
    interface Sink {

        /**
         * Takes a number.
         *
         * @param goesOn whether more of the same movement may follow, to be undone as one
         */
        void change(double value, boolean goesOn);

        /** The movement is over. */
        default void end() {
        }
    }

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");
    private static final double STEP = 0.1;

    private final Texts texts;
    private final Sink sink;
    private final Hint hint = new Hint(this);
    private TextField editor;
    private boolean moving;
    private boolean resting;

    NumberField(Texts texts, Heat.Scale scale, Sink sink) {
        super(scale);
        this.texts = texts;
        this.sink = sink;
        getStyleClass().add("number-field");
        setAccessibleRole(AccessibleRole.SPINNER);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        focusedProperty().addListener((_, _, focused) -> {
            resting = resting && getScene() != null && getScene().getFocusOwner() == this;
            if (focused && !resting) {
                open();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                endMove();
            }
        });
        addEventHandler(KeyEvent.KEY_TYPED, this::begin);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (isFocused() && event.isStillSincePress()) {
                open();
            }
        });
        new NumberDrag(this, () -> editor == null, this::move, this::endMove);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    // ---- moving

    /** Changes the number as part of a movement. */
    private void move(double by) {
        double rounded = Math.rint(by * 1e6) / 1e6;
        moving = true;
        sink.change(NumberText.moved(value(), rounded), true);
    }

    private void endMove() {
        if (moving) {
            moving = false;
            sink.end();
        }
    }

    // ---- typing

    private void open() {
        if (editor != null) {
            return;
        }
        resting = false;
        editor = new TextField(NumberText.full(value()));
        editor.getStyleClass().add("number-editor");
        editor.setAccessibleText(description());
        editor.setManaged(false);
        editor.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                close();
            }
        });
        editor.textProperty().addListener((_, _, _) -> {
            setInvalid(false);
            requestLayout();
        });
        // or Shift+Tab would come back to the field that it left
        setFocusTraversable(false);
        showNumber(false);
        setViewOrder(-1);
        pseudoClassStateChanged(EDITED, true);
        getChildren().add(editor);
        requestLayout();
        editor.requestFocus();
        editor.selectAll();
    }

    /** A digit or sign that is typed into the resting number begins another one. */
    private void begin(KeyEvent event) {
        if (editor == null && NumberText.begins(event.getCharacter())) {
            open();
            editor.replaceSelection(event.getCharacter());
            event.consume();
        }
    }

    /** Ends the typing; the focus stays. */
    private void rest() {
        resting = true;
        // which closes the editor
        requestFocus();
    }

    private void close() {
        if (editor == null) {
            return;
        }
        OptionalDouble typed = typed();
        TextField closed = editor;
        boolean changed = isDirty();
        editor = null;
        endMove();
        hint.hide();
        getChildren().remove(closed);
        pseudoClassStateChanged(INVALID, false);
        pseudoClassStateChanged(EDITED, false);
        showNumber(true);
        setViewOrder(0);
        setFocusTraversable(true);
        requestLayout();
        if (isThere() && changed && typed.isPresent()) {
            sink.change(typed.getAsDouble(), false);
        }
    }

    /** Whether the field stands in the window; one that was taken away or hidden, such as by another cell, changes nothing any more. */
    private boolean isThere() {
        boolean shown = getScene() != null;
        for (Node node = this; shown && node != null; node = node.getParent()) {
            shown = node.isVisible();
        }
        return shown;
    }

    private OptionalDouble typed() {
        return isDirty() ? NumberText.parse(editor.getText()) : OptionalDouble.of(value());
    }

    private boolean isDirty() {
        return editor != null && !editor.getText().equals(NumberText.full(value()));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (editor == null) {
                    open();
                } else {
                    commit();
                }
                event.consume();
            }
            case ESCAPE -> escape(event);
            case UP, DOWN -> {
                step((event.getCode() == KeyCode.UP ? STEP : -STEP) * (event.isShiftDown() ? 0.1 : 1));
                event.consume();
            }
            default -> passOn(event);
        }
    }

    private void escape(KeyEvent event) {
        if (isDirty()) {
            restore();
            event.consume();
        }
        if (editor != null) {
            rest();
        }
    }

    /** An untouched field has nothing of its own to undo: the bench's undo is meant. */
    private void passOn(KeyEvent event) {
        boolean history = editor != null && event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y);
        if (history && !isDirty() && getParent() != null) {
            event.consume();
            getParent().fireEvent(event.copyFor(getParent(), getParent()));
        }
    }

    private void scroll(ScrollEvent event) {
        if (isFocusWithin() && event.getDeltaY() != 0) {
            // with Shift held some systems turn the wheel sideways, and that scrolls as ever
            step(Math.signum(event.getDeltaY()) * STEP * (event.isShiftDown() ? 0.1 : 1));
            event.consume();
        }
    }

    private void step(double by) {
        OptionalDouble from = typed();
        if (from.isEmpty()) {
            refuse();
            return;
        }
        moving = true;
        sink.change(NumberText.moved(from.getAsDouble(), by), true);
        restore();
    }

    private void commit() {
        OptionalDouble typed = typed();
        if (typed.isEmpty()) {
            refuse();
            return;
        }
        endMove();
        if (isDirty()) {
            sink.change(typed.getAsDouble(), false);
        }
        restore();
        rest();
    }

    private void restore() {
        if (editor != null) {
            editor.setText(NumberText.full(value()));
            editor.selectAll();
            setInvalid(false);
        }
    }

    @Override
    void show(double value, Optional<Double> before, double range, Theme theme) {
        boolean untouched = editor != null && !isDirty();
        super.show(value, before, range, theme);
        if (editor != null) {
            showNumber(false);
            if (untouched && isDirty()) {
                restore();
            }
        }
    }

    // ---- refusing

    private void refuse() {
        setInvalid(true);
        editor.selectAll();
        hint.show(texts.get("number.hint"));
        editor.setAccessibleHelp(hint.text());
    }

    private void setInvalid(boolean invalid) {
        pseudoClassStateChanged(INVALID, invalid);
        if (!invalid) {
            hint.hide();
        }
    }

    /** The sentence that says why what was typed is no number, while it is shown. */
    String hint() {
        return hint.text();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (editor != null) {
            // all digits of a number are longer than its field: the editor reaches over its neighbours
            double wide = Math.max(getWidth(), Math.min(editor.getFont().getSize() * 0.62 * (editor.getText().length() + 3), getWidth() * 3));
            double beyond = getParent() == null ? 0 : getLayoutX() + wide - Math.max(getLayoutX() + getWidth(), getParent().getLayoutBounds().getWidth());
            editor.resizeRelocate(-Math.max(0, Math.min(beyond, getLayoutX())), 0, wide, getHeight());
        }
    }
}
