package org.gatescope.ui.shell;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;

import org.gatescope.cell.Cell;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.celleditor.CellEditorModel;
import org.gatescope.ui.celleditor.CellEditorView;
import org.gatescope.ui.celleditor.Drafts;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.editor.EditWords;

/** Where the learner writes a cell, and the ways from there: to the bench, to the training room, to the comparison. Built when somebody goes there first. */
final class Workshop {

    private final Bench bench;
    private final Settings settings;
    private final Places places;
    private final Drafts drafts;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("cell-text").factory());
    /** A lesson beside it goes along. */
    private final BorderPane pane = new BorderPane();
    private Optional<CellEditorModel> model = Optional.empty();
    private Optional<CellEditorView> view = Optional.empty();

    Workshop(Bench bench, Settings settings, Places places, Drafts drafts) {
        this.bench = bench;
        this.settings = settings;
        this.places = places;
        this.drafts = drafts;
    }

    BorderPane pane() {
        return pane;
    }

    /** The editor, with what was written last, or else with the cell on the bench. */
    CellEditorView view() {
        if (view.isEmpty()) {
            CellEditorModel text = new CellEditorModel(drafts, reader, Platform::runLater);
            CellEditorView editor = new CellEditorView(text, settings, new CellEditorView.Ways(this::step, this::train, () -> places.writingProperty().set(false), this::onBench));
            editor.setCompare(this::compare);
            pane.setCenter(editor);
            model = Optional.of(text);
            view = Optional.of(editor);
        }
        model.orElseThrow().begin(onBench());
        return view.get();
    }

    private Cell onBench() {
        return bench.run().experiment().base();
    }

    private void step(Cell cell) {
        bench.edit("edit.cell", each -> each.withCell(cell));
        bench.toStart();
        places.goToCell();
    }

    private void compare(Cell cell) {
        places.comparison().choose("change.add", each -> each.adding(cell));
        places.presentProperty().set(Places.Place.COMPARE);
    }

    private void train(Cell cell) {
        places.room().choose(cell);
        places.goToRoom();
    }

    /** What undo and redo take back here: what is typed. */
    HistoryButtons.Source history() {
        CellEditorView editor = view();
        return new HistoryButtons.Source(typing(editor.typed().undoableProperty()), typing(editor.typed().redoableProperty()), editor.typed()::undo, editor.typed()::redo,
                EditWords.of(settings)::text);
    }

    private static ObservableValue<Optional<String>> typing(ObservableValue<Boolean> can) {
        return can.map(each -> each ? Optional.of("edit.typing") : Optional.empty());
    }
}
