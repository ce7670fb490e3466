package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.gatescope.cell.SymbolName;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Clamps;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Words;

/** Says what is held, for as long as anything is: a chip for each symbol and number, {@code f = 1 ×}, whose × lets go. */
public final class ClampSummary extends FlowPane {

    /**
     * What one chip says.
     *
     * @param units the held units, counted from 0
     * @param all   whether these are all that there are
     */
    record Held(String symbol, List<Integer> units, boolean all, double value) {

        /** What is held, symbols in the order of their names, numbers from the smallest. */
        static List<Held> of(Clamps clamps, int hidden) {
            List<Held> chips = new ArrayList<>();
            clamps.held().forEach((symbol, units) -> {
                Map<Double, TreeSet<Integer>> byValue = new TreeMap<>();
                units.forEach((unit, value) -> byValue.computeIfAbsent(value, _ -> new TreeSet<>()).add(unit));
                byValue.forEach((value, held) -> chips.add(new Held(symbol, List.copyOf(held), held.size() == hidden, value)));
            });
            return chips;
        }

        Experiment release(Experiment experiment) {
            Clamps clamps = experiment.clamps();
            for (int unit : units) {
                clamps = clamps.with(symbol, unit, Optional.empty());
            }
            return experiment.withClamps(clamps);
        }

        /** {@code f = 1}, {@code f[1, 3] = 0.5}. */
        String text() {
            return name().plain() + equation();
        }

        SymbolName name() {
            return SymbolName.of(symbol);
        }

        /** What stands behind the name: {@code [1, 3] = 0.5}. */
        String equation() {
            String which = all ? "" : units.stream().map(each -> Integer.toString(each + 1)).collect(Collectors.joining(", ", "[", "]"));
            return which + " = " + NumberText.full(value);
        }
    }

    private final Bench bench;
    private final Texts texts;
    private final Label title = new Label();
    private List<Held> shown = List.of();

    public ClampSummary(Bench bench, Settings settings) {
        this.bench = bench;
        this.texts = Texts.of(settings, "editor");
        getStyleClass().add("clamp-summary");
        setAlignment(Pos.CENTER_LEFT);
        title.textProperty().bind(texts.bind("clamp.held"));
        title.getStyleClass().add("clamp-summary-title");
        bench.runProperty().addListener((_, _, _) -> update());
        update();
    }

    private void update() {
        List<Held> held = Held.of(bench.run().experiment().clamps(), bench.run().experiment().hidden());
        if (held.equals(shown) && !getChildren().isEmpty()) {
            return;
        }
        shown = held;
        getChildren().setAll(title);
        held.forEach(each -> getChildren().add(chip(each)));
        setVisible(!held.isEmpty());
        setManaged(!held.isEmpty());
    }

    private HBox chip(Held held) {
        Label equation = new Label(held.equation());
        equation.getStyleClass().add("name-letter");
        equation.setMinWidth(USE_PREF_SIZE);
        Button release = new Button("×");
        release.getStyleClass().add("chip-release");
        release.setMinWidth(USE_PREF_SIZE);
        release.setOnAction(_ -> bench.edit("edit.release", held::release));
        release.accessibleTextProperty().bind(texts.bind("clamp.release.one", held.text()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("clamp.release.one", held.text()));
        release.setTooltip(tooltip);
        HBox chip = new HBox(NameBox.of(held.name()), equation, release);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("clamp-chip", bench.cell().equation(held.symbol()).map(each -> Words.styleClass(each)).orElse("role-none"));
        return chip;
    }
}
