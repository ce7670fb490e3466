package org.gatescope.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gatescope.train.Ledger;
import org.gatescope.train.Update;
import org.gatescope.ui.common.Texts;

/**
 * A ledger in lines of words, arithmetic and result. Float32 numbers stand with nine digits, which is all they have: whoever computes a
 * line again from the numbers shown gets the result shown, up to its last digit. Letters with accents are written for {@link org.gatescope.ui.common.Accents}.
 */
final class LedgerLines {

    /** What the numbers mean, how they are put together, and what comes out. */
    record Line(String words, String arithmetic, String result) {
    }

    private final Texts texts;

    LedgerLines(Texts texts) {
        this.texts = texts;
    }

    List<Line> of(Ledger ledger, double clip) {
        List<Line> lines = new ArrayList<>();
        ledger.contributions().ifPresent(steps -> {
            lines.add(new Line(texts.get("ledger.sum"), "Σ " + steps.length, number(ledger.sum())));
            lines.add(new Line(texts.get("ledger.rounding"), "", number(ledger.gradient() - ledger.sum())));
        });
        lines.add(new Line(texts.get("ledger.gradient"), "g", number(ledger.gradient())));
        lines.add(new Line(texts.get("ledger.norm"), "‖g‖", number(ledger.norm())));
        String factor = clip <= 0 ? texts.get("ledger.unclipped")
                : ledger.factor() < 1 ? number(clip) + " / " + number(ledger.norm()) : number(ledger.norm()) + " ≤ " + number(clip);
        lines.add(new Line(texts.get("ledger.clip"), factor, number(ledger.factor())));
        Update update = ledger.update();
        lines.add(new Line(texts.get("ledger.clipped"), "ĝ = " + number(ledger.factor()) + " · " + number(ledger.gradient()), number(update.gradient())));
        optimizer(update, lines);
        return lines;
    }

    private void optimizer(Update update, List<Line> lines) {
        switch (update) {
            case Update.Adam adam -> adam(adam, lines);
            case Update.Sgd sgd -> {
                lines.add(new Line(texts.get("ledger.velocity"), "v = " + number(sgd.momentum()) + " · " + number(sgd.velocityBefore()) + " + "
                        + number(sgd.gradient()), number(sgd.velocityAfter())));
                lines.add(new Line(texts.get("ledger.new"), number(sgd.before()) + " − " + number(sgd.learningRate()) + " · " + number(sgd.velocityAfter()),
                        number(sgd.after())));
            }
            case Update.RmsProp rms -> {
                lines.add(new Line(texts.get("ledger.square"), "v = 0.99 · " + number(rms.squareBefore()) + " + 0.01 · " + single(rms.gradient()) + "²",
                        number(rms.squareAfter())));
                lines.add(new Line(texts.get("ledger.new"), number(rms.before()) + " − " + number(rms.learningRate()) + " · " + number(rms.gradient())
                        + " / (√" + single(rms.squareAfter()) + " + 10⁻⁸)", number(rms.after())));
            }
        }
    }

    private void adam(Update.Adam update, List<Line> lines) {
        double first = update.meanAfter() / (1 - Math.pow(0.9, update.step()));
        double second = update.squareAfter() / (1 - Math.pow(0.999, update.step()));
        lines.add(new Line(texts.get("ledger.mean"), "m = 0.9 · " + number(update.meanBefore()) + " + 0.1 · " + number(update.gradient()), number(update.meanAfter())));
        lines.add(new Line(texts.get("ledger.square"), "v = 0.999 · " + number(update.squareBefore()) + " + 0.001 · " + single(update.gradient()) + "²",
                number(update.squareAfter())));
        lines.add(new Line(texts.get("ledger.mean.corrected"), "mˆ = m / (1 − 0.9^" + update.step() + ")", number(first)));
        lines.add(new Line(texts.get("ledger.square.corrected"), "vˆ = v / (1 − 0.999^" + update.step() + ")", number(second)));
        lines.add(new Line(texts.get("ledger.new"), number(update.before()) + " − " + number(update.learningRate()) + " · " + number(first) + " / (√"
                + single(second) + " + 10⁻⁸)", number(update.after())));
    }

    /** A number that a square or a root is taken of: in brackets where it is more than digits, since a square takes no sign and no power of ten along. */
    private static String single(double value) {
        String text = number(value);
        return text.matches("[\\d.]+") ? text : "(" + text + ")";
    }

    /** Nine significant digits without idle zeros, with a true minus sign. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        boolean plain = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7;
        String text = plain ? new java.math.BigDecimal(value).round(new java.math.MathContext(9)).stripTrailingZeros().toPlainString()
                : String.format(Locale.ROOT, "%.8e", value).replaceFirst("\\.?0+e", "e").replaceFirst("e\\+?(-?)0*", "e$1");
        return text.replace('-', '−');
    }
}
