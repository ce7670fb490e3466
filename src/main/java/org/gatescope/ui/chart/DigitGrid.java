package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.gatescope.export.Table;
import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.SaveDialog;

/** Pictures of digits with what a network takes them for. A click, or Enter, picks one. FX thread only. */
public final class DigitGrid extends ChartPane {

    private final Face face;
    private List<Digit> digits = List.of();
    private IntConsumer onPick = _ -> { };
    private int place = -1;

    public DigitGrid(Settings settings) {
        this(settings, SaveDialog.system());
    }

    /** @param dialog asks where files shall be kept */
    public DigitGrid(Settings settings, SaveDialog dialog) {
        super(settings, dialog);
        getStyleClass().add("digit-grid");
        face = new Face(settings);
        body(face);
    }

    /** Shows digits in the next frame. */
    public void show(String title, List<Digit> next) {
        setTitle(title);
        if (!next.equals(digits)) {
            digits = List.copyOf(next);
            place = Math.min(place, digits.size() - 1);
            face.repaint();
        }
    }

    /** @param pick what to do with the index of a digit that is picked */
    public void setOnPick(IntConsumer pick) {
        onPick = pick;
    }

    private final class Face extends Painted {

        Face(Settings settings) {
            super(settings, "digit-face");
            addEventHandler(MouseEvent.MOUSE_MOVED, event -> look(picture().at(event.getX(), event.getY(), getWidth())));
            addEventHandler(MouseEvent.MOUSE_EXITED, _ -> look(isFocusVisible() ? place : -1));
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        }

        private GridPicture picture() {
            return GridPicture.filling(digits, inks(), getWidth(), getHeight());
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(new GridPicture(digits, inks(), Optional.empty()).height(width < 0 ? prefWidth(-1) : width));
        }

        @Override
        protected double computePrefWidth(double height) {
            return 40 * inks().em();
        }

        private void look(int index) {
            setCursor(index < 0 ? Cursor.DEFAULT : Cursor.HAND);
            if (index != place) {
                place = index;
                repaintOver();
            }
        }

        private void click(MouseEvent event) {
            int index = picture().at(event.getX(), event.getY(), getWidth());
            if (event.getButton() == MouseButton.PRIMARY && index >= 0) {
                onPick.accept(index);
            }
        }

        private void key(KeyEvent event) {
            int next = switch (event.getCode()) {
                case RIGHT -> place + 1;
                case LEFT -> place - 1;
                case DOWN -> place + picture().columns();
                case UP -> place - picture().columns();
                case HOME -> 0;
                case END -> digits.size() - 1;
                case ENTER, SPACE -> place;
                default -> Integer.MIN_VALUE;
            };
            if (digits.isEmpty() || next == Integer.MIN_VALUE) {
                return;
            }
            if (next == place && place >= 0) {
                onPick.accept(place);
            }
            look(place < 0 ? 0 : next < 0 || next >= digits.size() ? place : next);
            event.consume();
        }

        @Override
        void paintGround(Sheet sheet, double width, double height) {
            picture().paint(sheet, width, height);
        }

        @Override
        void paintOver(Sheet sheet, double width, double height) {
            if (place >= 0) {
                picture().mark(sheet, place, width, Ink.ACCENT);
            }
        }

        @Override
        String spoken() {
            if (place < 0) {
                return title() + " " + texts().get("digits.spoken", digits.size());
            }
            Digit digit = digits.get(place);
            String key = !digit.isAsked() ? "digits.unasked" : digit.isRight() ? "digits.right" : "digits.wrong";
            return texts().get(key, place + 1, digit.truth(), digit.predicted());
        }
    }

    // ---- files

    @Override
    public ChartPicture picture() {
        return new GridPicture(digits, face.inks(), Optional.of(title()));
    }

    @Override
    public Table table() {
        List<Digit> kept = digits;
        return Table.of(List.of(texts().get("digits.number"), texts().get("digits.true"), texts().get("digits.predicted")), IntStream.range(0, kept.size())
                .mapToObj(i -> List.of(Integer.toString(i + 1), Integer.toString(kept.get(i).truth()), kept.get(i).isAsked() ? Integer.toString(kept.get(i).predicted()) : ""))
                .toList());
    }

    @Override
    public double pictureWidth() {
        return Math.max(face.getWidth(), 40 * settings().fontSize());
    }

    @Override
    public double pictureHeight() {
        return Math.ceil(new GridPicture(digits, face.inks(), Optional.of(title())).height(pictureWidth()));
    }
}
