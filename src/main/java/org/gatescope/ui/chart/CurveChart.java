package org.gatescope.ui.chart;

import java.util.function.DoubleConsumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import org.gatescope.export.Table;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.SaveDialog;

/**
 * Curves over steps that grow while a network learns. It shows exactly the points it is given: nothing is smoothed and nothing is made up
 * between them; where there are more points than columns of pixels, each column shows the least, the greatest and the mean of its points.
 *
 * <p>The mouse reads the numbers of a step, a drag or the wheel looks closer, a double click looks at everything again. With the keyboard:
 * arrows read the next point (with Shift further on), + and − look closer, 0 at everything, Escape ends reading. FX thread only.
 */
public final class CurveChart extends ChartPane {

    /** What curves need to be read. */
    private static final double LEAST_EMS = 7;

    private final CurveModel model = new CurveModel();
    private final CurveCanvas canvas;
    private final ToggleButton axis;
    private final CurveLegend legend;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", false);

    public CurveChart(Settings settings) {
        this(settings, SaveDialog.system());
    }

    /** @param dialog asks where files shall be kept */
    public CurveChart(Settings settings, SaveDialog dialog) {
        super(settings, dialog);
        getStyleClass().add("curve-chart");
        canvas = new CurveCanvas(settings, model);
        axis = axis();
        legend = new CurveLegend(settings, model);
        tools().getChildren().addAll(reset(), axis);
        body(canvas, legend);
        logarithmic.addListener((_, _, now) -> model.edit(state -> state.logarithmic(now)));
    }

    private Button reset() {
        Button reset = new Button(null, Icons.of("whole"));
        reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "chart-reset");
        reset.setTooltip(tip("zoom.reset"));
        reset.accessibleTextProperty().bind(texts().bind("zoom.reset"));
        reset.setOnAction(_ -> model.edit(CurveState::unzoomed));
        reset.visibleProperty().bind(model.stateProperty().map(state -> state.zoom().isPresent()));
        return reset;
    }

    private ToggleButton axis() {
        ToggleButton axis = new ToggleButton();
        axis.textProperty().bind(texts().bind("logarithmic"));
        axis.setTooltip(tip("logarithmic.tip"));
        axis.getStyleClass().addAll("chart-axis");
        axis.setMinWidth(Region.USE_PREF_SIZE);
        axis.selectedProperty().bindBidirectional(logarithmic);
        return axis;
    }

    /** Leaves out the switch to a logarithmic axis, which says nothing of numbers on both sides of zero. */
    public void setAlwaysLinear() {
        logarithmic.set(false);
        tools().getChildren().remove(axis);
    }

    /** Where there is no room for both, the curves are drawn and their names are left out: the card at the mouse has them too. */
    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double room = getHeight() - snappedTopInset() - snappedBottomInset() - head().prefHeight(width);
        legend.setShort(room - legend.prefHeight(width) < LEAST_EMS * settings().fontSize());
        super.layoutChildren();
    }

    /** Without the names of the curves. */
    @Override
    protected double computeMinHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + head().prefHeight(width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset());
    }

    /** Shows data in the next frame; nothing is painted where nothing changed. */
    public void show(CurveData data) {
        setTitle(data.title());
        model.edit(state -> state.data().equals(data) ? state : state.showing(data));
    }

    /** Looks at a stretch of what is shown, as if the learner had; at everything where that is not longer. */
    public void lookAt(double from, double to) {
        model.edit(state -> state.zoomed(new Span(from, to)));
    }

    /**
     * Lets a {@link Note.Grip} of the data be dragged.
     *
     * @param moved hears to which step
     * @param end   hears that it was let go
     */
    public void setGrip(DoubleConsumer moved, Runnable end) {
        canvas.setGrip(moved, end);
    }

    public CurveData data() {
        return model.state().data();
    }

    /** Whether numbers stand along a logarithmic axis. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    CurveModel model() {
        return model;
    }

    @Override
    public ChartPicture picture() {
        return new CurvePicture(model.state(), canvas.inks(), true, 2);
    }

    @Override
    public Table table() {
        return new CurveTable(model.state().data());
    }

    @Override
    public double pictureWidth() {
        return Math.max(canvas.getWidth(), 40 * settings().fontSize());
    }

    @Override
    public double pictureHeight() {
        return Math.max(canvas.getHeight(), 20 * settings().fontSize()) + 3.5 * settings().fontSize();
    }
}
