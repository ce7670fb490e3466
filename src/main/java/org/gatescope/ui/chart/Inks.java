package org.gatescope.ui.chart;

import java.util.HashMap;
import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import org.gatescope.ui.chart.Sheet.Type;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/**
 * The colours and type of the style sheets for what is painted, and the words of the charts. Regions that nobody sees carry the colours, so
 * that they change with the theme; whoever paints is told. Must be a child of what it paints for.
 */
final class Inks extends Pane {

    /** The colours, in the order in which chart.css lists them. */
    enum Ink { TEXT, MUTED, PAPER, SUBTLE, BORDER, HAIRLINE, ACCENT, WRONG, RIGHT, CARD }

    /** How many classes have a colour of their own. */
    static final int CLASSES = 10;

    private final Settings settings;
    private final Texts texts;
    private final Runnable changed;
    private final Region inks = probe("chart-inks");
    private final Region classes = probe("chart-classes");
    private final Label text = new Label();
    private final Map<Hue, Region> hues = new HashMap<>();
    private final Map<String, Font> fonts = new HashMap<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final Text ruler = new Text();

    /** @param changed what to do when a colour, the type or the language is another */
    Inks(Settings settings, Runnable changed) {
        this.settings = settings;
        this.texts = Texts.of(settings, "chart");
        this.changed = changed;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(inks, classes, text);
        text.fontProperty().addListener((_, _, _) -> {
            fonts.clear();
            widths.clear();
            changed.run();
        });
        settings.localeProperty().addListener((_, _, _) -> changed.run());
        settings.themeProperty().addListener((_, _, _) -> changed.run());
        settings.textScaleProperty().addListener((_, _, _) -> changed.run());
    }

    private Region probe(String... styleClasses) {
        Region probe = new Region();
        probe.getStyleClass().addAll(styleClasses);
        probe.backgroundProperty().addListener((_, _, _) -> changed.run());
        return probe;
    }

    @Override
    protected void layoutChildren() {
        // nothing here is to be seen
    }

    Color ink(Ink ink) {
        return fill(inks, ink.ordinal());
    }

    /** The colour of a class; from the eleventh on they come again. */
    Color category(int index) {
        return fill(classes, Math.floorMod(index, CLASSES));
    }

    Color hue(Hue hue) {
        return fill(hues.computeIfAbsent(hue, key -> {
            Region probe = probe("chart-hue", key.styleClass());
            getChildren().add(probe);
            probe.applyCss();
            return probe;
        }), 0);
    }

    private static Color fill(Region probe, int index) {
        Background background = probe.getBackground();
        boolean dressed = background != null && background.getFills().size() > index;
        return dressed && background.getFills().get(index).getFill() instanceof Color color ? color : Color.GRAY;
    }

    /** The size of type in pixels. */
    double em() {
        return settings.fontSize();
    }

    Font font(double scale) {
        return fonts.computeIfAbsent(scale + "/" + em(), _ -> Font.font(text.getFont().getFamily(), em() * scale));
    }

    Font bold(double scale) {
        return fonts.computeIfAbsent("bold" + scale + "/" + em(), _ -> Font.font(text.getFont().getFamily(), FontWeight.BOLD, em() * scale));
    }

    Type type(double scale, Ink ink) {
        return new Type(font(scale), ink(ink));
    }

    double width(String words, Font font) {
        if (widths.size() > 2000) {
            widths.clear();
        }
        return widths.computeIfAbsent(font.getName() + font.getSize() + words, _ -> {
            ruler.setFont(font);
            ruler.setText(words);
            return ruler.getLayoutBounds().getWidth();
        });
    }

    /** As much of the words as fits, with an ellipsis where some is left out. */
    String fit(String words, Font font, double room) {
        if (width(words, font) <= room) {
            return words;
        }
        for (int end = words.length() - 1; end > 0; end = words.offsetByCodePoints(end, -1)) {
            String cut = words.substring(0, end).stripTrailing() + "…";
            if (width(cut, font) <= room) {
                return cut;
            }
        }
        return "";
    }

    Texts texts() {
        return texts;
    }

    Settings settings() {
        return settings;
    }

    boolean isChinese() {
        return settings.isChinese();
    }
}
