package org.gatescope.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.task.digits.Digits;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Looking;
import org.gatescope.train.Samples;
import org.gatescope.ui.chart.DigitPad;
import org.gatescope.ui.chart.Probabilities;
import org.gatescope.ui.chart.ProbabilityBars;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/**
 * A sheet to draw a digit on, which the network reads row by row, at the checkpoint that is looked at: shortly after the pen is lifted, or
 * when asked to. What it says after each row is its own answer to the rows so far.
 */
final class PadPanel implements Panel {

    /** How long after the last bit of a stroke the network begins, in seconds: between the strokes of a 4 or a 5 it should not. */
    private static final double PATIENCE = 0.7;
    private static final double LONGEST_FRAME = 0.1;
    private static final List<String> NAMES = IntStream.range(0, Digits.CLASSES).mapToObj(Integer::toString).toList();

    private record Asked(TrainingRun run, Checkpoint checkpoint, Drawn drawn) {
    }

    private final Room room;
    private final Settings settings;
    private final Texts texts;
    private final Consumer<Samples> open;
    private final DigitPad pad;
    private final ProbabilityBars bars;
    private final Label reader = new Label();
    private final VBox view;
    private final RowReading reading = new RowReading();
    private final Button openButton = new Button();
    private Optional<Asked> asked = Optional.empty();
    private Optional<Checkpoint> named = Optional.empty();
    private boolean drawing;
    private boolean pending;
    private double still;
    private long before = System.nanoTime();

    /** @param open gets the drawing that is to be stepped through in the cell */
    PadPanel(Room room, Settings settings, Consumer<Samples> open) {
        this.room = room;
        this.settings = settings;
        this.texts = Texts.of(settings, "training");
        this.open = open;
        this.pad = new DigitPad(settings);
        this.bars = new ProbabilityBars(settings);
        pad.strokesProperty().addListener((_, _, _) -> drawn());
        pad.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> drawing = true);
        pad.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> drawing = false);
        reader.setWrapText(true);
        reader.setMinHeight(Region.USE_PREF_SIZE);
        reader.getStyleClass().add("chart-sentence");
        Pair pair = new Pair(pad, bars, 0.56);
        view = new VBox(pair, actions(), reader);
        view.getStyleClass().add("pad-panel");
        VBox.setVgrow(pair, Priority.ALWAYS);
    }

    private Region actions() {
        Button read = new Button(null, Icons.of("play"));
        read.setId("pad-read");
        read.textProperty().bind(texts.bind("pad.read"));
        read.setTooltip(tip("pad.read.hint"));
        read.disableProperty().bind(pad.strokesProperty().map(org.gatescope.ui.chart.Strokes::isEmpty));
        read.setOnAction(_ -> read());
        openButton.setId("pad-open");
        openButton.setGraphic(Icons.of("inside"));
        openButton.textProperty().bind(texts.bind("inside.open"));
        openButton.setTooltip(tip("pad.open.hint"));
        openButton.getStyleClass().add(Styles.FLAT);
        openButton.setDisable(true);
        openButton.setOnAction(_ -> asked.filter(_ -> !reading.isEmpty()).ifPresent(each -> open.accept(each.drawn().as(reading.verdict()))));
        FlowPane actions = new FlowPane(read, openButton);
        actions.getStyleClass().add("pad-actions");
        actions.setMinHeight(Region.USE_PREF_SIZE);
        return actions;
    }

    private Tooltip tip(String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(key));
        return tip;
    }

    @Override
    public String key() {
        return "draw";
    }

    @Override
    public Region view() {
        return view;
    }

    /** Another bit of a stroke: what was read is not what is there. */
    private void drawn() {
        asked = Optional.empty();
        reading.clear();
        pending = !pad.strokes().isEmpty();
        still = 0;
        show();
    }

    /** Lets the network at the checkpoint that is looked at read what has been drawn. */
    private void read() {
        pending = false;
        Optional<Asked> now = room.currentOfTask().flatMap(run -> room.checkpoint().map(checkpoint -> new Asked(run, checkpoint, Drawn.of(pad.strokes()))));
        now.ifPresent(each -> ask(each, along -> reading.begin(each.drawn().pixels(), along, settings.reducedMotionProperty().get())));
    }

    private void ask(Asked now, Consumer<float[][]> then) {
        asked = Optional.of(now);
        room.look(this, () -> Looking.alongSteps(now.checkpoint(), now.drawn().as(0), 0), along -> {
            if (asked.filter(each -> each == now).isPresent()) {
                then.accept(along);
                show();
            }
        });
    }

    @Override
    public void update(boolean anew) {
        long time = System.nanoTime();
        double elapsed = Math.min(LONGEST_FRAME, (time - before) / 1e9);
        before = time;
        Optional<Checkpoint> checkpoint = room.currentOfTask().flatMap(_ -> room.checkpoint());
        if (anew || checkpoint.orElse(null) != named.orElse(null)) {
            named = checkpoint;
            reader.setText(reader());
            revise(checkpoint);
            show();
        }
        still = drawing ? 0 : still + elapsed;
        if (pending && still >= PATIENCE && checkpoint.isPresent()) {
            read();
        }
        if (!reading.isEmpty() && !reading.isOver()) {
            reading.pass(elapsed);
            show();
        }
    }

    /** Another checkpoint reads the same drawing, and goes on where the one before was. */
    private void revise(Optional<Checkpoint> checkpoint) {
        if (checkpoint.isEmpty()) {
            return;
        }
        asked.filter(each -> each.checkpoint() != checkpoint.get()).ifPresent(each -> {
            Asked next = new Asked(room.current().orElseThrow(), checkpoint.get(), each.drawn());
            ask(next, reading.isEmpty() ? along -> reading.begin(next.drawn().pixels(), along, settings.reducedMotionProperty().get()) : reading::revise);
        });
    }

    private String reader() {
        return named.map(checkpoint -> texts.get(checkpoint.step() == 0 ? "pad.reader.untrained" : "pad.reader", room.current().orElseThrow().name(),
                Long.toString(checkpoint.step()))).orElseGet(() -> texts.get("pad.reader.none"));
    }

    private void show() {
        openButton.setDisable(reading.isEmpty());
        Optional<double[]> probabilities = reading.probabilities();
        bars.show(title(), probabilities.map(each -> new Probabilities(NAMES, each)).orElseGet(() -> new Probabilities(List.of(), new double[0])));
        if (!reading.isEmpty()) {
            pad.showReading(new DigitPad.Reading(reading.pixels(), Digits.SIDE, reading.row()));
        }
    }

    private String title() {
        if (reading.isEmpty()) {
            return texts.get("pad.title");
        }
        return reading.isOver() ? texts.get("pad.title.over", Integer.toString(reading.verdict()))
                : texts.get("pad.title.row", Integer.toString(reading.row() + 1), Integer.toString(reading.rows()));
    }
}
