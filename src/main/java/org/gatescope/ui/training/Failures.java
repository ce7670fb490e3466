package org.gatescope.ui.training;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gatescope.network.Broken;
import org.gatescope.train.Progress;
import org.gatescope.ui.chart.Numerals;
import org.gatescope.ui.common.Texts;

/** Why a run ended before its end, in one sentence of the present language with what to do. */
final class Failures {

    private static final Pattern LAYER = Pattern.compile("layer (\\d+)( backward)? (.*)");

    private final Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    /** The sentence; empty where the run has not failed. */
    Optional<String> sentence(TrainingRun run) {
        Progress progress = run.progress();
        return progress.divergence().map(divergence -> diverged(divergence, run)).or(() -> progress.failure().map(reason -> texts.get("failed.reason", reason)));
    }

    private String diverged(Progress.Divergence divergence, TrainingRun run) {
        Broken broken = divergence.broken();
        String what = texts.get("broken." + broken.kind().name().toLowerCase(Locale.ROOT), name(broken.name()));
        String where = broken.step() > 0 ? texts.get("broken.step", what, Integer.toString(broken.step())) : what;
        String value = Double.isNaN(broken.value()) ? texts.get("broken.nan") : Double.isInfinite(broken.value()) ? texts.get("broken.infinite")
                : texts.get("broken.huge", Numerals.rough(broken.value()));
        long kept = run.newest().step();
        return texts.get("diverged", Long.toString(divergence.batch()), where, value, texts.get(kept == 0 ? "diverged.kept.start" : "diverged.kept", Long.toString(kept)),
                texts.get(run.loaded().settings().recipe().clip() > 0 ? "diverged.try" : "diverged.try.clip"));
    }

    private String name(String section) {
        Matcher layer = LAYER.matcher(section);
        return !layer.matches() ? section
                : texts.get("broken.of", layer.group(3), texts.get(layer.group(2) == null ? "inside.layer" : "inside.layer.backward", layer.group(1)));
    }
}
