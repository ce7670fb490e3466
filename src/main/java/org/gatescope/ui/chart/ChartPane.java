package org.gatescope.ui.chart;

import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.figure.FigureMenu;
import org.gatescope.ui.figure.SaveDialog;

/** A chart with its title, its tools and the menu that keeps it as a file. */
public abstract class ChartPane extends VBox implements Chart {

    private final Settings settings;
    private final Texts texts;
    private final FigureMenu files;
    private final HBox tools = new HBox();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final Label problem = new Label();
    private final Region head;

    ChartPane(Settings settings, SaveDialog dialog) {
        this.settings = settings;
        this.texts = Texts.of(settings, "chart");
        this.files = new FigureMenu(this, settings, dialog, problem::setText);
        getStyleClass().add("chart");
        problem.getStyleClass().add("chart-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.managedProperty());
        tools.getStyleClass().add("chart-tools");
        head = makeHead();
        getChildren().addAll(head, problem);
    }

    private Region makeHead() {
        Label name = new Label();
        name.getStyleClass().add("chart-title");
        name.textProperty().bind(title);
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, gap(), tools, files);
        head.getStyleClass().add("chart-head");
        return head;
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    final FigureMenu files() {
        return files;
    }

    final Tooltip tip(String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(key));
        return tip;
    }

    final Settings settings() {
        return settings;
    }

    final Texts texts() {
        return texts;
    }

    final Region head() {
        return head;
    }

    final HBox tools() {
        return tools;
    }

    /** The chart itself, between its head and what is below. */
    final void body(Region... parts) {
        getChildren().addAll(1, List.of(parts));
        VBox.setVgrow(parts[0], Priority.ALWAYS);
    }

    final void setTitle(String next) {
        title.set(next);
    }

    public final ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    @Override
    public final String title() {
        return title.get();
    }
}
