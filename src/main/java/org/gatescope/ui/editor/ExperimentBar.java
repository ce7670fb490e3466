package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.export.CaseReader;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Sequence;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/**
 * What the experiment is made of, in one row: the cell, its units, the steps and the sequence; loss, start and convention behind one
 * button. Where the row has no room for all, the words before the lists go first, then units and steps go behind the button as well.
 */
public final class ExperimentBar extends HBox {

    private static final double TIGHT_EMS = 54;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;
    private final FileDialog files;
    private final Reading reading = new Reading();
    private final Runnable write;
    private final List<Cell> opened = new ArrayList<>();
    private final Choice<CellItem> cells;
    private final Choice<SequenceKind> sequences;
    private final WholeNumber hidden;
    private final WholeNumber length;
    private final Button details = new Button(null, Icons.of("details"));
    private final Button writing = new Button(null, Icons.of("write"));
    private final Button setup = new Button();
    private final SmallWindow window;
    private final List<Label> listWords = new ArrayList<>();
    private HBox hiddenGroup;
    private HBox lengthGroup;

    /** @param write goes where the learner writes a cell */
    public ExperimentBar(Bench bench, Settings settings, Runnable write) {
        this(bench, settings, FileDialog.system(), write);
    }

    /** Without a place to write cells. */
    ExperimentBar(Bench bench, Settings settings, FileDialog files) {
        this(bench, settings, files, () -> {
        });
    }

    private ExperimentBar(Bench bench, Settings settings, FileDialog files, Runnable write) {
        this.bench = bench;
        this.settings = settings;
        this.texts = Texts.of(settings, "editor");
        this.files = files;
        this.write = write;
        window = new SmallWindow(settings, this::takeBack);
        cells = new Choice<>(this::words, this::choose);
        sequences = new Choice<>(this::words, this::choose);
        cells.setOpens(item -> item instanceof CellItem.Open || item instanceof CellItem.Write);
        sequences.setOpens(kind -> kind.hasDetails() && kind != SequenceKind.SINE);
        hidden = new WholeNumber(1, Experiment.MOST_HIDDEN, units -> bench.edit("edit.hidden", each -> each.withHidden(units)));
        length = new WholeNumber(1, Experiment.MOST_STEPS, steps -> bench.edit("edit.length", each -> each.withLength(steps)));
        getStyleClass().add("experiment-bar");
        arrange();
        bench.runProperty().addListener((_, _, _) -> update());
        widthProperty().subscribe(this::measure);
        settings.themeProperty().subscribe(this::measure);
        settings.textScaleProperty().subscribe(this::measure);
        update();
    }

    private void measure() {
        pseudoClassStateChanged(TIGHT, getWidth() < TIGHT_EMS * settings.fontSize());
    }

    private void arrange() {
        cells.setId("cell-choice");
        sequences.setId("sequence-choice");
        hidden.setId("hidden");
        length.setId("length");
        details.setId("sequence-details");
        details.getStyleClass().addAll("button-icon", "flat");
        details.setOnAction(_ -> showDetails(SequenceKind.of(bench.run().experiment().sequence())));
        Form form = new Form(texts);
        details.setTooltip(form.tooltip("bar.details"));
        details.accessibleTextProperty().bind(texts.bind("bar.details"));
        writing.setId("write-cell");
        writing.getStyleClass().addAll("button-icon", "flat");
        writing.setOnAction(_ -> write.run());
        writing.setTooltip(form.tooltip("bar.write"));
        writing.accessibleTextProperty().bind(texts.bind("bar.write"));
        setup.setId("setup");
        setup.textProperty().bind(texts.bind("bar.setup"));
        setup.setMinWidth(USE_PREF_SIZE);
        setup.setTooltip(form.tooltip("bar.setup.tip"));
        setup.setOnAction(_ -> {
            window.hide();
            window.show(setupForm(), setup);
        });
        hidden.setTooltip(form.tooltip("bar.hidden.tip"));
        length.setTooltip(form.tooltip("bar.length.tip"));
        hidden.accessibleTextProperty().bind(texts.bind("bar.hidden.tip"));
        length.accessibleTextProperty().bind(texts.bind("bar.length.tip"));
        hiddenGroup = group("bar.hidden", hidden);
        lengthGroup = group("bar.length", length);
        HBox cellGroup = group("bar.cell", cells, writing);
        HBox sequenceGroup = group("bar.sequence", sequences, details);
        listWords.add((Label) cellGroup.getChildren().getFirst());
        listWords.add((Label) sequenceGroup.getChildren().getFirst());
        getChildren().addAll(cellGroup, hiddenGroup, lengthGroup, sequenceGroup, setup);
        setAlignment(Pos.CENTER_LEFT);
        details.managedProperty().bind(details.visibleProperty());
    }

