package org.gatescope.ui.equation;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * One equation as vector shapes, coloured, hoverable and highlighted term by term.
 *
 * <p>Colours come from style sheets alone, so a change of theme shows at once. Style classes: {@code equation} on the view,
 * {@code equation-glyph} on ink, {@code equation-highlight} on what lies behind a highlighted term, {@code equation-raw} on the plain
 * text shown where the TeX is bad; ink and highlight carry the class that {@link #termStyleProperty()} gives their term as well.
 *
 * <p>A formula that is kept shows at once; for a new one the formula before stays until it is there. JavaFX thread only.
 */
public final class EquationView extends Region {

    private static final System.Logger LOG = System.getLogger(EquationView.class.getName());
    private static final String STYLES = Objects.requireNonNull(EquationView.class.getResource("equation.css")).toExternalForm();

    /** How narrow {@link #shrinkToFitProperty()} may make a formula, as a part of its own width. */
    private static final double SMALLEST = 0.7;
    private static final double DEFAULT_FONT_SIZE = 16;

    private final StringProperty tex = new SimpleStringProperty(this, "tex", "");
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", DEFAULT_FONT_SIZE);
    private final BooleanProperty shrinkToFit = new SimpleBooleanProperty(this, "shrinkToFit", false);
    private final ObjectProperty<IntFunction<String>> termStyle = new SimpleObjectProperty<>(this, "termStyle");
    private final ObjectProperty<IntConsumer> onTermClicked = new SimpleObjectProperty<>(this, "onTermClicked");
    private final ObservableSet<Integer> highlighted = FXCollections.observableSet();
    private final ReadOnlyIntegerWrapper hoveredTerm = new ReadOnlyIntegerWrapper(this, "hoveredTerm", 0);
    private final ReadOnlyObjectWrapper<Formula> formula = new ReadOnlyObjectWrapper<>(this, "formula");

    private final Formulas formulas;
    private final EquationDrawing drawing = new EquationDrawing();
    private final Text raw = new Text();
    private Point2D mouse;

    public EquationView() {
        this(Formulas.shared());
    }

    /** A view of a text. */
    public EquationView(String tex) {
        this();
        setTex(tex);
    }

    EquationView(Formulas formulas) {
        this.formulas = formulas;
        getStyleClass().add("equation");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        raw.getStyleClass().add("equation-raw");
        raw.setTextOrigin(VPos.BASELINE);
        raw.setVisible(false);
        for (Node part : List.of(drawing, raw)) {
            part.setManaged(false);
            part.setMouseTransparent(true);
        }
        getChildren().addAll(drawing, raw);
        sizeChanged();
        tex.subscribe(this::typeset);
        fontSize.subscribe(this::sizeChanged);
        shrinkToFit.subscribe(this::requestLayout);
        termStyle.subscribe(this::draw);
        highlighted.addListener((SetChangeListener<Integer>) _ -> highlight());
        onTermClicked.subscribe(this::pointer);
        hoveredTerm.subscribe(this::pointer);
        addEventHandler(MouseEvent.MOUSE_ENTERED, this::moved);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            mouse = null;
            hover();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    // ---- content

    /** Waits for the formula and shows it at once: for pictures, which have no later. */
    public void settle() {
        formulas.typeset(text()).exceptionally(_ -> null).join();
        typeset();
    }

    private void typeset() {
        String wanted = text();
        CompletableFuture<Formula> typeset = formulas.typeset(wanted);
        if (typeset.isDone()) {
            typeset.whenComplete((made, failure) -> show(wanted, made, failure));
        } else {
            typeset.whenComplete((made, failure) -> Platform.runLater(() -> {
                // The text may have moved on meanwhile.
                if (wanted.equals(text())) {
                    show(wanted, made, failure);
                }
            }));
        }
    }

    private String text() {
        return Objects.requireNonNullElse(tex.get(), "");
    }

    private void show(String wanted, Formula made, Throwable failure) {
        if (failure != null) {
            LOG.log(System.Logger.Level.DEBUG, () -> "Cannot typeset " + wanted, failure);
        }
        raw.setText(failure == null ? "" : wanted);
        raw.setVisible(failure != null);
        formula.set(made);
        draw();
        requestLayout();
        hover();
    }

    private void draw() {
        drawing.show(formula.get(), this::styleOf);
        highlight();
    }

    private void highlight() {
        drawing.highlight(formula.get(), highlighted, this::styleOf);
    }

    private String styleOf(int term) {
        return term == 0 || termStyle.get() == null ? null : termStyle.get().apply(term);
    }

    // ---- mouse

    private void moved(MouseEvent event) {
        mouse = new Point2D(event.getX(), event.getY());
        hover();
    }

    private void hover() {
        hoveredTerm.set(mouse == null ? 0 : termAt(mouse.getX(), mouse.getY()));
    }

    private void pointer() {
        // Both are read, else an invalid property would report no further change.
        boolean onTerm = hoveredTerm.get() != 0;
        boolean clickable = onTermClicked.get() != null;
        setCursor(onTerm && clickable ? Cursor.HAND : null);
    }

    private void clicked(MouseEvent event) {
        int term = termAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && term != 0 && onTermClicked.get() != null) {
            onTermClicked.get().accept(term);
        }
    }

    /** The term at a point of this view's coordinates, 0 for none. */
    public int termAt(double x, double y) {
        return drawing.termAt(formula.get(), x, y);
    }

    // ---- size and place

    private void sizeChanged() {
        raw.setFont(Font.font("Monospaced", fontSize.get()));
        requestLayout();
    }

    /** Whole pixels above the baseline, so that the baseline lies between pixels and the letters' feet are sharp. */
    private double ascent() {
        double ascent = formula.get() == null ? raw.getBaselineOffset() : formula.get().ascent(fontSize.get());
        return snapSizeY(ascent);
    }

    private double depth() {
        double depth = formula.get() == null ? raw.getLayoutBounds().getMaxY() : formula.get().depth(fontSize.get());
        return snapSizeY(depth);
    }

    private double contentWidth() {
        return snapSizeX(formula.get() == null ? raw.getLayoutBounds().getWidth() : formula.get().width(fontSize.get()));
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + contentWidth() + insets.getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets insets = getInsets();
        double content = shrinkToFit.get() && formula.get() != null ? snapSizeX(contentWidth() * SMALLEST) : contentWidth();
        return insets.getLeft() + content + insets.getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return insets.getTop() + ascent() + depth() + insets.getBottom();
    }

    /** The distance of the formula's baseline from the view's upper edge; the same however far the formula is shrunk. */
    @Override
    public double getBaselineOffset() {
        return getInsets().getTop() + ascent();
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double baseline = getBaselineOffset();
        raw.relocate(left, baseline - raw.getBaselineOffset());
        if (formula.get() == null) {
            return;
        }
        double space = getWidth() - left - getInsets().getRight();
        double wanted = contentWidth();
        double shrink = shrinkToFit.get() && space < wanted ? Math.max(SMALLEST, space / wanted) : 1;
        drawing.place(formula.get(), left, baseline, fontSize.get() * shrink);
        hover();
    }

    @Override
    public String getUserAgentStylesheet() {
        return STYLES;
    }

    /** What a screen reader says: {@link #accessibleTextProperty()} where the owner sets it, else the TeX without its marks. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            boolean given = getAccessibleText() != null && !getAccessibleText().isEmpty();
            return given ? getAccessibleText() : TermMarks.remove(text());
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    // ---- properties

    /** The equation, with {@linkplain Outlines term marks}. */
    public StringProperty texProperty() {
        return tex;
    }

    public String getTex() {
        return tex.get();
    }

    public void setTex(String value) {
        tex.set(value);
    }

    /** One em in pixels, 16 at first. Computer Modern looks small: about 1.15 times the size of the text around it fits. */
    public DoubleProperty fontSizeProperty() {
        return fontSize;
    }

    public double getFontSize() {
        return fontSize.get();
    }

    public void setFontSize(double value) {
        fontSize.set(value);
    }

    /** Whether a formula wider than the space given shrinks, down to 70%. At first it does not. */
    public BooleanProperty shrinkToFitProperty() {
        return shrinkToFit;
    }

    public void setShrinkToFit(boolean value) {
        shrinkToFit.set(value);
    }

    /** From a term to the style class of its ink, such as {@code role-forget-gate}, or null for none. Set it anew when answers change. */
    public ObjectProperty<IntFunction<String>> termStyleProperty() {
        return termStyle;
    }

    public void setTermStyle(IntFunction<String> value) {
        termStyle.set(value);
    }

    /** The terms that are set off by a soft box behind them. */
    public ObservableSet<Integer> getHighlighted() {
        return highlighted;
    }

    /** The innermost term under the mouse or close to it, 0 for none. */
    public ReadOnlyIntegerProperty hoveredTermProperty() {
        return hoveredTerm.getReadOnlyProperty();
    }

    public int getHoveredTerm() {
        return hoveredTerm.get();
    }

    /** Called with the term that is clicked, or null for nothing; terms show a hand while it is set. */
    public ObjectProperty<IntConsumer> onTermClickedProperty() {
        return onTermClicked;
    }

    public void setOnTermClicked(IntConsumer value) {
        onTermClicked.set(value);
    }

    /** The formula that is shown; null before the first is ready and where the TeX is bad. */
    public ReadOnlyObjectProperty<Formula> formulaProperty() {
        return formula.getReadOnlyProperty();
    }

    public Formula getFormula() {
        return formula.get();
    }
}
