package org.gatescope.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.gatescope.cell.CellParser;
import org.gatescope.export.BadInputException;
import org.gatescope.network.Normalization;
import org.gatescope.train.OptimizerKind;
import org.gatescope.train.ScheduleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static Settings series() {
        return new SeriesTask().defaults();
    }

    private static String refused(String name, String text) {
        return assertThrows(BadInputException.class, () -> series().with(name, text)).getMessage();
    }

    @Test
    void oneValueChangesAndNoOther() throws Exception {
        // another value than any preset has, for every option
        Map<String, String> other = new LinkedHashMap<>(Map.of("data", "a.csv", "column", "open", "wave", "0.0 1.0 0.5", "frequency", "7.25", "noise", "0.5", "count", "77",
                "form", "vectors", "window", "13", "sequence", "3", "horizon", "2"));
        other.putAll(Map.of("train-part", "0.55", "scale", "standard", "scale-over", "all", "length", "31", "sequences", "123", "data-seed", "9", "cell", "gru", "hidden", "5"));
        other.putAll(Map.of("layers", "3", "bidirectional", "true", "residual", "true", "dropout", "0.25", "normalization", "layer", "optimizer", "rmsprop", "lr", "0.125"));
        other.putAll(Map.of("momentum", "0.75", "clip", "2.5", "schedule", "cosine", "epochs", "11", "batch", "17", "seed", "21", "threads", "4", "forget-bias", "1.5"));
        assertEquals(Options.all().stream().map(Option::name).collect(Collectors.toSet()), other.keySet());
        for (Option<?> option : Options.all()) {
            Settings changed = option.withText(series(), other.get(option.name()));
            for (Option<?> each : Options.all()) {
                assertEquals(each == option ? other.get(option.name()) : each.text(series()), each.text(changed), option.name() + ", " + each.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1e-6, 0.000001", "0.00001, 0.00001", "2.50E-5, 0.000025", "1e-9, 1e-9", "1.5e-7, 1.5e-7", "0.3, 0.3", "20, 20"})
    void smallNumbersReadAsOneWouldTypeThem(String typed, String shown) throws Exception {
        Kind.Real kind = new Kind.Real(-1, false, 1e6, false, false);
        assertEquals(shown, kind.write(kind.read(typed).orElseThrow()));
        assertEquals(kind.read(typed), kind.read(shown));
    }

    @Test
    void settingsReadBackFromTheirTexts() throws Exception {
        for (Preset preset : Preset.all()) {
            Settings changed = preset.settings().with(Map.of("lr", "0.00012345678901234567", "hidden", "7", "forget-bias", "none"));
            assertEquals(changed.texts(), preset.task().defaults().with(changed.texts()).texts());
            assertEquals(0.00012345678901234567, changed.recipe().learningRate());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hidden|0|--hidden: a whole number from 1 to 4096 expected, not '0'",
        "hidden|5000|--hidden: a whole number from 1 to 4096 expected, not '5000'",
        "hidden|many|--hidden: a whole number from 1 to 4096 expected, not 'many'",
        "hidden|2.5|--hidden: a whole number from 1 to 4096 expected, not '2.5'",
        "lr|0|--lr: a number from above 0 to 1000000 expected, not '0'",
        "lr|NaN|--lr: a number from above 0 to 1000000 expected, not 'NaN'",
        "train-part|1|--train-part: a number from above 0 to below 1 expected, not '1'",
        "cell|transformer|'--cell: one of lstm, gru, rnn, peephole-lstm, gru-reset-after, cifg, minimal-gated-unit expected, not ''transformer'''",
        "bidirectional|maybe|--bidirectional: true or false expected, not 'maybe'",
        "scale|log|'--scale: one of none, minmax, standard expected, not ''log'''",
        "frequency|3|--frequency: the task series has no such option"})
    void refusesInOneSentence(String name, String text, String sentence) {
        assertEquals(sentence, refused(name, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "NONE"})
    void forgetBiasMayBeNone(String text) throws Exception {
        assertTrue(Double.isNaN(series().with("forget-bias", "2").with("forget-bias", text).recipe().forgetBias()));
    }

    @Test
    void learningRateMayBeAThousand() throws Exception {
        assertEquals(1000, series().with("lr", "1000").recipe().learningRate());
    }

    @Test
    void aLearnersOwnCellTakesPart() throws Exception {
        Settings settings = series().withModel(series().model().withCell(CellParser.parse("own", "state h\nh : hidden-state = tanh(W_h · [h', x])\n")));
        assertEquals("own", settings.texts().get("cell"));
        assertEquals("own", settings.architecture().cell().name());
    }

    @Test
    void everyTaskHasWhatEveryNetworkNeeds() {
        for (Task task : Tasks.all()) {
            Set<String> names = task.options().stream().map(Option::name).collect(Collectors.toSet());
            assertEquals(task.options().size(), names.size());
            assertTrue(names.containsAll(List.of("cell", "hidden", "layers", "bidirectional", "batch", "optimizer", "lr", "clip", "schedule", "epochs", "seed", "threads")));
            assertTrue(names.containsAll(task.foremost()), task.name());
            assertEquals(task, task.defaults().task());
        }
        assertEquals(List.of("sine", "series", "mnist", "adding", "copy"), Tasks.all().stream().map(Task::name).toList());
    }

    @Test
    void unknownNamesAreRefused() {
        assertEquals("'text' is no task, expected sine, series, mnist, adding, copy", assertThrows(BadInputException.class, () -> Tasks.named("text")).getMessage());
        assertTrue(assertThrows(BadInputException.class, () -> Preset.named("best")).getMessage().startsWith("--preset: one of sine, "));
    }

    @Test
    void presetsHaveTheArticlesValues() throws Exception {
        Settings article = Preset.named("share-price-article").settings();
        assertEquals(WindowForm.ONE_SEQUENCE, article.series().form());
        assertEquals(ScaleOver.ALL, article.series().over());
        assertEquals(List.of(10, 8, 2, 1, 200), List.of(article.architecture().inputs(), article.model().hidden(), article.model().layers(), article.recipe().batch(),
                article.recipe().epochs()));
        assertEquals(1e-2, article.recipe().learningRate());
        Settings corrected = Preset.named("share-price").settings();
        assertEquals(1, corrected.architecture().inputs());
        assertEquals(ScaleOver.TRAINING, corrected.series().over());
        Settings regression = Preset.named("lstm-regression").settings();
        assertEquals(List.of(10, 64, 1, 1, 100), List.of(regression.architecture().inputs(), regression.model().hidden(), regression.model().layers(),
                regression.architecture().outputs(), regression.recipe().epochs()));
        Settings digits = Preset.named("mnist").settings();
        assertEquals(List.of(28, 64, 2, 10, 50, 1), List.of(digits.architecture().inputs(), digits.model().hidden(), digits.model().layers(),
                digits.architecture().outputs(), digits.recipe().batch(), digits.recipe().epochs()));
        for (Preset preset : List.of(Preset.named("mnist"), Preset.named("lstm-regression"))) {
            assertEquals(1e-3, preset.recipe().learningRate());
            assertEquals(OptimizerKind.ADAM, preset.recipe().optimizer());
            assertEquals(ScheduleKind.NONE, preset.recipe().schedule());
            assertEquals(Normalization.NONE, preset.architecture().normalization());
        }
        assertEquals(100, Preset.named("adding-100").settings().memory().length());
        assertEquals(100, Preset.named("copy-100").settings().memory().length());
    }

    @Test
    void everyOptionAndPresetHasItsWords() throws Exception {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/org/gatescope/ui/training/texts_en.properties"))) {
            texts.load(reader);
        }
        List<String> keys = new ArrayList<>();
        for (Option<?> option : Options.all()) {
            keys.addAll(List.of(option.key(), option.helpKey(), option.kind().expectedKey()));
            keys.add("option.group." + option.group().name().toLowerCase(java.util.Locale.ROOT));
            if (option.kind() instanceof Kind.Choice<?> choice) {
                choice.values().keySet().forEach(word -> keys.add(option.key() + "." + word));
            }
        }
        Preset.all().forEach(preset -> keys.addAll(List.of("preset." + preset.name(), "preset." + preset.name() + ".help")));
        keys.removeIf(texts::containsKey);
        assertEquals(List.of(), keys);
        assertFalse(texts.isEmpty());
    }
}
