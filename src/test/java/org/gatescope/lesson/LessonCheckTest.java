package org.gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.page.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example is well; whatever is broken in it is found, with file and line. */
class LessonCheckTest {

    private static final Path EXAMPLE = Path.of("src/docs/examples/lesson");
    private static final Function<String, Optional<String>> ANY = tex -> tex.contains("\\wrong") ? Optional.of("no such command") : Optional.empty();

    @TempDir
    private Path root;
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        folder = Files.createDirectories(root.resolve("01-example"));
        Files.createDirectories(folder.resolve("scenes"));
        for (String name : List.of("en.md", "zh.md", "scenes/1.scene")) {
            Files.copy(EXAMPLE.resolve(name), folder.resolve(name));
        }
    }

    private List<Problem> problems() throws BadInputException {
        return check(root).problems();
    }

    private static LessonCheck.Result check(Path folder) throws BadInputException {
        return LessonCheck.check(Lessons.read(folder), Lessons.read(new NoFiles()), ANY);
    }

    /** No lessons at all. */
    private static final class NoFiles implements LessonFiles {
        @Override
        public java.util.SortedSet<String> names() {
            return new java.util.TreeSet<>();
        }

        @Override
        public Optional<byte[]> bytes(String name) {
            return Optional.empty();
        }

        @Override
        public String shown(String name) {
            return name;
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(from), from);
        Files.writeString(folder.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    private void assertFound(String expected) throws BadInputException {
        List<Problem> problems = problems();
        assertTrue(problems.stream().anyMatch(problem -> problem.toString().substring(root.toString().length() + 1).startsWith(expected)), problems::toString);
    }

    @Test
    void theExampleIsWell() throws BadInputException {
        LessonCheck.Result alone = check(EXAMPLE);
        assertEquals(List.of(), alone.problems());
        LessonCheck.Result among = check(root);
        assertEquals(List.of(), among.problems());
        assertEquals(List.of(1, 2, 4, 2), List.of(among.lessons(), among.pages(), among.predictions(), among.tasks()));
    }

    @Test
    void aFolderWithoutLessonsIsNotWell() throws Exception {
        Path empty = Files.createDirectories(root.resolve("empty"));
        assertEquals(List.of(empty + ": there is no lesson in this folder; a lesson is a folder with en.md and zh.md"), check(empty).problems().stream().map(Problem::toString).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "minutes: 5 | minutes: 500 | 01-example/en.md:4: minutes", "id: example | id: Example 1 | 01-example/en.md:2: id: an id", "title: A gate | titel: A gate | 01-example/en.md:3: one of id, title",
        "minutes: 5 | minutes: 5\\nneeds: nothing | 01-example/en.md:1: needs: there is no lesson nothing", "minutes: 5 | minutes: 5\\nid: other | 01-example/en.md:5: id is given twice",
        "set b_f = 1 | set b_q = 1 | 01-example/en.md:16: 'set b_q = 1': there is no parameter", "{= f@3 : 2 } | {= f@9 : 2 } | 01-example/en.md:13: 'f@9': f has no step 9",
        "$C_2 = | $\\wrong | 01-example/en.md:13: $\\wrong {= C@2 }$ is no formula", "cell:f | cell:q | 01-example/en.md:9: cell:q: there is no q", "{= C@2 } | {= C@2 / 0 } | 01-example/en.md:13: 'C@2 / 0' is no finite",
        "[cell state](cell:C) | [cell state](lesson:gru) | 01-example/en.md:9: lesson:gru: there is no lesson", "[cell state](cell:C) | [cell state](lesson:example#9) | 01-example/en.md:9: lesson:example#9: it has 2 pages",
        "light f C | train 2 | 01-example/en.md:19: 'train 2': a scene does not train", "The same cell | ![a](no.png)\\n\\nThe same cell | 01-example/en.md:42: no.png: there is no such file",
        "abs(C@6) < 0.001 | abs(C@6) < 100 | 01-example/en.md:22: after the change the choices 2 and 3 hold", "abs(C@6 - i@6 * C_tilde@6) < 0.001 | C@6 > 100 | 01-example/en.md:22: after the change none",
        "C@6 - before(C@6) | C@9 - before(C@6) | 01-example/en.md:25: choice: 'abs(C@9", "change: hold f = 0 | change: hold q = 0 | 01-example/en.md:24: 'hold q = 0': there is no symbol", "before(C@6) }. | before(C@9) }. | 01-example/en.md:28: after the change: 'before(C@9)'",
        "done: min | done: 1 > 0 or min | 01-example/en.md:34: done: '1 > 0 or", "show: set b_f = 5 | show: set b_f = 1 | 01-example/en.md:34: done: 'min(f@1", "not held(f) | not held(q) | 01-example/en.md:34: done: there is no symbol q",
        "b_f[1] : 1 } | b_f[3] : 1 } | 01-example/en.md:37: after what 'show' does: 'b_f[3]'", "number: C@2 | number: C@2 / 0 | 01-example/en.md:53: number: 'C@2 / 0' is no finite",
        "item: After step 6 :: C@6 | item: After step 6 :: 2 * C@1 | 01-example/en.md:61: the items stand in the right order",
        "item: After step 3 :: C@3 | item: After step 3 :: C@1 | 01-example/en.md:65: item: it comes to", "smallest abs(grad(C)) | smallest 0 * C | 01-example/en.md:70: click: the smallest of '0 * C' is in the steps 1, 2",
        "click: smallest abs(grad(C)) | click: q | 01-example/en.md:70: click: there is no q", "scene 1 | scene 2 | 01-example/en.md:45: 'scene 2': there is no file scenes/2.scene"})
    void whatIsBrokenIsFound(String from, String to, String expected) throws Exception {
        replace("en.md", from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        assertFound(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "minutes: 5 | minutes: 6 | zh.md:1: id, minutes and needs", "## 排出次序 | 排出次序 | zh.md:1: en.md has 2 pages and this file 1", "set b_f = 1 | set b_f = 2 | zh.md:16: page 1: 'scene: set b_f = 2' here, and 'scene: set b_f = 1' in line 16",
        "abs(C@6) < 0.001 | abs(C@6) < 0.002 | zh.md:27: page 1: 'predict, choice", "{= T } | 六 | zh.md:7: page 1: the numbers in the text differ from en.md: missing T", "tolerance: 0.005 | tolerance: 0.5% | zh.md:53: page 2",
        "order: falling | order: rising | zh.md:61: page 2", "smallest | largest | zh.md:70: page 2", "show: press next 12 | show: press next 13 | zh.md:79: page 2"})
    void whatDiffersBetweenTheLanguagesIsFound(String from, String to, String expected) throws Exception {
        replace("zh.md", from, to);
        assertFound("01-example/" + expected);
    }

    @Test
    void filesThatCannotBeRead() throws Exception {
        Files.write(folder.resolve("en.md"), "## 门".getBytes(StandardCharsets.UTF_16));
        assertFound("01-example/en.md:1: text in UTF-8 expected");
        Files.write(folder.resolve("en.md"), new byte[LessonFiles.MOST_BYTES + 1]);
        assertFound("01-example/en.md:1: a file of at most 1 MiB expected");
        Files.writeString(folder.resolve("en.md"), "");
        assertFound("01-example/en.md:1: a line --- expected first");
        Files.writeString(folder.resolve("en.md"), "---\nid: a\n");
        assertFound("01-example/en.md:1: the head is not closed");
        Files.writeString(folder.resolve("en.md"), "---\nid: example\ntitle: a\nminutes: 5\n---\n");
        assertFound("01-example/en.md:5: a lesson has a page");
        Files.delete(folder.resolve("en.md"));
        assertFound("01-example/en.md:1: is missing");
    }

    @Test
    void bookmarksAndCellsAreChecked() throws Exception {
        Files.writeString(folder.resolve("scenes/1.scene"), "hold\n");
        assertFound("01-example/scenes/1.scene:1: 'hold': a name expected");
        assertFound("01-example/en.md:45: 'scene 1': scenes/1.scene:1: 'hold'");
        Files.writeString(folder.resolve("mine.cell"), "state h\nh = \n");
        replace("en.md", "scene 1", "cell mine");
        assertFound("01-example/en.md:45: 'cell mine': mine.cell: ");
        replace("en.md", "cell mine", "cell other");
        assertFound("01-example/en.md:45: 'cell other': there is no cell other");
    }

    @Test
    void nothingOutsideTheFolderIsRead() throws Exception {
        Path secret = Files.writeString(Files.createDirectories(root.resolve("../secret-" + root.getFileName())).resolve("1.scene"), "hidden 2\n");
        try {
            Files.delete(folder.resolve("scenes/1.scene"));
            Files.createSymbolicLink(folder.resolve("scenes/1.scene"), secret.toRealPath());
            assertFound("01-example/en.md:45: 'scene 1': scenes/1.scene: a file within the folder of lessons expected");
        } finally {
            Files.delete(secret);
            Files.delete(secret.getParent());
        }
    }

    private void another(String name, String id, String needs) throws IOException {
        Path other = Files.createDirectories(root.resolve(name));
        for (String file : List.of("en.md", "zh.md")) {
            Files.writeString(other.resolve(file), "---\nid: %s\ntitle: A\nminutes: 5\nneeds: %s\n---\n\n## A\n\na\n".formatted(id, needs));
        }
    }

    @Test
    void idsAreUniqueAndNeedsGoBack() throws Exception {
        another("02-other", "example", "");
        assertFound("02-other/en.md:1: the id example is taken by 01-example");
        another("02-other", "other", "third");
        another("03-third", "third", "other");
        assertFound("02-other/en.md:1: needs lead back to the lesson itself: other, third, other");
        assertFound("02-other/en.md:1: needs: third comes later");
        another("02-other", "other", "");
        another("03-third", "third", "other, example");
        assertEquals(List.of(), problems());
    }

    @Test
    void playlistsAndGlossaryAreChecked() throws Exception {
        Files.writeString(root.resolve("playlist-class.txt"), "# Class · 课堂\nexample#2\nexample#3\nnone#1\nexample\n");
        assertFound("playlist-class.txt:3: example has 2 pages");
        assertFound("playlist-class.txt:4: there is no lesson none");
        assertFound("playlist-class.txt:5: a lesson's id and a page expected");
        Files.writeString(root.resolve("playlist-class.txt"), "example#1\n");
        assertFound("playlist-class.txt:1: a first comment with the title");
        Files.writeString(root.resolve("glossary.md"), "## gate\n\nen: gate\nzh: 门\nen-text: a\n\n## door\nen: GATE\nzh: 户\nen-text: a\nzh-text: b\nfoo: c\n");
        assertFound("glossary.md:1: gate: zh-text: is missing");
        assertFound("glossary.md:7: door: 'GATE' belongs to gate already");
        assertFound("glossary.md:12: one of en, zh");
    }

    @Test
    void theRestIsReadOn() throws Exception {
        another("02-other", "other", "");
        Files.writeString(folder.resolve("en.md"), "nothing");
        Course course = Lessons.read(root);
        assertEquals(List.of("other"), course.english().stream().map(Lesson::id).toList());
        assertEquals(List.of("example", "other"), course.chinese().stream().map(Lesson::id).toList());
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThrows(BadInputException.class, () -> Lessons.read(root.resolve("none")));
        assertThrows(BadInputException.class, () -> Lessons.read(folder.resolve("en.md")));
    }
}
