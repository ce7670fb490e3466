package org.gatescope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Equation;
import org.gatescope.cell.ParameterShape;
import org.gatescope.cell.Sizes;
import org.gatescope.export.CaseReader;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gatescope trace} as its users meet it: what it writes, what it refuses and in which words. */
class TraceCommandTest {

    private static final String OLD = "what was there before";
    private static final String SIZE = ": expected a whole number from 1 to 1024";
    private static final String CELLS = " is unknown, expected rnn, rnn-identity, lstm, peephole-lstm, gru, gru-reset-after, "
            + "or a file of that name with the ending .cell beside the case";

    @TempDir
    private Path folder;
    private Path file;
    private Path out;

    @BeforeEach
    void places() throws IOException {
        file = folder.resolve("case.json");
        out = Files.writeString(folder.resolve("trace.json"), OLD);
    }

    private record Run(int status, String out, String err) {
    }

    private static Run run(Object... arguments) {
        var printed = new StringWriter();
        var complained = new StringWriter();
        int status = Gatescope.run(new PrintWriter(printed, true), new PrintWriter(complained, true),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Run(status, printed.toString(), complained.toString());
    }

    /** The keys of a good case, in two steps of a cell with one unit, some of them replaced; "" leaves one out. */
    private static String json(String... replaced) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("cell", "\"rnn\"");
        keys.put("inputSize", "2");
        keys.put("hiddenSize", "1");
        keys.put("parameters", "{\"W_h\": [[0.1, 0.2, 0.3]], \"b_h\": [0.4]}");
        keys.put("initial", "{\"h\": [0.5]}");
        keys.put("inputs", "[[1, 2], [3, 4]]");
        keys.put("lossGradient", "[[1], [1]]");
        for (int i = 0; i < replaced.length; i += 2) {
            keys.put(replaced[i], replaced[i + 1]);
        }
        return keys.entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(each -> "\"%s\": %s".formatted(each.getKey(), each.getValue())).collect(Collectors.joining(",\n ", "{", "}\n"));
    }

    private static Arguments bad(String message, String... replaced) {
        return Arguments.of(message, json(replaced));
    }

