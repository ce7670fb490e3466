package org.gatescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gatescope.check.SmallDigits;
import org.gatescope.export.Report;
import org.gatescope.export.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gatescope predict} as its users meet it. */
class PredictCommandTest {

    private static final String NUMBER = "-?[\\d.]+(?:E-?\\d+)?";

    @TempDir
    private Path folder;

    private Path model(Object... arguments) {
        Path model = folder.resolve("model.gatescope");
        List<Object> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--epochs", "2", "--hidden", "3", "--save", model, "--report", folder.resolve("report.json")));
        Run run = Run.of(all.toArray());
        assertEquals(0, run.status(), run.err());
        return model;
    }

    private Report.Epoch trained() throws Exception {
        return ReportReader.read(folder.resolve("report.json")).epochs().getLast();
    }

    private Path table(String name, int rows) throws IOException {
        return Files.writeString(folder.resolve(name), IntStream.range(0, rows).mapToObj(i -> "%d,%d".formatted(i, 3000 + (i * i) % 41))
                .collect(Collectors.joining("\n", "day,close\n", "\n")));
    }

    private static double field(String text, String name) {
        return Double.parseDouble(text.replaceAll("(?s).*\"" + name + "\": (" + NUMBER + ")[,}].*", "$1"));
    }

    /** The root of the mean squared error of what stands in a file. */
    private static double rmse(List<String> lines) {
        return Math.sqrt(lines.stream().mapToDouble(line -> Math.pow(field(line, "predicted") - field(line, "truth"), 2)).average().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "vectors", "one-sequence"})
    void aSeriesIsPredictedOverItsTestPartWithTheErrorsOfTheTraining(String form) throws Exception {
        Path data = table("share.csv", 110);
        Path model = model("series", "--data", data, "--form", form, "--sequence", "3");
        Path out = folder.resolve("predictions.json");
        assertEquals(new Run(0, "", ""), Run.of("predict", model, "--data", data, "--out", out));
        List<String> lines = Files.readString(out).lines().toList();
        // 110 values, windows of 10: 100 windows, 70 of them train; the first that tests answers with row 80
        assertEquals(30, lines.size());
        assertTrue(lines.getFirst().matches("\\{\"predictions\": \\[\\{\"row\": 80, \"predicted\": %s, \"truth\": %s},".formatted(NUMBER, NUMBER)), lines.getFirst());
        assertTrue(lines.getLast().matches("\\{\"row\": 109, \"predicted\": %1$s, \"truth\": %1$s}], \"testRmse\": %1$s, \"naiveRmse\": %1$s}".formatted(NUMBER)), lines.getLast());
        assertEquals(3000 + (80 * 80) % 41, field(lines.getFirst(), "truth"));
        assertEquals(field(lines.getLast(), "testRmse"), rmse(lines), 1e-9);
        assertEquals(trained().measures().get("testRmse"), field(lines.getLast(), "testRmse"), 1e-4);
        assertEquals(trained().measures().get("naiveRmse"), field(lines.getLast(), "naiveRmse"), 1e-9);
        assertEquals(Files.readString(out), Run.toStandardOutput("predict", model, "--data", data).out());
    }

    @Test
    void anotherSeriesIsScaledAsTheFirstWas() throws Exception {
        Path model = model("series", "--data", table("share.csv", 100));
        Path other = Files.writeString(folder.resolve("other.csv"), "day,close\n" + IntStream.range(0, 40).mapToObj(i -> i + "," + (3010 + i % 3)).collect(Collectors.joining("\n")));
        Run run = Run.toStandardOutput("predict", model, "--data", other);
        assertEquals(0, run.status(), run.err());
        // a scaling of its own would have stretched 3010 … 3012 over the range of 3000 … 3040
        assertTrue(field(run.out().lines().toList().getFirst(), "predicted") > 2950);
    }

    @Test
    void aSineIsPredictedFromItsOwnDataOrATable() throws Exception {
        Path model = model("sine", "--count", "90", "--window", "8");
        Run own = Run.toStandardOutput("predict", model);
        assertEquals(0, own.status(), own.err());
        assertEquals(trained().measures().get("testRmse"), field(own.out(), "testRmse"), 1e-5);
        Run table = Run.toStandardOutput("predict", model, "--data", table("share.csv", 50));
        assertEquals(0, table.status(), table.err());
        assertEquals(13, table.out().lines().count());
    }

