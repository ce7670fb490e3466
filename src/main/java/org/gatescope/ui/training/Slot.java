package org.gatescope.ui.training;

import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** A place for one of several pictures, with their names above it. */
final class Slot extends VBox {

    private final Texts texts;
    private final FlowPane names = new FlowPane();
    private final ObjectProperty<Panel> shown = new SimpleObjectProperty<>(this, "shown");
    private List<Panel> panels = List.of();

    Slot(Settings settings) {
        this.texts = Texts.of(settings, "training");
        getStyleClass().add("slot");
        names.getStyleClass().add("slot-names");
        setMinWidth(0);
        setPrefWidth(100);
        shown.addListener((_, _, panel) -> {
            getChildren().setAll(names, panel.view());
            VBox.setVgrow(panel.view(), Priority.ALWAYS);
            panel.update(true);
        });
    }

    /** Offers other pictures; the first is shown unless one of the same name was. */
    void offer(List<Panel> offered) {
        if (offered.equals(panels)) {
            return;
        }
        panels = offered;
        ToggleGroup group = new ToggleGroup();
        names.getChildren().setAll(offered.stream().map(panel -> name(panel, group)).toList());
        String before = shown.get() == null ? "" : shown.get().key();
        shown.set(offered.stream().filter(panel -> panel.key().equals(before)).findFirst().orElse(offered.getFirst()));
        names.getChildren().forEach(each -> ((ToggleButton) each).setSelected(each.getUserData() == shown.get()));
    }

    private ToggleButton name(Panel panel, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId("panel-" + panel.key());
        button.textProperty().bind(texts.bind("panel." + panel.key()));
        button.getStyleClass().add("slot-name");
        button.setToggleGroup(group);
        button.setUserData(panel);
        button.setOnAction(_ -> {
            button.setSelected(true);
            shown.set(panel);
        });
        return button;
    }

    Panel shown() {
        return shown.get();
    }

    void update(boolean anew) {
        shown.get().update(anew);
    }
}
