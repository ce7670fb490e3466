package org.gatescope.ui.figure;

import java.util.function.Supplier;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Scale;

import org.gatescope.export.Table;

/**
 * A view that stands in a window, as it is seen there, on the ground that it has there.
 *
 * @param words   what it is of, in the present language
 * @param numbers what it shows
 */
public record ViewFigure(Region view, Supplier<String> words, Supplier<Table> numbers) implements Figure {

    @Override
    public String title() {
        return words.get();
    }

    @Override
    public Image image(double density) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(density, density));
        parameters.setViewport(new Rectangle2D(0, 0, view.getWidth() * density, view.getHeight() * density));
        parameters.setFill(ground());
        return view.snapshot(parameters, null);
    }

    @Override
    public String svg() {
        return Svg.of(view, ground());
    }

    @Override
    public Table table() {
        return numbers.get();
    }

    /** The colour behind the view: that of the nearest part of the window that has one. */
    private Paint ground() {
        for (Node node = view; node != null; node = node.getParent()) {
            if (node instanceof Region region && region.getBackground() != null && !region.getBackground().getFills().isEmpty()
                    && region.getBackground().getFills().getLast().getFill() instanceof Color color && color.isOpaque()) {
                return color;
            }
        }
        return Color.TRANSPARENT;
    }
}
