package org.gatescope.ui.celleditor;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WrappingRow;

/** What can be done with the cell that is being written: where it comes from and goes to, and what it shall do next. */
final class EditorBar extends WrappingRow {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final CellEditorModel model;
    private final Settings settings;
    private final Texts texts;
    private final EditorFiles files;
    private final Texts cells;
    private final ObjectProperty<Optional<Consumer<Cell>>> comparing = new SimpleObjectProperty<>(this, "comparing", Optional.empty());

    EditorBar(CellEditorModel model, Settings settings, EditorFiles files, CellEditorView.Ways ways) {
        this.model = model;
        this.settings = settings;
        this.files = files;
        this.texts = Texts.of(settings, "celleditor");
        this.cells = Texts.of(settings, "common");
        getStyleClass().add("editor-bar");
        Button step = doing("step", ways.step());
        step.getStyleClass().add(Styles.ACCENT);
        Button train = doing("train", ways.train());
        Button compare = doing("compare", cell -> comparing.get().ifPresent(each -> each.accept(cell)));
        compare.visibleProperty().bind(comparing.map(Optional::isPresent));
        compare.managedProperty().bind(compare.visibleProperty());
        Button close = new Button(null, Icons.of("close"));
        close.setId("editor-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.accessibleTextProperty().bind(texts.bind("close"));
        Tip.of(close, settings, () -> texts.get("close"));
        close.setOnAction(_ -> ways.close().run());
        getChildren().addAll(name(), beginnings(ways), button("open", files::open), button("save", files::save), gap(), step, compare, train, language(), close);
    }

    /** Where a comparison begins; without one there is no button for it. */
    ObjectProperty<Optional<Consumer<Cell>>> comparingProperty() {
        return comparing;
    }

    private Node name() {
        Label word = new Label();
        word.textProperty().bind(texts.bind("name"));
        word.getStyleClass().add("bar-label");
        word.setMinWidth(USE_PREF_SIZE);
        TextField field = new TextField();
        field.setId("editor-name");
        field.setPrefColumnCount(12);
        field.textProperty().bindBidirectional(model.nameProperty());
        field.textProperty().subscribe(name -> field.pseudoClassStateChanged(INVALID, !CellNames.wrong(name).isEmpty()));
        field.accessibleTextProperty().bind(texts.bind("name"));
        Tip.of(field, settings, () -> texts.get("name.tip"));
        word.setLabelFor(field);
        HBox group = new HBox(word, field);
        group.getStyleClass().add("bar-group");
        group.setMinWidth(USE_PREF_SIZE);
        return group;
    }

    private Node beginnings(CellEditorView.Ways ways) {
        MenuButton menu = new MenuButton();
        menu.setId("editor-new");
        menu.textProperty().bind(texts.bind("new"));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems().addAll(item("bench", texts.bind("new.bench"), () -> model.startFrom(ways.bench().get())), new SeparatorMenuItem());
        Cells.names().forEach(name -> menu.getItems().add(shipped(name)));
        menu.getItems().add(new SeparatorMenuItem());
        Cells.examples().forEach(name -> menu.getItems().add(shipped(name)));
        return menu;
    }

    private MenuItem shipped(String name) {
        return item(name, cells.bind("cell." + name), () -> model.startFrom(name));
    }

    private MenuItem item(String id, ObservableValue<String> words, Runnable begin) {
        MenuItem item = new MenuItem();
        item.setId("new-" + id);
        item.setMnemonicParsing(false);
        item.textProperty().bind(words);
        item.setOnAction(_ -> files.replace(begin));
        return item;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.setId("editor-" + key);
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** A button that takes the cell as it stands, so it waits for one that is right. */
    private Button doing(String key, Consumer<Cell> way) {
        Button button = button(key, () -> model.cellProperty().get().ifPresent(way));
        button.disableProperty().bind(model.readyProperty().not());
        Tip.of(button, settings, () -> texts.get(key + ".tip"));
        return button;
    }

    private Node language() {
        ToggleButton toggle = new ToggleButton(null, Icons.of("lesson"));
        toggle.setId("editor-language");
        toggle.textProperty().bind(texts.bind("reference"));
        toggle.getStyleClass().add(Styles.FLAT);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.selectedProperty().bindBidirectional(settings.openProperty("celleditor.reference", false));
        return toggle;
    }
}
