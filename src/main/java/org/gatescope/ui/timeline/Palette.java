package org.gatescope.ui.timeline;

import java.util.HashMap;
import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;

/**
 * The colours and fonts of the style sheets for what is painted. Regions that nobody sees carry them, so that they change with the theme;
 * whoever paints is told. Must be a child of what it paints for.
 */
final class Palette extends Pane {

    /** The colours, in the order in which timeline.css lists them. */
    enum Ink { TEXT, MUTED, PAPER, SUBTLE, BORDER, HAIRLINE, ACCENT, HIGHLIGHT, GRADIENT, CANVAS, ACCENT_TEXT, FAINT }

    private static final int SHADES = 1024;

    private final Settings settings;
    private final Runnable changed;
    private final Region inks = probe("timeline-inks");
    private final Map<String, Region> roles = new HashMap<>();
    private final Label text = label("timeline-text");
    private final Label digits = label("number");
    private final Label symbol = label("timeline-symbol");
    private final Text ruler = new Text();
    private final Map<String, Double> widths = new HashMap<>();
    private final Map<String, Font> fonts = new HashMap<>();
    private final Color[][] shades = new Color[Heat.Scale.values().length][];
    private Theme shadesOf;

    /** @param changed what to do when a colour or font is another */
    Palette(Settings settings, Runnable changed) {
        this.settings = settings;
        this.changed = changed;
        getStyleClass().add("timeline-palette");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(inks, text, digits, symbol);
        for (Label each : new Label[] {text, digits, symbol}) {
            each.fontProperty().addListener((_, _, _) -> {
                fonts.clear();
                widths.clear();
                changed.run();
            });
        }
    }

    private Region probe(String styleClass) {
        Region probe = new Region();
        probe.getStyleClass().addAll("timeline-probe", styleClass);
        probe.backgroundProperty().addListener((_, _, _) -> changed.run());
        return probe;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    @Override
    protected void layoutChildren() {
        // nothing here is to be seen
    }

    // ---- colours

    Color ink(Ink ink) {
        return fill(inks, ink.ordinal());
    }

    /** A role's hue, for lines and type. */
    Color hue(String styleClass) {
        return fill(role(styleClass), 0);
    }

    /** A role's hue, for grounds. */
    Color soft(String styleClass) {
        return fill(role(styleClass), 1);
    }

    private Region role(String styleClass) {
        return roles.computeIfAbsent(styleClass, key -> {
            Region probe = probe(key);
            getChildren().add(probe);
            return probe;
        });
    }

    private static Color fill(Region probe, int index) {
        Background background = probe.getBackground();
        boolean dressed = background != null && background.getFills().size() > index;
        Paint paint = dressed ? background.getFills().get(index).getFill() : Color.GRAY;
        return paint instanceof Color color ? color : Color.GRAY;
    }

    /** The colour of a number, at most one part in 255 from {@link Heat}'s own; made once and kept. */
    Color heat(double value, double range, Heat.Scale scale) {
        Theme theme = settings.themeProperty().get();
        if (theme != shadesOf) {
            shadesOf = theme;
            java.util.Arrays.fill(shades, null);
        }
        if (shades[scale.ordinal()] == null) {
            shades[scale.ordinal()] = new Color[2 * SHADES + 1];
        }
        double share = range > 0 && Double.isFinite(value) ? Math.sqrt(Math.min(1, Math.abs(value) / range)) : 0;
        int step = (int) Math.round(Math.copySign(share, value) * SHADES);
        Color[] known = shades[scale.ordinal()];
        if (known[SHADES + step] == null) {
            double part = (double) step / SHADES;
            known[SHADES + step] = Heat.color(part * Math.abs(part), 1, scale, theme);
        }
        return known[SHADES + step];
    }

    // ---- type

    /** The size of type in pixels. */
    double em() {
        return settings.fontSize();
    }

    /** Type for words, so many times the base size. */
    Font text(double scale) {
        return font("text", text, scale);
    }

    Font bold(double scale) {
        return fonts.computeIfAbsent("bold" + scale + "/" + em(), _ -> Font.font(text.getFont().getFamily(), javafx.scene.text.FontWeight.BOLD, em() * scale));
    }

    /** Type for numbers and for PyTorch's names: all characters have one width. */
    Font digits(double scale) {
        return font("digits", digits, scale);
    }

    /** Type for the letters of formulas. */
    Font symbol(double scale) {
        return fonts.computeIfAbsent("symbol" + scale + "/" + em(), _ -> Font.font(symbol.getFont().getFamily(), javafx.scene.text.FontPosture.ITALIC, em() * scale));
    }

    private Font font(String kind, Label probe, double scale) {
        return fonts.computeIfAbsent(kind + scale + "/" + em(), _ -> Font.font(probe.getFont().getFamily(), em() * scale));
    }

    /** How wide a digit is, as a share of the size of its type. */
    double digit() {
        return width("0000000000", digits(1)) / (10 * em());
    }

    double width(String words, Font font) {
        return widths.computeIfAbsent(font.getName() + font.getSize() + words, _ -> {
            ruler.setFont(font);
            ruler.setText(words);
            return ruler.getLayoutBounds().getWidth();
        });
    }
}
