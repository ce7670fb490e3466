package org.gatescope.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Sizes;
import org.gatescope.trace.Case;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a good case may look like; bad ones are refused in the command's own test. */
class CaseReaderTest {

    private static final String RNN = """
            {"cell": "rnn", "inputSize": 2, "hiddenSize": 1, "parameters": {"W_h": [[0.1, -2e-3, 3]], "b_h": [0.4]},
             "inputs": [[1, 2], [3, 4]], "lossGradient": [[1], [-1]]}
            """;

    @TempDir
    private Path folder;

    private Case read(String json) throws IOException, BadInputException {
        return CaseReader.read(Files.writeString(folder.resolve("case.json"), json));
    }

    @Test
    void everythingComesWhereItBelongs() throws Exception {
        Case read = read(RNN);
        assertEquals("rnn", read.cell().name());
        assertEquals(new Sizes(2, 1, 1), read.sizes());
        assertArrayEquals(new double[] {0.1, -2e-3, 3}, read.parameters().numbers("W_h"));
        assertArrayEquals(new double[] {0.4}, read.parameters().numbers("b_h"));
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, read.inputs());
        assertArrayEquals(new double[][] {{1}, {-1}}, read.targets());
        assertEquals(Map.of(), read.initial());
        assertEquals(Case.LossAt.ALL, read.lossAt());
    }

    @Test
    void theLossIsTheGivenGradientTimesTheOutput() throws Exception {
        var trace = Tracer.run(read(RNN));
        assertEquals(trace.value(1, "h")[0] - trace.value(2, "h")[0], trace.loss(), 1e-15);
    }

    @Test
    void aMissingStateIsZeroAndAGivenOneIsNot() throws Exception {
        String lstm = lstm(2, 1);
        assertArrayEquals(new double[2], Tracer.run(read(lstm)).value(0, "C"));
        Case given = read(lstm.replaceFirst("\\{", "{\"initial\": {\"C\": [0.5, -0.5]},"));
        assertArrayEquals(new double[] {0.5, -0.5}, Tracer.run(given).value(0, "C"));
        assertArrayEquals(new double[2], Tracer.run(given).value(0, "h"));
    }

    private static String lstm(int hidden, int length) {
        String row = "[" + String.join(",", Collections.nCopies(hidden + 1, "0.1")) + "]";
        String matrix = "[" + String.join(",", Collections.nCopies(hidden, row)) + "]";
        String vector = "[" + String.join(",", Collections.nCopies(hidden, "0.1")) + "]";
        String parameters = List.of("f", "i", "C", "o").stream().map(gate -> "\"W_%1$s\": %2$s, \"b_%1$s\": %3$s".formatted(gate, matrix, vector))
                .collect(Collectors.joining(","));
        return "{\"cell\": \"lstm\", \"inputSize\": 1, \"hiddenSize\": %d, \"parameters\": {%s}, \"inputs\": %s, \"lossGradient\": %s}".formatted(
                hidden, parameters, Collections.nCopies(length, List.of(1)), Collections.nCopies(length, vector));
    }

    @Test
    void otherKeysOrderSpacesAndByteOrderMarkDoNotMatter() throws Exception {
        String other = "\uFEFF{\"note\": {\"by\": [null, true, \"\\u00e9\", {}]},\n\n\"lossGradient\": [[1], [-1]], \"inputs\": [[1.0, 2e0], [30e-1, 4]],"
                + "\"parameters\": {\"b_h\": [0.4], \"W_h\": [[0.1, -0.002, 3]]}, \"hiddenSize\": 1.0, \"inputSize\": 2, \"cell\": \"rnn\"}\r\n";
        Case read = read(other);
        assertEquals(read(RNN).parameters(), read.parameters());
        assertArrayEquals(read(RNN).inputs(), read.inputs());
    }

    @Test
    void numbersAreTheNearestDoubles() throws Exception {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertEquals(number, read(RNN.replace("0.4", Double.toString(number))).parameters().at("b_h", 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void theShortestAndTheLongestSequenceAreRead(int length) throws Exception {
        assertEquals(length, read(lstm(1, length)).length());
    }

    @Test
    void theLargestSizesAreRead() throws Exception {
        String row = IntStream.range(0, 2048).mapToObj(_ -> "0").collect(Collectors.joining(",", "[", "]"));
        String zeros = IntStream.range(0, 1024).mapToObj(_ -> "0").collect(Collectors.joining(",", "[", "]"));
        String matrix = IntStream.range(0, 1024).mapToObj(_ -> row).collect(Collectors.joining(",", "[", "]"));
        Case read = read("""
                {"cell": "rnn", "inputSize": 1024, "hiddenSize": 1024, "parameters": {"W_h": %s, "b_h": %s}, "inputs": [%s], "lossGradient": [%s]}
                """.formatted(matrix, zeros, zeros, zeros));
        assertEquals(1024 * 2048, read.parameters().numbers("W_h").length);
    }

    @Test
    void allCellsOfTheContractAreKnownByTheirParameters() {
        Map<String, String> expected = Map.of(
                "rnn", "W_h b_h",
                "lstm", "W_f b_f W_i b_i W_C b_C W_o b_o",
                "peephole-lstm", "W_f p_f b_f W_i p_i b_i W_C b_C W_o p_o b_o",
                "gru", "W_z b_z W_r b_r W_n b_n",
                "gru-reset-after", "W_z b_z W_r b_r W_nx b_nx W_nh b_nh");
        expected.forEach((cell, parameters) -> assertEquals(parameters, String.join(" ", Cells.cell(cell).parameters().keySet())));
    }

    @Test
    void anOwnCellStandsBesideTheCase() throws Exception {
        Files.writeString(folder.resolve("my_cell-2.cell"), "state h\nL = 2 * h'\nh = L + W_h · x\n");
        Case read = read(RNN.replace("\"rnn\"", "\"my_cell-2\"").replace("[[0.1, -2e-3, 3]], \"b_h\": [0.4]", "[[1, 1]]"));
        assertEquals("my_cell-2", read.cell().name());
        assertArrayEquals(new double[] {2 * 3 + 7}, Tracer.run(read).value(2, "h"));
    }

    @Test
    void aReadoutInAnOwnCellIsLeftOut() throws Exception {
        Files.writeString(folder.resolve("own.cell"), "state h\nh = tanh(W_h · [h', x] + b_h)\noutput y = softmax(W_y · h)\nloss E = cross_entropy(y, target)\n");
        assertEquals(List.of("h", "L"), read(RNN.replace("\"rnn\"", "\"own\"")).cell().equations().stream().map(Equation::symbol).toList());
    }

    @Test
    void aFileThatIsNoTextIsRefusedAsACell() throws Exception {
        Path own = Files.write(folder.resolve("own.cell"), new byte[] {'s', (byte) 0xff, (byte) 0xfe});
        BadInputException refused = assertThrows(BadInputException.class, () -> CaseReader.cell(own));
        assertEquals(own + ": text in UTF-8 expected", refused.getMessage());
        Files.write(own, new byte[(1 << 20) + 1]);
        assertEquals(own + ": a file of at most 1 MiB expected", assertThrows(BadInputException.class, () -> CaseReader.cell(own)).getMessage());
        Files.write(own, "state h".getBytes(StandardCharsets.UTF_8));
        assertEquals(own + ": line 1, column 7: state h has no equation: a line 'h = …' is expected",
                assertThrows(BadInputException.class, () -> CaseReader.cell(own)).getMessage());
    }
}
