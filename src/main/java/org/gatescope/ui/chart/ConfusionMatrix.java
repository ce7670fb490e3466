package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.gatescope.export.Table;
import org.gatescope.ui.chart.ConfusionPicture.Cells;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.SaveDialog;

/** Which classes are taken for which. Mouse and arrow keys look at a cell, and a sentence says what it counts. FX thread only. */
public final class ConfusionMatrix extends ChartPane {

    /** The cell that is looked at. */
    private record Place(int truth, int predicted) { }

    private final Face face;
    private final Label sentence = new Label();
    private Confusion counts = new Confusion(List.of(), new int[0][0]);
    private Optional<Place> place = Optional.empty();

    public ConfusionMatrix(Settings settings) {
        this(settings, SaveDialog.system());
    }

    /** @param dialog asks where files shall be kept */
    public ConfusionMatrix(Settings settings, SaveDialog dialog) {
        super(settings, dialog);
        getStyleClass().add("confusion-matrix");
        face = new Face(settings);
        sentence.getStyleClass().add("chart-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        body(face, sentence);
        settings.localeProperty().addListener((_, _, _) -> say());
    }

    /** Shows counts in the next frame. */
    public void show(String title, Confusion next) {
        setTitle(title);
        if (next.equals(counts)) {
            return;
        }
        place = place.filter(_ -> next.size() == counts.size());
        counts = next;
        say();
        face.repaint();
    }

    private void look(Optional<Place> next) {
        if (!next.equals(place)) {
            place = next;
            say();
            face.repaintOver();
        }
    }

    private void say() {
        sentence.setText(sentence());
    }

    /** What the cell that is looked at counts; without one, how many are right in all. */
    String sentence() {
        if (counts.total() == 0) {
            return "";
        }
        return place.map(at -> texts().get(at.truth == at.predicted ? "confusion.cell.right" : "confusion.cell", counts.classes().get(at.truth),
                counts.classes().get(at.predicted), Numerals.exact(counts.count(at.truth, at.predicted)), Numerals.exact(counts.of(at.truth)),
                Numerals.percent(counts.share(at.truth, at.predicted)))).orElseGet(() -> texts().get("confusion.all", Numerals.exact(counts.right()),
                        Numerals.exact(counts.total()), Numerals.percent((double) counts.right() / counts.total())));
    }

    private final class Face extends Painted {

        Face(Settings settings) {
            super(settings, "confusion-face");
            addEventHandler(MouseEvent.MOUSE_MOVED, event -> look(at(event.getX(), event.getY())));
            addEventHandler(MouseEvent.MOUSE_EXITED, _ -> look(isFocusVisible() ? place : Optional.empty()));
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        }

        private ConfusionPicture picture() {
            return new ConfusionPicture(counts, inks(), Optional.empty());
        }

        private Optional<Place> at(double x, double y) {
            Cells cells = picture().cells(getWidth(), getHeight());
            int row = cells.row(y);
            int column = cells.column(x);
            return counts.total() == 0 || row < 0 || column < 0 ? Optional.empty() : Optional.of(new Place(row, column));
        }

        private void key(KeyEvent event) {
            int down = switch (event.getCode()) {
                case UP -> -1;
                case DOWN -> 1;
                default -> 0;
            };
            int along = switch (event.getCode()) {
                case LEFT -> -1;
                case RIGHT -> 1;
                default -> 0;
            };
            if (counts.total() == 0 || (down == 0 && along == 0)) {
                return;
            }
            int last = counts.size() - 1;
            look(Optional.of(place.map(at -> new Place(Math.clamp(at.truth + down, 0, last), Math.clamp(at.predicted + along, 0, last))).orElse(new Place(0, 0))));
            event.consume();
        }

        @Override
        void paintGround(Sheet sheet, double width, double height) {
            picture().paint(sheet, width, height);
        }

        @Override
        void paintOver(Sheet sheet, double width, double height) {
            place.ifPresent(at -> picture().mark(sheet, picture().cells(width, height), at.truth, at.predicted));
        }

        @Override
        String spoken() {
            return title() + " " + (counts.total() == 0 ? texts().get("confusion.empty") : sentence());
        }
    }

    // ---- files

    @Override
    public ChartPicture picture() {
        return new ConfusionPicture(counts, face.inks(), Optional.of(title()));
    }

    @Override
    public Table table() {
        Confusion kept = counts;
        List<String> header = Stream.concat(Stream.of(texts().get("confusion.corner")), kept.classes().stream()).toList();
        List<List<String>> rows = IntStream.range(0, kept.size()).mapToObj(truth -> Stream.concat(Stream.of(kept.classes().get(truth)),
                IntStream.range(0, kept.size()).mapToObj(predicted -> Integer.toString(kept.count(truth, predicted)))).toList()).toList();
        return Table.of(header, rows);
    }

    @Override
    public double pictureWidth() {
        return Math.max(face.getWidth(), 30 * settings().fontSize());
    }

    @Override
    public double pictureHeight() {
        return Math.max(face.getHeight(), 24 * settings().fontSize()) + 2 * settings().fontSize();
    }
}
