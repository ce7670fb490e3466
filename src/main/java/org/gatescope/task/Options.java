package org.gatescope.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.network.Architecture;
import org.gatescope.network.Normalization;
import org.gatescope.train.OptimizerKind;
import org.gatescope.train.Recipe;
import org.gatescope.train.ScheduleKind;

/** Every option there is; a task offers those that do something for it. */
public final class Options {

    /** One of each, so that what is chosen again is the same as before. */
    private static final SequencedMap<String, Cell> CELLS = shipped("lstm", "gru", "rnn", "peephole-lstm", "gru-reset-after", "cifg", "minimal-gated-unit");

    static final Option<?> FILE = data("data", new Kind.Place(), s -> s.source().file(), (s, v) -> s.withSource(s.source().withFile(v)));
    static final Option<?> COLUMN = data("column", new Kind.Words(), s -> s.source().column(), (s, v) -> s.withSource(s.source().withColumn(v)));
    static final Option<?> DATA_SEED = data("data-seed", new Kind.Whole(0, 999_999_999_999L), s -> s.source().seed(), (s, v) -> s.withSource(s.source().withSeed(v)));

    static final Option<?> FORM = series("form", choice(WindowForm.class, WindowForm.values()), SeriesSettings::form, SeriesSettings::withForm);
    static final Option<?> WINDOW = series("window", new Kind.Whole(1, 1024), s -> (long) s.window(), (s, v) -> s.withWindow(v.intValue()));
    static final Option<?> SEQUENCE = series("sequence", new Kind.Whole(1, 1024), s -> (long) s.sequence(), (s, v) -> s.withSequence(v.intValue()));
    static final Option<?> HORIZON = series("horizon", new Kind.Whole(1, 100), s -> (long) s.horizon(), (s, v) -> s.withHorizon(v.intValue()));
    static final Option<?> TRAIN_PART = series("train-part", new Kind.Real(0, true, 1, true, false), SeriesSettings::trainPart, SeriesSettings::withTrainPart);
    static final Option<?> SCALE = series("scale", choice(Scaling.class, Scaling.values()), SeriesSettings::scaling, SeriesSettings::withScaling);
    static final Option<?> SCALE_OVER = series("scale-over", choice(ScaleOver.class, ScaleOver.values()), SeriesSettings::over, SeriesSettings::withOver);

    static final Option<?> WAVE = wave("wave", new Kind.Shape(), WaveSettings::shape, WaveSettings::withShape);
    static final Option<?> FREQUENCY = wave("frequency", Kind.Real.between(0.01, 50), WaveSettings::frequency, WaveSettings::withFrequency);
    static final Option<?> NOISE = wave("noise", Kind.Real.between(0, 10), WaveSettings::noise, WaveSettings::withNoise);
    static final Option<?> COUNT = wave("count", new Kind.Whole(10, 1_000_000), s -> (long) s.count(), (s, v) -> s.withCount(v.intValue()));

    static final Option<?> LENGTH = data("length", new Kind.Whole(2, 2_000), s -> (long) s.memory().length(), (s, v) -> s.withMemory(s.memory().withLength(v.intValue())));
    static final Option<?> SEQUENCES = data("sequences", new Kind.Whole(1, 10_000_000), s -> (long) s.memory().sequences(),
            (s, v) -> s.withMemory(s.memory().withSequences(v.intValue())));

    /** One of the cells that come with Gatescope, by name. A cell of the learner's own is put in its place by {@link ModelSettings#withCell}. */
    public static final Option<Cell> CELL = model("cell", cells(), ModelSettings::cell, ModelSettings::withCell);

    static final List<Option<?>> NETWORK = List.of(CELL,
            model("hidden", new Kind.Whole(1, Architecture.MOST_UNITS), s -> (long) s.hidden(), (s, v) -> s.withHidden(v.intValue())),
            model("layers", new Kind.Whole(1, Architecture.MOST_LAYERS), s -> (long) s.layers(), (s, v) -> s.withLayers(v.intValue())),
            model("bidirectional", new Kind.Switch(), ModelSettings::bidirectional, ModelSettings::withBidirectional),
            model("residual", new Kind.Switch(), ModelSettings::residual, ModelSettings::withResidual),
            model("dropout", new Kind.Real(0, false, 1, true, false), ModelSettings::dropout, ModelSettings::withDropout),
            model("normalization", choice(Normalization.class, Normalization.values()), ModelSettings::normalization, ModelSettings::withNormalization));

