package org.gatescope.ui.celleditor;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.gatescope.cell.Cell;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.cellview.CellView;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The diagram of the cell that is being written, small and with all its values known. */
final class Preview extends StackPane {

    /** What takes longer to draw than there is between two keys is drawn on the bench alone. */
    static final int MOST_NODES = 120;

    private final Settings own = Settings.inMemory();
    private final Bench bench = new Bench(own, Experiment.first());
    private final CellView picture;
    private final Label tooLarge = new Label();

    Preview(Settings settings) {
        own.localeProperty().bind(settings.localeProperty());
        own.termsProperty().bind(settings.termsProperty());
        own.themeProperty().bind(settings.themeProperty());
        own.textScaleProperty().bind(settings.textScaleProperty());
        own.reducedMotionProperty().set(true);
        getStyleClass().add("editor-preview");
        picture = new CellView(bench, own);
        picture.setFocusTraversable(false);
        picture.setVisible(false);
        tooLarge.textProperty().bind(Texts.of(settings, "celleditor").bind("preview.large"));
        tooLarge.setWrapText(true);
        tooLarge.getStyleClass().add("editor-caption");
        tooLarge.setVisible(false);
        getChildren().addAll(picture, tooLarge);
    }

    void show(Cell cell, int input, int hidden) {
        boolean large = cell.nodes().size() > MOST_NODES;
        tooLarge.setVisible(large);
        picture.setVisible(!large);
        if (large) {
            return;
        }
        own.readoutShownProperty().set(Objective.isBroughtBy(cell));
        bench.put("edit.cell", Specimen.of(cell, input, hidden));
        bench.forgetHistory();
        bench.moveTo(new Cursor(Cursor.Pass.FORWARD, 1, bench.cell().root(bench.cell().outputState()).index()));
    }

    /** What is drawn, for tests. */
    Cell cell() {
        return bench.run().experiment().base();
    }
}
