package org.gatescope.ui.training;

import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.gatescope.ui.common.Texts;

/** The foot of the setup: what the option does that has the focus, or what is wrong with what is typed there. */
final class HelpLine extends ScrollPane {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double MOST_SHARE = 0.4;

    private final ObservableDoubleValue height;
    private final VBox column;

    /** @param height of what it is the foot of: long words scroll rather than take all of it */
    HelpLine(Desk desk, Help help, ObservableDoubleValue height) {
        Texts texts = desk.texts();
        getStyleClass().add("option-help");
        Label name = new Label();
        name.getStyleClass().add("option-help-name");
        name.setWrapText(true);
        Label words = new Label();
        words.setId("option-help");
        words.getStyleClass().add("option-help-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        this.height = height;
        column = new VBox(name, words);
        column.getStyleClass().add("option-help-column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(USE_PREF_SIZE);
        Runnable show = () -> {
            var note = help.noteProperty().get();
            name.setText(note.map(each -> texts.get(each.item().option().key())).orElse(""));
            words.setText(note.map(each -> each.wrong().map(wrong -> wrong.sentence(texts)).orElseGet(() -> texts.get(each.item().option().helpKey()))).orElse(""));
            words.pseudoClassStateChanged(INVALID, note.flatMap(Help.Note::wrong).isPresent());
            setVisible(note.isPresent());
            setManaged(note.isPresent());
        };
        help.noteProperty().subscribe(_ -> show.run());
        desk.settings().localeProperty().addListener((_, _, _) -> show.run());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double border = snappedTopInset() + snappedBottomInset();
        return Math.min(Math.ceil(column.prefHeight(width) + border), Math.floor(MOST_SHARE * height.get()));
    }
}
