package org.gatescope.ui.chart;

import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How a chart of curves is looked at, without controls. FX thread only. */
final class CurveModel {

    private final ReadOnlyObjectWrapper<CurveState> state = new ReadOnlyObjectWrapper<>(this, "state", CurveState.START);

    ReadOnlyObjectProperty<CurveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    CurveState state() {
        return state.get();
    }

    void edit(UnaryOperator<CurveState> change) {
        CurveState next = change.apply(state.get());
        if (!next.equals(state.get())) {
            state.set(next);
        }
    }
}
