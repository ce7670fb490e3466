package org.gatescope.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.FencedReader;
import org.gatescope.lesson.page.Line;
import org.gatescope.lesson.page.Page;
import org.gatescope.lesson.page.Problem;
import org.gatescope.lesson.page.Problems;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;

/**
 * Everything that can be wrong with a course, in one pass: what reading it found, both languages alike, and each page gone through as a
 * learner would: scene, numbers, formulas, predictions, tasks, links.
 */
public final class LessonCheck {

    /**
     * @param problems file by file, each file from its top
     * @param warnings what works and should be better
     */
    public record Result(List<Problem> problems, List<Problem> warnings, int lessons, int pages, int predictions, int tasks) {

        public boolean isWell() {
            return problems.isEmpty();
        }
    }

    private final Course course;
    private final Course shipped;
    private final Function<String, Optional<String>> formulas;
    private final LessonSupplies.Trainer trainer;
    private final Map<String, Problems> found = new HashMap<>();

    private LessonCheck(Course course, Course shipped, Function<String, Optional<String>> formulas, LessonSupplies.Trainer trainer) {
        this.course = course;
        this.shipped = shipped;
        this.formulas = formulas;
        this.trainer = trainer;
    }

    /**
     * Checks a course. Trains where a task says so, so it may take a while.
     *
     * @param shipped  the course that comes with Gatescope: its lessons may be linked to
     * @param formulas what is wrong with a formula, in a few words; empty for nothing
     */
    public static Result check(Course course, Course shipped, Function<String, Optional<String>> formulas) {
        return check(course, shipped, formulas, new Rehearsal());
    }

    static Result check(Course course, Course shipped, Function<String, Optional<String>> formulas, LessonSupplies.Trainer trainer) {
        return new LessonCheck(course, shipped, formulas, trainer).result();
    }

    private Result result() {
        for (Lesson lesson : course.english()) {
            lesson(lesson);
        }
        for (Lesson lesson : course.chinese()) {
            lesson(lesson);
            course.english().stream().filter(english -> english.folder().equals(lesson.folder())).findFirst()
                    .ifPresent(english -> new Alike(english, lesson, problems(lesson.file())).check());
        }
        bookmarks();
        new CourseCheck(course.or(shipped), this::problems).check();
        List<Problem> all = new ArrayList<>(course.problems());
        found.values().forEach(each -> all.addAll(each.found()));
        all.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        List<Lesson> counted = course.english().isEmpty() ? course.chinese() : course.english();
        List<Page> pages = counted.stream().flatMap(lesson -> lesson.pages().stream()).toList();
        List<Problem> warnings = found.values().stream().flatMap(each -> each.warnings().stream()).toList();
        return new Result(all.stream().distinct().toList(), warnings, counted.size(), pages.size(), count(pages, Block.Predict.class), count(pages, Block.Try.class));
    }

    private static int count(List<Page> pages, Class<? extends Block> kind) {
        return (int) pages.stream().flatMap(Page::blocks).filter(kind::isInstance).count();
    }

    private Problems problems(String name) {
        return found.computeIfAbsent(name, _ -> new Problems(course.files().shown(name)));
    }

    private void lesson(Lesson lesson) {
        Supplies supplies = new LessonSupplies(course.files(), lesson.folder(), trainer);
        Problems problems = problems(lesson.file());
        Optional<Stage> stage = Optional.of(Stage.first().entered());
        for (Page page : lesson.pages()) {
            stage = page.scene().isPresent() ? enter(page.scene().get(), supplies, problems) : stage;
            stage.ifPresent(entered -> new PageCheck(page, supplies, formulas, problems).check(entered));
        }
    }

    /** The stage of a scene; empty where an instruction fails, which is put down to its line. */
    private static Optional<Stage> enter(Page.Scene scene, Supplies supplies, Problems problems) {
        Stage stage = Stage.first();
        for (Line line : scene.lines()) {
            try {
                if (line.instruction().training().isPresent()) {
                    problems.add(line.line(), "'%s': a scene does not train, since nobody likes to wait for a page; a task or a prediction does", line.instruction());
                    return Optional.empty();
                }
                stage = line.instruction().applied(stage, supplies);
            } catch (SceneException e) {
                problems.add(line.line(), "'%s': %s", line.instruction(), e.getMessage());
                return Optional.empty();
            }
        }
        return Optional.of(stage.entered());
    }

    /** Bookmarks are read whether a page names them or not. */
    private void bookmarks() {
        for (String name : course.files().names()) {
            if (name.matches("(.*/)?scenes/[^/]*\\.scene")) {
                try {
                    Problems problems = problems(name);
                    course.files().text(name).ifPresent(text -> FencedReader.scene(text, 1, problems));
                } catch (LessonFiles.UnreadableException e) {
                    problems(name).add(1, "%s", e.getMessage());
                }
            }
        }
    }

    /** The ids of a course's lessons, in either language. */
    static List<String> ids(Course course) {
        List<String> ids = new ArrayList<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            course.lessons(locale).stream().map(Lesson::id).forEach(ids::add);
        }
        return ids.stream().distinct().toList();
    }
}
