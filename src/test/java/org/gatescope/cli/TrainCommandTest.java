package org.gatescope.cli;

import static org.gatescope.check.SameCheckpoint.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;
import org.gatescope.check.SmallDigits;
import org.gatescope.export.Report;
import org.gatescope.export.ReportReader;
import org.gatescope.model.Model;
import org.gatescope.model.ModelReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gatescope train} as its users meet it. */
class TrainCommandTest {

    private static final String OLD = "what was there before";
    private static final List<String> START = List.of("task", "data", "cell", "hidden", "layers", "batch", "seed", "threads", "parameters", "epochs");
    private static final List<String> EPOCH = List.of("epoch", "seconds", "samplesPerSecond", "trainLoss", "validationLoss");

    @TempDir
    private Path folder;
    private Path report;
    private Path model;

    @BeforeEach
    void places() {
        report = folder.resolve("report.json");
        model = folder.resolve("model.gatescope");
    }

    /** A small training with report and model. */
    private Run train(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--report", report, "--save", model));
        return Run.of(all.toArray());
    }

    private Run sine(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("sine", "--count", "80", "--hidden", "3", "--window", "5"));
        all.addAll(List.of(arguments));
        return train(all.toArray());
    }

    private static Run done(Run run) {
        assertEquals("", run.err());
        assertEquals(0, run.status());
        return run;
    }

    private TreeSet<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(Path::getFileName).map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The keys of the report in their order, those of the epochs in brackets. */
    private List<String> keys() throws IOException {
        List<String> keys = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(report))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    keys.add(json.currentName());
                } else if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                    keys.add(token == JsonToken.START_ARRAY ? "[" : "]");
                }
            }
        }
        return keys;
    }

    private static List<String> expectedKeys(int epochs, String... measures) {
        List<String> keys = new ArrayList<>(START);
        keys.add("[");
        for (int i = 0; i < epochs; i++) {
            keys.addAll(EPOCH);
            keys.addAll(List.of(measures));
            keys.add("gradientNorm");
        }
        keys.addAll(List.of("]", "stopped"));
        return keys;
    }

    private Path digits() throws IOException {
        return SmallDigits.write(folder.resolve("digits"), 60, 20);
    }

    // ---- what it does

    @Test
    void aTrainingPrintsALineAnEpochAndWritesReportAndModel() throws Exception {
        Run run = done(sine("--epochs", "3", "--threads", "1"));
        List<String> lines = run.out().lines().toList();
        assertEquals(List.of("a sine: 80 values, 4.0 periods in 100 steps, noise 0.05, seed 1",
                "lstm, 1 layer of 3: 64 parameters; PyTorch, with two biases a gate, counts 76"), lines.subList(0, 2));
        for (int epoch = 1; epoch <= 3; epoch++) {
            assertTrue(lines.get(1 + epoch).matches("epoch " + epoch + "/3  loss \\S+  test loss \\S+  test RMSE \\S+ \\(naive \\S+\\)  gradient \\S+  \\S+ s, \\S+ samples/s"),
                    lines.get(1 + epoch));
        }
        assertEquals(List.of("finished", "model: %s, after batch 6".formatted(model), "report: " + report), lines.subList(5, lines.size()));
        assertEquals(List.of("model.gatescope", "report.json"), List.copyOf(files()));
        assertEquals(expectedKeys(3, "testRmse", "naiveRmse"), keys());
        Report read = ReportReader.read(report);
        assertEquals(List.of("sine", lines.getFirst(), "lstm", "finished"), List.of(read.task(), read.data(), read.cell(), read.stopped()));
        assertEquals(List.of(3, 1, 32, 1, 64), List.of(read.hidden(), read.layers(), read.batch(), read.threads(), read.parameters()));
        assertEquals(List.of(1, 2, 3), read.epochs().stream().map(Report.Epoch::epoch).toList());
        for (Report.Epoch epoch : read.epochs()) {
            assertEquals(52, epoch.samplesPerSecond() * epoch.seconds(), 1e-6);
        }
        assertEquals(3, ModelReader.read(model).checkpoint().epoch());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn", "peephole-lstm", "gru-reset-after"})
    void everyCellTrainsOnEveryTask(String cell) throws Exception {
        done(sine("--cell", cell, "--epochs", "1", "--bidirectional", "--layers", "2"));
        assertEquals(cell, ReportReader.read(report).cell());
        assertTrue(ModelReader.read(model).settings().model().bidirectional());
        done(train("series", "--cell", cell, "--hidden", "3", "--epochs", "1"));
        assertEquals(List.of("series", cell), List.of(ReportReader.read(report).task(), ReportReader.read(report).cell()));
        done(train("mnist", "--data", digits(), "--cell", cell, "--hidden", "3", "--epochs", "1"));
        assertEquals(List.of("mnist", cell), List.of(ReportReader.read(report).task(), ReportReader.read(report).cell()));
    }

    @Test
    void everyTaskTrains() throws Exception {
        done(train("series", "--epochs", "1", "--hidden", "2"));
        assertEquals(expectedKeys(1, "testRmse", "naiveRmse"), keys());
        done(train("mnist", "--data", digits(), "--hidden", "4", "--epochs", "1"));
        assertEquals(expectedKeys(1, "accuracy"), keys());
        assertEquals("MNIST in %s (60 + 20)".formatted(folder.resolve("digits")), ReportReader.read(report).data());
        done(train("adding", "--length", "6", "--sequences", "20", "--hidden", "2", "--epochs", "1"));
        assertEquals(expectedKeys(1, "testRmse"), keys());
        done(train("copy", "--length", "3", "--sequences", "20", "--hidden", "2", "--epochs", "1"));
        assertEquals(expectedKeys(1, "accuracy"), keys());
    }

    @Test
    void theMnistPresetHasTheParametersOfTheContract() throws Exception {
        Run run = done(train("mnist", "--preset", "mnist", "--data", digits()));
        Report read = ReportReader.read(report);
        assertEquals(List.of("lstm", 64, 2, 50, 57_482), List.of(read.cell(), read.hidden(), read.layers(), read.batch(), read.parameters()));
        assertTrue(run.out().contains("57,482 parameters; PyTorch, with two biases a gate, counts 57,994"), run.out());
    }

    @Test
    void anOptionBesideAPresetWins() throws Exception {
        done(train("series", "--epochs", "1", "--hidden", "3", "--preset", "share-price"));
        Report read = ReportReader.read(report);
        assertEquals(List.of(3, 2, 1), List.of(read.hidden(), read.layers(), read.epochs().size()));
    }

    @Test
    void theSameSeedGivesTheSameLosses() throws Exception {
        done(sine("--epochs", "2", "--seed", "5"));
        List<Double> first = losses();
        done(sine("--epochs", "2", "--seed", "5"));
        assertEquals(first, losses());
        done(sine("--epochs", "2", "--seed", "6"));
        assertFalse(first.equals(losses()));
    }

    private List<Double> losses() throws Exception {
        return ReportReader.read(report).epochs().stream().flatMap(each -> Stream.of(each.trainLoss(), each.validationLoss(), each.gradientNorm())).toList();
    }

    @Test
    void aResumedRunEndsWhereAnUnbrokenOneDoes() throws Exception {
        done(sine("--epochs", "3", "--layers", "2", "--dropout", "0.3"));
        Model whole = ModelReader.read(model);
        done(sine("--epochs", "2", "--layers", "2", "--dropout", "0.3"));
        done(train("sine", "--resume", model, "--epochs", "3"));
        assertSameBits(whole.checkpoint(), ModelReader.read(model).checkpoint());
        assertEquals(List.of(3), ReportReader.read(report).epochs().stream().map(Report.Epoch::epoch).toList());
        assertEquals(new Run(2, "", model + ": its 3 epochs are over; more of them expected by --epochs" + System.lineSeparator()),
                Run.of("train", "sine", "--resume", model));
        assertEquals(new Run(2, "", model + ": a model of copy expected, not of sine" + System.lineSeparator()), Run.of("train", "copy", "--resume", model));
        assertEquals(2, Run.of("train", "sine", "--resume", model, "--lr", "1").status());
    }

    @Test
    void aRunThatLeavesTheNumbersIsStatusOneWithReportAndGoodModel() throws Exception {
        Run run = sine("--lr", "1e6", "--optimizer", "sgd", "--clip", "0", "--epochs", "2");
        assertEquals(1, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().matches("diverged at batch \\d+: .+ is \\S+; a smaller --lr or --clip may keep the numbers in range\\R"), run.err());
        Report read = ReportReader.read(report);
        assertTrue(run.err().startsWith(read.stopped() + ": "), run.err());
        assertTrue(ModelReader.read(model).checkpoint().step() < Long.parseLong(read.stopped().replaceAll("\\D", "")));
        assertEquals(0, Run.toStandardOutput("predict", model).status());
    }

    // ---- cells of one's own

    @ParameterizedTest
    @ValueSource(strings = {
        "state h\nz : update-gate = sigmoid(W_z · [h', x] + b_z)\nh : hidden-state = z * tanh(W_h · x + b_h) + (1 - z) * h'",
        // states of other names and more of them, an equation that is a parameter alone, a readout that stays behind
        "state s, m, c\ng = b_g\nm = tanh(W_m · [s', x] + g)\nc = 0.5 * c' + m * m'\ns = tanh(c + W_s · s')\noutput y = identity(W_y · s)\nloss L = squared_error(y, target)"})
    void aCellOfOnesOwnTrainsIsKeptAndPredicts(String text) throws Exception {
        Path cell = Files.writeString(folder.resolve("my own-门.cell"), text);
        Run run = done(sine("--cell", cell, "--epochs", "4", "--layers", "2", "--threads", "1"));
        assertTrue(run.out().contains("my own-门 runs by its equations: right, and slower than the built-in kernels, by about 5 to 20 times"), run.out());
        Report whole = ReportReader.read(report);
        assertEquals("my own-门", whole.cell());
        assertTrue(whole.epochs().getLast().trainLoss() < whole.epochs().getFirst().trainLoss(), run.out());
        Model kept = ModelReader.read(model);
        assertEquals(CellText.of(CellParser.parse("", text)), CellText.of(kept.settings().model().cell()));
        // the model has the equations: the file is no longer needed
        Files.delete(cell);
        done(Run.toStandardOutput("predict", model));
        done(train("sine", "--resume", model, "--epochs", "5"));
    }

    @Test
    void anExampleTrainsByItsName() throws Exception {
        done(sine("--cell", "cifg", "--epochs", "1"));
        assertEquals("cifg", ReportReader.read(report).cell());
        String listed = Run.of("cells").out();
        Cells.examples().forEach(name -> assertTrue(listed.lines().anyMatch(line -> line.startsWith(name + " ")), listed));
    }

    @Test
    void aCellFileThatIsNoCellIsRefusedInOneLine() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.cell"), "state h\nh = tanh(W_h · [h', x] + c_h)");
        String unknown = "c_h is not known: expected x, a state with ', a name with an equation above, or a parameter (W… a matrix, b… or p… a vector)";
        assertEquals(new Run(2, "", wrong + ": line 2, column 26: " + unknown + System.lineSeparator()), sine("--cell", wrong));
        Path none = folder.resolve("none.cell");
        assertEquals(new Run(2, "", none + ": there is no such file" + System.lineSeparator()), sine("--cell", none));
        assertEquals(List.of("wrong.cell"), List.copyOf(files()));
    }

    // ---- what it refuses, before it trains

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --lr -1                  | --lr: a number from above 0 to 1000000 expected, not '-1'
            --lr x                   | --lr: a number from above 0 to 1000000 expected, not 'x'
            --epochs 0               | --epochs: a whole number from 1 to 100000 expected, not '0'
            --hidden 1.5             | --hidden: a whole number from 1 to 4096 expected, not '1.5'
            --batch 99999            | --batch: a whole number from 1 to 4096 expected, not '99999'
            --threads 0              | --threads: a whole number from 1 to 64 expected, not '0'
            --optimizer sdg          | --optimizer: one of adam, sgd, rmsprop expected, not 'sdg'
            --cell own               | --cell: one of lstm, gru, rnn, peephole-lstm, gru-reset-after, cifg, minimal-gated-unit, or a file FILE.cell, expected, not 'own'
            --train-part 1           | --train-part: a number from above 0 to below 1 expected, not '1'
            --column 2               | --column: the task sine has no such option
            --data x.csv             | --data: the task sine has no such option
            --preset mnist           | --preset: mnist is a preset of the task mnist, not of sine
            --preset best            | --preset: one of sine, share-price, share-price-article, lstm-regression, mnist, adding-100, copy-100 expected, not 'best'
            --colour red             | Unknown options: '--colour', 'red'
            --epochs                 | Missing required parameter for option '--epochs' (EPOCHS)
            --form one-sequence --bidirectional | --bidirectional: one direction expected where all windows are one sequence, since the other would read the answers from later windows
            --normalization batch --batch 1 | --normalization: two answers in a batch at least expected for batch normalization, which takes their mean and variance, and here a batch has one""")
    void aBadOptionIsRefusedInOneLine(String options, String message) throws IOException {
        List<Object> all = new ArrayList<>(List.of("train", "sine", "--report", report, "--save", model));
        all.addAll(List.of(options.split(" ")));
        assertEquals(new Run(2, "", message + System.lineSeparator()), Run.of(all.toArray()));
        assertEquals(List.of(), List.copyOf(files()));
    }

    @Test
    void aNetworkOfTooManyNumbersIsRefusedInOneLine() throws IOException {
        assertEquals(new Run(1, "", "a network has 2147483647 numbers at most: take fewer hidden units or layers" + System.lineSeparator()),
                train("sine", "--hidden", "4096", "--layers", "16", "--bidirectional"));
        assertEquals(List.of(), List.copyOf(files()));
    }

    @Test
    void anUnknownTaskIsRefused() {
        assertEquals(new Run(2, "", "'snie' is no task, expected sine, series, mnist, adding, copy" + System.lineSeparator()), Run.of("train", "snie"));
        assertEquals(new Run(2, "", "Missing required parameter: 'TASK'" + System.lineSeparator()), Run.of("train"));
    }

    @Test
    void dataThatAreNotThereAreRefused() throws IOException {
        Path none = folder.resolve("none");
        assertEquals(new Run(2, "", none + ": there is no such file" + System.lineSeparator()), train("series", "--data", none));
        assertEquals(new Run(2, "", none + ": there is no such folder" + System.lineSeparator()), train("mnist", "--data", none));
        assertEquals(List.of(), List.copyOf(files()));
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsRefusedBeforeTheTraining() throws IOException {
        for (String option : List.of("--report", "--save")) {
            Path nowhere = folder.resolve("none/there.json");
            assertRefused(option, nowhere, "its folder does not exist");
            assertRefused(option, folder, "the name of a file is expected, and this is a folder");
            assertRefused(option, folder.resolve("x".repeat(300)), "could not be written there");
            Path file = Files.writeString(folder.resolve("file"), OLD);
            assertRefused(option, file.resolve("under"), file + " is no folder");
            assertEquals(List.of("file"), List.copyOf(files()));
        }
        assertEquals(new Run(2, "", "--save: %s: another file than that of --report expected%n".formatted(report)),
                Run.of("train", "sine", "--report", report, "--save", report));
    }

    private static void assertRefused(String option, Path place, String reason) {
        assertEquals(new Run(2, "", "%s: %s: %s%n".formatted(option, place, reason)), Run.of("train", "sine", option, place));
    }

    @Test
    void theDataAreNotWrittenOver() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "1\n2\n3\n");
        assertEquals(new Run(2, "", "--report: %s: another file than the one that is read expected%n".formatted(table)),
                Run.of("train", "series", "--data", table, "--report", table));
        assertEquals("1\n2\n3\n", Files.readString(table));
    }

    // ---- tasks

    @Test
    void tasksAreListedByName() {
        Run run = done(Run.of("tasks"));
        assertEquals(List.of("sine", "series", "mnist", "adding", "copy"), run.out().lines().map(line -> line.split(" ")[0]).toList());
    }

    @Test
    void helpNamesEveryOption() {
        Run run = done(Run.of("train", "--help"));
        for (String option : List.of("--cell", "--hidden", "--layers", "--bidirectional", "--batch", "--optimizer", "--lr", "--clip", "--schedule", "--epochs", "--seed",
                "--threads", "--data", "--column", "--window", "--train-part", "--scale", "--preset", "--report", "--save")) {
            assertTrue(run.out().contains("      " + option), option);
        }
    }
}
