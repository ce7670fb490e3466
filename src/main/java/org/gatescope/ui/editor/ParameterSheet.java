package org.gatescope.ui.editor;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.spreadsheet.GridBase;
import org.controlsfx.control.spreadsheet.SpreadsheetCell;
import org.controlsfx.control.spreadsheet.SpreadsheetCellType;
import org.controlsfx.control.spreadsheet.SpreadsheetView;

import org.gatescope.cell.SymbolName;
import org.gatescope.trace.Address;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/** A large parameter, from an opened case: a sheet of at most {@value #PAGE} rows and columns at a time. */
final class ParameterSheet extends VBox implements ParameterView {

    private static final int PAGE = 64;
    private static final int MOST_SHOWN = 14;
    private static final double ROW = 1.75;
    /** Numbers are edited as text, so that any sign and all digits pass. */
    private static final SpreadsheetCellType.StringType TEXT = SpreadsheetCellType.STRING;

    private final Bench bench;
    private final Settings settings;
    private final MatrixLayout layout;
    private final boolean gradients;
    private final SpreadsheetView sheet = new SpreadsheetView();
    private final Texts texts;
    private int firstRow;
    private int firstColumn;
    private boolean refreshing;
    /** What the cells say now. */
    private double[] shown = {};

    ParameterSheet(Bench bench, Settings settings, Texts texts, MatrixLayout layout, boolean gradients) {
        this.bench = bench;
        this.settings = settings;
        this.texts = texts;
        this.layout = layout;
        this.gradients = gradients;
        getStyleClass().addAll("parameter-section", Words.styleClass(bench.cell().node(layout.node()), bench.cell()));
        sheet.getStyleClass().add("parameter-sheet");
        sheet.setEditable(!gradients);
        sheet.setShowRowHeader(true);
        sheet.setShowColumnHeader(true);
        sheet.getSelectionModel().getSelectedCells().addListener((javafx.beans.Observable _) -> look());
        getChildren().addAll(title(), sheet);
        fill();
    }

    private Node title() {
        HBox name = new HBox(NameBox.of(SymbolName.of(layout.name())));
        if (gradients) {
            Label sign = new Label("∂L/∂");
            sign.getStyleClass().add("name-letter");
            name.getChildren().addFirst(sign);
        }
        name.setAlignment(Pos.BOTTOM_LEFT);
        name.setFillHeight(false);
        name.getStyleClass().add(gradients ? "gradient-title" : "parameter-symbol");
        Label shape = new Label(layout.rowCount() + " × " + layout.columnCount());
        shape.getStyleClass().add("parameter-shape");
        HBox title = new HBox(name, shape);
        title.getStyleClass().add("parameter-title");
        title.setAlignment(Pos.CENTER_LEFT);
        page(title, "parameters.row", layout.rowCount(), first -> firstRow = first);
        page(title, "parameters.column", layout.columnCount(), first -> firstColumn = first);
        return title;
    }

    private void page(HBox title, String key, int count, IntConsumer go) {
        if (count <= PAGE) {
            return;
        }
        Label word = new Label();
        word.textProperty().bind(texts.bind(key));
        WholeNumber first = new WholeNumber(1, count, PAGE, number -> {
            go.accept(number - 1);
            fill();
        });
        first.getStyleClass().add("page-spinner");
        first.accessibleTextProperty().bind(texts.bind(key));
        title.getChildren().addAll(word, first);
    }

