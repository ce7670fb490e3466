package org.gatescope.ui.lessonpane;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import atlantafx.base.theme.Styles;

import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Inline;
import org.gatescope.lesson.page.Page;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Texts;

/** A page's blocks beneath one another. */
final class PageView extends VBox {

    private final PageModel model;
    private final Script script;
    private final Texts texts;
    private final Function<String, Image> pictures;
    private final Optional<BooleanProperty> notes;
    private final VBox head = new VBox();
    private int questions;
    private int tasks;

    /**
     * @param pictures  of the lesson's folder, by file name
     * @param notes     whether the teacher's notes are open, as notes may give answers away; empty where nobody is to see them
     */
    PageView(Page page, PageModel model, Script script, Texts texts, Function<String, Image> pictures, Optional<BooleanProperty> notes) {
        this.model = model;
        this.script = script;
        this.texts = texts;
        this.pictures = pictures;
        this.notes = notes;
        getStyleClass().add("lesson-page");
        Label title = new Label(page.title());
        title.getStyleClass().add("lesson-page-title");
        title.setWrapText(true);
        head.getChildren().addAll(title, problem());
        getChildren().add(head);
        getChildren().addAll(nodes(page.content()));
    }

    /** Something that is said beneath the title. */
    void say(Node node) {
        head.getChildren().add(1, node);
    }

    /** What could not be done, as long as nothing else has been. */
    private Label problem() {
        Label problem = new Label(null, Icons.of("warning"));
        problem.textProperty().bind(model.problemProperty().map(each -> each.map(trouble -> trouble.sentence(texts)).orElse("")));
        problem.setWrapText(true);
        problem.setId("page-problem");
        problem.getStyleClass().add("lesson-problem");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private List<Node> nodes(List<Block> blocks) {
        return blocks.stream().filter(block -> notes.isPresent() || !(block instanceof Block.Note)).map(this::node).toList();
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> script.flow(paragraph.content());
            case Block.Heading heading -> script.flow(heading.content(), "lesson-heading");
            case Block.Bullets bullets -> list(bullets.items(), _ -> "•");
            case Block.Numbered numbered -> list(numbered.items(), at -> numbered.start() + at + ".");
            case Block.Quote quote -> column(quote.content(), "lesson-quote");
            case Block.CodeBlock code -> code(code.text());
            case Block.Formula formula -> new FormulaLine(script.display(formula.tex()));
            case Block.Rule _ -> rule();
            case Block.Picture picture -> picture(picture);
            case Block.Table table -> table(table);
            case Block.Predict predict -> new PredictView(predict.prediction(), ++questions, model, script, texts);
            case Block.Try task -> new TryView(task.task(), ++tasks, model, script, texts);
            case Block.Values values -> values(values);
            case Block.Note note -> note(note);
        };
    }

    private VBox column(List<Block> blocks, String style) {
        VBox column = new VBox();
        column.getStyleClass().add(style);
        column.getChildren().addAll(nodes(blocks));
        return column;
    }

    private Node note(Block.Note note) {
        BooleanProperty open = notes.orElseThrow();
        Button head = new Button();
        head.textProperty().bind(texts.bind("note"));
        head.graphicProperty().bind(open.map(isOpen -> Icons.of(isOpen ? "unfold" : "fold")));
        head.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "lesson-note-title");
        head.setContentDisplay(ContentDisplay.RIGHT);
        head.setOnAction(_ -> open.set(!open.get()));
        VBox content = column(note.content(), "lesson-note-content");
        content.visibleProperty().bind(open);
        content.managedProperty().bind(open);
        VBox column = new VBox(head, content);
        column.getStyleClass().add("lesson-note");
        return column;
    }

    private Node list(List<List<Block>> items, Function<Integer, String> sign) {
        VBox list = new VBox();
        list.getStyleClass().add("lesson-list");
        for (int at = 0; at < items.size(); at++) {
            Text mark = new Text(sign.apply(at));
            mark.getStyleClass().add("lesson-words");
            VBox item = column(items.get(at), "lesson-item");
            HBox.setHgrow(item, Priority.ALWAYS);
            HBox row = new HBox(mark, item);
            row.getStyleClass().add("lesson-row");
            list.getChildren().add(row);
        }
        return list;
    }

    private static Node code(String text) {
        Label code = new Label(text.stripTrailing());
        code.getStyleClass().addAll("lesson-block", "lesson-code-block");
        code.setMaxWidth(Double.MAX_VALUE);
        code.setWrapText(true);
        return code;
    }

    private static Node rule() {
        Region rule = new Region();
        rule.getStyleClass().add("lesson-rule");
        return rule;
    }

    private Node picture(Block.Picture picture) {
        ImageView view = new ImageView(pictures.apply(picture.file()));
        view.setPreserveRatio(true);
        view.setAccessibleText(picture.description());
        StackPane pane = new StackPane(view);
        pane.setMinWidth(0);
        view.fitWidthProperty().bind(pane.widthProperty());
        return pane;
    }

    private Node table(Block.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("lesson-table");
        for (int column = 0; column < table.header().size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(width);
            grid.add(script.flow(table.header().get(column), "lesson-table-head"), column, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                grid.add(script.flow(table.rows().get(row).get(column)), column, row + 1);
            }
        }
        return grid;
    }

    private Node values(Block.Values values) {
        VBox lines = new VBox();
        lines.getStyleClass().addAll("lesson-block", "lesson-values");
        for (List<Inline> line : values.lines()) {
            lines.getChildren().add(script.flow(line, "lesson-values-line"));
        }
        return lines;
    }
}
