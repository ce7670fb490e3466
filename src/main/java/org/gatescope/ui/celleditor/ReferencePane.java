package org.gatescope.ui.celleditor;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Role;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.equation.EquationView;

/** The language in short, beside the text. What is written there can be clicked, and stands in the text then. */
final class ReferencePane extends ScrollPane {

    private final Settings settings;
    private final Texts texts;
    private final Words words;
    private final Consumer<String> insert;
    private final VBox column = new VBox();

    ReferencePane(Settings settings, Consumer<String> insert) {
        this.settings = settings;
        this.texts = Texts.of(settings, "celleditor");
        this.words = new Words(settings);
        this.insert = insert;
        getStyleClass().addAll("edge-to-edge", "editor-reference");
        column.getStyleClass().add("editor-reference-column");
        column.getChildren().addAll(section("reference.lines", Reference.lines()), section("reference.names", Reference.names()), roles(),
                section("reference.operators", Reference.operators()));
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private Label heading(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add("editor-heading");
        return label;
    }

    private Node section(String key, List<Reference.Entry> entries) {
        VBox box = new VBox(heading(key));
        box.getStyleClass().add("reference-section");
        entries.forEach(entry -> box.getChildren().add(row(entry)));
        return box;
    }

    private Node row(Reference.Entry entry) {
        Button code = code(entry.code(), entry.code().replace("…", ""));
        HBox first = new HBox(code);
        first.getStyleClass().add("reference-line");
        entry.tex().ifPresent(tex -> {
            EquationView formula = new EquationView();
            formula.setTex(tex);
            formula.setShrinkToFit(true);
            settings.themeProperty().subscribe(_ -> formula.setFontSize(settings.fontSize()));
            settings.textScaleProperty().subscribe(_ -> formula.setFontSize(settings.fontSize()));
            first.getChildren().add(formula);
        });
        Label meaning = new Label();
        meaning.textProperty().bind(texts.bind(entry.key()));
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        meaning.getStyleClass().add("editor-caption");
        VBox row = new VBox(first, meaning);
        row.getStyleClass().add("reference-row");
        return row;
    }

    private Button code(String shown, String typed) {
        Button code = new Button(shown);
        code.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "reference-code");
        code.setMnemonicParsing(false);
        code.setOnAction(_ -> insert.accept(typed));
        code.setMinWidth(USE_PREF_SIZE);
        return code;
    }

    private Node roles() {
        FlowPane all = new FlowPane();
        all.getStyleClass().add("reference-roles");
        for (Role role : Reference.roles()) {
            Button code = code(role.key(), role.key());
            code.getStyleClass().addAll("reference-role", "role-" + role.key());
            Tip.of(code, settings, () -> words.role(role, Cells.cell("lstm")));
            all.getChildren().add(code);
        }
        VBox box = new VBox(heading("reference.roles"), all);
        box.getStyleClass().add("reference-section");
        return box;
    }
}
