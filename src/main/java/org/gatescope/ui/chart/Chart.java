package org.gatescope.ui.chart;

import org.gatescope.export.Table;

/** What can be kept as a file: a picture and its numbers, as they are now. FX thread only. */
public interface Chart {

    /** What it is of, in the present language; its files are called so. */
    String title();

    ChartPicture picture();

    Table table();

    /** How wide the picture is in a file, in pixels at 100%. */
    double pictureWidth();

    double pictureHeight();
}
