package org.gatescope.ui.chart;

/** What a chart shows now, to be painted at any size. FX thread only. */
public interface ChartPicture {

    /** Paints all of it, ground included. */
    void paint(Sheet sheet, double width, double height);
}
