package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.gatescope.trace.Address;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.Derivation;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** A parameter's gradient as a sum over the steps; worked out only while the section is open. */
final class StepsSection extends VBox {

    private static final int MOST_OPEN = 3;

    private final Settings settings;
    private final Texts texts;
    private final BooleanProperty open;
    private final Pointing pointing;
    private final Label intro = new Label();
    private final EquationStrip equation = new EquationStrip(_ -> { }, _ -> { });
    private final Label stack = new Label();
    private final Button earlier = new Button("‹");
    private final Button later = new Button("›");
    private final Label lossStep = new Label();
    private final HBox choice = new HBox(earlier, lossStep, later);
    private final List<TermView> terms = new ArrayList<>();
    private final Region rule = new Region();
    private Inspection shown;
    private Steps steps;
    private final Button more = new Button();
    private boolean whole;
    private int at;

    StepsSection(Settings settings, BooleanProperty open, Pointing pointing) {
        this.settings = settings;
        this.texts = Texts.of(settings, "inspector");
        this.open = open;
        this.pointing = pointing;
        getStyleClass().add("steps");
        intro.setWrapText(true);
        intro.setMinHeight(USE_PREF_SIZE);
        intro.getStyleClass().add("steps-intro");
        stack.getStyleClass().add("steps-intro");
        choice.getStyleClass().add("steps-choice");
        earlier.getStyleClass().addAll("flat", "steps-turn");
        later.getStyleClass().addAll("flat", "steps-turn");
        earlier.setOnAction(_ -> turn(-1));
        later.setOnAction(_ -> turn(1));
        more.getStyleClass().addAll("flat", "reason-more");
        more.setOnAction(_ -> {
            whole = true;
            write();
        });
        rule.getStyleClass().add("reason-rule");
        open.subscribe(this::write);
    }

    void show(Inspection inspection) {
        boolean other = shown == null || shown.run().trace().length() != inspection.run().trace().length();
        shown = inspection;
        if (other || inspection.run().trace().input().lossAt() == LossAt.LAST) {
            at = inspection.run().trace().length();
        }
        write();
    }

    private void turn(int by) {
        at = Math.clamp(at + by, 1, shown.run().trace().length());
        write();
    }

    private void write() {
        if (shown == null || !open.get() || !Steps.apply(shown)) {
            return;
        }
        Address address = shown.address();
        steps = Steps.of(shown.run(), address, at);
        intro.setText(texts.get("steps.intro"));
        equation.show(steps.tex(), Rich.EMPTY, _ -> null, shown.run().cell(), settings.fontSize());
        List<Node> children = new ArrayList<>(List.of(intro, equation));
        if (!steps.stacked().isEmpty()) {
            stack.setText(texts.get("steps.stack", steps.stacked()));
            children.add(stack);
        }
        if (shown.run().trace().input().lossAt() == LossAt.ALL) {
            lossStep.setText(texts.get("steps.loss-at", at));
            earlier.setDisable(at == 1);
            later.setDisable(at == shown.run().trace().length());
            children.add(choice);
        }
        List<Derivation.Term> all = steps.derivation().terms();
        int count = whole || all.size() <= ReasonView.MOST_LINES ? all.size() : ReasonView.FIRST_LINES;
        for (int i = 0; i < count; i++) {
            TermView view = term(i);
            view.show(steps, i, all.size() <= MOST_OPEN);
            children.add(view);
        }
        if (count < all.size()) {
            more.setText(texts.get("why.more", all.size() - count));
            children.add(more);
            children.add(plain(Rich.of("…"), ReasonView.total(steps.sum().lines().subList(count, all.size()))));
        }
        total(children);
        getChildren().setAll(children);
    }

    private void total(List<Node> children) {
        Reason sum = steps.sum();
        sum.rounding().ifPresent(missing -> children.add(plain(Rich.of(texts.get("why.rounding")), missing)));
        children.add(rule);
        RowView total = plain(sum.name(), sum.total());
        total.setTotal(true);
        children.add(total);
    }

    private RowView plain(Rich name, String value) {
        RowView row = new RowView(pointing);
        row.show(name, List.of(), List.of(), value, null);
        return row;
    }

    private TermView term(int index) {
        while (terms.size() <= index) {
            terms.add(new TermView(pointing));
        }
        return terms.get(index);
    }

    Steps steps() {
        return steps;
    }
}
