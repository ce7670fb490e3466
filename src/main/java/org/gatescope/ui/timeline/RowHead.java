package org.gatescope.ui.timeline;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

import org.gatescope.cell.SymbolName;

/** The head of a row: the symbol in its hue, what it is, and a ∂ beside the strip of gradients. */
final class RowHead extends Pane {

    /** How much of the names there is room for. */
    enum Naming { WHOLE, SHORT, NONE }

    private static final PseudoClass AT_CURSOR = PseudoClass.getPseudoClass("at-cursor");
    private static final double MARGIN = 0.85;
    private static final double SYMBOL = 2.1;

    private final Text base = text("timeline-symbol");
    private final Text accent = text("timeline-symbol");
    private final Text index = text("timeline-symbol");
    private final Label role = new Label();
    private final Text partial = text("timeline-partial");
    private final Tooltip tooltip = new Tooltip();
    private String name = "";
    private String shortName = "";
    private String styleClass = "";
    private double em = 14;
    private double valueCentre;
    private double gradientCentre;

    RowHead() {
        getStyleClass().add("timeline-row-head");
        setManaged(false);
        index.getStyleClass().add("timeline-index");
        role.getStyleClass().add("timeline-role");
        role.setMinWidth(0);
        partial.setText("∂");
        getChildren().addAll(base, accent, index, role, partial);
        Tooltip.install(this, tooltip);
    }

    private static Text text(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.BASELINE);
        return text;
    }

    /** Shows a row. */
    void show(Row row, String name, String shortName, double em) {
        SymbolName symbol = SymbolName.of(row.symbol(), "t");
        base.setText(symbol.base());
        accent.setText(symbol.sign());
        index.setText(symbol.below());
        this.name = name.equals(row.symbol()) ? "" : name;
        this.shortName = name.equals(row.symbol()) ? "" : shortName;
        role.setText(this.name);
        tooltip.setText(name);
        if (!styleClass.equals(row.styleClass())) {
            getStyleClass().remove(styleClass);
            styleClass = row.styleClass();
            getStyleClass().add(styleClass);
        }
        this.em = em;
    }

    void markCursor(boolean here) {
        pseudoClassStateChanged(AT_CURSOR, here);
    }

    /** What the head says, for a test. */
    String roleText() {
        return role.getText();
    }

    /**
     * How wide it is with its name as it stands.
     *
     * @param gradients whether there is a ∂ behind the name
     */
    double wish(boolean gradients) {
        return roleX() + (role.isVisible() ? role.prefWidth(-1) + (gradients ? 1.4 : 0.8) * em : 0.9 * em);
    }

    /** The name is shown whole, or short, or not at all; the symbol and the tooltip stay. */
    void write(Naming naming) {
        role.setVisible(naming != Naming.NONE);
        role.setText(naming == Naming.SHORT ? shortName : name);
    }

    private double roleX() {
        double symbol = base.getLayoutBounds().getWidth() + index.getLayoutBounds().getWidth();
        return Math.max((MARGIN + SYMBOL) * em, MARGIN * em + symbol + 0.5 * em);
    }

    /**
     * Where the strips lie beside it.
     *
     * @param gradientCentre below 0 where there is no strip of gradients
     */
    void align(double valueCentre, double gradientCentre) {
        this.valueCentre = valueCentre;
        this.gradientCentre = gradientCentre;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double line = Math.round(valueCentre + 0.3 * em);
        double x = MARGIN * em;
        base.setLayoutX(Math.round(x));
        base.setLayoutY(line);
        double width = base.getLayoutBounds().getWidth();
        accent.setLayoutX(x + width / 2 - accent.getLayoutBounds().getWidth() / 2 + 0.1 * em);
        accent.setLayoutY(line - 0.1 * em);
        index.setLayoutX(x + width + 0.04 * em);
        index.setLayoutY(line + 0.17 * em);
        boolean shown = gradientCentre >= 0;
        partial.setVisible(shown);
        partial.setLayoutX(getWidth() - 0.95 * em);
        partial.setLayoutY(gradientCentre + 0.24 * em);
        double from = roleX();
        double height = role.prefHeight(-1);
        role.resizeRelocate(from, Math.round(valueCentre - height / 2), Math.max(0, Math.min(role.prefWidth(-1), getWidth() - from - 0.5 * em)), height);
    }
}
