package org.gatescope.ui.lessonpane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.gatescope.lesson.expression.EvaluationException;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.page.Inline;
import org.gatescope.lesson.page.LiveValue;
import org.gatescope.lesson.page.Tex;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.equation.EquationView;

/**
 * Writes a page's lines: words, formulas, live numbers, words that light a part of the cell. What is written follows the numbers on the
 * bench as long as the page is read. FX thread only.
 */
final class Script {

    /** Computer Modern looks small beside the window's type. */
    private static final double FORMULA_SIZE = 1.15;
    private static final double DISPLAY_SIZE = 1.25;
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final String UNKNOWN = "–";
    private static final ObservableValue<Optional<Moment>> NEVER = new SimpleObjectProperty<>(Optional.empty());
    private static final Duration SOON = Duration.millis(300);

    private final Bench bench;
    private final Settings settings;
    private final PageModel page;
    private final SymbolPlaces places;
    private final Links links;
    /** What has to be written again when numbers change. */
    private final List<Runnable> live = new ArrayList<>();
    /** Whose numbers are written just now. */
    private ObservableValue<Optional<Moment>> at = NEVER;
    private Subscription moments = Subscription.EMPTY;
    /** What is marked while the mouse is on its numbers elsewhere. */
    private final List<Consumer<Set<Address>>> marked = new ArrayList<>();
    private final ChangeListener<Moment> rewrite = (_, _, _) -> live.forEach(Runnable::run);
    private final ChangeListener<Set<Address>> mark = (_, _, now) -> marked.forEach(each -> each.accept(now));

    /** Where links lead, and what words of the glossary mean. */
    interface Links {

        void open(Inline.Target target);

        /** The parts of a text: plain ones, and terms of the glossary with their meaning. */
        List<Part> parts(String text);
    }

    /**
     * A part of a text.
     *
     * @param meaning of a term of the glossary; empty for other words
     */
    record Part(String text, Optional<String> meaning) { }

    Script(Bench bench, Settings settings, PageModel page, SymbolPlaces places, Links links) {
        this.bench = bench;
        this.settings = settings;
        this.page = page;
        this.places = places;
        this.links = links;
        page.momentProperty().addListener(rewrite);
        bench.hoveredProperty().addListener(mark);
    }

    /** The page is read no longer. */
    void close() {
        page.momentProperty().removeListener(rewrite);
        bench.hoveredProperty().removeListener(mark);
        moments.unsubscribe();
    }

    /**
     * A paragraph about what was found at a moment: its numbers stay those of that moment.
     *
     * @param found that moment, once there is one; until then the numbers follow the bench
     */
    TextFlow flow(ObservableValue<Optional<Moment>> found, List<Inline> content, String... styleClasses) {
        at = found;
        try {
            return flow(content, styleClasses);
        } finally {
            at = NEVER;
        }
    }

