package org.gatescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.Lessons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.shell.LessonPictures;
import org.gatescope.ui.shell.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A lesson as pictures or on paper. */
@Command(name = "lesson", mixinStandardHelpOptions = true,
        description = "Draws each page of a lesson beside its scene as PNG, or the lesson as one PDF to be handed out.")
final class RenderLessonCommand implements Callable<Integer> {

    private static final int[] LEAST = {800, 600};
    private static final int MOST = 4096;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The lesson's id, such as forget-gate.")
    private String id;

    @Mixin
    private Appearance appearance;

    @Option(names = "--size", paramLabel = "WxH", description = "In pixels, 800x600 to 4096x4096; without it 1280 wide and as high as the page's text.")
    private String size;

    @Option(names = "--pdf", description = "One PDF for handouts, A4, in place of pictures; it is always light.")
    private boolean pdf;

    @Option(names = "--answers", description = "With questions answered, for the teacher.")
    private boolean answers;

    @Option(names = "--lessons", paramLabel = "DIR", description = "A folder of lessons; without it, the lessons that come with Gatescope.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        Settings settings = appearance.settings();
        Optional<int[]> pixels = size();
        Course course = folder == null ? Lessons.shipped() : Lessons.read(folder).or(Lessons.shipped());
        Locale language = Locale.of(appearance.locale());
        Lesson lesson = course.lesson(id, language).orElseThrow(() -> new BadInputException(unknown(course.lessons(language))));
        List<Path> files = Toolkit.withoutDisplay(() -> {
            Path stem = Failure.folder(appearance.out()).resolve(stem());
            LessonPictures pictures = new LessonPictures(course, settings, answers);
            return pdf ? List.of(pictures.paper(lesson, stem)) : pictures.pages(lesson, pixels, stem);
        });
        files.forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private Optional<int[]> size() throws BadInputException {
        if (size == null) {
            return Optional.empty();
        }
        int[] pixels = Appearance.size(size);
        if (pixels[0] < LEAST[0] || pixels[1] < LEAST[1] || pixels[0] > MOST || pixels[1] > MOST) {
            throw new BadInputException("--size: '%s', expected 800x600 to 4096x4096".formatted(size));
        }
        return Optional.of(pixels);
    }

    private String unknown(List<Lesson> lessons) {
        return "render lesson: there is no lesson '%s'; there are %s".formatted(id, String.join(", ", lessons.stream().map(Lesson::id).toList()));
    }

    /** What files are called: by the lesson, language and look. */
    private String stem() {
        return "lesson-%s-%s%s%s".formatted(id, appearance.locale(), pdf ? "" : "-" + appearance.theme(), answers ? "-answers" : "");
    }
}
