package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Dialect;
import org.gatescope.cell.SourceCode;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WrappingRow;

/** The equation as a line of code in the libraries that learners use. */
final class CodeSection extends VBox {

    private static final double LINE = 1.5;

    private final Settings settings;
    private final Texts texts;
    private final BooleanProperty open;
    private final ToggleGroup choice = new ToggleGroup();
    private final TextArea code = new TextArea();
    private final Label note = new Label();
    private final Button copyLine = new Button();
    private final Button copyCell = new Button();
    private CopyTarget target = CopyTarget.SYSTEM;
    private Inspection shown;
    private Dialect dialect = Dialect.PYTORCH;

    CodeSection(Settings settings, BooleanProperty open) {
        this.settings = settings;
        this.texts = Texts.of(settings, "inspector");
        this.open = open;
        getStyleClass().add("code");
        WrappingRow dialects = new WrappingRow();
        dialects.getStyleClass().add("code-dialects");
        List<Dialect> all = List.of(Dialect.values());
        for (Dialect each : all) {
            ToggleButton button = new ToggleButton(each.title());
            button.setToggleGroup(choice);
            button.setSelected(each == dialect);
            button.getStyleClass().addAll("head-toggle", each == all.getFirst() ? "left-pill" : each == all.getLast() ? "right-pill" : "center-pill");
            button.setOnAction(_ -> choose(each, button));
            dialects.getChildren().add(button);
        }
        code.setEditable(false);
        code.setWrapText(true);
        code.getStyleClass().addAll("number", "code-line");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("code-note");
        note.managedProperty().bind(note.visibleProperty());
        copyLine.getStyleClass().addAll("flat", "code-copy");
        copyCell.getStyleClass().addAll("flat", "code-copy");
        copyLine.setOnAction(_ -> target.put(code.getText()));
        copyCell.setOnAction(_ -> target.put(String.join("\n", new SourceCode(shown.run().cell(), dialect).lines()) + "\n"));
        getChildren().setAll(dialects, code, note, new FlowPane(copyLine, copyCell));
        open.subscribe(this::write);
        widthProperty().subscribe(this::fit);
    }

    void setTarget(CopyTarget next) {
        target = next;
    }

    private void choose(Dialect next, ToggleButton button) {
        button.setSelected(true);
        dialect = next;
        write();
    }

    void show(Inspection inspection) {
        shown = inspection;
        copyLine.setText(texts.get("code.copy-line"));
        copyCell.setText(texts.get("code.copy-cell"));
        write();
    }

    private void write() {
        if (shown == null || !open.get()) {
            return;
        }
        String line = new SourceCode(shown.run().cell(), dialect).line(shown.equation());
        if (!line.equals(code.getText())) {
            code.setText(line);
        }
        note.setVisible(dialect == Dialect.PYTORCH && isOtherInPytorch());
        note.setText(texts.get("code.pytorch-gru", Texts.of(settings, "common").get("cell.gru-reset-after")));
        fit();
    }

    /** PyTorch's own GRU resets after the product. */
    private boolean isOtherInPytorch() {
        return shown.run().experiment().base().recurrent().hasEquationsOf(Cells.cell("gru"));
    }

    /** As many lines as the code needs. */
    private void fit() {
        double font = settings.fontSize() * 0.86;
        double perLine = Math.max(10, (getWidth() - 2.2 * settings.fontSize()) / (font * 0.602));
        int lines = lines(code.getText(), (int) perLine);
        code.setPrefHeight(lines * font * LINE + 1.4 * settings.fontSize());
        code.setMinHeight(USE_PREF_SIZE);
    }

    private static int lines(String text, int width) {
        List<Integer> lines = new ArrayList<>(List.of(0));
        for (String word : text.split(" ")) {
            int needed = lines.getLast() == 0 ? word.length() : lines.getLast() + 1 + word.length();
            if (needed <= width) {
                lines.set(lines.size() - 1, needed);
            } else {
                lines.add(word.length() % width);
                for (int more = word.length() / width; more > 0; more--) {
                    lines.add(lines.getLast());
                }
            }
        }
        return lines.size();
    }
}
