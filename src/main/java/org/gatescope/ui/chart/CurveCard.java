package org.gatescope.ui.chart;

import java.util.List;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.gatescope.ui.chart.CurveState.Reading;
import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Align;
import org.gatescope.ui.chart.Sheet.Stroke;
import org.gatescope.ui.chart.Sheet.Type;

/** The line at the step that is read, with a card of the numbers of all curves there. The card is never cut off. */
final class CurveCard {

    private static final double LEAST_SCALE = 0.55;

    private final CurveState state;
    private final Inks inks;

    CurveCard(CurveState state, Inks inks) {
        this.state = state;
        this.inks = inks;
    }

    /** What a row of the card says. */
    record Row(Series series, String label, String number, String remark) { }

    /** The step: {@code batch 1,200}. */
    String step() {
        return inks.texts().get("step", state.data().xName(), Numerals.exact(state.at().orElseThrow()));
    }

    List<Row> rows() {
        double at = state.at().orElseThrow();
        return state.readings().stream().map(each -> row(each, at)).toList();
    }

    private Row row(Reading reading, double at) {
        String remark = reading.x() == at ? "" : inks.texts().get("earlier", Numerals.exact(reading.x()));
        return new Row(reading.series(), state.data().label(reading.series()), Numerals.exact(reading.y()), remark);
    }

    /** All that the card says, in one line. */
    String spoken() {
        StringBuilder words = new StringBuilder(step());
        for (Row row : rows()) {
            words.append("; ").append(inks.texts().get("spoken", row.label, row.number)).append(row.remark.isEmpty() ? "" : " " + row.remark);
        }
        return words.toString();
    }

    void paint(Sheet sheet, Plot plot) {
        double at = state.at().orElseThrow();
        if (!plot.x().span().contains(at)) {
            return;
        }
        double x = Math.round(plot.x().at(at)) + 0.5;
        sheet.line(x, plot.top(), x, plot.bottom(), new Stroke(inks.ink(Ink.MUTED), 1));
        for (Reading each : state.readings()) {
            if (each.x() == at && plot.y().shows(each.y())) {
                double y = plot.y().at(each.y());
                sheet.disc(x, y, 4, inks.hue(each.series().hue()));
                sheet.ring(x, y, 4.75, new Stroke(inks.ink(Ink.PAPER), 1.5));
            }
        }
        card(sheet, plot, x);
    }

    /** Columns of a card: sample, name, number, remark; in pixels for a size of type. */
    private record Sizes(double scale, double em, double name, double number, double remark, double width, double height) { }

    private Sizes sizes(List<Row> rows, double scale) {
        double em = inks.em() * scale;
        Font font = inks.font(scale);
        double name = rows.stream().mapToDouble(row -> inks.width(row.label, font)).max().orElse(0);
        double number = rows.stream().mapToDouble(row -> inks.width(row.number, inks.bold(scale))).max().orElse(0);
        double remark = rows.stream().mapToDouble(row -> row.remark.isEmpty() ? 0 : inks.width(row.remark, font) + 0.5 * em).max().orElse(0);
        double width = Math.max(1.8 * em + name + em + number + remark, inks.width(step(), font)) + 1.6 * em;
        return new Sizes(scale, em, name, number, remark, width, (rows.size() + 1) * 1.45 * em + 0.9 * em);
    }

    private void card(Sheet sheet, Plot plot, double x) {
        List<Row> rows = rows();
        Sizes sizes = sizes(rows, 0.88);
        while ((sizes.height > plot.height() || sizes.width > plot.width()) && sizes.scale > LEAST_SCALE) {
            sizes = sizes(rows, sizes.scale - 0.06);
        }
        int most = Math.max(1, (int) ((plot.height() - 0.9 * sizes.em) / (1.45 * sizes.em)) - 1);
        List<Row> shown = rows.size() > most ? rows.subList(0, most) : rows;
        double height = (shown.size() + 1) * 1.45 * sizes.em + 0.9 * sizes.em;
        double gap = 0.8 * sizes.em;
        double left = x + gap + sizes.width <= plot.width() - 1 ? x + gap : x - gap - sizes.width;
        left = Math.round(Math.clamp(left, 1, Math.max(1, plot.width() - sizes.width - 1))) + 0.5;
        double top = Math.round(Math.clamp(plot.top() + 0.5 * sizes.em, 1, Math.max(1, plot.height() - height - 1))) + 0.5;
        sheet.box(left, top, sizes.width, height, 6, inks.ink(Ink.CARD));
        sheet.frame(left, top, sizes.width, height, 6, new Stroke(inks.ink(Ink.BORDER), 1));
        words(sheet, shown, sizes, left + 0.8 * sizes.em, top + 0.45 * sizes.em);
    }

    private void words(Sheet sheet, List<Row> rows, Sizes sizes, double left, double top) {
        Type plain = inks.type(sizes.scale, Ink.TEXT);
        Type muted = inks.type(sizes.scale, Ink.MUTED);
        Type bold = new Type(inks.bold(sizes.scale), inks.ink(Ink.TEXT));
        double baseline = top + 1.05 * sizes.em;
        sheet.words(step(), left, baseline, muted, Align.LEFT);
        for (Row row : rows) {
            baseline += 1.45 * sizes.em;
            Color color = inks.hue(row.series.hue());
            CurvePainter.sample(sheet, left, baseline - 0.33 * sizes.em, 1.4 * sizes.em, row.series,
                    CurvePainter.shape(state.data().series(), row.series), color, CurvePainter.dashes(state.data(), row.series));
            sheet.words(row.label, left + 1.8 * sizes.em, baseline, plain, Align.LEFT);
            double end = left + 1.8 * sizes.em + sizes.name + sizes.em + sizes.number;
            sheet.words(row.number, end, baseline, bold, Align.RIGHT);
            sheet.words(row.remark, end + 0.5 * sizes.em, baseline, muted, Align.LEFT);
        }
    }
}
