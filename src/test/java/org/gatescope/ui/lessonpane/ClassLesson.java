package org.gatescope.ui.lessonpane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lessons;

/** Two small lessons and a playlist of them, for tests of what happens before a class. */
public final class ClassLesson {

    private static final String FIRST = """
            ---
            id: first
            title: TITLE
            minutes: 5
            ---

            ## One

            ```scene
            cell lstm
            show timeline
            ```

            Some words, and $C_6 = {= C@6 }$.

            ```note
            A note with $f_t$.

            - and a list
            ```

            ```predict
            ask: The forget gate is held at 0.
            change: hold f = 0
            choice: More :: C@6 > before(C@6)
            choice: Less :: C@6 < before(C@6)
            choice: As before :: C@6 = before(C@6)
            why: It comes to {= C@6 }.
            ```

            ```try
            ask: Hold $o$ at 1.
            done: held(o)
            show: hold o = 1
            ```

            ## Two

            ```scene
            look f@3
            ```

            More words.

            ```predict
            ask: How large is $f_3$?
            number: f@3
            why: Read it.
            ```

            ## Three

            The end.
            """;

    private ClassLesson() {
    }

    /** Writes them into a folder and reads them. */
    public static Course in(Path folder) throws IOException, BadInputException {
        lesson(folder, "1-first", FIRST);
        lesson(folder, "2-second", FIRST.replace("id: first", "id: second"));
        Files.writeString(folder.resolve("playlist-class.txt"), """
                # A class · 一节课
                first#2
                second#1
                first#3
                """);
        return Lessons.read(folder);
    }

    private static void lesson(Path folder, String name, String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(own.resolve("en.md"), text.replace("TITLE", "For a class"));
        Files.writeString(own.resolve("zh.md"), text.replace("TITLE", "一节课"));
    }
}
