package org.gatescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gatescope lessons check}: its lines and its status. */
class LessonsCommandTest {

    @Test
    void theExampleIsWell() {
        Run run = Run.of("lessons", "check", "src/docs/examples/lesson");
        assertEquals(new Run(0, "1 lesson, 2 pages, 4 predictions, 2 tasks: all is well" + System.lineSeparator(), ""), run);
    }

    @Test
    void aLineForEachProblem(@TempDir Path folder) throws IOException {
        for (String name : new String[] {"en.md", "zh.md"}) {
            Files.writeString(folder.resolve(name), "---\nid: a\ntitle: A\nminutes: 5\n---\n\n## A\n\n$\\nocommand$\n");
        }
        Run run = Run.of("lessons", "check", folder);
        assertEquals(1, run.status());
        assertEquals("", run.err());
        assertEquals(2, run.out().lines().count(), run.out());
        assertTrue(run.out().startsWith(folder.resolve("en.md") + ":9: $\\nocommand$ is no formula: "), run.out());
    }

    @Test
    void aFolderThatIsNotThere(@TempDir Path folder) {
        Run run = Run.of("lessons", "check", folder.resolve("none"));
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("there is no such folder"), run.err());
    }

    @Test
    void aCommandIsExpected() {
        assertEquals(2, Run.of("lessons").status());
    }
}
