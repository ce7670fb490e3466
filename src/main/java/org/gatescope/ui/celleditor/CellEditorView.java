package org.gatescope.ui.celleditor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Sizes;
import org.gatescope.lab.Experiment;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/**
 * The editor: the text at the left with what is wrong in it beneath, and beside it what it gives, the equations and the diagram. While the
 * text is wrong the last cell that was right stays, dimmed.
 */
public final class CellEditorView extends BorderPane {

    /** How long the keys rest before the picture is drawn anew. */
    private static final Duration REST = Duration.millis(300);
    private static final int MOST_INPUTS = 8;
    private static final double REFERENCE_EMS = 24;
    private static final double REFERENCE_SHARE = 0.3;
    /** Narrower than this, the language stands where else the result stands. */
    private static final double THREE_COLUMNS_EMS = 70;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /**
     * Where a cell can go from here.
     *
     * @param step  takes it to the bench
     * @param train takes it to the training room
     * @param close leaves the editor
     * @param bench the cell that is on the bench, which another may begin as
     */
    public record Ways(Consumer<Cell> step, Consumer<Cell> train, Runnable close, Supplier<Cell> bench) {
    }

    private final CellEditorModel model;
    private final Settings settings;
    private final Texts texts;
    private final EditorBar bar;
    private final CodeArea code;
    private final StatusLine status;
    private final EquationList equations;
    private final Preview preview;
    private final Spinner<Integer> input = new Spinner<>(1, MOST_INPUTS, 1);
    private final Spinner<Integer> hidden = new Spinner<>(1, Experiment.MOST_HIDDEN, 4);
    private final PauseTransition rest = new PauseTransition(REST);
    private final VBox result;
    /** What the equations are of, and the picture: cell and sizes as words. */
    private String equationsOf = "";
    private String pictureOf = "";

    public CellEditorView(CellEditorModel model, Settings settings, Ways ways) {
        this(model, settings, ways, EditorFiles.Dialogs.system(settings));
    }

    CellEditorView(CellEditorModel model, Settings settings, Ways ways, EditorFiles.Dialogs dialogs) {
        this.model = model;
        this.settings = settings;
        this.texts = Texts.of(settings, "celleditor");
        getStyleClass().add("cell-editor");
        code = new CodeArea(() -> model.tell(CellEditorModel.tooLong()));
        bar = new EditorBar(model, settings, new EditorFiles(model, settings, dialogs, () -> getScene().getWindow()), ways);
        status = new StatusLine(model, settings, this::goToFault);
        equations = new EquationList(settings);
        preview = new Preview(settings);
        result = result();
        VBox left = new VBox(code, status);
        left.setMinWidth(0);
        result.setMinWidth(0);
        VBox.setVgrow(code, Priority.ALWAYS);
        left.getStyleClass().add("editor-left");
        SplitPane halves = new SplitPane(left, result);
        halves.setDividerPositions(0.46);
        halves.getStyleClass().add("editor-halves");
        setTop(bar);
        setCenter(halves);
        ReferencePane reference = new ReferencePane(settings, this::insert);
        reference.setMinWidth(0);
        for (ObservableValue<?> each : List.of(widthProperty(), settings.themeProperty(), settings.textScaleProperty(), referenceOpen())) {
            each.subscribe(() -> arrange(halves, reference));
        }
        arrange(halves, reference);
        follow();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Where a comparison of cells begins; without one, no button offers it. */
    public void setCompare(Consumer<Cell> compare) {
        bar.comparingProperty().set(Optional.of(compare));
    }

    /** The control that is typed into: its history is the editor's. */
    public TextArea typed() {
        return code.area();
    }

    private void follow() {
        TextArea area = code.area();
        area.setId("editor-text");
        area.accessibleTextProperty().bind(texts.bind("text"));
        model.textProperty().subscribe(text -> {
            if (area.getText().isEmpty()) {
                // before a beginning there is nothing to go back to
                area.setText(text);
            } else if (!text.equals(area.getText())) {
                // as if it had been typed, so that undo brings back what was there
                area.replaceText(0, area.getLength(), text);
                area.positionCaret(0);
            }
        });
        area.textProperty().addListener((_, _, text) -> {
            model.clearProblem();
            model.textProperty().set(text);
        });
        model.readingProperty().subscribe(reading -> {
            code.mark(reading.range(), reading.fault().map(CellReading.Fault::line).orElse(0));
            result.pseudoClassStateChanged(STALE, reading.fault().isPresent());
        });
        model.cellProperty().addListener((_, _, _) -> showEquations());
        rest.setOnFinished(_ -> showPicture());
        input.valueProperty().addListener((_, _, _) -> showEquations());
        hidden.valueProperty().addListener((_, _, _) -> showEquations());
        showEquations();
        showPicture();
    }

    private Sizes sizes() {
        return new Sizes(input.getValue(), hidden.getValue(), 1);
    }

    private void showEquations() {
        status.show(sizes());
        // a comment or a space more changes nothing
        String now = model.cellProperty().get().map(CellText::whole).orElse("") + sizes();
        if (!now.equals(equationsOf)) {
            equationsOf = now;
            model.cellProperty().get().ifPresent(cell -> equations.show(cell, sizes()));
            rest.playFromStart();
        }
    }

    private void showPicture() {
        if (!equationsOf.equals(pictureOf)) {
            pictureOf = equationsOf;
            model.cellProperty().get().ifPresent(cell -> preview.show(cell, input.getValue(), hidden.getValue()));
        }
    }

    /** Draws what is due at once: for pictures, which have no later. */
    public void settle() {
        rest.stop();
        showPicture();
    }

    private VBox result() {
        SplitPane both = new SplitPane(equations, preview);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.52);
        both.getStyleClass().add("editor-halves");
        VBox column = new VBox(sizesRow(), both);
        VBox.setVgrow(both, Priority.ALWAYS);
        column.getStyleClass().add("editor-result");
        return column;
    }

