package org.gatescope.ui.cellview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.gatescope.trace.Address;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.HeatRange;
import org.gatescope.ui.common.Symbols;
import org.gatescope.ui.common.Theme;

/** A vector on its wire: its symbol, a box for each unit coloured by its value, and beneath it the same for the gradient. */
final class StripView extends Group {

    private static final PseudoClass KNOWN = PseudoClass.getPseudoClass("known");
    private static final double HEIGHT = 19;
    private static final int SHORT_NUMBERS = 2;
    /** The width of a digit at either size. */
    private static final double DIGIT = 7.3;
    private static final double SMALL_DIGIT = 6.7;
    private static final double BEFORE_DIGIT = 6.1;
    private static final double AIR = 4;

    private final org.gatescope.cell.Node node;
    private final Group label = new Group();
    private final StripRow values;
    /** Most cells are never seen on the way back. */
    private Optional<StripRow> gradients = Optional.empty();
    private final Group gradientRow = new Group();
    private final Text before = new Text();
    private int labelled = -1;
    private final double width;
    private final Bench bench;
    private int t;

    /** @param width how long the strip is, in the picture's pixels; it is centred on the origin */
    StripView(org.gatescope.cell.Node node, int units, double width, Bench bench) {
        this.node = node;
        this.bench = bench;
        getStyleClass().add("strip");
        this.width = width;
        this.values = row(units, HEIGHT, false);
        Group valueRow = framed(values, HEIGHT, "strip-frame");
        valueRow.setLayoutY(-HEIGHT / 2);
        gradientRow.setLayoutY(HEIGHT / 2 + 1);
        gradientRow.setVisible(false);
        label.setLayoutX(-width / 2);
        label.setLayoutY(-HEIGHT / 2 - 21);
        label.setMouseTransparent(true);
        before.getStyleClass().addAll("strip-before", "number");
        before.setMouseTransparent(true);
        before.setTextAlignment(TextAlignment.RIGHT);
        before.setWrappingWidth(width);
        before.setX(-width / 2);
        before.setY(-HEIGHT / 2 - 4);
        getChildren().addAll(valueRow, gradientRow, label, before);
    }

    private StripRow row(int units, double height, boolean gradient) {
        return StripRow.of(units, width, height, new StripRow.Hands(unit -> bench.lookAt(address(gradient, unit)),
                unit -> bench.hoveredProperty().set(Set.of(address(gradient, unit))), () -> bench.hoveredProperty().set(Set.of()),
                unit -> words(gradient, unit)));
    }

    private Group framed(StripRow row, double height, String style) {
        Rectangle frame = new Rectangle(-width / 2, 0, width, height);
        frame.getStyleClass().add(style);
        return new Group(frame, row.node());
    }

    org.gatescope.cell.Node node() {
        return node;
    }

    private Address address(boolean gradient, int unit) {
        return gradient ? Address.gradient(t, node.index(), unit) : Address.value(t, node.index(), unit);
    }

    void update(Theme theme, HeatRange among) {
        Run run = bench.run();
        t = bench.cursor().t();
        if (labelled != t) {
            labelled = t;
            label.getChildren().setAll(symbol(run).map(List::of).orElse(List.of()));
        }
        boolean known = bench.isKnown(Address.value(t, node.index(), 0));
        boolean gradientKnown = bench.isKnown(Address.gradient(t, node.index(), 0));
        gradientRow.setVisible(gradientKnown);
        pseudoClassStateChanged(KNOWN, known);
        Optional<Double> old = known && values.units() == 1 ? bench.ghost(address(false, 0)) : Optional.empty();
        before.setText(old.map(Shown::number).orElse(""));
        // over a narrow strip there is no room for both, and the name is what everything else is found by
        before.setVisible(label.prefWidth(-1) + BEFORE_DIGIT * before.getText().length() + AIR <= width);
        update(values, false, known, run.range(among, t, node, false), theme);
        if (gradientKnown) {
            if (gradients.isEmpty()) {
                StripRow made = row(values.units(), HEIGHT - 3, true);
                gradientRow.getChildren().add(framed(made, HEIGHT - 3, "strip-back-frame"));
                gradients = Optional.of(made);
            }
            update(gradients.get(), true, true, run.range(among, t, node, true), theme);
        }
    }

    /** As many digits as there is room for; a number that would read as zero, or is too long, keeps its power of ten. */
    private String number(double value) {
        double room = values.room();
        boolean full = values.units() == 1 && room > BoxRow.FULL_NUMBER - 2;
        int most = (int) (room / (full ? DIGIT : SMALL_DIGIT));
        if (full && Shown.number(value).length() <= most) {
            return Shown.number(value);
        }
        for (int decimals = values.units() == 1 ? 4 : SHORT_NUMBERS; decimals >= SHORT_NUMBERS; decimals--) {
            String text = format("%." + decimals + "f", value);
            if (text.length() <= most && (value == 0 || Math.abs(value) >= 0.95 * Math.pow(10, (full ? 1 : 0) - decimals))) {
                return text;
            }
        }
        for (int decimals = 2; decimals >= 0; decimals--) {
            String text = format("%." + decimals + "e", value).replaceAll("e([+−])0*(\\d)", "e$1$2").replace("e+", "e");
            if (text.length() <= most) {
                return text;
            }
        }
        return Math.abs(value) < 1 ? "≈0" : "";
    }

    private static String format(String form, double value) {
        return String.format(Locale.ROOT, form, value).replace('-', '−');
    }

    private Optional<Node> symbol(Run run) {
        boolean named = node.isLeaf() || run.cell().symbol(node).isPresent();
        return named ? Optional.of(Symbols.label(run.cell(), node, t)) : Optional.empty();
    }

    private void update(StripRow row, boolean gradient, boolean known, double range, Theme theme) {
        Heat.Scale scale = gradient ? Heat.Scale.GRADIENT : Heat.Scale.VALUE;
        Address focus = bench.focusProperty().get();
        Set<Address> hovered = bench.hoveredProperty().get();
        for (int unit = 0; unit < row.units(); unit++) {
            Address address = address(gradient, unit);
            double value = known ? bench.run().trace().at(address) : 0;
            Optional<Color> before = known ? bench.ghost(address).map(old -> Heat.color(old, range, scale, theme)) : Optional.empty();
            row.show(unit, new Shade(Heat.color(value, known ? range : 0, scale, theme), before, address.equals(focus), hovered.contains(address)));
            if (row.room() > 0) {
                row.write(unit, known ? number(value) : "");
            }
        }
        row.finish();
    }

    private String words(boolean gradient, int unit) {
        Address address = address(gradient, unit);
        String name = Symbols.plain(bench.cell(), node, t) + " [" + (unit + 1) + "]";
        if (!bench.isKnown(address)) {
            return name;
        }
        String full = (gradient ? "∂L/∂" : "") + name + " = " + Shown.number(bench.run().trace().at(address), 17);
        return bench.ghost(address).map(old -> full + "\n(" + Shown.number(old, 17) + ")").orElse(full);
    }
}
