package org.gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a teacher wants to remember. */
class NoteTest {

    private static final String HEAD = "---\nid: a\ntitle: A\nminutes: 5\n---\n\n## One\n\nText.\n\n";
    private static final String NOTE = "```note\nWait for $f_t$.\n\n- first\n- second\n```\n";

    @TempDir
    private Path folder;

    private List<Problem> problems(String english, String chinese) throws Exception {
        Files.writeString(folder.resolve("en.md"), HEAD + english);
        Files.writeString(folder.resolve("zh.md"), HEAD + chinese);
        Course course = Lessons.read(folder);
        return LessonCheck.check(course, course, _ -> Optional.empty()).problems();
    }

    @Test
    void itHoldsText() throws Exception {
        assertEquals(List.of(), problems(NOTE, NOTE));
        Block last = Lessons.read(folder).english().getFirst().pages().getFirst().content().getLast();
        assertTrue(last instanceof Block.Note(List<Block> content, int line) && line == 11 && content.size() == 2
                && content.getFirst().line() == 12 && content.getLast() instanceof Block.Bullets);
    }

    @Test
    void itStandsInBothLanguages() throws Exception {
        List<Problem> problems = problems(NOTE, "More text.\n");
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().toString().contains("a note"), problems::toString);
    }

    @Test
    void itsNumbersAreLookedAt() throws Exception {
        String wrong = "```note\nText.\n\nC is {= Q@3 }.\n```\n";
        assertTrue(problems(wrong, wrong).stream().anyMatch(each -> each.line() == 14), "the line of the number");
    }

    @Test
    void nothingIsAskedOrDoneInIt() throws Exception {
        String wrong = "````note\n```try\nask: A\ndone: held(f)\nshow: hold f = 1\n```\n````\n";
        assertTrue(problems(wrong, wrong).stream().anyMatch(each -> each.toString().contains("a note holds text")));
        assertTrue(problems("```note\n```\n", "```note\n```\n").stream().anyMatch(each -> each.toString().contains("note: a text expected")));
    }
}
