/**
 * Charts of a training: curves, a confusion matrix, class probabilities, digits, a map of points, and a pad to draw on. What is shown is
 * immutable data; what is painted is a {@link org.gatescope.ui.chart.ChartPicture}, on the screen and in files alike.
 */
package org.gatescope.ui.chart;
