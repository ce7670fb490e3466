package org.gatescope.ui.inspector;

import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.gatescope.ui.common.Scrolling;
import org.gatescope.ui.equation.EquationView;

/** One typeset line: it shrinks a little to fit, and where that is not enough it scrolls within its own strip. */
final class EquationStrip extends VBox {

    private static final double LARGER = 1.25;

    private final RichLabel caption = new RichLabel("equation-caption");
    private final EquationView view = new EquationView();
    private final StackPane holder = new StackPane(view);
    private final ScrollPane scroll = Scrolling.live(new ScrollPane(holder));
    private Object dressedFor;

    EquationStrip(IntConsumer onPointed, IntConsumer onClicked) {
        getStyleClass().add("equation-strip");
        view.setShrinkToFit(true);
        view.hoveredTermProperty().subscribe(term -> onPointed.accept(term.intValue()));
        view.setOnTermClicked(onClicked);
        StackPane.setAlignment(view, Pos.CENTER_LEFT);
        holder.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        scroll.getStyleClass().add("equation-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(USE_PREF_SIZE);
        // the wheel goes on to the inspector, which scrolls up and down
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaX() == 0 && getParent() != null) {
                getParent().fireEvent(event.copyFor(getParent(), getParent()));
                event.consume();
            }
        });
        view.formulaProperty().subscribe(scroll::requestLayout);
        getChildren().setAll(caption, scroll);
    }

    /** @param cell what the styles depend on: they are taken anew only where it is another */
    void show(String tex, Rich words, IntFunction<String> styles, Object cell, double fontSize) {
        caption.setRich(words);
        caption.setVisible(!words.isEmpty());
        caption.setManaged(!words.isEmpty());
        if (dressedFor != cell) {
            dressedFor = cell;
            view.setTermStyle(styles);
        }
        view.setFontSize(Math.round(fontSize * LARGER));
        view.setTex(tex);
    }

    void highlight(Set<Integer> terms) {
        if (!view.getHighlighted().equals(terms)) {
            view.getHighlighted().retainAll(terms);
            view.getHighlighted().addAll(terms);
        }
    }

    EquationView view() {
        return view;
    }
}
