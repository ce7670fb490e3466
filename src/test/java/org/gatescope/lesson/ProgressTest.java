package org.gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.gatescope.lesson.page.Guess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a learner did is kept, the first guess above all. */
class ProgressTest {

    private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-01-01T20:00:00Z");

    private static final Progress SOME = Progress.NONE.seen("gru", 1, MORNING).seen("gru", 1, EVENING)
            .answered("gru", 1, 2, new Guess.Chosen(0), false, MORNING).answered("gru", 1, 2, new Guess.Chosen(1), true, EVENING)
            .answered("forget-gate", 3, 1, new Guess.Typed(0.25), true, EVENING).done("gru", 1, 1, EVENING).done("gru", 1, 1, MORNING);

    @TempDir
    private Path folder;

    @Test
    void theFirstGuessStays() {
        PageProgress.Answered answer = SOME.on("gru", 1).answers().get(2);
        assertEquals(new PageProgress.Answered("1", false, true, 2, MORNING), answer);
        assertEquals(Optional.of(MORNING), SOME.on("gru", 1).seen());
        assertEquals(EVENING, SOME.on("gru", 1).done().get(1));
        assertFalse(SOME.on("gru", 2).seen().isPresent());
    }

    @Test
    void aLessonIsDoneOnceAllIsSeenAnsweredAndDone() {
        Lesson lesson = Lessons.shipped().lessons(Locale.ENGLISH).stream()
                .filter(each -> each.pages().stream().anyMatch(page -> !page.predictions().isEmpty()) && each.pages().stream().anyMatch(page -> !page.tasks().isEmpty()))
                .findFirst().orElseThrow();
        assertEquals(0, Progress.NONE.standing(lesson).pages().done());
        Progress progress = Progress.NONE;
        for (int page = 1; page <= lesson.pages().size(); page++) {
            progress = progress.seen(lesson.id(), page, MORNING);
        }
        Progress.Standing read = progress.standing(lesson);
        assertTrue(read.pages().isWhole());
        assertFalse(read.isWhole());
        assertEquals(0, read.predictions().done());
        for (int page = 1; page <= lesson.pages().size(); page++) {
            for (int prediction = 1; prediction <= lesson.pages().get(page - 1).predictions().size(); prediction++) {
                progress = progress.answered(lesson.id(), page, prediction, new Guess.Chosen(0), false, EVENING);
            }
        }
        assertTrue(progress.standing(lesson).predictions().isWhole());
        assertFalse(progress.standing(lesson).isWhole());
        for (int page = 1; page <= lesson.pages().size(); page++) {
            for (int task = 1; task <= lesson.pages().get(page - 1).tasks().size() + 1; task++) {
                progress = progress.done(lesson.id(), page, task, EVENING);
            }
        }
        assertTrue(progress.standing(lesson).isWhole(), "a task that there is no more does not count");
    }

    @Test
    void readsBack() throws IOException {
        ProgressFile file = new ProgressFile(folder.resolve("new/progress.json"));
        assertEquals(new ProgressFile.Reading(Progress.NONE, Optional.empty()), file.read());
        file.write(SOME);
        assertEquals(new ProgressFile.Reading(SOME, Optional.empty()), file.read());
        file.write(Progress.NONE);
        assertEquals(new ProgressFile.Reading(Progress.NONE, Optional.empty()), file.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "nothing", "[]", "{}", "{\"pages\": 1}", "{\"pages\": [1]}", "{\"pages\": [{}]}", "{\"pages\": [{\"lesson\": \"a\", \"page\": 0, \"answers\": [], \"tasks\": []}]}",
        "{\"pages\": [{\"lesson\": \"a\", \"page\": 1, \"seen\": \"today\", \"answers\": [], \"tasks\": []}]}",
        "{\"pages\": [{\"lesson\": \"a\", \"page\": 1, \"answers\": [{\"prediction\": 1}], \"tasks\": []}]}",
        "{\"pages\": [{\"lesson\": \"a\", \"page\": 1, \"answers\": [], \"tasks\": [{\"task\": 1.5, \"done\": \"2026-01-01T08:00:00Z\"}]}]}"})
    void whatCannotBeReadIsForgottenWithASentence(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("progress.json"), text);
        ProgressFile.Reading reading = new ProgressFile(file).read();
        assertEquals(Progress.NONE, reading.progress());
        assertTrue(reading.forgotten().orElseThrow().endsWith("begins anew"), reading::toString);
        assertTrue(reading.forgotten().orElseThrow().startsWith(file.toString()), reading::toString);
    }

    @Test
    void aTeachersTable() throws IOException {
        Path file = folder.resolve("progress.csv");
        SOME.table().write(file);
        assertEquals("""
                lesson,page,what,number,first answer,first right,right,tries,time
                forget-gate,3,prediction,1,0.25,yes,yes,1,2026-01-01T20:00:00Z
                gru,1,page,,,,,,2026-01-01T08:00:00Z
                gru,1,prediction,2,1,no,yes,2,2026-01-01T08:00:00Z
                gru,1,task,1,,,,,2026-01-01T20:00:00Z
                """, Files.readString(file));
    }
}
