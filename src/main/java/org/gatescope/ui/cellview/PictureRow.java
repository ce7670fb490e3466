package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.gatescope.ui.common.Accents;

/**
 * Many numbers as one picture, a pixel for each, stretched to the strip. A cell of 64 units has some thousands of numbers: as many shapes
 * would take longer than a frame to paint.
 */
final class PictureRow implements StripRow {

    private static final PseudoClass LOOKED_AT = PseudoClass.getPseudoClass("looked-at");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double BEFORE_HEIGHT = 3.5;

    private final Group group = new Group();
    private final int units;
    private final double width;
    private final double height;
    private final Stripe now;
    private final Stripe before;
    private final boolean[] marked;
    private int lookedAt = -1;
    /** One around each run of marked numbers, the last one around the number that is explained. */
    private final List<Rectangle> rings = new ArrayList<>();
    private final Tooltip tooltip = new Tooltip();
    private final Hands hands;
    private int hovered = -1;

    PictureRow(int units, double width, double height, Hands hands) {
        this.units = units;
        this.width = width;
        this.height = height;
        this.hands = hands;
        this.marked = new boolean[units];
        this.now = new Stripe(0.5, height - 1);
        this.before = new Stripe(height - 0.5 - BEFORE_HEIGHT, BEFORE_HEIGHT);
        before.view.setMouseTransparent(true);
        group.getChildren().addAll(now.view, before.view);
        now.view.setCursor(Cursor.HAND);
        now.view.setOnMouseMoved(this::move);
        now.view.setOnMouseExited(_ -> leave());
        now.view.setOnMouseClicked(event -> {
            hands.click().accept(unitAt(event));
            event.consume();
        });
        Tooltip.install(now.view, tooltip);
    }

    /** A row of pixels. Painted by software, an enlarged picture also shows what lies half a pixel beyond its edge: so it goes on alike around it. */
    private final class Stripe {

        private final WritableImage image = new WritableImage(units + 2, 3);
        private final ImageView view = new ImageView(image);
        private final int[] shown = new int[units + 2];
        private final int[] next = new int[units + 2];

        Stripe(double y, double tall) {
            view.setSmooth(false);
            view.setViewport(new Rectangle2D(1, 1, units, 1));
            view.setX(-width / 2);
            view.setY(y);
            view.setFitWidth(width);
            view.setFitHeight(tall);
        }

        void set(int unit, int pixel) {
            next[unit + 1] = pixel;
        }

        void paint() {
            next[0] = next[1];
            next[units + 1] = next[units];
            if (!Arrays.equals(shown, next)) {
                System.arraycopy(next, 0, shown, 0, next.length);
                image.getPixelWriter().setPixels(0, 0, next.length, 3, PixelFormat.getIntArgbInstance(), next, 0, 0);
            }
        }
    }

    private int unitAt(MouseEvent event) {
        return Math.clamp((int) ((event.getX() + width / 2) / width * units), 0, units - 1);
    }

    private void move(MouseEvent event) {
        int unit = unitAt(event);
        if (unit != hovered) {
            hovered = unit;
            hands.enter().accept(unit);
        }
        Accents.tell(tooltip, hands.words().apply(unit));
    }

    private void leave() {
        hovered = -1;
        hands.exit().run();
    }

    @Override
    public Group node() {
        return group;
    }

    @Override
    public int units() {
        return units;
    }

    @Override
    public double room() {
        return 0;
    }

    @Override
    public void show(int unit, Shade shade) {
        now.set(unit, argb(shade.ground()));
        before.set(unit, shade.before().map(PictureRow::argb).orElse(0));
        marked[unit] = shade.marked();
        if (shade.lookedAt()) {
            lookedAt = unit;
        } else if (lookedAt == unit) {
            lookedAt = -1;
        }
    }

    @Override
    public void write(int unit, String digits) {
        // there is no room
    }

    @Override
    public void finish() {
        now.paint();
        before.paint();
        before.view.setVisible(Arrays.stream(before.next).anyMatch(pixel -> pixel != 0));
        int used = 0;
        for (int unit = 0; unit < units; unit++) {
            if (marked[unit]) {
                int from = unit;
                while (unit + 1 < units && marked[unit + 1]) {
                    unit++;
                }
                ring(used++, from, unit + 1, MARKED);
            }
        }
        if (lookedAt >= 0) {
            ring(used++, lookedAt, lookedAt + 1, LOOKED_AT);
        }
        for (int rest = used; rest < rings.size(); rest++) {
            rings.get(rest).setVisible(false);
        }
        if (hovered >= 0) {
            Accents.tell(tooltip, hands.words().apply(hovered));
        }
    }

    private void ring(int index, int from, int to, PseudoClass state) {
        if (index == rings.size()) {
            Rectangle made = new Rectangle(0, 0.5, 0, height - 1);
            made.getStyleClass().addAll("strip-box", "strip-ring");
            made.setFill(null);
            made.setMouseTransparent(true);
            rings.add(made);
            group.getChildren().add(made);
        }
        Rectangle ring = rings.get(index);
        double each = width / units;
        // wide enough to be seen around one of many
        double middle = (from + to) * each / 2;
        double across = Math.max((to - from) * each, 5);
        ring.setX(Math.clamp(middle - across / 2, 0, width - across) - width / 2);
        ring.setWidth(across);
        ring.setVisible(true);
        ring.pseudoClassStateChanged(MARKED, state == MARKED);
        ring.pseudoClassStateChanged(LOOKED_AT, state == LOOKED_AT);
    }

    private static int argb(Color color) {
        return (channel(color.getOpacity()) << 24) | (channel(color.getRed()) << 16) | (channel(color.getGreen()) << 8) | channel(color.getBlue());
    }

    private static int channel(double share) {
        return (int) Math.round(255 * share);
    }
}
