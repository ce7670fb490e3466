package org.gatescope.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Role;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Experiment.Start;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** Loss, start and convention: what is chosen once and rarely changed. */
final class SetupForm extends Form.Page {

    private static final long MOST_DICE = 10_000;

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;
    private final Form form;
    private final Choice<Objective.Kind> losses;
    private final Choice<LossAt> steps;
    private final Choice<Initialization> initializations;
    private final TextField seed = new TextField();
    private final CheckBox forgets = new CheckBox();
    private final NumberField forgetBias;
    private final ToggleGroup conventions = new ToggleGroup();
    /** Held here alone: a form that is closed is let go. */
    private final ChangeListener<Object> follow = (_, _, _) -> update();
    private boolean showing;

    SetupForm(Bench bench, Settings settings, Texts texts) {
        this.bench = bench;
        this.settings = settings;
        this.texts = texts;
        this.form = new Form(texts);
        losses = new Choice<>(kind -> texts.bind("loss." + key(kind)), kind -> objective(new Objective(kind, objective().lossAt())));
        steps = new Choice<>(at -> texts.bind("lossAt." + key(at)), at -> objective(objective().with(at)));
        initializations = new Choice<>(each -> texts.bind("initialization." + key(each)),
                each -> start("edit.initialization", new Start(each, start().seed(), start().forgetBias())));
        forgetBias = new NumberField(texts, Heat.Scale.VALUE, new NumberField.Sink() {
            @Override
            public void change(double value, boolean goesOn) {
                bench.edit("edit.forgetBias", goesOn ? "forget bias" : "", each -> each.withStart(new Start(start().initialization(), start().seed(), value)));
            }

            @Override
            public void end() {
                bench.endGesture();
            }
        });
        getStyleClass().addAll("editor-form", "setup-form");
        getChildren().addAll(lossGroup(), startGroup(), conventionGroup());
        bench.runProperty().addListener(new WeakChangeListener<>(follow));
        update();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Experiment experiment() {
        return bench.run().experiment();
    }

    private Objective objective() {
        return experiment().objective();
    }

    private Start start() {
        return experiment().start();
    }

    private VBox group(String title, Node... parts) {
        VBox group = new VBox(form.label(title, "form-title"));
        group.getChildren().addAll(parts);
        group.getStyleClass().add("setup-group");
        return group;
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        return grid;
    }

    private VBox lossGroup() {
        losses.setId("loss");
        steps.setId("loss-at");
        // a softmax over one number is always 1
        losses.setAllowed(kind -> kind != Objective.Kind.CROSS_ENTROPY || experiment().targets()[0].length > 1);
        GridPane grid = grid();
        grid.addRow(0, form.label("setup.loss.kind", "form-label"), losses);
        grid.addRow(1, form.label("setup.loss.at", "form-label"), steps);
        return group("setup.loss", grid);
    }

    private VBox startGroup() {
        seed.setId("seed");
        seed.setPrefColumnCount(7);
        seed.setOnAction(_ -> takeSeed());
        seed.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                takeSeed();
            }
        });
        seed.accessibleTextProperty().bind(texts.bind("setup.seed"));
        Button dice = form.button("setup.dice", () -> seed(RandomGenerator.getDefault().nextLong(1, MOST_DICE)));
        dice.setId("dice");
        dice.setTooltip(form.tooltip("setup.dice.tip"));
        initializations.setId("initialization");
        forgets.setId("forget");
        forgets.textProperty().bind(texts.bind("setup.forget"));
        forgets.setOnAction(_ -> start("edit.forgetBias", new Start(start().initialization(), start().seed(), forgets.isSelected() ? 1 : Double.NaN)));
        forgetBias.setId("forget-bias");
        forgetBias.setName(() -> texts.get("setup.forget"));
        GridPane grid = grid();
        grid.addRow(0, form.label("setup.seed", "form-label"), form.row(seed, dice));
        grid.addRow(1, form.label("setup.initialization", "form-label"), initializations);
        return group("setup.start", grid, form.row(forgets, forgetBias), form.label("setup.start.note", "form-note"));
    }

    private VBox conventionGroup() {
        VBox group = group("setup.convention");
        for (Convention convention : Convention.values()) {
            RadioButton button = new RadioButton();
            button.setId("convention-" + convention.key());
            button.textProperty().bind(texts.bind("convention." + convention.key()));
            button.setToggleGroup(conventions);
            button.setUserData(convention);
            button.setWrapText(true);
            button.setMnemonicParsing(false);
            group.getChildren().add(button);
        }
        conventions.selectedToggleProperty().addListener((_, _, selected) -> {
            if (!showing && selected != null) {
                Convention convention = (Convention) selected.getUserData();
                bench.edit("edit.convention", each -> each.withConvention(convention));
            }
        });
        return group;
    }

    private void objective(Objective next) {
        bench.edit("edit.objective", each -> each.withObjective(next));
    }

    private void start(String change, Start next) {
        bench.edit(change, each -> each.withStart(next));
    }

    private void takeSeed() {
        Optional<Long> typed = NumberText.parse(seed.getText()).stream().filter(each -> each == Math.rint(each) && Math.abs(each) < 1e15)
                .mapToObj(each -> (long) each).findFirst();
        typed.filter(each -> each != start().seed()).ifPresentOrElse(this::seed, this::update);
    }

    private void seed(long number) {
        start("edit.seed", new Start(start().initialization(), number, start().forgetBias()));
    }

    private void update() {
        showing = true;
        List<Objective.Kind> kinds = Arrays.stream(Objective.Kind.values())
                .filter(each -> each != Objective.Kind.INNER_PRODUCT || objective().kind() == each)
                .filter(each -> each != Objective.Kind.OWN || Objective.isBroughtBy(experiment().base())).toList();
        losses.show(kinds, objective().kind());
        steps.show(List.of(LossAt.values()), objective().lossAt());
        initializations.show(List.of(Initialization.values()), start().initialization());
        seed.setText(Long.toString(start().seed()));
        boolean forgetting = experiment().base().equations().stream().anyMatch(each -> each.role().filter(Role.FORGET_GATE::equals).isPresent());
        boolean set = !Double.isNaN(start().forgetBias());
        forgets.setDisable(!forgetting);
        forgets.setSelected(set);
        forgetBias.setDisable(!forgetting || !set);
        forgetBias.show(set ? start().forgetBias() : 0, Optional.empty(), 0, settings.themeProperty().get());
        conventions.getToggles().stream().filter(each -> each.getUserData() == experiment().convention()).findFirst().ifPresent(conventions::selectToggle);
        showing = false;
    }
}
