package org.gatescope.ui.celleditor;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;

import atlantafx.base.theme.Styles;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Sizes;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** What the text says, in one sentence: what is wrong and where, or what the cell has. A press goes to where it is wrong. */
final class StatusLine extends Button {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final CellEditorModel model;
    private final Texts texts;
    private final Node warning = Icons.of("warning");
    private final Node right = Icons.of("right");
    private Sizes sizes = Sizes.of(1, 1);

    StatusLine(CellEditorModel model, Settings settings, Runnable go) {
        this.model = model;
        this.texts = Texts.of(settings, "celleditor");
        setId("editor-status");
        getStyleClass().addAll(Styles.FLAT, "editor-status");
        setWrapText(true);
        setMnemonicParsing(false);
        setAlignment(Pos.TOP_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setOnAction(_ -> go.run());
        model.readingProperty().addListener((_, _, _) -> update());
        model.nameProperty().addListener((_, _, _) -> update());
        model.problemProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        update();
    }

    void show(Sizes at) {
        sizes = at;
        update();
    }

    private void update() {
        Optional<String> wrong = wrong();
        setVisible(wrong.isPresent() || model.reading().cell().isPresent());
        String said = wrong.orElseGet(() -> model.reading().cell().map(this::about).orElse(""));
        setGraphic(wrong.isPresent() ? warning : right);
        pseudoClassStateChanged(WRONG, wrong.isPresent());
        setText(said);
    }

    private Optional<String> wrong() {
        String name = CellNames.wrong(model.nameProperty().get());
        return model.problemProperty().get().map(each -> each.in(texts.locale()))
                .or(() -> model.reading().fault().map(fault -> fault.what().in(texts.locale())))
                .or(() -> name.isEmpty() ? Optional.empty() : Optional.of(texts.get(name)));
    }

    private String about(Cell cell) {
        Cell own = cell.recurrent();
        int numbers = own.parameters().values().stream().mapToInt(shape -> shape.count(sizes)).sum();
        return texts.get("status.right", own.states().size(), own.equations(Equation.Kind.CELL).size(), own.parameters().size(), numbers, sizes.input(), sizes.hidden());
    }
}
