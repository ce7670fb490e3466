package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.gatescope.export.Table;
import org.gatescope.ui.chart.CloudPicture.Axes;
import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Stroke;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.SaveDialog;

/**
 * Points of classes on a plane, which glide to their next places unless motion is reduced. Mouse and arrow keys look at a point, a click or
 * Enter picks it. FX thread only.
 */
public final class PointMap extends ChartPane {

    private final Face face;
    private final Label sentence = new Label();
    private final Glide glide = new Glide();
    private final Motion motion;
    private Cloud cloud = Cloud.EMPTY;
    private IntConsumer onPick = _ -> { };
    private int place = -1;

    public PointMap(Settings settings) {
        this(settings, SaveDialog.system());
    }

    /** @param dialog asks where files shall be kept */
    public PointMap(Settings settings, SaveDialog dialog) {
        super(settings, dialog);
        getStyleClass().add("point-map");
        face = new Face(settings);
        motion = new Motion(settings, glide, face::repaint);
        sentence.getStyleClass().add("chart-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        body(face, sentence);
        settings.localeProperty().addListener((_, _, _) -> say());
        say();
    }

    /** Shows points; as many as before move from where they are. */
    public void show(String title, Cloud next) {
        setTitle(title);
        if (!next.equals(cloud)) {
            boolean others = next.count() != cloud.count() || cloud.frame().isEmpty();
            cloud = next;
            place = place < next.count() && place >= 0 && next.has(place) ? place : -1;
            say();
            motion.to(CloudPicture.places(next), others);
        }
    }

    /** @param pick what to do with the index of a point that is picked */
    public void setOnPick(IntConsumer pick) {
        onPick = pick;
    }

    private void look(int next) {
        if (next != place) {
            place = next;
            say();
            face.repaintOver();
        }
    }

    private void say() {
        sentence.setText(sentence());
    }

    /** What the point that is looked at is; without one, how many there are. */
    String sentence() {
        if (place < 0) {
            return cloud.count() == 0 ? "" : texts().get(cloud.count() == 1 ? "cloud.count.one" : "cloud.count", Numerals.exact(cloud.count()));
        }
        String x = Numerals.exact(cloud.xs()[place]);
        String y = Numerals.exact(cloud.ys()[place]);
        return cloud.names().isEmpty()
                ? texts().get("cloud.sentence", texts().get("cloud.point", Numerals.exact(place + 1)), cloud.classNames().get(cloud.classes()[place]), x, y)
                : texts().get("cloud.named", cloud.names().get(place), x, y);
    }

    private final class Face extends Painted {

        Face(Settings settings) {
            super(settings, "cloud-face");
            addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
            addEventHandler(MouseEvent.MOUSE_EXITED, _ -> look(isFocusVisible() ? place : -1));
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        }

        private CloudPicture picture() {
            return new CloudPicture(cloud, glide, inks(), Optional.empty());
        }

        private int at(double x, double y) {
            return picture().axes(getWidth(), getHeight()).map(axes -> picture().nearest(axes, x, y)).orElse(-1);
        }

        private void hover(double x, double y) {
            int index = at(x, y);
            setCursor(index < 0 ? Cursor.DEFAULT : Cursor.HAND);
            look(index);
        }

        private void click(MouseEvent event) {
            int index = at(event.getX(), event.getY());
            if (event.getButton() == MouseButton.PRIMARY && index >= 0) {
                onPick.accept(index);
            }
        }

        private void key(KeyEvent event) {
            if (cloud.first().isEmpty()) {
                return;
            }
            switch (event.getCode()) {
                case RIGHT, DOWN -> look(cloud.next(place, 1));
                case LEFT, UP -> look(place < 0 ? cloud.first().getAsInt() : cloud.next(place, -1));
                case HOME -> look(cloud.first().getAsInt());
                case END -> look(cloud.next(cloud.count(), -1));
                case ENTER, SPACE -> pick();
                default -> {
                    return;
                }
            }
            event.consume();
        }

        private void pick() {
            if (place >= 0) {
                onPick.accept(place);
            }
        }

        @Override
        void paintGround(Sheet sheet, double width, double height) {
            picture().paint(sheet, width, height);
        }

        @Override
        void paintOver(Sheet sheet, double width, double height) {
            Optional<Axes> axes = picture().axes(width, height);
            if (place >= 0 && axes.isPresent()) {
                double x = picture().x(axes.get(), place);
                double y = picture().y(axes.get(), place);
                sheet.ring(x, y, 0.72 * inks().em(), new Stroke(inks().ink(Ink.PAPER), 4));
                sheet.ring(x, y, 0.72 * inks().em(), new Stroke(inks().ink(Ink.TEXT), 2));
            }
        }

        @Override
        String spoken() {
            return title() + " " + (cloud.count() == 0 ? texts().get("cloud.empty") : sentence());
        }
    }

    // ---- files

    @Override
    public ChartPicture picture() {
        Glide still = new Glide();
        still.to(CloudPicture.places(cloud), true);
        return new CloudPicture(cloud, still, face.inks(), Optional.of(title()));
    }

    @Override
    public Table table() {
        Cloud kept = cloud;
        return Table.of(List.of(texts().get("cloud.number"), texts().get("class"), kept.xName(), kept.yName()), IntStream.range(0, kept.count())
                .mapToObj(i -> List.of(kept.names().isEmpty() ? Integer.toString(i + 1) : kept.names().get(i), kept.classNames().get(kept.classes()[i]),
                        Table.number(kept.xs()[i]), Table.number(kept.ys()[i]))).toList());
    }

    @Override
    public double pictureWidth() {
        return Math.max(face.getWidth(), 36 * settings().fontSize());
    }

    @Override
    public double pictureHeight() {
        return Math.max(face.getHeight(), 28 * settings().fontSize()) + 2 * settings().fontSize();
    }
}
