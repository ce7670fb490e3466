package org.gatescope.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.HeatRange;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.SparingRow;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.compare.CompareModel;
import org.gatescope.ui.training.Changes;
import org.gatescope.ui.training.Room;

/** The top of the window: name, undo and redo, language, look, and a menu for the rest. All take effect at once. */
public final class HeaderBar extends SparingRow {

    private static final double[] TEXT_SCALES = {1, 1.25, 1.5, 2};

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;
    private final Function<String, String> changes;
    private final HistoryButtons history;
    private final Places places;
    private final MenuButton menu = new MenuButton(null, Icons.of("menu"));

    /**
     * @param changes the words for a change's key, as undo names it
     */
    public HeaderBar(Bench bench, Settings settings, Function<String, String> changes, Places places) {
        this.bench = bench;
        this.settings = settings;
        this.texts = Texts.of(settings, "shell");
        this.changes = changes;
        this.places = places;
        this.history = new HistoryButtons(settings);
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        Label name = brand();
        Label tagline = new Label();
        tagline.textProperty().bind(texts.bind("tagline"));
        tagline.getStyleClass().addAll(Styles.TEXT_MUTED, "tagline");
        setSpare(tagline);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton lesson = lesson();
        places.presentProperty().subscribe(_ -> follow());
        setShort(lesson, name);
        getChildren().addAll(name, tagline, places(), gap, lesson, history, languages(), themes(), menu());
    }

    /** The name, with its sign. */
    static Label brand() {
        Label name = new Label("Gatescope", new Logo());
        name.getStyleClass().add("brand");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    /** Undo and redo are those of the place that is seen. */
    void follow() {
        switch (places.presentProperty().get()) {
            case CELL -> history.follow(new HistoryButtons.Source(bench.undoableProperty(), bench.redoableProperty(), bench::undo, bench::redo, changes));
            case COMPARE -> {
                CompareModel comparison = places.comparison();
                Texts words = Texts.of(settings, "compare");
                history.follow(new HistoryButtons.Source(comparison.undoableProperty(), comparison.redoableProperty(), comparison::undo, comparison::redo,
                        change -> words.get(change)));
            }
            case TRAIN -> {
                Room room = places.room();
                history.follow(new HistoryButtons.Source(room.undoableProperty(), room.redoableProperty(), room::undo, room::redo, Changes.of(settings)));
            }
        }
    }

    /** Undo and redo of something that is done in a place, until the place's own are followed again. */
    void follow(HistoryButtons.Source source) {
        history.follow(source);
    }

    private Node places() {
        ToggleButton[] buttons = new ToggleButton[Places.Place.values().length];
        for (Places.Place place : Places.Place.values()) {
            ToggleButton button = new ToggleButton();
            String key = "place." + place.name().toLowerCase(Locale.ROOT);
            button.setId("place-" + place.name().toLowerCase(Locale.ROOT));
            button.textProperty().bind(texts.bind(key));
            name(button, texts.bind(key + ".hint"));
            choose(button, places.presentProperty(), place);
            // from what is written there a press leads back to the place itself
            button.addEventHandler(ActionEvent.ACTION, _ -> places.writingProperty().set(false));
            buttons[place.ordinal()] = button;
        }
        return group(buttons);
    }

    private ToggleButton lesson() {
        ToggleButton toggle = new ToggleButton(null, Icons.of("lesson"));
        toggle.setId("lesson-toggle");
        toggle.textProperty().bind(texts.bind("header.lesson"));
        toggle.getStyleClass().add(Styles.FLAT);
        toggle.selectedProperty().bindBidirectional(settings.openProperty("lesson", false));
        toggle.setMinWidth(USE_PREF_SIZE);
        name(toggle, texts.bind("header.lesson.hint"));
        return toggle;
    }

    static void name(Control control, ObservableValue<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        control.setTooltip(tooltip);
        control.accessibleTextProperty().bind(text);
    }

    private Node languages() {
        ToggleButton chinese = new ToggleButton("中文");
        chinese.setId("language-zh");
        ToggleButton english = new ToggleButton("English");
        english.setId("language-en");
        choose(chinese, settings.localeProperty(), Locale.CHINESE);
        choose(english, settings.localeProperty(), Locale.ENGLISH);
        return group(chinese, english);
    }

    private Node themes() {
        ToggleButton[] buttons = new ToggleButton[Theme.values().length];
        for (Theme theme : Theme.values()) {
            ToggleButton button = new ToggleButton(null, Icons.of(theme.key()));
            button.setId("theme-" + theme.key());
            name(button, texts.bind("theme." + theme.key()));
            choose(button, settings.themeProperty(), theme);
            buttons[theme.ordinal()] = button;
        }
        return group(buttons);
    }

    private static Node group(ToggleButton... buttons) {
        ToggleGroup toggles = new ToggleGroup();
        HBox box = new HBox(buttons);
        box.getStyleClass().add("segments");
        for (int i = 0; i < buttons.length; i++) {
            buttons[i].setToggleGroup(toggles);
            buttons[i].setMinWidth(USE_PREF_SIZE);
            buttons[i].getStyleClass().add(i == 0 ? Styles.LEFT_PILL : i == buttons.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
        return box;
    }

    private static <T> void choose(ToggleButton button, javafx.beans.property.ObjectProperty<T> property, T value) {
        button.setSelected(property.get().equals(value));
        property.addListener((_, _, now) -> button.setSelected(now.equals(value)));
        button.setOnAction(_ -> {
            button.setSelected(true);
            property.set(value);
        });
    }

    /** Adds to the end of the menu. */
    void addToMenu(List<MenuItem> items) {
        menu.getItems().addAll(items);
    }

    private Node menu() {
        menu.setId("menu");
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        name(menu, texts.bind("header.menu"));
        menu.getItems().addAll(textSizes(), colours(), terms(), motion());
        return menu;
    }

    private MenuItem textSizes() {
        Menu sizes = new Menu();
        sizes.textProperty().bind(texts.bind("menu.textSize"));
        ToggleGroup group = new ToggleGroup();
        for (double scale : TEXT_SCALES) {
            RadioMenuItem item = new RadioMenuItem(Math.round(scale * 100) + " %");
            item.setToggleGroup(group);
            item.setSelected(settings.textScaleProperty().get() == scale);
            item.setOnAction(_ -> settings.textScaleProperty().set(scale));
            sizes.getItems().add(item);
        }
        return sizes;
    }

    private MenuItem colours() {
        Menu colours = new Menu();
        colours.textProperty().bind(texts.bind("menu.colours"));
        ToggleGroup group = new ToggleGroup();
        for (HeatRange each : HeatRange.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("colours-" + each.name().toLowerCase(Locale.ROOT));
            item.textProperty().bind(texts.bind("colours." + each.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setSelected(settings.heatRangeProperty().get() == each);
            item.setOnAction(_ -> settings.heatRangeProperty().set(each));
            colours.getItems().add(item);
        }
        return colours;
    }

    private MenuItem terms() {
        Menu terms = new Menu();
        terms.textProperty().bind(texts.bind("menu.terms"));
        ToggleGroup group = new ToggleGroup();
        for (Settings.Terms each : Settings.Terms.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.bind("terms." + each.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setSelected(settings.termsProperty().get() == each);
            item.setOnAction(_ -> settings.termsProperty().set(each));
            terms.getItems().add(item);
        }
        return terms;
    }

    private MenuItem motion() {
        CheckMenuItem item = new CheckMenuItem();
        item.textProperty().bind(texts.bind("menu.reducedMotion"));
        item.selectedProperty().bindBidirectional(settings.reducedMotionProperty());
        return item;
    }
}
