package org.gatescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gatescope.ui.lessonpane.ClassLesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderLessonCommandTest {

    @TempDir
    private Path folder;

    private Path lessons;
    private Path out;

    @BeforeEach
    void write() throws Exception {
        lessons = Files.createDirectories(folder.resolve("lessons"));
        out = folder.resolve("out");
        ClassLesson.in(lessons);
    }

    private List<Path> files(String... options) {
        String[] arguments = ("render lesson first --lessons " + lessons + " --out " + out + " " + String.join(" ", options)).strip().split(" ");
        Run run = Run.of((Object[]) arguments);
        assertEquals("", run.err());
        assertEquals(0, run.status());
        return run.out().lines().map(Path::of).toList();
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    @Test
    void eachPageIsAPictureNamedAfterIt() throws Exception {
        List<Path> files = files("--locale zh", "--theme projector", "--size 1024x768");
        assertEquals(List.of("lesson-first-zh-projector-1.png", "lesson-first-zh-projector-2.png", "lesson-first-zh-projector-3.png"), names(files));
        for (Path file : files) {
            var picture = ImageIO.read(file.toFile());
            assertEquals(1024, picture.getWidth());
            assertEquals(768, picture.getHeight());
        }
    }

    @Test
    void withoutASizeAPageIsAsHighAsItsText() throws Exception {
        Path text = lessons.resolve("1-first/en.md");
        Files.writeString(text, Files.readString(text).replace("Some words", "A sentence that takes its place on the page and no more than that.\n\n".repeat(30) + "Some words"));
        List<Path> plain = files();
        List<Path> answered = files("--answers");
        assertEquals("lesson-first-en-light-answers-1.png", names(answered).getFirst());
        assertEquals(1280, ImageIO.read(plain.getFirst().toFile()).getWidth());
        assertEquals(800, ImageIO.read(plain.getLast().toFile()).getHeight(), "a short page is as high as the window usually is");
        int before = ImageIO.read(plain.getFirst().toFile()).getHeight();
        int after = ImageIO.read(answered.getFirst().toFile()).getHeight();
        assertTrue(before > 800, "a long page is higher: " + before);
        assertTrue(after > before, "the reasons take room: %d and %d".formatted(before, after));
    }

    @Test
    void paperIsOneFileOfSheets() throws Exception {
        Path pupils = files("--pdf").getFirst();
        Path teacher = files("--pdf", "--answers").getFirst();
        assertEquals("lesson-first-en.pdf", pupils.getFileName().toString());
        assertEquals("lesson-first-en-answers.pdf", teacher.getFileName().toString());
        try (PDDocument one = Loader.loadPDF(pupils.toFile()); PDDocument other = Loader.loadPDF(teacher.toFile())) {
            assertTrue(one.getNumberOfPages() >= 3);
            assertTrue(other.getNumberOfPages() >= one.getNumberOfPages());
            assertEquals("For a class", one.getDocumentInformation().getTitle());
            assertEquals("en", one.getDocumentCatalog().getLanguage());
            one.getPages().forEach(page -> assertEquals(PDRectangle.A4.getHeight(), page.getMediaBox().getHeight()));
            for (int sheet = 0; sheet < one.getNumberOfPages(); sheet++) {
                assertTrue(colours(one, sheet).size() > 10, "sheet " + sheet + " is nearly blank");
            }
            // what is right is marked in green, for the teacher alone
            assertFalse(colours(one, 0).stream().anyMatch(RenderLessonCommandTest::isGreen));
            assertTrue(java.util.stream.IntStream.range(0, other.getNumberOfPages()).anyMatch(sheet -> colours(other, sheet).stream().anyMatch(RenderLessonCommandTest::isGreen)));
        }
    }

    private static Set<Integer> colours(PDDocument document, int sheet) {
        try {
            var picture = new PDFRenderer(document).renderImageWithDPI(sheet, 60);
            Set<Integer> colours = new HashSet<>();
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    colours.add(picture.getRGB(x, y));
                }
            }
            return colours;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The green behind a right answer: #dafbe1. */
    private static boolean isGreen(int rgb) {
        return (rgb & 0xffffff) == 0xdafbe1;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nobody | render lesson: there is no lesson 'nobody'; there are first, second",
        "first --size 100x100 | --size: '100x100', expected 800x600 to 4096x4096",
        "first --size 799x600 | --size: '799x600', expected 800x600 to 4096x4096",
        "first --size 9999x800 | --size: '9999x800', expected 800x600 to 4096x4096",
        "first --size huge | --size: 'huge', expected a width and height like 1280x800",
        "first --locale fr | --locale: 'fr', expected zh or en"})
    void refusesInOneSentenceWhatItDoesNotKnow(String options, String message) {
        String[] arguments = ("render lesson " + options + " --lessons " + lessons + " --out " + out).split(" ");
        Run run = Run.of((Object[]) arguments);
        assertEquals(2, run.status());
        assertEquals(message, run.err().strip());
        assertEquals("", run.out());
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesAFolderThatThereIsNot() {
        Run run = Run.of("render", "lesson", "first", "--lessons", folder.resolve("nowhere"), "--out", out);
        assertEquals(2, run.status());
        assertEquals(1, run.err().lines().count());
    }
}
