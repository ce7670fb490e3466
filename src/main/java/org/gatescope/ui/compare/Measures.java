package org.gatescope.ui.compare;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** What is measured of the cells, one at a time, chosen by name. */
final class Measures extends VBox {

    private final List<Node> pages = new ArrayList<>();
    private final FlowPane names = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Texts texts;

    Measures(CompareModel model, Settings settings) {
        this.texts = Texts.of(settings, "compare");
        getStyleClass().add("measures");
        names.getStyleClass().add("slot-names");
        getChildren().add(names);
        offer("measure.lag", new LagPane(model, settings));
        show(0);
    }

    private void offer(String key, Node page) {
        int index = pages.size();
        pages.add(page);
        VBox.setVgrow(page, Priority.ALWAYS);
        ToggleButton name = new ToggleButton();
        name.setId(key.replace('.', '-'));
        name.textProperty().bind(texts.bind(key));
        name.getStyleClass().add("slot-name");
        name.setToggleGroup(group);
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnAction(_ -> show(index));
        names.getChildren().add(name);
    }

    private void show(int index) {
        ((ToggleButton) names.getChildren().get(index)).setSelected(true);
        getChildren().setAll(names, pages.get(index));
    }
}