    /** A paragraph. */
    TextFlow flow(List<Inline> content, String... styleClasses) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-text");
        flow.getStyleClass().addAll(styleClasses);
        content.forEach(inline -> flow.getChildren().addAll(nodes(inline, List.of())));
        return flow;
    }

    private List<Node> nodes(Inline inline, List<String> styles) {
        return switch (inline) {
            case Inline.Text text -> links.parts(text.text()).stream().map(part -> part(part, styles)).toList();
            case Inline.Strong strong -> inside(strong.content(), plus(styles, "lesson-strong"));
            case Inline.Emphasis emphasis -> inside(emphasis.content(), plus(styles, "lesson-emphasis"));
            case Inline.Code code -> List.of(words(code.text(), plus(styles, "lesson-code")));
            case Inline.LineBreak _ -> List.of(new Text("\n"));
            case Inline.Formula formula -> List.of(formula(formula.tex(), FORMULA_SIZE));
            case Inline.Value value -> value(value.value(), styles);
            case Inline.Link link -> link(link, styles);
        };
    }

    private List<Node> inside(List<Inline> content, List<String> styles) {
        return content.stream().flatMap(inline -> nodes(inline, styles).stream()).toList();
    }

    private static List<String> plus(List<String> styles, String more) {
        List<String> all = new ArrayList<>(styles);
        all.add(more);
        return all;
    }

    private static Text words(String text, List<String> styles) {
        Text words = new Text(text);
        words.getStyleClass().add("lesson-words");
        words.getStyleClass().addAll(styles);
        return words;
    }

    private static Node part(Part part, List<String> styles) {
        Text words = words(part.text(), styles);
        part.meaning().ifPresent(meaning -> {
            words.getStyleClass().add("lesson-term");
            Tooltip tooltip = new Tooltip(meaning);
            tooltip.setWrapText(true);
            tooltip.getStyleClass().add("lesson-meaning");
            tooltip.setShowDelay(SOON);
            Tooltip.install(words, tooltip);
            WordKeys.term(words, tooltip);
        });
        return words;
    }

    /** A number stays in one piece: a line would otherwise break behind the point of −0.5. What has several may go on in the next line. */
    private List<Node> value(LiveValue value, List<String> styles) {
        Text several = words("", plus(plus(styles, "lesson-value"), "number"));
        Text one = words("", plus(plus(styles, "lesson-value"), "number"));
        Node piece = new Piece(one);
        ObservableValue<Optional<Moment>> found = at;
        follow(() -> {
            String text = text(value, found);
            boolean breaks = text.contains(" ");
            several.setText(breaks ? text : "");
            one.setText(breaks ? "" : text);
            several.setManaged(breaks);
            piece.setManaged(!breaks);
        });
        return List.of(several, piece);
    }

    /** A text that no line breaks into two; it stands on the line as it would by itself. */
    private static final class Piece extends HBox {

        private final Text text;

        Piece(Text text) {
            super(text);
            this.text = text;
        }

        @Override
        public double getBaselineOffset() {
            return text.getBaselineOffset();
        }
    }

    private Moment moment(ObservableValue<Optional<Moment>> found) {
        return found.getValue().orElseGet(() -> page.momentProperty().get());
    }

    private String text(LiveValue value, ObservableValue<Optional<Moment>> found) {
        try {
            return value.text(moment(found));
        } catch (EvaluationException e) {
            return UNKNOWN;
        }
    }

    private void follow(Runnable write) {
        live.add(write);
        if (at == NEVER) {
            write.run();
        } else {
            moments = moments.and(at.subscribe(_ -> write.run()));
        }
    }

    // ---- links

    private List<Node> link(Inline.Link link, List<String> styles) {
        if (link.target() instanceof Inline.Target.Cell(String name)) {
            FormulaSymbols.Symbol symbol = new FormulaSymbols.Symbol(name, "");
            List<Node> words = inside(link.content(), plus(plus(styles, "lesson-cell"), places.hue(name).orElse("role-none")));
            WordKeys.light(words, () -> bench.hoveredProperty().set(places.of(symbol)), () -> bench.hoveredProperty().set(Set.of()));
            words.forEach(each -> {
                each.setOnMouseEntered(_ -> bench.hoveredProperty().set(places.of(symbol)));
                each.setOnMouseExited(_ -> bench.hoveredProperty().set(Set.of()));
                marked.add(addresses -> each.pseudoClassStateChanged(MARKED, places.isAmong(name, addresses)));
            });
            return words;
        }
        List<Node> words = inside(link.content(), plus(styles, "lesson-link"));
        words.forEach(each -> each.setOnMouseClicked(_ -> links.open(link.target())));
        WordKeys.link(words, () -> links.open(link.target()));
        return words;
    }

    // ---- formulas

    /** A formula on a line of its own. */
    EquationView display(Tex tex) {
        EquationView view = formula(tex, DISPLAY_SIZE);
        view.setShrinkToFit(true);
        return view;
    }

    private EquationView formula(Tex tex, double size) {
        EquationView view = new EquationView();
        view.setFontSize(Math.round(size * settings.fontSize()));
        FormulaTerms terms = new FormulaTerms(view, places);
        view.hoveredTermProperty().addListener((_, _, term) -> bench.hoveredProperty().set(terms.places(term.intValue())));
        marked.add(terms::mark);
        ObservableValue<Optional<Moment>> found = at;
        follow(() -> terms.show(source(tex, found)));
        return view;
    }

    private String source(Tex tex, ObservableValue<Optional<Moment>> found) {
        try {
            return tex.at(moment(found));
        } catch (EvaluationException e) {
            return tex.toString().replaceAll("\\{=[^}]*}", UNKNOWN);
        }
    }
}