    @Test
    void digitsArePredictedWithProbabilitiesAndAccuracy() throws Exception {
        Path digits = SmallDigits.write(folder.resolve("digits"), 40, 15);
        Path model = model("mnist", "--data", digits);
        Run run = Run.toStandardOutput("predict", model, "--data", digits);
        assertEquals(0, run.status(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(15, lines.size());
        assertTrue(lines.getFirst().matches("\\{\"predictions\": \\[\\{\"index\": 0, \"predicted\": \\d, \"label\": 0, \"probabilities\": \\[(%s(, |\\])){10}},".formatted(NUMBER)),
                lines.getFirst());
        assertEquals(trained().measures().get("accuracy"), field(lines.getLast(), "accuracy"), 1e-12);
        for (String line : lines) {
            double[] shares = List.of(line.replaceAll(".*\\[(?=[\\d.E, -]+\\])|\\].*", "").split(", ")).stream().mapToDouble(Double::parseDouble).toArray();
            assertEquals(1, Arrays.stream(shares).sum(), 1e-9);
            assertEquals(Arrays.stream(shares).max().orElseThrow(), shares[(int) field(line, "predicted")]);
        }
    }

    @Test
    void digitsWithoutLabelsArePredictedWithoutAccuracy() throws Exception {
        Path digits = SmallDigits.write(folder.resolve("digits"), 40, 15);
        Path model = model("mnist", "--data", digits);
        Path alone = Files.createDirectory(folder.resolve("alone"));
        Files.copy(digits.resolve("t10k-images-idx3-ubyte"), alone.resolve("t10k-images-idx3-ubyte"));
        Run run = Run.toStandardOutput("predict", model, "--data", alone);
        assertEquals(0, run.status(), run.err());
        assertEquals(15, run.out().lines().count());
        assertTrue(!run.out().contains("label") && !run.out().contains("accuracy"), run.out());
    }

    // ---- what it refuses

    private static void assertRefused(String message, Object... arguments) {
        assertEquals(new Run(2, "", message + System.lineSeparator()), Run.toStandardOutput(arguments));
    }

    @Test
    void whatIsNoModelIsRefused() throws Exception {
        Path none = folder.resolve("none");
        Path data = table("share.csv", 100);
        assertRefused(none + ": there is no such file", "predict", none);
        assertRefused(folder + ": a file expected", "predict", folder);
        assertRefused(data + ": a model that Gatescope has saved expected", "predict", data);
        Path model = model("sine", "--count", "60", "--window", "5");
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);
        assertRefused(model + ": a whole model file expected, but it is damaged or cut short", "predict", model);
    }

    @Test
    void dataThatDoNotFitAreRefused() throws Exception {
        Path model = model("series", "--data", table("share.csv", 100), "--column", "close");
        Path shorter = table("short.csv", 9);
        Run run = Run.toStandardOutput("predict", model, "--data", shorter);
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith(shorter + ": more numbers expected than 9"), run.err());
        Path other = Files.writeString(folder.resolve("other.csv"), "open\n1\n2\n");
        assertRefused(other + ": a column of numbers expected, one of open (1), not 'close'", "predict", model, "--data", other);
        assertRefused("predict: a model of mnist, sine or series expected, not one of adding",
                "predict", model("adding", "--length", "4", "--sequences", "10"), "--data", other);
    }

    @Test
    void modelAndDataAreNotWrittenOver() throws Exception {
        Path data = table("share.csv", 100);
        Path model = model("series", "--data", data);
        byte[] before = Files.readAllBytes(model);
        assertRefused("--out: %s: another file than the one that is read expected".formatted(model), "predict", model, "--data", data, "--out", model);
        assertRefused("--out: %s: another file than the one that is read expected".formatted(data), "predict", model, "--data", data, "--out", data);
        assertTrue(Arrays.equals(before, Files.readAllBytes(model)));
    }
}
