package org.gatescope.ui.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** A chart with its title, its tools and the menu that keeps it as a file. */
public abstract class ChartPane extends VBox implements Chart {

    private final Settings settings;
    private final Texts texts;
    private final SaveDialog dialog;
    private final HBox tools = new HBox();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final Label problem = new Label();
    private final Region head;

    ChartPane(Settings settings, SaveDialog dialog) {
        this.settings = settings;
        this.texts = Texts.of(settings, "chart");
        this.dialog = dialog;
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
        HBox head = new HBox(name, gap(), tools, menu());
        head.getStyleClass().add("chart-head");
        return head;
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Node menu() {
        MenuButton menu = new MenuButton(null, Icons.of("menu"));
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow", "chart-menu");
        menu.accessibleTextProperty().bind(texts.bind("keep"));
        menu.setTooltip(tip("keep"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems().setAll(Arrays.stream(ChartFile.values()).map(this::item).toList());
        return menu;
    }

    private MenuItem item(ChartFile kind) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind("keep." + kind.extension()));
        item.setOnAction(_ -> keep(kind));
        return item;
    }

    /** Asks for a place and writes the chart there; a failure is told in one sentence below the chart. */
    final void keep(ChartFile kind) {
        String suggestion = title().replaceAll("[\\\\/:*?\"<>|\\s]+", "-") + "." + kind.extension();
        dialog.ask(getScene() == null ? null : getScene().getWindow(), texts.get("keep." + kind.extension()), suggestion)
                .ifPresent(file -> problem.setText(write(kind, file)));
    }

    private String write(ChartFile kind, Path file) {
        try {
            kind.write(this, file);
            return "";
        } catch (IOException e) {
            return texts.get("keep.failed", file);
        }
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
        getChildren().addAll(1, java.util.List.of(parts));
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