    static final List<Option<?>> TRAINING = List.of(
            recipe("optimizer", choice(OptimizerKind.class, OptimizerKind.values()), Recipe::optimizer, (r, v) -> new RecipeDraft(r).optimizer(v)),
            recipe("lr", new Kind.Real(0, true, 1e6, false, false), Recipe::learningRate, (r, v) -> new RecipeDraft(r).learningRate(v)),
            recipe("momentum", new Kind.Real(0, false, 1, true, false), Recipe::momentum, (r, v) -> new RecipeDraft(r).momentum(v)),
            recipe("clip", Kind.Real.between(0, 1e6), Recipe::clip, (r, v) -> new RecipeDraft(r).clip(v)),
            recipe("schedule", choice(ScheduleKind.class, ScheduleKind.values()), Recipe::schedule, (r, v) -> new RecipeDraft(r).schedule(v)),
            recipe("epochs", new Kind.Whole(1, Recipe.MOST_EPOCHS), r -> (long) r.epochs(), (r, v) -> new RecipeDraft(r).epochs(v.intValue())),
            recipe("batch", new Kind.Whole(1, Recipe.MOST_BATCH), r -> (long) r.batch(), (r, v) -> new RecipeDraft(r).batch(v.intValue())),
            recipe("seed", new Kind.Whole(0, 999_999_999_999L), Recipe::seed, (r, v) -> new RecipeDraft(r).seed(v)),
            recipe("threads", new Kind.Whole(1, Recipe.MOST_THREADS), r -> (long) r.threads(), (r, v) -> new RecipeDraft(r).threads(v.intValue())),
            recipe("forget-bias", new Kind.Real(-100, false, 100, false, true), Recipe::forgetBias, (r, v) -> new RecipeDraft(r).forgetBias(v)));

    private Options() {
    }

    /** Every option, each once. */
    public static List<Option<?>> all() {
        List<Option<?>> all = new ArrayList<>(List.of(FILE, COLUMN, WAVE, FREQUENCY, NOISE, COUNT, FORM, WINDOW, SEQUENCE, HORIZON, TRAIN_PART, SCALE, SCALE_OVER,
                LENGTH, SEQUENCES, DATA_SEED));
        all.addAll(NETWORK);
        all.addAll(TRAINING);
        return List.copyOf(all);
    }

    /** A task's options: those of its data before those that every task has. */
    static List<Option<?>> with(Option<?>... data) {
        List<Option<?>> all = new ArrayList<>(List.of(data));
        all.addAll(NETWORK);
        all.addAll(TRAINING);
        return List.copyOf(all);
    }

    private static <V> Option<V> data(String name, Kind<V> kind, Function<Settings, V> get, BiFunction<Settings, V, Settings> set) {
        return new Option<>(name, Option.Group.DATA, kind, get, set);
    }

    private static <V> Option<V> series(String name, Kind<V> kind, Function<SeriesSettings, V> get, BiFunction<SeriesSettings, V, SeriesSettings> set) {
        return data(name, kind, s -> get.apply(s.series()), (s, v) -> s.withSeries(set.apply(s.series(), v)));
    }

    private static <V> Option<V> wave(String name, Kind<V> kind, Function<WaveSettings, V> get, BiFunction<WaveSettings, V, WaveSettings> set) {
        return data(name, kind, s -> get.apply(s.wave()), (s, v) -> s.withWave(set.apply(s.wave(), v)));
    }

    private static <V> Option<V> model(String name, Kind<V> kind, Function<ModelSettings, V> get, BiFunction<ModelSettings, V, ModelSettings> set) {
        return new Option<>(name, Option.Group.NETWORK, kind, s -> get.apply(s.model()), (s, v) -> s.withModel(set.apply(s.model(), v)));
    }

    private static <V> Option<V> recipe(String name, Kind<V> kind, Function<Recipe, V> get, BiFunction<Recipe, V, RecipeDraft> set) {
        return new Option<>(name, Option.Group.TRAINING, kind, s -> get.apply(s.recipe()), (s, v) -> s.withRecipe(set.apply(s.recipe(), v).recipe()));
    }

    /** Named as the contract has them: {@code ONE_SEQUENCE} is {@code one-sequence}. */
    private static <E extends Enum<E>> Kind.Choice<E> choice(Class<E> type, E[] values) {
        return choice(type, List.of(values), each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Kind.Choice<Cell> cells() {
        return choice(Cell.class, List.copyOf(CELLS.values()), Cell::name);
    }

    private static SequencedMap<String, Cell> shipped(String... names) {
        SequencedMap<String, Cell> cells = new LinkedHashMap<>();
        List.of(names).forEach(name -> cells.put(name, Cells.cell(name).recurrent()));
        return java.util.Collections.unmodifiableSequencedMap(cells);
    }

    /** The cell that is offered under a name, always the very same. */
    public static Optional<Cell> cell(String name) {
        return Optional.ofNullable(CELLS.get(name));
    }

    private static <V> Kind.Choice<V> choice(Class<V> type, List<V> values, Function<V, String> word) {
        SequencedMap<String, V> words = new LinkedHashMap<>();
        values.forEach(each -> words.put(word.apply(each), each));
        return new Kind.Choice<>(type, java.util.Collections.unmodifiableSequencedMap(words), word);
    }
}
