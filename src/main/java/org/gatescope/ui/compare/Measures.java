package org.gatescope.ui.compare;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WrappingRow;

/** What is measured of the cells, one at a time, chosen by name. */
final class Measures extends VBox {

    private final List<Region> pages = new ArrayList<>();
    private final List<Node> tools = new ArrayList<>();
    private final HBox names = new HBox();
    private final WrappingRow head = new WrappingRow();
    private final ToggleGroup group = new ToggleGroup();
    private final Texts texts;

    Measures(Settings settings) {
        this.texts = Texts.of(settings, "compare");
        getStyleClass().add("measures");
        names.getStyleClass().add("slot-names");
        head.getStyleClass().add("measures-head");
    }

    /**
     * Offers a page.
     *
     * @param key  of its name
     * @param with controls that stand beside the names while it is seen
     */
    void offer(String key, Region page, Region with) {
        int index = pages.size();
        pages.add(page);
        tools.add(with);
        VBox.setVgrow(page, Priority.ALWAYS);
        page.setMinHeight(0);
        ToggleButton name = new ToggleButton();
        name.setId(key.replace('.', '-'));
        name.textProperty().bind(texts.bind(key));
        name.getStyleClass().add("slot-name");
        name.setToggleGroup(group);
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnAction(_ -> show(index));
        names.getChildren().add(name);
        if (index == 0) {
            show(0);
        }
    }

    private void show(int index) {
        ((ToggleButton) names.getChildren().get(index)).setSelected(true);
        head.getChildren().setAll(names, WrappingRow.gap(), tools.get(index));
        getChildren().setAll(head, pages.get(index));
    }
}
