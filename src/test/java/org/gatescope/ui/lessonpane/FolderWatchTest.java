package org.gatescope.ui.lessonpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @TempDir
    private Path folder;
    private final BlockingQueue<Course> read = new LinkedBlockingQueue<>();

    private void lesson(String title) throws Exception {
        Path lesson = Files.createDirectories(folder.resolve("01-mine"));
        for (String language : new String[] {"en", "zh"}) {
            Files.writeString(lesson.resolve(language + ".md"), "---\nid: mine\ntitle: %s\nminutes: 5\n---\n\n## One\n\nText.\n".formatted(title));
        }
    }

    private Course until(Predicate<Course> what) throws InterruptedException {
        while (true) {
            Course next = read.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("a reading within a minute").isNotNull();
            if (what.test(next)) {
                return next;
            }
        }
    }

    @Test
    void theFolderIsReadAgainWhenAFileIsSavedAndMistakesComeWithTheirLine() throws Exception {
        lesson("First");
        try (FolderWatch _ = new FolderWatch(folder, Lessons::read, 20, Runnable::run, read::add)) {
            Course first = until(course -> course.english().size() == 1);
            assertThat(first.english().getFirst().title()).isEqualTo("First");
            assertThat(first.problems()).isEmpty();

            lesson("Another");
            until(course -> course.english().stream().anyMatch(each -> each.title().equals("Another")));

            Files.writeString(folder.resolve("01-mine/en.md"), "---\nid: mine\ntitle: T\nminutes: 5\n---\n\n## One\n\n```scene\nnonsense 3\n```\n");
            Course broken = until(course -> !course.problems().isEmpty());
            assertThat(broken.problems().getFirst().line()).isEqualTo(10);
        }
    }

    @Test
    void anEmptyFolderIsReadAndSaysSo() throws Exception {
        try (FolderWatch _ = new FolderWatch(folder, Lessons::read, 20, Runnable::run, read::add)) {
            Course empty = until(_ -> true);
            assertThat(empty.english()).isEmpty();
            assertThat(empty.problems().getFirst().toString()).startsWith(folder + ": there is no lesson in this folder");
        }
    }

    @Test
    void aReadingThatFailsIsToldOfAndNotTheLast() throws Exception {
        lesson("First");
        FolderWatch.Reader sometimes = where -> {
            Course course = Lessons.read(where);
            if (course.english().getFirst().title().equals("Bad")) {
                throw new IllegalStateException("no such thing");
            }
            return course;
        };
        try (FolderWatch _ = new FolderWatch(folder, sometimes, 20, Runnable::run, read::add)) {
            until(course -> course.problems().isEmpty());
            lesson("Bad");
            Course failed = until(course -> course.problems().stream().anyMatch(each -> each.sentence().contains("no such thing")));
            assertThat(failed.english()).hasSize(1);
            lesson("Better");
            until(course -> course.english().getFirst().title().equals("Better") && course.problems().isEmpty());
        }
    }
}