    static Stream<Arguments> badCases() {
        String weights = "\"W_h\": [[0.1, 0.2, 0.3]]";
        Stream<Arguments> keys = Stream.of("cell", "inputSize", "hiddenSize", "parameters", "inputs", "lossGradient")
                .map(key -> bad(key + ": missing", key, ""));
        Stream<Arguments> sizes = Stream.of("0", "-1", "1.5", "1025", "\"2\"", "null", "true", "[2]", "{}", "1e999", "NaN", "1e-9")
                .flatMap(size -> Stream.of("inputSize", "hiddenSize").map(key -> bad(key + SIZE, key, size)));
        Stream<Arguments> cells = Stream.of("", "nope", "../x", "..", "/etc/passwd", "sub/own", "rnn.cell", "RNN", "a b", "C:own", "own\\\\x")
                .map(cell -> bad("cell: '" + cell.replace("\\\\", "\\") + "'" + CELLS, "cell", "\"" + cell + "\""));
        Stream<Arguments> shapes = Stream.of(
                bad("cell: expected a name", "cell", "5"),
                bad("cell: expected a name", "cell", "null"),
                bad("cell: '" + "y".repeat(60) + "…'" + CELLS, "cell", "\"" + "y".repeat(70) + "\""),
                bad("parameters: expected an object", "parameters", "5"),
                bad("parameters: expected an object", "parameters", "[]"),
                bad("parameters: expected an object", "parameters", "null"),
                bad("parameters.W_h: missing, expected 1 row of 3 numbers", "parameters", "{\"b_h\": [0.4]}"),
                bad("parameters.b_h: missing, expected 1 number", "parameters", "{" + weights + "}"),
                bad("parameters.W_x: unknown, expected W_h, b_h", "parameters", "{" + weights + ", \"b_h\": [0.4], \"W_x\": [[1]]}"),
                bad("parameters.W_h: expected a list", "parameters", "{\"W_h\": 5, \"b_h\": [0.4]}"),
                bad("parameters.W_h: expected a list", "parameters", "{\"W_h\": null, \"b_h\": [0.4]}"),
                bad("parameters.W_h: expected a list", "parameters", "{\"W_h\": {\"0\": [0.1, 0.2, 0.3]}, \"b_h\": [0.4]}"),
                bad("parameters.W_h: 2 rows, expected 1 row of 3 numbers", "parameters", "{\"W_h\": [[1, 2, 3], [1, 2, 3]], \"b_h\": [0.4]}"),
                bad("parameters.W_h: 0 rows, expected 1 row of 3 numbers", "parameters", "{\"W_h\": [], \"b_h\": [0.4]}"),
                bad("parameters.W_h[0]: 2 numbers, expected 3", "parameters", "{\"W_h\": [[1, 2]], \"b_h\": [0.4]}"),
                bad("parameters.W_h[0]: expected a list of 3 numbers", "parameters", "{\"W_h\": [5], \"b_h\": [0.4]}"),
                bad("parameters.W_h[0][2]: expected a number", "parameters", "{\"W_h\": [[1, 2, \"3\"]], \"b_h\": [0.4]}"),
                bad("parameters.W_h[0][1]: expected a finite number", "parameters", "{\"W_h\": [[1, NaN, 3]], \"b_h\": [0.4]}"),
                bad("parameters.b_h: expected a list of 1 number", "parameters", "{" + weights + ", \"b_h\": 0.4}"),
                bad("parameters.b_h: 2 numbers, expected 1", "parameters", "{" + weights + ", \"b_h\": [0.4, 0.5]}"),
                bad("parameters.b_h[0]: expected a finite number", "parameters", "{" + weights + ", \"b_h\": [-1e999]}"),
                bad("parameters.b_h[0]: expected a number", "parameters", "{" + weights + ", \"b_h\": [[0.4]]}"),
                bad("inputs: expected a list", "inputs", "\"1\""),
                bad("inputs: 0 vectors, expected 1 to 10000", "inputs", "[]"),
                bad("inputs: 10001 vectors, expected 1 to 10000", "inputs", "[" + "[1, 2], ".repeat(10_000) + "[1, 2]]"),
                bad("inputs[0]: expected a list of 2 numbers", "inputs", "[1, 2]"),
                bad("inputs[1]: expected a list of 2 numbers", "inputs", "[[1, 2], null]"),
                bad("inputs[1]: 3 numbers, expected 2", "inputs", "[[1, 2], [3, 4, 5]]"),
                bad("inputs[0]: 1 number, expected 2", "inputs", "[[1], [3, 4]]"),
                bad("inputs[1]: 0 numbers, expected 2", "inputs", "[[1, 2], []]"),
                bad("inputs[1][0]: expected a number", "inputs", "[[1, 2], [\"3\", 4]]"),
                bad("inputs[0][1]: expected a number", "inputs", "[[1, null], [3, 4]]"),
                bad("inputs[0][1]: expected a number", "inputs", "[[1, true], [3, 4]]"),
                bad("inputs[1][1]: expected a finite number", "inputs", "[[1, 2], [3, 1e999]]"),
                bad("inputs[1][1]: expected a finite number", "inputs", "[[1, 2], [3, Infinity]]"),
                bad("lossGradient: 1 vector, expected 2, one for each of inputs", "lossGradient", "[[1]]"),
                bad("lossGradient: 3 vectors, expected 2, one for each of inputs", "lossGradient", "[[1], [1], [1]]"),
                bad("lossGradient[1]: 2 numbers, expected 1", "lossGradient", "[[1], [1, 2]]"),
                bad("lossGradient[0][0]: expected a finite number", "lossGradient", "[[NaN], [1]]"),
                bad("initial: expected an object", "initial", "[0.5]"),
                bad("initial: expected an object", "initial", "null"),
                bad("initial.C: unknown, expected a state of the cell: h", "initial", "{\"C\": [1]}"),
                bad("initial.h: 2 numbers, expected 1", "initial", "{\"h\": [1, 2]}"),
                bad("initial.h: expected a list of 1 number", "initial", "{\"h\": 1}"),
                bad("initial.h[0]: expected a finite number", "initial", "{\"h\": [1e400]}"));
        String limits = ": numbers of at most 1,000 characters, names of at most 50,000 and texts of at most 1,000,000 expected";
        Stream<Arguments> tooLong = Stream.of(
                bad("line 4, in parameters.b_h[0]" + limits, "parameters", "{\"b_h\": [0." + "1".repeat(1_000) + "], " + weights + "}"),
                bad("line 4, in parameters.b_h[0]" + limits, "parameters", "{\"b_h\": [" + "1".repeat(1_001) + "], " + weights + "}"),
                bad("line 8, in note" + limits, "note", "\"" + "x".repeat(1_000_001) + "\""),
                bad("line 8, in note" + limits, "note", "{\"" + "x".repeat(50_001) + "\": 1}"));
        Stream<Arguments> twice = Stream.of(
                bad("inputs: given twice, expected once", "inputs", "[[1, 2], [3, 4]], \"inputs\": [[1, 2], [3, 4]]"),
                bad("parameters.b_h: given twice, expected once", "parameters", "{\"b_h\": [1], " + weights + ", \"b_h\": [0.4]}"),
                bad("initial.h: given twice, expected once", "initial", "{\"h\": [1], \"h\": [1]}"),
                bad("note[1].a: given twice, expected once", "note", "[0, {\"a\": 1, \"a\": 1}]"));
        Stream<Arguments> texts = Stream.of(
                Arguments.of("a JSON object expected", ""),
                Arguments.of("a JSON object expected", "  \n"),
                Arguments.of("a JSON object expected", "[]"),
                Arguments.of("a JSON object expected", "5"),
                Arguments.of("a JSON object expected", "null"),
                Arguments.of("cell: missing", "{}"),
                Arguments.of("nothing expected after the closing brace", json() + "{}"),
                Arguments.of("at most 20 levels of nesting expected", json("note", "[".repeat(21) + "]".repeat(21))),
                Arguments.of("at most 20 levels of nesting expected", json("note", "[".repeat(400_000))),
                Arguments.of("at most 20 levels of nesting expected", json("note", "{\"a\":".repeat(400_000))));
        return Stream.of(keys, sizes, cells, shapes, tooLong, twice, texts).flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCases")
    void aBadCaseIsRefusedInOneLine(String message, String text) throws IOException {
        Files.writeString(file, text);
        assertRefused("%s: %s".formatted(file, message));
    }

    private void assertRefused(String line) throws IOException {
        var before = files();
        assertEquals(new Run(2, "", line + System.lineSeparator()), run("trace", file, "--out", out));
        assertEquals(OLD, Files.readString(out));
        assertEquals(before, files());
        // the same, where nothing is there yet and on standard output
        Path fresh = folder.resolve("fresh.json");
        assertEquals(new Run(2, "", line + System.lineSeparator()), run("trace", file, "--out", fresh));
        assertEquals("", standardOutput(2, file));
        assertEquals(before, files());
    }

    private TreeSet<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(folder::relativize).map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"cell\"", "{\"cell\": \"rnn\",}", "{cell: 1}", "nonsense", "{\"a\": 01}", "{\"a\": tru}", "{\"a\": \"b", "{} x",
            "{\"a\": [1, 2}", "{\"a\": 1 \"b\": 2}", "{\"a\": +1}", "{\"a\": .}", "{'a': 1}", "// {}", "{\"a\": \"\t\"}", "\u0000\u0001\u0002"})
    void whatIsNotJsonIsRefusedWithItsPlace(String text) throws IOException {
        Files.writeString(file, text);
        Run refused = run("trace", file, "--out", out);
        assertEquals(2, refused.status());
        assertTrue(refused.err().matches("\\Q" + file + "\\E: line \\d+, column \\d+(, in [\\w\\[\\].]+)?: JSON expected\\R"), refused.err());
        assertRefused(refused.err().strip());
    }

    @Test
    void aPlaceInBadJsonIsThatOfTheMistake() throws IOException {
        Files.writeString(file, json("inputs", "[[1, 2], [3, x]]"));
        assertRefused(file + ": line 6, column 25, in inputs[1][1]: JSON expected");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        byte[] text = json("note", "\"?\"").getBytes(StandardCharsets.UTF_8);
        text[new String(text, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xff;
        Files.write(file, text);
        Run refused = run("trace", file, "--out", out);
        assertEquals(2, refused.status());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().startsWith(file + ": "), refused.err());
        assertTrue(refused.err().contains("expected"), refused.err());
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }
        assertRefused(file + ": a file of at most 64 MiB expected");
    }

    @Test
    void aFolderIsRefused() throws IOException {
        Files.createDirectory(file);
        assertRefused(file + ": a file expected");
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws IOException {
        assertRefused(file + ": there is no such file");
    }

    @Test
    void aBadOwnCellIsRefusedWithItsOwnPlace() throws IOException {
        Path own = Files.writeString(folder.resolve("own.cell"), "state h\nh = tanh(W_h · (h' x) + b_h)\n");
        Files.writeString(file, json("cell", "\"own\""));
        assertRefused(own + ": line 2, column 20: ')' expected, not 'x'");
    }

    @Test
    void anOwnCellOutsideTheFolderIsNotRead() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("own.cell"), "state h\nh = tanh(W_h · [h', x] + b_h)\n");
        file = Files.writeString(inner.resolve("case.json"), json("cell", "\"../own\""));
        assertRefused(file + ": cell: '../own'" + CELLS);
    }

    @Test
    void noFileAtAllIsBadUsage() {
        Run refused = run("trace");
        assertEquals(2, refused.status());
        assertEquals(1, refused.err().lines().count(), refused.err());
    }

    // ---- numbers that leave the range

    @Test
    void aValueThatOverflowsFailsWithStepAndSymbol() throws IOException {
        Files.writeString(file, json("cell", "\"rnn-identity\"", "parameters", "{\"W_h\": [[1e200, 0, 0]], \"b_h\": [1]}"));
        assertFails("%s: t = 2: h overflows".formatted(file));
    }

    @Test
    void aGradientThatOverflowsFailsWithStepAndSymbol() throws IOException {
        Files.writeString(file, json("cell", "\"rnn-identity\"", "initial", "{}", "parameters", "{\"W_h\": [[1e200, 0, 0]], \"b_h\": [0]}",
                "inputs", "[[0, 0], [0, 0], [0, 0]]", "lossGradient", "[[0], [0], [1]]"));
        assertFails("%s: t = 2: the gradient of h overflows".formatted(file));
    }

    private void assertFails(String line) throws IOException {
        var before = files();
        assertEquals(new Run(1, "", line + System.lineSeparator()), run("trace", file, "--out", out));
        assertEquals(OLD, Files.readString(out));
        assertEquals(before, files());
        assertEquals("", standardOutput(1, file));
    }

    // ---- what is written

    private static String standardOutput(int status, Path file) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        try {
            assertEquals(status, run("trace", file).status());
        } finally {
            System.out.flush();
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void standardOutputIsTheJsonOfTheFileAndNothingElse() throws IOException {
        Files.writeString(file, json());
        assertEquals(new Run(0, "", ""), run("trace", file, "--out", out));
        String written = Files.readString(out);
        assertEquals(written, standardOutput(0, file));
        assertTrue(written.startsWith("{") && written.endsWith("}\n"), written);
        json(written);
        assertEquals(List.of("", "case.json", "trace.json"), List.copyOf(files()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void everyNumberOfTheTraceIsReadBackTheSame(String cell) throws Exception {
        Files.writeString(file, random(cell, 3, 2, 4));
        assertEquals(0, run("trace", file, "--out", out).status());
        Map<?, ?> written = json(Files.readString(out));
        Trace trace = Tracer.run(CaseReader.read(file));
        assertEquals(cell, written.get("cell"));
        assertEquals(2.0, written.get("inputSize"));
        assertEquals(3.0, written.get("hiddenSize"));
        List<?> steps = (List<?>) written.get("steps");
        assertEquals(4, steps.size());
        for (int t = 1; t <= 4; t++) {
            Map<?, ?> step = (Map<?, ?>) steps.get(t - 1);
            assertEquals((double) t, step.get("t"));
            Map<?, ?> values = (Map<?, ?>) step.get("values");
            Map<?, ?> gradients = (Map<?, ?>) step.get("gradients");
            for (Equation equation : trace.cell().equations(Equation.Kind.CELL)) {
                same(trace.value(t, equation.symbol()), values.get(equation.symbol()));
                same(trace.gradient(t, equation.symbol()), gradients.get(equation.symbol()));
            }
            same(trace.gradient(t, trace.cell().node("x").orElseThrow()), gradients.get("x"));
            assertEquals(trace.cell().equations(Equation.Kind.CELL).size(), values.size());
            assertEquals(values.size() + 1, gradients.size());
        }
        Map<?, ?> gradients = (Map<?, ?>) written.get("gradients");
        for (ParameterShape shape : trace.cell().parameters().values()) {
            List<?> rows = (List<?>) gradients.get(shape.name());
            List<?> flat = shape.isMatrix() ? rows.stream().flatMap(row -> ((List<?>) row).stream()).toList() : rows;
            same(trace.parameterGradient(shape.name()), flat);
            assertEquals(3, rows.size(), "the rows of " + shape.name());
        }
        for (String state : trace.cell().states()) {
            same(trace.initialGradient(state), gradients.get(state + "_0"));
        }
        assertEquals(trace.cell().parameters().size() + trace.cell().states().size(), gradients.size());
    }

    /** A case whose numbers have all their digits. */
    private static String random(String cell, int hidden, int input, int length) {
        var random = new Random(11);
        var sizes = Sizes.of(input, hidden);
        String parameters = Cells.cell(cell).parameters().values().stream().map(shape -> {
            String rows = Stream.generate(() -> shape.isMatrix() ? numbers(random, shape.columns(sizes)) : Double.toString(random.nextGaussian()))
                    .limit(hidden).collect(Collectors.joining(", "));
            return "\"%s\": [%s]".formatted(shape.name(), rows);
        }).collect(Collectors.joining(", ", "{", "}"));
        String inputs = Stream.generate(() -> numbers(random, input)).limit(length).toList().toString();
        String loss = Stream.generate(() -> numbers(random, hidden)).limit(length).toList().toString();
        return json("cell", "\"" + cell + "\"", "inputSize", "" + input, "hiddenSize", "" + hidden, "parameters", parameters,
                "initial", "{\"h\": " + numbers(random, hidden) + "}", "inputs", inputs, "lossGradient", loss);
    }

    private static String numbers(Random random, int count) {
        return random.doubles(count, -1, 1).boxed().toList().toString();
    }

    private static void same(double[] expected, Object written) {
        assertArrayEquals(expected, ((List<?>) written).stream().mapToDouble(Double.class::cast).toArray(), 0);
    }

    /** Reads JSON without the reader under test: maps, lists, doubles, strings. */
    private static Map<?, ?> json(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            assertEquals(null, parser.nextToken(), "text after the JSON");
            return (Map<?, ?>) value;
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    assertFalse(object.containsKey(key), key + " written twice");
                    object.put(key, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            default -> Double.parseDouble(parser.getText());
        };
    }

    // ---- where it cannot be written

    @Test
    void aFolderThatIsNotThereIsNamed() throws IOException {
        Files.writeString(file, json());
        Path away = folder.resolve("away").resolve("trace.json");
        assertEquals(new Run(1, "", away + ": its folder does not exist" + System.lineSeparator()), run("trace", file, "--out", away));
        assertEquals(List.of("", "case.json", "trace.json"), List.copyOf(files()));
    }

    @Test
    void aPlaceThatIsAFolderOrBelowAFileIsRefusedInOneLine() throws IOException {
        Files.writeString(file, json());
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("inside"), OLD);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        var before = files();
        for (Path place : List.of(full, empty)) {
            assertEquals(new Run(1, "", place + ": is a folder; the name of a file is expected" + System.lineSeparator()), run("trace", file, "--out", place));
            assertEquals(before, files());
        }
        Path below = out.resolve("below");
        assertEquals(new Run(1, "", "%s: %s is no folder%n".formatted(below, out)), run("trace", file, "--out", below));
        assertEquals(before, files());
    }

    @Test
    void theCaseItselfIsNotWrittenOver() throws IOException {
        String text = Files.readString(Files.writeString(file, json()));
        Path link = Files.createLink(folder.resolve("link.json"), file);
        Path roundabout = folder.resolve("..").resolve(folder.getFileName()).resolve(file.getFileName());
        for (Path same : List.of(file, link, roundabout)) {
            assertEquals(new Run(2, "", same + ": --out names the case itself; another file is expected" + System.lineSeparator()), run("trace", file, "--out", same));
            assertEquals(text, Files.readString(file));
        }
    }

    @Test
    void standardOutputThatIsClosedIsAFailureInOneLine() throws IOException {
        Files.writeString(file, json());
        PrintStream before = System.out;
        System.setOut(new PrintStream(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("Broken pipe");
            }
        }));
        try {
            assertEquals(new Run(1, "", "standard output: could not be written" + System.lineSeparator()), run("trace", file));
        } finally {
            System.setOut(before);
        }
    }
}
