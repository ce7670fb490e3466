package org.gatescope.ui.common;

import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.gatescope.export.WholeFile;
import org.gatescope.trace.Cursor.Zoom;

/**
 * What the learner set once and finds again: language, look, how the window is unfolded. Kept in a small file in the user's data
 * folder; a file that cannot be read or written changes nothing but that it is forgotten. FX thread only.
 */
public final class Settings {

    /** Whose Chinese words are used for states: the textbook's or the articles'. */
    public enum Terms { TEXTBOOK, ARTICLE }

    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final String OPEN = "open.";

    private final Path file;
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.ENGLISH);
    private final ObjectProperty<Terms> terms = new SimpleObjectProperty<>(this, "terms", Terms.TEXTBOOK);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(this, "zoom", Zoom.EQUATION);
    private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale", 1);
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final BooleanProperty timelineOpen = new SimpleBooleanProperty(this, "timelineOpen", false);
    private final ObjectProperty<TimelineMode> timelineMode = new SimpleObjectProperty<>(this, "timelineMode", TimelineMode.STRIPS);
    private final Map<String, BooleanProperty> open = new TreeMap<>();
    private final ObjectProperty<HeatRange> heatRange = new SimpleObjectProperty<>(this, "heatRange", HeatRange.EVERYTHING);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion", false);

    private Settings(Path file) {
        this.file = file;
    }

    /** Settings that are forgotten with the window: for pictures and tests. */
    public static Settings inMemory() {
        return new Settings(null);
    }

    /** The user's own, as they were left; language and motion follow the system where nothing was set. */
    public static Settings load(Path folder) {
        Settings settings = new Settings(folder.resolve("settings.properties"));
        settings.locale.set(Locale.getDefault().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
        settings.read();
        return settings;
    }

    /** Where a user's own files belong on this system. */
    public static Path dataFolder() {
        String home = System.getProperty("user.home");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return Path.of(Optional.ofNullable(System.getenv("APPDATA")).orElse(home), "Gatescope");
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Gatescope");
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        return xdg == null || xdg.isBlank() ? Path.of(home, ".local", "share", "gatescope") : Path.of(xdg, "gatescope");
    }

    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** Language, look and scale of type at once, for those who know nothing of properties. */
    public void choose(Locale language, Theme look, double scale) {
        locale.set(language);
        theme.set(look);
        textScale.set(scale);
    }

    public void openTimeline(boolean open) {
        timelineOpen.set(open);
    }

    public boolean isChinese() {
        return locale.get().getLanguage().equals("zh");
    }

    public ObjectProperty<Terms> termsProperty() {
        return terms;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Among which numbers colours compare. */
    public ObjectProperty<HeatRange> heatRangeProperty() {
        return heatRange;
    }

    /** How far one press of Next goes. */
    public ObjectProperty<Zoom> zoomProperty() {
        return zoom;
    }

    /** The learner's own scale of type, 1 for as the theme has it, up to 2. */
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    /** The base size of type in pixels. */
    public double fontSize() {
        return theme.get().fontSize() * textScale.get();
    }

    /** How fast playing goes, 1 for two places a second. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    public BooleanProperty timelineOpenProperty() {
        return timelineOpen;
    }

    /** How the sequence is shown. */
    public ObjectProperty<TimelineMode> timelineModeProperty() {
        return timelineMode;
    }

    /**
     * Whether a foldable part of the window is open.
     *
     * @param part      a name that lasts: {@code inspector.code}
     * @param otherwise what holds until the learner folds or unfolds it
     */
    public BooleanProperty openProperty(String part, boolean otherwise) {
        return open.computeIfAbsent(part, name -> new SimpleBooleanProperty(this, name, otherwise));
    }

    /** Whether readout and loss are drawn beneath the cell and in the timeline; a lesson that does not speak of them leaves them out. */
    public BooleanProperty readoutShownProperty() {
        return openProperty("panel.readout", true);
    }

    /** Whether weights and inputs can be edited in the inspector. */
    public BooleanProperty parametersShownProperty() {
        return openProperty("panel.parameters", true);
    }

    /** Whether things jump instead of gliding. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** How the window is unfolded, by names that last: what a session keeps. */
    public SortedMap<String, String> layout() {
        SortedMap<String, String> layout = new TreeMap<>();
        layout.put("timelineOpen", Boolean.toString(timelineOpen.get()));
        layout.put("timelineMode", timelineMode.get().name());
        layout.put("heatRange", heatRange.get().name());
        open.forEach((part, isOpen) -> layout.put(OPEN + part, Boolean.toString(isOpen.get())));
        return layout;
    }

    /** Unfolds the window as another one was; what is not named stays as it is. */
    public void arrange(Map<String, String> layout) {
        timelineMode.set(constant(TimelineMode.class, layout.get("timelineMode"), timelineMode.get()));
        heatRange.set(constant(HeatRange.class, layout.get("heatRange"), heatRange.get()));
        if (layout.containsKey("timelineOpen")) {
            timelineOpen.set(Boolean.parseBoolean(layout.get("timelineOpen")));
        }
        layout.forEach((name, value) -> {
            if (name.startsWith(OPEN)) {
                openProperty(name.substring(OPEN.length()), false).set(Boolean.parseBoolean(value));
            }
        });
    }

    private void read() {
        if (!Files.isRegularFile(file)) {
            return;
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "settings start afresh: {0}", e.getMessage());
            return;
        }
        locale.set(kept.getProperty("locale", locale.get().getLanguage()).equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
        terms.set(constant(Terms.class, kept.getProperty("terms"), Terms.TEXTBOOK));
        theme.set(constant(Theme.class, kept.getProperty("theme"), Theme.LIGHT));
        zoom.set(constant(Zoom.class, kept.getProperty("zoom"), Zoom.EQUATION));
        textScale.set(number(kept.getProperty("textScale"), 1, 0.8, 2));
        speed.set(number(kept.getProperty("speed"), 1, 0.25, 8));
        reducedMotion.set(Boolean.parseBoolean(kept.getProperty("reducedMotion")));
        Map<String, String> layout = new TreeMap<>();
        kept.stringPropertyNames().forEach(name -> layout.put(name, kept.getProperty(name)));
        arrange(layout);
    }

    /** Writes them down; a failure is logged and nothing else. */
    public void save() {
        if (file == null) {
            return;
        }
        Properties kept = new Properties();
        kept.setProperty("locale", locale.get().getLanguage());
        kept.setProperty("terms", terms.get().name());
        kept.setProperty("theme", theme.get().name());
        kept.setProperty("zoom", zoom.get().name());
        kept.setProperty("textScale", Double.toString(textScale.get()));
        kept.setProperty("speed", Double.toString(speed.get()));
        kept.setProperty("reducedMotion", Boolean.toString(reducedMotion.get()));
        layout().forEach(kept::setProperty);
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, out -> kept.store(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8), null));
        } catch (IOException e) {
            LOG.log(Level.INFO, "settings could not be kept: {0}", e.getMessage());
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return otherwise;
    }

    private static double number(String text, double otherwise, double least, double most) {
        try {
            return text == null ? otherwise : Math.clamp(Double.parseDouble(text), least, most);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
