package org.gatescope.ui.celleditor;

import java.util.function.Supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

import org.gatescope.ui.common.Settings;

/** Names a control for those who point at it and for those who hear it. */
final class Tip {

    private Tip() {
    }

    static void of(Control control, Settings settings, Supplier<String> words) {
        StringBinding text = Bindings.createStringBinding(words::get, settings.localeProperty(), settings.termsProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        control.setTooltip(tooltip);
        control.accessibleHelpProperty().bind(text);
    }
}
