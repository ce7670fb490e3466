package org.gatescope.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import org.controlsfx.control.PropertySheet;
import org.gatescope.task.Option;
import org.gatescope.task.Task;

/** Some options of the present task in a sheet of properties, in the present language. As high as they need; names go on in a second line. */
final class OptionSheet extends Region {

    /** Narrower than this, a name stands above its field. */
    private static final double SIDE_BY_SIDE_EMS = 16;
    private static final double NAME_SHARE = 42;

    private final Desk desk;
    private final Predicate<Option<?>> shown;
    private final PropertySheet sheet = new PropertySheet();
    private final List<OptionEditor<?>> editors = new ArrayList<>();
    private Optional<GridPane> pane = Optional.empty();
    private boolean sideBySide = true;
    private Task task;

    OptionSheet(Desk desk, Predicate<Option<?>> shown) {
        this.desk = desk;
        this.shown = shown;
        getStyleClass().add("option-sheet");
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.setPropertyEditorFactory(item -> editor((OptionItem<?>) item));
        sheet.skinProperty().addListener((_, _, _) -> adopt());
        getChildren().add(sheet);
        desk.room().settingsProperty().addListener((_, _, _) -> update());
        desk.data().knownProperty().addListener((_, _, _) -> update());
        desk.settings().localeProperty().addListener((_, _, _) -> build());
        build();
    }

    boolean isEmpty() {
        return sheet.getItems().isEmpty();
    }

    private void update() {
        if (desk.room().settings().task().equals(task)) {
            editors.forEach(OptionEditor::update);
        } else {
            build();
        }
    }

    private void build() {
        task = desk.room().settings().task();
        editors.clear();
        sheet.getItems().setAll(task.options().stream().filter(shown).<PropertySheet.Item>map(this::item).toList());
    }

    private PropertySheet.Item item(Option<?> option) {
        return new OptionItem<>(desk, option, desk.texts());
    }

    private <V> OptionEditor<V> editor(OptionItem<V> item) {
        OptionEditor<V> editor = OptionEditor.of(item);
        Node node = editor.getEditor();
        node.setId("option-" + item.option().name());
        node.setAccessibleText(item.getName());
        node.setAccessibleHelp(item.getDescription());
        node.getProperties().put(OptionEditor.class, editor);
        if (node instanceof Control control) {
            control.setTooltip(tooltip(item.getDescription()));
        }
        editors.add(editor);
        return editor;
    }

    private static Tooltip tooltip(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }

    // ---- the sheet's own pane: it cuts names short and has a width of its own for them

    private void adopt() {
        for (Node child : sheet.getChildrenUnmodifiable()) {
            if (child instanceof BorderPane border && border.getCenter() instanceof ScrollPane scroll) {
                scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
                scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
                scroll.setFitToWidth(true);
                scroll.contentProperty().subscribe(content -> {
                    pane = content instanceof GridPane grid ? Optional.of(grid) : Optional.empty();
                    pane.ifPresent(this::arrange);
                    requestLayout();
                });
            }
        }
    }

    private void arrange(GridPane grid) {
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints fields = new ColumnConstraints();
        names.setPercentWidth(sideBySide ? NAME_SHARE : 50);
        fields.setPercentWidth(sideBySide ? 100 - NAME_SHARE : 50);
        grid.getColumnConstraints().setAll(names, fields);
        int row = 0;
        Label name = new Label();
        for (Node child : grid.getChildren()) {
            if (child instanceof Label label && label.getLabelFor() != null) {
                name = label;
                label.setWrapText(true);
                label.setMinWidth(0);
                Optional.ofNullable(label.getTooltip()).ifPresent(tooltip -> label.setTooltip(tooltip(tooltip.getText())));
            } else {
                boolean beside = sideBySide && !isWide(child);
                place(name, 0, row, beside ? 1 : 2);
                place(child, beside ? 1 : 0, beside ? row : row + 1, beside ? 1 : 2);
                row += beside ? 1 : 2;
                if (child instanceof Region region) {
                    region.setMinWidth(0);
                }
            }
        }
    }

    private static boolean isWide(Node node) {
        return OptionEditor.of(node).filter(OptionEditor::isWide).isPresent();
    }

    private static void place(Node node, int column, int row, int span) {
        GridPane.setConstraints(node, column, row, span, 1);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        fit(inner);
        return snappedTopInset() + snappedBottomInset() + Math.ceil(pane.map(grid -> grid.prefHeight(inner)).orElseGet(() -> sheet.prefHeight(inner)));
    }

    private void fit(double width) {
        boolean fits = width < 0 || width >= SIDE_BY_SIDE_EMS * desk.settings().fontSize();
        if (fits != sideBySide) {
            sideBySide = fits;
            pane.ifPresent(this::arrange);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        fit(width);
        sheet.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, getHeight() - snappedTopInset() - snappedBottomInset());
    }
}
