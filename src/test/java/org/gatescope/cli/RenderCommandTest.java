package org.gatescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.gatescope.export.TraceReader;
import org.gatescope.trace.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return Gatescope.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @ParameterizedTest
    @CsvSource({"rnn, en, light", "lstm, zh, dark", "peephole-lstm, en, projector", "gru, zh, light", "gru-reset-after, en, dark"})
    void drawsTheDiagramOfEachCellAsPngAndSvg(String cell, String locale, String theme) throws Exception {
        int status = run("render", "diagram", cell, "--cursor", "2:h:backward", "--locale", locale, "--theme", theme, "--out", folder.toString());
        assertEquals("", err.toString());
        assertEquals(0, status);
        List<String> files = out.toString().lines().toList();
        assertEquals(2, files.size());
        assertTrue(coloursOf(Path.of(files.get(0))) > 40, "the picture is nearly blank");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(files.get(1)).toFile());
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertTrue(document.getElementsByTagName("path").getLength() > 5);
        assertTrue(document.getElementsByTagName("text").getLength() > 5);
    }

    @Test
    void drawsTheWindowInTheSizeThatIsAskedFor() throws Exception {
        assertEquals(0, run("render", "window", "gru", "--size", "1024x768", "--out", folder.toString()));
        var image = ImageIO.read(Path.of(out.toString().strip()).toFile());
        assertEquals(1024, image.getWidth());
        assertEquals(768, image.getHeight());
    }

    private static long coloursOf(Path png) throws Exception {
        var image = ImageIO.read(png.toFile());
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth())).distinct().count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--theme pink | --theme: 'pink', expected light, dark or projector",
        "--locale fr | --locale: 'fr', expected zh or en",
        "--size big | --size: 'big', expected a width and height like 1280x800",
        "--cursor 1:C | --cursor: '1:C', expected step, symbol and pass like 3:C:forward",
        "--cursor 9:C:forward | --cursor: '9:C:forward', expected a step from 1 to 6 and one of f, i, C_tilde, C, o, h, y, L",
        "--cursor 1:q:forward | --cursor: '1:q:forward', expected a step from 1 to 6 and one of f, i, C_tilde, C, o, h, y, L"})
    void refusesWhatItDoesNotKnowInOneSentence(String options, String message) {
        String[] arguments = ("render window lstm --out " + folder.resolve("new") + " " + options).split(" ");
        assertEquals(2, run(arguments));
        assertEquals(message, err.toString().strip());
        assertEquals("", out.toString());
    }

    @Test
    void refusesACaseTooLargeForTheWindow() throws Exception {
        Path file = folder.resolve("large.json");
        String steps = "[0],".repeat(300).replaceFirst(",$", "");
        Files.writeString(file, """
                {"cell": "rnn", "inputSize": 1, "hiddenSize": 1, "parameters": {"W_h": [[0, 0]], "b_h": [0]}, "inputs": [%s], "lossGradient": [%s]}
                """.formatted(steps, steps));
        assertEquals(2, run("render", "window", file.toString(), "--out", folder.resolve("new").toString()));
        assertTrue(err.toString().contains("the window shows up to"));
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void theTourLeavesPicturesAndAnAccountOfItsOwnTrace() throws Exception {
        assertEquals(0, run("tour", "--out", folder.toString()));
        TraceReader trace = TraceReader.read(folder.resolve("trace.json"));
        assertEquals(6, trace.length());
        String account = out.toString();
        for (int t = 1; t <= 6; t++) {
            assertTrue(account.contains(Shown.number(trace.numbers(t, "values", "C")[0])), "C of step " + t);
            assertTrue(account.contains(Shown.number(trace.numbers(t, "gradients", "h")[0])), "the gradient of h of step " + t);
        }
        assertTrue(account.contains("L = " + Shown.number(trace.loss())));
        List<Path> pictures;
        try (var files = Files.list(folder)) {
            pictures = files.filter(file -> file.toString().endsWith(".png")).toList();
        }
        assertTrue(pictures.size() >= 6);
        assertTrue(pictures.contains(folder.resolve("6-training.png")), "the training room too");
        for (Path picture : pictures) {
            assertTrue(account.contains(picture.toString()));
            assertTrue(coloursOf(picture) > 60, picture + " is nearly blank");
        }
    }
}
