package org.gatescope.ui.common;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;

/**
 * A box to choose one of a few that shows all of what is chosen: where its words are too long for one line, it is as high as they need.
 *
 * @param <T> what is chosen
 */
public final class WordBox<T> extends ComboBox<T> {

    /** The arrow, and what is left free around the words. */
    private static final double AROUND = 52;

    public WordBox() {
        this(FXCollections.observableArrayList());
    }

    public WordBox(ObservableList<T> items) {
        super(items);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        buttonCellProperty().subscribe(cell -> {
            if (cell != null) {
                cell.setWrapText(true);
                cell.textProperty().addListener((_, _, _) -> requestLayout());
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = super.computePrefHeight(-1);
        ListCell<T> cell = getButtonCell();
        if (width <= AROUND || cell == null || cell.getText() == null || cell.getText().isEmpty()) {
            return line;
        }
        Text words = new Text(cell.getText());
        words.setFont(cell.getFont());
        double single = words.getLayoutBounds().getHeight();
        words.setWrappingWidth(width - AROUND);
        return line + Math.ceil(words.getLayoutBounds().getHeight() - single);
    }
}
