package org.gatescope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.LessonCheck;
import org.gatescope.lesson.Lessons;
import org.gatescope.ui.equation.BadTexException;
import org.gatescope.ui.equation.Outlines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after folders of lessons. */
@Command(name = "lessons", mixinStandardHelpOptions = true, description = "Checks folders of lessons.", subcommands = LessonsCommand.Check.class)
final class LessonsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "lessons: check expected");
    }

    /** Checks one. */
    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Goes through every page in both languages as a learner would, and prints a line for each thing that is wrong.")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", arity = "0..1", description = "A folder of lessons, or of one lesson; without it, the lessons that come with Gatescope.")
        private Path folder;

        @Override
        public Integer call() throws BadInputException {
            PrintWriter out = spec.commandLine().getOut();
            Course shipped = Lessons.shipped();
            Course course = folder == null ? shipped : Lessons.read(folder);
            LessonCheck.Result result = LessonCheck.check(course, shipped, Check::wrong);
            result.problems().forEach(out::println);
            result.warnings().forEach(out::println);
            if (result.isWell()) {
                out.println("%s, %s, %s, %s: all is well".formatted(count(result.lessons(), "lesson"), count(result.pages(), "page"),
                        count(result.predictions(), "prediction"), count(result.tasks(), "task")));
            }
            return result.isWell() ? 0 : Gatescope.FAILED;
        }

        private static String count(int number, String what) {
            return number + " " + what + (number == 1 ? "" : "s");
        }

        private static Optional<String> wrong(String tex) {
            try {
                Outlines.of(tex);
                return Optional.empty();
            } catch (BadTexException e) {
                return Optional.of(e.getMessage());
            }
        }
    }
}
