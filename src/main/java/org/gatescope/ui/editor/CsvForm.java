package org.gatescope.ui.editor;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.gatescope.export.SeriesReader;
import org.gatescope.lab.Experiment;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Texts;

/** A column of a table becomes the sequence: choose the file, the column, and from where on. */
final class CsvForm {

    private static final List<String> PATTERNS = List.of("*.csv", "*.tsv", "*.txt");

    private final Bench bench;
    private final Texts texts;
    private final Form form;
    private final FileDialog files;
    private final Runnable done;
    private final Reading reading = new Reading();
    private final Label name = new Label();
    private final ComboBox<SeriesReader.Column> columns = new ComboBox<>();
    private final Label preview = new Label();
    private final Label count = new Label();
    private final CheckBox scaled = new CheckBox();
    private final Label problem;
    private final Button use;
    private final WholeNumber from = new WholeNumber(1, 1, _ -> { });
    private final VBox details;
    private SeriesReader reader;
    private SeriesReader.Series series;

    CsvForm(Bench bench, Texts texts, FileDialog files, Runnable done) {
        this.bench = bench;
        this.texts = texts;
        this.form = new Form(texts);
        this.files = files;
        this.done = done;
        this.problem = form.problem();
        this.use = form.use(this::take);
        columns.setCellFactory(_ -> new ColumnCell());
        columns.setButtonCell(new ColumnCell());
        columns.setMaxWidth(Double.MAX_VALUE);
        columns.valueProperty().addListener((_, _, _) -> read());
        columns.accessibleTextProperty().bind(texts.bind("csv.column"));
        from.accessibleTextProperty().bind(texts.bind("csv.from"));
        name.getStyleClass().add("form-label");
        preview.getStyleClass().addAll("form-preview", "number");
        preview.setMaxWidth(Double.MAX_VALUE);
        preview.setMinHeight(Region.USE_PREF_SIZE);
        count.getStyleClass().add("form-note");
        count.setWrapText(true);
        scaled.textProperty().bind(texts.bind("csv.scale"));
        scaled.setSelected(true);
        // room for both from the start: a small window that is open does not grow well
        StackPane said = new StackPane(count, problem);
        said.setAlignment(Pos.TOP_LEFT);
        said.getStyleClass().add("csv-said");
        details = new VBox(form.row(form.label("csv.column", "form-label"), columns), preview, said,
                form.row(form.label("csv.from", "form-label"), from), scaled, form.label("csv.scale.note", "form-note"));
        details.getStyleClass().add("csv-details");
        unknown("");
    }

    Region page() {
        Button choose = form.button("csv.choose", this::choose);
        choose.setId("choose-file");
        return form.page("sequence.file", form.row(choose, name), details, use);
    }

    private static final class ColumnCell extends ListCell<SeriesReader.Column> {

        @Override
        protected void updateItem(SeriesReader.Column item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.name());
        }
    }

    private void choose() {
        files.open(problem.getScene().getWindow(), texts.get("csv.choose"), texts.get("csv.kind"), PATTERNS).ifPresent(file -> {
            name.setText(file.getFileName().toString());
            unknown("");
            reading.start(() -> SeriesReader.open(file), this::offer, why -> unknown(texts.get("csv.refused", why)));
        });
    }

    private void offer(SeriesReader opened) {
        reader = opened;
        columns.getItems().setAll(opened.columns());
        columns.setValue(opened.columns().getFirst());
    }

    private void read() {
        SeriesReader.Column column = columns.getValue();
        if (column != null) {
            SeriesReader asked = reader;
            reading.start(() -> asked.read(column), this::show, message -> {
                unknown(texts.get("csv.refused", message));
                columns.setDisable(false);
            });
        }
    }

    /** Nothing can be taken yet; the message says why, where there is a reason. */
    private void unknown(String message) {
        series = null;
        problem.setText(message);
        preview.setText("");
        count.setText("");
        columns.setDisable(true);
        use.setDisable(true);
    }

    private void show(SeriesReader.Series read) {
        series = read;
        problem.setText("");
        int numbers = read.values().length;
        preview.setText(new CsvChoice(read, 1, false).preview());
        count.setText(texts.get(read.missing() == 0 ? "csv.count" : "csv.count.missing", numbers, read.missing(), Experiment.MOST_STEPS));
        from.show(1, Math.max(1, numbers));
        columns.setDisable(false);
        use.setDisable(numbers == 0);
    }

    private void take() {
        CsvChoice choice = new CsvChoice(series, from.getValue(), scaled.isSelected());
        bench.edit("edit.sequence", each -> each.withSequence(choice.sequence()));
        done.run();
    }
}