    /** Adds a tool at the far end. */
    public void addTool(Node tool) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, tool);
    }

    /** Units and steps stand in the bar again, if only for when there is room. */
    private void takeBack() {
        if (hiddenGroup.getParent() != this) {
            getChildren().addAll(1, List.of(hiddenGroup, lengthGroup));
        }
    }

    private HBox group(String label, Node... controls) {
        Label word = new Label();
        word.textProperty().bind(texts.bind(label));
        word.getStyleClass().add("bar-label");
        word.setMinWidth(USE_PREF_SIZE);
        word.setLabelFor(controls[0]);
        HBox group = new HBox(word);
        group.getChildren().addAll(controls);
        group.getStyleClass().add("bar-group");
        return group;
    }

    private ObservableValue<String> words(CellItem item) {
        return switch (item) {
            case CellItem.BuiltIn(String name) -> Texts.of(settings, "common").bind("cell." + name);
            case CellItem.Opened(Cell cell) -> settings.localeProperty().map(_ -> {
                String name = new Words(settings).cell(cell);
                return CellItem.isCompleted(cell) ? texts.get("cell.as-opened", name) : name;
            });
            case CellItem.Open _ -> texts.bind("cell.open");
            case CellItem.Write _ -> texts.bind("cell.write");
        };
    }

    private ObservableValue<String> words(SequenceKind kind) {
        ObservableValue<String> words = texts.bind(kind.key());
        return kind != SequenceKind.CASE ? words : bench.runProperty().flatMap(run -> run.experiment().sequence() instanceof Sequence.Given given
                && given.origin() == Sequence.Given.Origin.CASE && !given.name().isEmpty() ? new SimpleStringProperty(given.name()) : words);
    }

    // ---- choosing

    private void choose(CellItem item) {
        switch (item) {
            case CellItem.BuiltIn(String name) -> bench.edit("edit.cell", each -> each.withCell(Cells.cell(name)));
            case CellItem.Opened(Cell cell) -> bench.edit("edit.cell", each -> each.withCell(cell));
            // the list is still busy with the choice
            case CellItem.Open _ -> Platform.runLater(this::open);
            case CellItem.Write _ -> Platform.runLater(() -> {
                update();
                write.run();
            });
        }
    }

    private void open() {
        update();
        files.open(getScene().getWindow(), texts.get("cell.open"), texts.get("cell.kind"), List.of("*.cell")).ifPresent(file ->
                reading.start(() -> CaseReader.cell(file), this::opened, why -> bench.report(new Bench.Problem("problem.file", why))));
    }

    private void opened(Cell cell) {
        bench.edit("edit.cell", each -> {
            Experiment changed = each.withCell(cell);
            opened.add(changed.base());
            return changed;
        });
        update();
    }

    private void choose(SequenceKind kind) {
        switch (kind) {
            case SINE -> bench.edit("edit.sequence", each -> each.withSequence(new Sequence.Sine(8)));
            case PULSE -> bench.edit("edit.sequence", each -> each.withSequence(new Sequence.Pulse()));
            default -> { }
        }
        // nothing to choose from yet: the form does it, and until then the list shows what is there
        Platform.runLater(() -> {
            update();
            if (kind.hasDetails() && kind != SequenceKind.SINE) {
                showDetails(kind);
            }
        });
    }

    void showDetails(SequenceKind kind) {
        window.show(new SequenceForms(bench, settings, texts).of(kind, files, window::hide), details.isVisible() ? details : sequences);
    }

    // ---- little room

    private Region setupForm() {
        SetupForm form = new SetupForm(bench, settings, texts);
        if (hiddenGroup.getParent() == this && hiddenGroup.isManaged()) {
            return form;
        }
        HBox sizes = new HBox(hiddenGroup, lengthGroup);
        sizes.getStyleClass().add("setup-sizes");
        List.of(hiddenGroup, lengthGroup).forEach(each -> show(each, true));
        return new VBox(sizes, form);
    }

    private static void show(Node node, boolean shown) {
        if (node.isManaged() != shown) {
            node.setManaged(shown);
            node.setVisible(shown);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double words = listWords.stream().mapToDouble(word -> word.prefWidth(-1) + ((HBox) word.getParent()).getSpacing()).sum();
        double sizes = List.of(hiddenGroup, lengthGroup).stream().mapToDouble(each -> each.prefWidth(-1) + getSpacing()).sum();
        double lists = getChildren().stream().filter(each -> each != hiddenGroup && each != lengthGroup)
                .mapToDouble(each -> each.prefWidth(-1) + getSpacing()).sum() - getSpacing() + snappedLeftInset() + snappedRightInset();
        lists -= listWords.getFirst().isManaged() ? words : 0;
        boolean withSizes = lists + sizes <= getWidth();
        boolean withWords = lists + words + (withSizes ? sizes : 0) <= getWidth();
        listWords.forEach(word -> show(word, withWords));
        for (HBox each : List.of(hiddenGroup, lengthGroup)) {
            if (each.getParent() == this) {
                show(each, withSizes);
            }
        }
        super.layoutChildren();
    }

    // ---- showing

    private void update() {
        Experiment experiment = bench.run().experiment();
        Cell base = experiment.base();
        if (!CellItem.isShipped(base) && !opened.contains(base)) {
            // of several texts of one cell the list has the newest
            opened.removeIf(each -> each.name().equals(base.name()));
            opened.add(base);
        }
        cells.show(CellItem.all(opened), CellItem.of(base, opened));
        hidden.show(experiment.hidden(), Math.max(Experiment.MOST_HIDDEN, experiment.hidden()));
        length.show(experiment.length(), Math.max(experiment.length(), Math.min(Experiment.MOST_STEPS, experiment.sequence().longest())));
        SequenceKind kind = SequenceKind.of(experiment.sequence());
        List<SequenceKind> kinds = Arrays.stream(SequenceKind.values()).filter(each -> each != SequenceKind.CASE || kind == SequenceKind.CASE).toList();
        sequences.show(kinds, kind);
        details.setVisible(kind.hasDetails());
    }

    /** The small window that is open, for tests. */
    PopOver popOver() {
        return window.popOver();
    }
}
