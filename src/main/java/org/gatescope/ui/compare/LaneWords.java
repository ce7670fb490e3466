package org.gatescope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import org.gatescope.compare.Clipping;
import org.gatescope.compare.Contestant;
import org.gatescope.compare.Setup;
import org.gatescope.compare.Spectrum;
import org.gatescope.compare.Truncation;
import org.gatescope.ui.chart.Numerals;
import org.gatescope.ui.common.Texts;

/** A cell's figures in words: parameters, time, loss, spectrum, the gradient and what is left of it. */
record LaneWords(Texts texts) {

    /** A line: what it is, the figure, and what more there is to say of it. */
    private record Line(String name, String figure, String more) {
    }

    void show(GridPane grid, LaneFigures figures, Setup setup) {
        List<Line> lines = lines(figures, setup);
        if (grid.getChildren().size() != 2 * lines.size()) {
            List<Node> cells = new ArrayList<>();
            for (int row = 0; row < lines.size(); row++) {
                Label name = new Label();
                name.getStyleClass().add("figure-name");
                name.setMinWidth(Region.USE_PREF_SIZE);
                Label figure = new Label();
                figure.getStyleClass().add("figure");
                figure.setMinWidth(Region.USE_PREF_SIZE);
                GridPane.setConstraints(name, 0, row);
                GridPane.setConstraints(figure, 1, row);
                cells.add(name);
                cells.add(figure);
            }
            grid.getChildren().setAll(cells);
        }
        for (int row = 0; row < lines.size(); row++) {
            Label name = (Label) grid.getChildren().get(2 * row);
            Label figure = (Label) grid.getChildren().get(2 * row + 1);
            name.setText(lines.get(row).name());
            figure.setText(lines.get(row).figure());
            tell(name, lines.get(row).more());
            tell(figure, lines.get(row).more());
        }
    }

    private static void tell(Label label, String more) {
        if (label.getTooltip() == null) {
            Tooltip tip = new Tooltip();
            tip.setWrapText(true);
            tip.setMaxWidth(380);
            label.setTooltip(tip);
        }
        label.getTooltip().setText(more);
    }

    private List<Line> lines(LaneFigures figures, Setup setup) {
        Contestant contestant = figures.lane().contestant();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.get("figure.parameters"), Integer.toString(contestant.parameterCount()), texts.get("figure.parameters.more")));
        figures.lane().finished().ifPresent(each -> {
            lines.add(new Line(texts.get("figure.time"), figures.seconds().isPresent() ? texts.get("figure.milliseconds", Numerals.rough(figures.seconds().getAsDouble() * 1000)) : "…", texts.get("figure.time.more")));
            lines.add(new Line(texts.get("figure.loss"), Numerals.rough(each.loss()), texts.get("figure.loss.more." + setup.loss().name().toLowerCase(java.util.Locale.ROOT))));
        });
        lines.add(spectrum(contestant.spectra()));
        figures.clipping().ifPresent(clipping -> lines.add(gradient(clipping)));
        if (figures.lane().finished().isPresent()) {
            lines.add(figures.truncation().map(truncation -> lost(truncation, setup)).orElseGet(() -> new Line(texts.get("figure.lost"), "…", "")));
        }
        return lines;
    }

    /** The block that stretches most stands for all; the tooltip has each. */
    private Line spectrum(List<Spectrum> spectra) {
        if (spectra.isEmpty()) {
            return new Line(texts.get("figure.spectrum"), "–", texts.get("figure.spectrum.none"));
        }
        Spectrum most = spectra.stream().max((one, other) -> Double.compare(one.singular(), other.singular())).orElseThrow();
        String each = spectra.stream().map(one -> texts.get("figure.spectrum.block", one.block().parameter(), one.block().symbol(), Numerals.rough(one.radius()),
                Numerals.rough(one.singular()))).collect(Collectors.joining("\n"));
        return new Line(texts.get("figure.spectrum"), Numerals.rough(most.radius()) + " / " + Numerals.rough(most.singular()), texts.get("figure.spectrum.more") + "\n" + each);
    }

    private Line gradient(Clipping clipping) {
        return new Line(texts.get("figure.norm"), clipping.isClipped() ? texts.get("figure.clipped", Numerals.rough(clipping.norm()), Numerals.rough(clipping.remaining()))
                : Numerals.rough(clipping.norm()), texts.get("figure.norm.more"));
    }

    private Line lost(Truncation truncation, Setup setup) {
        Truncation.Left left = truncation.whole(Math.min(setup.reach(), truncation.steps()));
        String lost = Double.isFinite(left.relative()) ? texts.get("figure.percent", percent(left.relative())) : "∞";
        String each = truncation.parameters().stream().map(name -> texts.get("figure.lost.of", name,
                percent(truncation.of(name, Math.min(setup.reach(), truncation.steps())).relative()))).collect(Collectors.joining("\n"));
        return new Line(texts.get("figure.lost"), lost, texts.get("figure.lost.more", Double.isNaN(left.cosine()) ? "–" : Numerals.rough(left.cosine())) + "\n" + each);
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? Numerals.rough(share * 100) : "∞";
    }
}
