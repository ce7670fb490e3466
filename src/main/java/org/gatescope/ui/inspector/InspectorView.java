package org.gatescope.ui.inspector;

import java.util.Optional;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.gatescope.lab.Sequence;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.common.Scrolling;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The right column of the cell laboratory: what the number is that is looked at, and why. FX thread only. */
public final class InspectorView extends StackPane {

    private final Bench bench;
    private final Texts texts;
    private final Settings settings;
    private final Trail trail = new Trail();
    private final HeadView head;
    private final EquationSection equations;
    private final WhySection why;
    private final Section whySection;
    private final StackPane editor = new StackPane();
    private final Section editorSection;
    private final StepsSection steps;
    private final Section stepsSection;
    private final ActivationView activation;
    private final Section activationSection;
    private final CodeSection code;
    private final ScrollPane scroll;
    private boolean digging;

    public InspectorView(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        this.texts = Texts.of(settings, "inspector");
        Pointing pointing = new Pointing(bench, this::dig);
        head = new HeadView(settings, this::turn);
        equations = new EquationSection(bench, settings, pointing, this::dig);
        why = new WhySection(bench, settings, pointing, this::backTo);
        whySection = section("why", true, why);
        editorSection = section("editor", true, editor);
        editorSection.setUsed(false);
        steps = new StepsSection(settings, settings.openProperty("inspector.steps", false), pointing);
        stepsSection = section("steps", false, steps);
        activation = new ActivationView(settings, settings.openProperty("inspector.activation", false));
        activationSection = section("activation", false, activation);
        code = new CodeSection(settings, settings.openProperty("inspector.code", false));
        VBox column = new VBox(head, section("equation", true, equations), whySection, editorSection, stepsSection,
                activationSection, section("code", false, code));
        column.getStyleClass().add("inspector-column");
        scroll = Scrolling.live(new ScrollPane(column));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "inspector-scroll");
        getStyleClass().add("inspector");
        getChildren().setAll(scroll);
        listen();
        refresh();
    }

    private Section section(String key, boolean open, Node content) {
        return new Section(texts.bind("section." + key), settings.openProperty("inspector." + key, open), content);
    }

    private void listen() {
        bench.momentProperty().addListener((_, before, now) -> {
            if (now.run() != before.run()) {
                trail.keep(before.run(), now.run());
            } else if (!digging && now.ghost() == before.ghost()) {
                trail.clear();
            }
            refresh();
            if (isOther(before.run(), now.run())) {
                scroll.setVvalue(0);
            } else if (now.run() == before.run() && now.cursor().equals(before.cursor()) && !now.focus().equals(before.focus()) && !isEditing()) {
                scroll.setVvalue(0);
            }
        });
        ChangeListener<Object> refresh = (_, _, _) -> refresh();
        settings.localeProperty().addListener(refresh);
        settings.termsProperty().addListener(refresh);
        settings.themeProperty().addListener(refresh);
        settings.heatRangeProperty().addListener(refresh);
        settings.textScaleProperty().addListener(refresh);
    }

    /** Whether another cell came, or given numbers from elsewhere, such as another sample of a training. */
    private static boolean isOther(Run before, Run now) {
        Sequence sequence = now.experiment().sequence();
        return !now.cell().hasEquationsOf(before.cell()) || (sequence instanceof Sequence.Given && sequence != before.experiment().sequence());
    }

    /** Who works in the fields of weights and inputs wants to stay there. */
    private boolean isEditing() {
        return editor.isHover() || editor.isFocusWithin();
    }

    // ---- moving

    /** Looks at a number that stands in the reasons; back returns. */
    private void dig(Address address) {
        Address from = bench.focusProperty().get();
        if (bench.run().has(address) && !address.equals(from)) {
            trail.dig(from);
            turn(address);
        }
    }

    /** Looks at another side of the same thing. */
    private void turn(Address address) {
        digging = true;
        bench.lookAt(address);
        digging = false;
    }

    private void backTo(int index) {
        turn(trail.backTo(index));
    }

    // ---- showing

    private void refresh() {
        Run run = bench.run();
        Inspection inspection = new InspectorModel(run, bench.cursor()).inspect(bench.focusProperty().get(), bench.ghostProperty().get());
        head.show(inspection);
        equations.show(inspection);
        whySection.setUsed(inspection.isKnown() || !trail.before().isEmpty());
        why.show(inspection, trail);
        stepsSection.setUsed(Steps.apply(inspection));
        steps.show(inspection);
        code.show(inspection);
        Optional<Bend> bend = Bend.of(inspection);
        activationSection.setUsed(bend.isPresent());
        bend.ifPresent(each -> activation.show(each, inspection));
    }

    /** Puts the editor of weights and inputs into its place. */
    public void setEditor(Node node) {
        editor.getChildren().setAll(node);
        settings.parametersShownProperty().subscribe(editorSection::setUsed);
    }

    HeadView head() {
        return head;
    }

    WhySection why() {
        return why;
    }

    StepsSection steps() {
        return steps;
    }

    ActivationView activation() {
        return activation;
    }

    CodeSection code() {
        return code;
    }

    EquationSection equations() {
        return equations;
    }
}
