package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
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
    private static final int NUMBERS_UP_TO = 2;
    private static final int SHORT_NUMBERS = 2;
    /** What a number with two and one with four decimals need, in the picture's pixels. */
    private static final double LEAST_NUMBER = 34;
    private static final double FULL_NUMBER = 64;
    /** The width of a digit at either size. */
    private static final double DIGIT = 7.3;
    private static final double SMALL_DIGIT = 6.7;

    private final org.gatescope.cell.Node node;
    private final Group label = new Group();
    private final List<StripBox> values = new ArrayList<>();
    private final List<StripBox> gradients = new ArrayList<>();
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
        Group valueRow = row(units, HEIGHT, values, false);
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

    private Group row(int units, double height, List<StripBox> boxes, boolean gradient) {
        Group row = new Group();
        Rectangle frame = new Rectangle(-width / 2, 0, width, height);
        frame.getStyleClass().add(gradient ? "strip-back-frame" : "strip-frame");
        row.getChildren().add(frame);
        double each = width / units;
        for (int unit = 0; unit < units; unit++) {
            int index = unit;
            StripBox box = new StripBox(row, unit, -width / 2 + unit * each, each, height, () -> words(gradient, index));
            if (units <= NUMBERS_UP_TO && each >= LEAST_NUMBER) {
                box.addNumber(units > 1 || each < FULL_NUMBER);
            }
            box.setOn(() -> bench.lookAt(address(gradient, index)), () -> bench.hoveredProperty().set(Set.of(address(gradient, index))),
                    () -> bench.hoveredProperty().set(Set.of()));
            boxes.add(box);
        }
        return row;
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
        Optional<Double> old = known && values.size() == 1 ? bench.ghost(address(false, 0)) : Optional.empty();
        before.setText(old.map(Shown::number).orElse(""));
        double valueRange = run.range(among, t, node, false);
        values.forEach(box -> update(box, false, known, valueRange, theme));
        if (gradientKnown) {
            if (gradients.isEmpty()) {
                gradientRow.getChildren().add(row(values.size(), HEIGHT - 3, gradients, true));
            }
            double gradientRange = run.range(among, t, node, true);
            gradients.forEach(box -> update(box, true, true, gradientRange, theme));
        }
    }

    /** As many digits as there is room for; a number that would read as zero, or is too long, keeps its power of ten. */
    private String number(double value) {
        double room = values.getFirst().room();
        boolean full = values.size() == 1 && room > FULL_NUMBER - 2;
        int most = (int) (room / (full ? DIGIT : SMALL_DIGIT));
        if (full && Shown.number(value).length() <= most) {
            return Shown.number(value);
        }
        for (int decimals = values.size() == 1 ? 4 : SHORT_NUMBERS; decimals >= SHORT_NUMBERS; decimals--) {
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

    private void update(StripBox box, boolean gradient, boolean known, double range, Theme theme) {
        Address address = address(gradient, box.unit());
        double value = known ? bench.run().trace().at(address) : 0;
        Heat.Scale scale = gradient ? Heat.Scale.GRADIENT : Heat.Scale.VALUE;
        box.show(Heat.color(value, known ? range : 0, scale, theme), known && box.hasNumber() ? number(value) : "",
                address.equals(bench.focusProperty().get()), bench.hoveredProperty().get().contains(address));
        Optional<Double> old = known ? bench.ghost(address) : Optional.empty();
        box.showGhost(old.map(each -> Heat.color(each, range, scale, theme)));
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
