package org.gatescope.ui.figure;

import javafx.scene.image.Image;

import org.gatescope.export.Table;

/** What can be kept as a file: a picture and its numbers, as they are now. FX thread only. */
public interface Figure {

    /** What it is of, in the present language; its files are called so. */
    String title();

    /** @param density how many pixels of the image stand for one of the layout */
    Image image(double density);

    /** The picture as an SVG document. */
    String svg();

    Table table();
}
