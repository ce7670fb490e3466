package org.gatescope.ui.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import javafx.scene.paint.Color;

import org.gatescope.export.Table;
import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Align;
import org.gatescope.ui.chart.Sheet.Type;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.SaveDialog;

/**
 * The probabilities of classes as bars. Bars and the numbers beside them glide to their place together unless motion is reduced; what is
 * read aloud and kept in files is always what was given. FX thread only.
 */
public final class ProbabilityBars extends ChartPane {

    private final Face face;
    private final Glide glide = new Glide();
    private final Motion motion;
    private Probabilities probabilities = new Probabilities(List.of(), new double[0]);

    public ProbabilityBars(Settings settings) {
        this(settings, SaveDialog.system());
    }

    /** @param dialog asks where files shall be kept */
    public ProbabilityBars(Settings settings, SaveDialog dialog) {
        super(settings, dialog);
        getStyleClass().add("probability-bars");
        face = new Face(settings);
        motion = new Motion(settings, glide, face::repaint);
        body(face);
    }

    /** Shows probabilities, moving there from those before. */
    public void show(String title, Probabilities next) {
        setTitle(title);
        if (!next.equals(probabilities)) {
            boolean others = !next.classes().equals(probabilities.classes());
            probabilities = next;
            motion.to(next.values(), others);
        }
    }

    private final class Face extends Painted {

        Face(Settings settings) {
            super(settings, "probability-face");
        }

        @Override
        void paintGround(Sheet sheet, double width, double height) {
            sheet.box(0, 0, width, height, 0, inks().ink(Ink.PAPER));
            bars(sheet, 0, width, height, i -> i < glide.count() ? glide.at(i) : 0);
        }

        @Override
        void paintOver(Sheet sheet, double width, double height) {
            // nothing follows the mouse
        }

        @Override
        String spoken() {
            int best = probabilities.best();
            return best < 0 ? title() + " " + texts().get("probabilities.empty") : title() + " " + IntStream.range(0, probabilities.classes().size()).boxed()
                    .sorted((a, b) -> Double.compare(probabilities.value(b), probabilities.value(a))).limit(3)
                    .map(i -> texts().get("spoken", probabilities.classes().get(i), Numerals.percent(probabilities.value(i))))
                    .collect(java.util.stream.Collectors.joining("; "));
        }

        private void bars(Sheet sheet, double top, double width, double height, IntToDoubleFunction shown) {
            int count = probabilities.classes().size();
            if (probabilities.best() < 0) {
                Type muted = inks().type(1, Ink.MUTED);
                sheet.words(inks().fit(texts().get("probabilities.empty"), muted.font(), width), width / 2, (top + height) / 2, muted, Align.CENTER);
                return;
            }
            double row = Math.min((height - top) / count, 2.4 * inks().em());
            double scale = Math.min(1, 0.72 * row / inks().em());
            for (int i = 0; i < count; i++) {
                bar(sheet, i, top + i * row, row, width, scale, shown.applyAsDouble(i));
            }
        }

        private void bar(Sheet sheet, int index, double top, double row, double width, double scale, double shown) {
            boolean best = index == probabilities.best();
            double em = inks().em() * scale;
            Type type = new Type(best ? inks().bold(scale) : inks().font(scale), inks().ink(best ? Ink.TEXT : Ink.MUTED));
            double names = probabilities.classes().stream().mapToDouble(name -> inks().width(name, inks().bold(scale))).max().orElse(0);
            double left = Math.min(names, 0.3 * width) + 0.7 * em;
            double right = inks().width("100.0%", inks().bold(scale)) + 0.5 * em;
            double room = Math.max(1, width - left - right);
            double thick = Math.max(2, Math.round(0.55 * row));
            double y = Math.round(top + (row - thick) / 2);
            double baseline = top + row / 2 + 0.35 * type.size();
            sheet.words(inks().fit(probabilities.classes().get(index), type.font(), left), left - 0.7 * em, baseline, type, Align.RIGHT);
            sheet.box(left, y, room, thick, 2, inks().ink(Ink.SUBTLE));
            Color fill = inks().ink(Ink.RIGHT);
            double length = room * Math.clamp(Double.isFinite(shown) ? shown : 0, 0, 1);
            if (length >= 0.5) {
                sheet.box(left, y, length, thick, Math.min(2, length / 2), best ? fill : fill.interpolate(inks().ink(Ink.PAPER), 0.45));
            }
            sheet.words(Numerals.percent(shown), width, baseline, type, Align.RIGHT);
        }
    }

    // ---- files

    @Override
    public ChartPicture picture() {
        return (sheet, width, height) -> {
            Inks inks = face.inks();
            sheet.box(0, 0, width, height, 0, inks.ink(Ink.PAPER));
            sheet.words(title(), 0, 1.2 * inks.em(), new Type(inks.bold(1), inks.ink(Ink.TEXT)), Align.LEFT);
            face.bars(sheet, 2 * inks.em(), width, height, probabilities::value);
        };
    }

    @Override
    public Table table() {
        Probabilities kept = probabilities;
        return Table.of(List.of(texts().get("class"), texts().get("probability")), IntStream.range(0, kept.classes().size())
                .mapToObj(i -> List.of(kept.classes().get(i), Table.number(kept.value(i)))).toList());
    }

    @Override
    public double pictureWidth() {
        return Math.max(face.getWidth(), 20 * settings().fontSize());
    }

    @Override
    public double pictureHeight() {
        return Math.max(face.getHeight(), 18 * settings().fontSize()) + 2 * settings().fontSize();
    }
}
