package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Column;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.StyleClasses;
import org.gatescope.ui.common.Texts;

/** Why the number is what it is: its arithmetic, and the way back from digging. */
final class WhySection extends Column {

    /** More of the trail than this is not shown; back still walks it. */
    private static final int MOST_CRUMBS = 4;

    private final Texts texts;
    private final Wording wording;
    private final Pointing pointing;
    private final IntConsumer backTo;
    private final FlowPane crumbs = new FlowPane();
    private final Button back = new Button();
    private final Label given = new Label();
    private final Button origin = new Button();
    private final List<ReasonView> views = new ArrayList<>();
    private int used;
    private Inspection shown;

    WhySection(Bench bench, Settings settings, Pointing pointing, IntConsumer backTo) {
        this.texts = Texts.of(settings, "inspector");
        this.wording = new Wording(settings);
        this.pointing = pointing;
        this.backTo = backTo;
        getStyleClass().add("why");
        crumbs.getStyleClass().add("crumbs");
        back.getStyleClass().addAll("flat", "crumb-back");
        given.getStyleClass().add("why-given");
        given.setWrapText(true);
        given.setMinHeight(USE_PREF_SIZE);
        origin.getStyleClass().addAll("flat", "why-origin");
        origin.setOnAction(_ -> shown.origin().ifPresent(pointing::dig));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        bench.hoveredProperty().subscribe(() -> numbers().forEach(NumberLink::mark));
    }

    void show(Inspection inspection, Trail trail) {
        shown = inspection;
        Names names = new Names(inspection.run());
        List<Node> children = new ArrayList<>();
        if (!trail.before().isEmpty()) {
            crumbs(trail.before(), names);
            children.add(crumbs);
        }
        used = inspection.reasons().size();
        if (used == 0) {
            given.setText(inspection.isKnown() ? wording.given(inspection) : wording.status(inspection.status()));
            children.add(given);
            if (inspection.isKnown() && inspection.origin().isPresent()) {
                origin.setText(texts.get("why.origin", names.of(inspection.origin().get()).plain()));
                children.add(origin);
            }
        }
        ReasonView.Wording words = wording.reason(inspection);
        for (int i = 0; i < used; i++) {
            ReasonView view = view(i);
            view.show(inspection.reasons().get(i), names, words);
            String depth = "reason-" + Math.min(3, inspection.reasons().get(i).depth());
            StyleClasses.set(view, "reason", depth);
            children.add(view);
        }
        show(children);
        roam();
    }

    private ReasonView view(int index) {
        while (views.size() <= index) {
            views.add(new ReasonView(pointing));
        }
        return views.get(index);
    }

    private void crumbs(List<Address> before, Names names) {
        List<Node> children = new ArrayList<>();
        back.setText("← " + texts.get("why.back"));
        back.setOnAction(_ -> backTo.accept(before.size() - 1));
        children.add(back);
        for (int i = Math.max(0, before.size() - MOST_CRUMBS); i < before.size(); i++) {
            int index = i;
            RichLabel name = new RichLabel("crumb-name");
            name.setRich(names.of(before.get(i)));
            Button crumb = new Button("", name);
            crumb.setAccessibleText(name.getRich().plain());
            crumb.getStyleClass().addAll("flat", "crumb");
            crumb.setOnAction(_ -> backTo.accept(index));
            children.add(crumb);
        }
        crumbs.getChildren().setAll(children);
    }

    // ---- keyboard: the numbers are one stop of the tab key, arrows go from number to number

    List<NumberLink> numbers() {
        return views.subList(0, used).stream().flatMap(view -> view.rows().stream()).flatMap(row -> row.numbers().stream()).toList();
    }

    private void roam() {
        List<NumberLink> numbers = numbers();
        for (int i = 0; i < numbers.size(); i++) {
            numbers.get(i).setFocusTraversable(i == 0);
        }
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT, UP -> -1;
            case RIGHT, DOWN -> 1;
            default -> 0;
        };
        List<NumberLink> numbers = numbers();
        int at = numbers.indexOf(event.getTarget());
        if (step != 0 && at >= 0) {
            event.consume();
            numbers.get(Math.clamp(at + step, 0, numbers.size() - 1)).requestFocus();
        }
    }

    List<ReasonView> reasons() {
        return views.subList(0, used);
    }
}
