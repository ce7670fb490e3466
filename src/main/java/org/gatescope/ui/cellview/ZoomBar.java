package org.gatescope.ui.cellview;

import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** Smaller, the whole, larger: in the corner of a diagram that is not seen whole, or small. */
public final class ZoomBar extends HBox {

    private final Texts texts;

    public ZoomBar(CellView diagram, Settings settings) {
        texts = Texts.of(settings, "cellview");
        getStyleClass().add("zoom-bar");
        getChildren().addAll(List.of(button("−", "zoom.out", () -> diagram.zoom(1 / CellView.ZOOM)), button("⤢", "zoom.fit", diagram::whole),
                button("+", "zoom.in", () -> diagram.zoom(CellView.ZOOM))));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        visibleProperty().bind(diagram.magnifiedProperty());
        managedProperty().bind(visibleProperty());
    }

    private Button button(String sign, String key, Runnable action) {
        Button button = new Button(sign);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        // the keyboard has Ctrl with plus, minus and 0
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.bind(key));
        return button;
    }
}