    private void fill() {
        int rows = Math.min(PAGE, layout.rowCount() - firstRow);
        int columns = Math.min(PAGE, layout.columnCount() - firstColumn);
        GridBase grid = new GridBase(rows, columns);
        ObservableList<ObservableList<SpreadsheetCell>> cells = FXCollections.observableArrayList();
        double[] numbers = numbers();
        shown = numbers;
        for (int row = 0; row < rows; row++) {
            ObservableList<SpreadsheetCell> line = FXCollections.observableArrayList();
            for (int column = 0; column < columns; column++) {
                line.add(cell(row, column, numbers));
            }
            cells.add(line);
        }
        double height = Math.ceil(settings.fontSize() * ROW);
        grid.setRows(cells);
        grid.setRowHeightCallback(_ -> height);
        for (int row = 0; row < rows; row++) {
            grid.getRowHeaders().add(Integer.toString(firstRow + row + 1));
        }
        for (int column = 0; column < columns; column++) {
            grid.getColumnHeaders().add(head(firstColumn + column));
        }
        sheet.setGrid(grid);
        sheet.getColumns().forEach(each -> each.setPrefWidth(settings.fontSize() * 5.6));
        // its head and its scroll bar need two rows more
        sheet.setPrefHeight(height * (Math.min(rows, MOST_SHOWN) + 2));
        sheet.setMinHeight(USE_PREF_SIZE);
    }

    private String head(int column) {
        int at = column;
        for (MatrixLayout.Group group : layout.columns()) {
            if (at < group.size()) {
                String of = group.units() ? "" : String.join("⊙", group.symbols().stream().map(SymbolName::base).toList());
                return of.isEmpty() ? Integer.toString(at + 1) : "%s[%d]".formatted(of, at + 1);
            }
            at -= group.size();
        }
        return "";
    }

    private SpreadsheetCell cell(int row, int column, double[] numbers) {
        SpreadsheetCell cell = TEXT.createCell(row, column, 1, 1, Shown.number(numbers[index(row, column)]));
        cell.setEditable(!gradients);
        cell.itemProperty().addListener((_, _, typed) -> {
            if (!refreshing) {
                // the sheet is still busy with its editor: the change follows when it is done
                Platform.runLater(() -> take(index(row, column), String.valueOf(typed)));
            }
        });
        return cell;
    }

    private int index(int row, int column) {
        return layout.index(firstRow + row, firstColumn + column);
    }

    private double[] numbers() {
        return gradients ? bench.run().trace().parameterGradient(layout.name()) : bench.run().experiment().parameters().block(layout.name()).data();
    }

    private void take(int index, String typed) {
        NumberText.parse(typed).ifPresentOrElse(
                value -> bench.edit(layout.vector() ? "edit.bias" : "edit.weight", experiment -> experiment.withParameter(layout.name(), index, value)),
                () -> rewrite(index));
    }

    /** What was typed is no number: the one before stands there again. */
    private void rewrite(int index) {
        double[] none = shown.clone();
        none[index] = Double.NaN;
        write(shown, none);
    }

    private void look() {
        Optional.ofNullable(sheet.getSelectionModel().getFocusedCell()).filter(each -> each.getRow() >= 0 && each.getColumn() >= 0)
                .map(each -> index(each.getRow(), each.getColumn()))
                .ifPresent(index -> bench.lookAt(gradients ? Address.gradient(0, layout.node(), index) : Address.value(0, layout.node(), index)));
    }

    @Override
    public MatrixLayout matrix() {
        return layout;
    }

    @Override
    public void refresh() {
        double[] numbers = numbers();
        // writing thousands of numbers takes longer than a frame, and a step changes none of them
        if (Arrays.equals(numbers, shown)) {
            return;
        }
        write(numbers, shown);
        shown = numbers;
    }

    private void write(double[] numbers, double[] before) {
        refreshing = true;
        for (ObservableList<SpreadsheetCell> line : sheet.getGrid().getRows()) {
            for (SpreadsheetCell cell : line) {
                int index = index(cell.getRow(), cell.getColumn());
                if (numbers[index] != before[index]) {
                    cell.setItem(Shown.number(numbers[index]));
                }
            }
        }
        refreshing = false;
    }

    @Override
    public void mark() {
        // the sheet marks its own selection
    }

    @Override
    public Node node() {
        return this;
    }
}