    private Node sizesRow() {
        HBox row = new HBox(size("input", input, "D"), size("hidden", hidden, "H"));
        row.getStyleClass().add("editor-sizes");
        return row;
    }

    private Node size(String key, Spinner<Integer> spinner, String letter) {
        Label word = new Label();
        word.textProperty().bind(texts.bind("size." + key, letter));
        word.getStyleClass().add("bar-label");
        word.setMinWidth(Region.USE_PREF_SIZE);
        word.setLabelFor(spinner);
        spinner.setId("editor-" + key);
        spinner.getStyleClass().add("editor-size");
        spinner.accessibleTextProperty().bind(texts.bind("size." + key, letter));
        HBox group = new HBox(word, spinner);
        group.getStyleClass().add("bar-group");
        return group;
    }

    private BooleanProperty referenceOpen() {
        return settings.openProperty("celleditor.reference", false);
    }

    private void arrange(SplitPane halves, ReferencePane reference) {
        boolean open = referenceOpen().get();
        boolean beside = getWidth() >= THREE_COLUMNS_EMS * settings.fontSize();
        Region second = open && !beside ? reference : result;
        reference.setPrefWidth(Math.min(REFERENCE_EMS * settings.fontSize(), REFERENCE_SHARE * getWidth()));
        if (halves.getItems().getLast() != second) {
            double[] dividers = halves.getDividerPositions();
            setRight(null);
            halves.getItems().set(1, second);
            halves.setDividerPositions(dividers);
        }
        setRight(open && beside ? reference : null);
    }

    private void insert(String what) {
        code.area().replaceSelection(what);
        code.area().requestFocus();
    }

    private void goToFault() {
        TextArea area = code.area();
        model.reading().range().ifPresent(range -> area.selectRange(Math.min(range.end(), area.getLength()), Math.min(range.start(), area.getLength())));
        area.requestFocus();
    }

    /** Puts the keys where the text is. */
    public void focusText() {
        Platform.runLater(() -> {
            // a split pane takes its halves into the window with its style, which otherwise comes with the next pulse
            applyCss();
            code.area().requestFocus();
        });
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            ((Button) bar.lookup("#editor-step")).fire();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            ((Button) bar.lookup("#editor-save")).fire();
            event.consume();
        }
    }
}
