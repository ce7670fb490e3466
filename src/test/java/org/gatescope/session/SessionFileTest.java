package org.gatescope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.compare.Choice;
import org.gatescope.compare.Setup;
import org.gatescope.compare.Signal;
import org.gatescope.export.BadInputException;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.lesson.expression.Place;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case;
import org.gatescope.trace.Cursor;
import org.gatescope.network.Broken;
import org.gatescope.trace.Tracer;
import org.gatescope.train.Curve;
import org.gatescope.train.Evaluation;
import org.gatescope.train.Past;
import org.gatescope.train.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SessionFileTest {

    private static final Choice CHOICE = new Choice(new Setup(12, 300, new Signal.WhiteNoise(2), Long.MIN_VALUE, 2.5, Setup.Curve.IDENTITY, OptionalDouble.of(1.25),
            Setup.Loss.SQUARED_ERROR, OptionalDouble.of(0.5), OptionalInt.of(40)), List.of(Cells.cell("lstm"), Cells.cell("minimal-gated-unit"), Cells.cell("lstm")));

    @TempDir
    private Path folder;

    static Stream<Experiment> experiments() throws Exception {
        Experiment first = Experiment.first();
        return Stream.of(first, first.withHidden(3).withLength(9).withParameter("W_f", 2, 1 / 3.0).withInput(2, 0, -0.7).withTarget(9, 0, 1e-300).withInitial("C", 1, 4),
                first.withCell(Cells.cell("gru-reset-after")).withHidden(2).withConvention(Convention.PYTORCH).withClamp("z", Optional.of(0.25)),
                first.withSequence(new Sequence.Words("ab", "ba")).withStart(new Experiment.Start(Initialization.GLOROT, Long.MAX_VALUE - 1, Double.NaN)),
                first.withSequence(new Sequence.Pulse()).withObjective(new Objective(Objective.Kind.INNER_PRODUCT, Case.LossAt.ALL)),
                first.withSequence(new Sequence.Given(Sequence.Given.Origin.FILE, "prices \"A\"", new double[][] {{1}, {2}, {3}})),
                first.withCell(Objective.meanSquared(Cells.cell("lstm"), 1)),
                first.withCell(CellParser.parse("own", "state h\nh = tanh(W_h · [h', x] + b_h)\noutput y = identity(W_y · h + b_y)\nloss L = 3 * squared_error(y, target)")));
    }

    private static Session session(Experiment experiment) throws IOException {
        BenchState bench = new BenchState(experiment, new Place(Cursor.Pass.BACKWARD, 2, "h"), Optional.of(new BenchState.Look(Address.Quantity.GRADIENT, 0, "W_f", 3)),
                Cursor.Zoom.OPERATOR);
        Map<String, String> options = Map.of("lr", "0.01");
        return new Session(bench, Optional.of(new Session.Page("gru", 3)), Optional.of(new BenchState(Experiment.first(), bench.place(), Optional.empty(), Cursor.Zoom.STEP)),
                Optional.of(new Session.Room("sine", new LinkedHashMap<>(options), Optional.of(Cells.cell("minimal-gated-unit")), 
                List.of(Session.Run.of(new byte[] {1, 2, 3}, DIVERGED), new Session.Run(new byte[] {4}, Optional.empty())))),
                Optional.of(new Session.Comparison(CHOICE, Cursor.Pass.BACKWARD, 17)), Session.Seen.TRAIN, new TreeMap<>(Map.of("timelineOpen", "true", "open.lesson", "false")));
    }

    private static final Past DIVERGED = new Past(7, new Progress(Progress.State.DIVERGED, 0, 0, 20, 100, Double.NaN, Curve.View.of(0.5, 1 / 3.0), Curve.View.of(1, 2), Curve.View.of(0.1, 0.1),
            Curve.View.of(8), Curve.View.of(0.25), Map.of("accuracy", Curve.View.of(0.75)), Optional.of(new Evaluation(0.25, Map.of("accuracy", 0.75), new float[] {1, -2.5f})),
            Optional.of(new Progress.Divergence(10, new Broken(Broken.Kind.GRADIENT, "layer 1 W_f", 3, Double.NaN))), Optional.empty()));

    @Test
    void aRunComesBackWithItsCurvesAndItsEnd() throws Exception {
        Path file = folder.resolve("a" + Session.ENDING);
        SessionWriter.write(session(Experiment.first()), file);

        List<Session.Run> runs = SessionReader.read(file).room().orElseThrow().runs();

        assertThat(runs).hasSize(2);
        assertThat(runs.getFirst().model()).containsExactly(1, 2, 3);
        Past past = runs.getFirst().past("a").orElseThrow();
        assertThat(past.origin()).isEqualTo(7);
        assertThat(past.progress().trainLoss().toArray()).containsExactly(0.5, 1 / 3.0);
        assertThat(past.progress().measures().get("accuracy").toArray()).containsExactly(0.75);
        assertThat(past.progress().last().orElseThrow().answers()).containsExactly(1, -2.5f);
        assertThat(past.progress().divergence()).isEqualTo(DIVERGED.progress().divergence());
        assertThat(past.progress().state()).isEqualTo(Progress.State.DIVERGED);
        assertThat(runs.getLast().past("a")).isEmpty();
    }

    @Test
    void curvesThatNoSessionCanHoldAreLeftOut() throws Exception {
        double[] tooLong = new double[Session.Run.MOST_BATCHES + 1];
        Progress seen = DIVERGED.progress();
        for (Curve.View losses : List.of(Curve.View.of(tooLong), Curve.View.of(1, Double.NaN))) {
            Progress progress = new Progress(seen.state(), 0, 0, 20, 100, Double.NaN, losses, losses, losses, Curve.View.EMPTY, Curve.View.EMPTY, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
            assertThat(Session.Run.of(new byte[0], new Past(0, progress)).curves()).isEmpty();
        }
    }

    @Test
    void ofRunsThatAreTooManyOrTooLargeTheNewestAreKept() {
        Session.Run small = new Session.Run(new byte[1], Optional.empty());
        Session.Run large = new Session.Run(new byte[(int) (Session.Room.MOST_BYTES / 2)], Optional.empty());
        assertThat(room(List.of(small, small, small, small, small, small, small, small)).runs()).hasSize(Session.Room.MOST_RUNS);
        assertThat(room(List.of(small, large, large)).runs()).containsExactly(large, large);
        assertThat(room(List.of(large, large, small)).runs()).containsExactly(large, small);
    }

    private static Session.Room room(List<Session.Run> runs) {
        return new Session.Room("sine", new LinkedHashMap<>(), Optional.empty(), runs);
    }

    @Test
    void aSmallFileWithMuchWorkIsRefused() throws Exception {
        String vectors = "[0.0]" + ",[0.0]".repeat(9_999);
        StringBuilder zeros = new StringBuilder("0");
        zeros.append(",0".repeat(600 * 601 - 1));
        String vector = "0" + ",0".repeat(599);
        String json = """
                {"gatescope-session":1,"bench":{"cell":"own","equations":"state h\\nh = tanh(W_h · [h', x] + b_h)\\n","convention":"ARTICLE","hidden":600,"sequence":{"kind":"pulse"},
                "objective":"INNER_PRODUCT","lossAt":"LAST","initialization":"UNIFORM","seed":"1","parameters":{"W_h":[%s],"b_h":[%s]},"initial":{},"inputs":[%s],"targets":[%s],
                "held":{},"cursor":{"pass":"FORWARD","t":1,"path":"h"},"zoom":"EQUATION"},"seen":"CELL","layout":{}}""".formatted(zeros, vector, vectors, ("[" + vector + "],").repeat(9_999) + "[" + vector + "]");
        refused(zipped(SessionWriter.STATE, json), "steps at most");
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void whatIsWrittenReadsBack(Experiment experiment) throws Exception {
        Path file = folder.resolve("a" + Session.ENDING);
        Session session = session(experiment);
        SessionWriter.write(session, file);

        Session read = SessionReader.read(file);

        assertThat(read.lesson()).isEqualTo(session.lesson());
        assertThat(read.room().orElseThrow().choosesAs(session.room().orElseThrow())).isTrue();
        assertThat(read.layout()).isEqualTo(session.layout());
        assertThat(read.seen()).isEqualTo(Session.Seen.TRAIN);
        assertThat(read.comparison().orElseThrow().choice().setup()).isEqualTo(CHOICE.setup());
        assertThat(read.comparison().orElseThrow().choice().cells().stream().map(CellText::whole)).isEqualTo(CHOICE.cells().stream().map(CellText::whole).toList());
        assertThat(read.comparison().orElseThrow().t()).isEqualTo(17);
        assertThat(read.comparison().orElseThrow().pass()).isEqualTo(Cursor.Pass.BACKWARD);
        assertThat(read.bench().place()).isEqualTo(session.bench().place());
        assertThat(read.bench().look()).isEqualTo(session.bench().look());
        Experiment back = read.bench().experiment();
        assertThat(back.start()).isEqualTo(experiment.start());
        assertThat(back.objective()).isEqualTo(experiment.objective());
        assertThat(back.clamps()).isEqualTo(experiment.clamps());
        assertThat(back.cell().nodes()).isEqualTo(experiment.cell().nodes());
        assertThat(back.parameters()).isEqualTo(experiment.parameters());
        assertThat(Tracer.run(back.toCase()).loss()).isEqualTo(Tracer.run(experiment.toCase()).loss());
        // a cell that is built in stays that cell
        assertThat(back.base() == experiment.base()).isEqualTo(Cells.has(experiment.base().name()) && experiment.base() == Cells.cell(experiment.base().name()));
        assertThat(bytes(read)).isEqualTo(bytes(session));
    }

    private static byte[] bytes(Session session) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SessionWriter.write(session, out);
        return out.toByteArray();
    }

    private Path changed(String from, String to) throws IOException {
        Path file = folder.resolve("changed" + Session.ENDING);
        try (ZipInputStream whole = new ZipInputStream(new java.io.ByteArrayInputStream(bytes(session(Experiment.first()))));
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = whole.getNextEntry(); entry != null; entry = whole.getNextEntry()) {
                byte[] content = whole.readAllBytes();
                if (entry.getName().equals(SessionWriter.STATE)) {
                    String json = new String(content, StandardCharsets.UTF_8);
                    assertThat(json).contains(from);
                    content = json.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)).getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
            }
        }
        return file;
    }

    private Path zipped(String name, String text) throws IOException {
        Path file = folder.resolve("changed" + Session.ENDING);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> SessionReader.read(file)).isInstanceOf(BadInputException.class).hasMessageContaining(sentence).hasMessageStartingWith(file.toString())
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "`\"gatescope-session\":1`|`\"gatescope-session\":2`|newer version", "`\"gatescope-session\":1`|`\"other\":1`|a session of Gatescope expected",
            "`\"hidden\":1`|`\"hidden\":2`|a list of", "`\"hidden\":1`|`\"hidden\":100000`|from 1 to 1024", "`\"period\":8.0`|`\"period\":\"8\"`|a finite number",
            "`\"LAST\"`|`\"FIRST\"`|one of", "`\"seed\":\"1\"`|`\"seed\":\"one\"`|a whole number", "`\"cell\":\"lstm\"`|`\"cell\":\"../x\"`|a name",
            "`\"equations\":\"`|`\"equations\":\"?`|a cell", "`\"inputs\":[[`|`\"inputs\":[[1.0],[`|expected", "`\"held\":{}`|`\"held\":{\"q\":{}}`|a symbol",
            "`\"held\":{}`|`\"held\":{\"f\":{\"9\":1.0}}`|a unit", "`\"initial\":{}`|`\"initial\":{\"q\":[1.0]}`|a state", "`\"kind\":\"sine\"`|`\"kind\":\"saw\"`|one of sine",
            "`\"targets\"`|`\"aims\"`|targets", "`\"runs\":2`|`\"runs\":7`|from 0 to 6", "`\"lr\":\"0.01\"`|`\"data\":\"\\\\\\\\host\\\\share\"`|of this machine", "`\"runs\":2`|`\"runs\":1`|damaged", "`\"runs\":2`|`\"runs\":3`|damaged", "`\"seen\":\"TRAIN\"`|`\"seen\":\"MOON\"`|one of", "`\"clip\":0.5`|`\"clip\":-1`|in range", "`\"2\":{\"cell\"`|`\"7\":{\"cell\"`|2 to 4 cells", "`\"W_f\":[`|`\"W_f\":[1e308,`|numbers"})
    void whatDoesNotFitIsRefused(String from, String to, String sentence) throws Exception {
        refused(changed(from, to), sentence);
    }

    @Test
    void whatThisMachineHasKeptMayLeadToAnotherOne() throws Exception {
        Path file = changed("\"lr\":\"0.01\"", "\"data\":\"//host/share\"");
        refused(file, "of this machine");
        assertThat(SessionReader.readOwn(file).room().orElseThrow().options()).containsEntry("data", "//host/share");
    }

    @Test
    void whatIsNoSessionIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("x" + Session.ENDING), new byte[] {1, 2, 3});
        refused(file, "a session of Gatescope expected");
        refused(zipped("../../outside", "{}"), "a session of Gatescope expected");
        refused(zipped("run-7.gatescope", "{}"), "a session of Gatescope expected");
        refused(zipped(SessionWriter.STATE, "{"), "JSON expected");
        refused(folder.resolve("none" + Session.ENDING), "a readable file expected");
    }

    @Test
    void aFileThatIsCutShortIsRefusedAtEveryLength() throws Exception {
        byte[] whole = bytes(session(Experiment.first()));
        Path file = folder.resolve("cut" + Session.ENDING);
        // behind the last entry stands only a list of them, which says nothing new
        int end = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (int length = 0; length < end - 16; length += 37) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            int at = length;
            assertThatThrownBy(() -> SessionReader.read(file)).as("cut at %d", at).isInstanceOf(BadInputException.class);
        }
    }
}
