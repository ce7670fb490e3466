package org.gatescope.ui.lessonpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javafx.scene.Scene;
import javafx.scene.control.Label;

import org.gatescope.cell.CellParser;
import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lessons;
import org.gatescope.lesson.page.Guess;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.shell.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher's own folder, beside the course that comes with Gatescope. */
class OwnLessonsTest {

    private static final Course COURSE = Lessons.shipped();

    @TempDir
    private Path folder;
    private final Settings settings = Settings.inMemory();
    private final Bench bench = new Bench(settings, Experiment.first());
    private final Places places = new Places();
    private final LessonModel model = new LessonModel(bench, settings, places, COURSE, Account.inMemory());

    @BeforeEach
    void open() throws Exception {
        Path lesson = Files.createDirectories(folder.resolve("01-mine"));
        for (String language : new String[] {"en", "zh"}) {
            Files.writeString(lesson.resolve(language + ".md"), "---\nid: mine\ntitle: Mine\nminutes: 5\n---\n\n## One\n\nText.\n");
        }
        Files.writeString(folder.resolve("playlist-mine.txt"), "# Mine · 我的\nmine#1\nforget-gate#2\n");
        Fx.call(() -> {
            model.own().open(folder);
            return null;
        });
        Fx.await(() -> model.courseProperty().get().english().size() == 1);
    }

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> {
            model.own().close();
            places.close();
            return null;
        });
    }

    /** Links and playlists lead on into the course, as the check lets them. */
    @Test
    void whatTheFolderDoesNotHaveIsFoundInTheCourse() throws Exception {
        Fx.call(() -> {
            assertThat(model.lessons()).hasSize(1);
            model.openPlaylist("mine");
            assertThat(model.count()).isEqualTo(2);
            model.next();
            assertThat(model.open()).contains("forget-gate");
            assertThat(model.readingProperty().get().orElseThrow().page().problemProperty().get()).isEmpty();
            assertThat(model.own().has(model.readingProperty().get().orElseThrow().lesson())).isFalse();
            model.close();
            model.open("gru", 1);
            assertThat(model.open()).contains("gru");
            return null;
        });
    }

    private int save(String equations) throws Exception {
        bench.present(Experiment.first().withCell(CellParser.parse("lstm", equations)));
        return model.own().saveScene();
    }

    /** A second cell of the same name does not take the first one's file. */
    @Test
    void eachCellKeepsItsFile() throws Exception {
        String first = "state h\nh = tanh(W · [h', x] + b)\n";
        Fx.call(() -> {
            model.open("mine", 1);
            assertThat(save(first)).isEqualTo(1);
            assertThat(save("state h\nh = sigmoid(W · [h', x] + b)\n")).isEqualTo(2);
            assertThat(save(first)).isEqualTo(3);
            return null;
        });
        Path lesson = folder.resolve("01-mine");
        assertThat(Files.readString(lesson.resolve("scenes/1.scene"))).startsWith("cell own-cell\n");
        assertThat(Files.readString(lesson.resolve("scenes/2.scene"))).startsWith("cell own-cell-2\n");
        assertThat(Files.readString(lesson.resolve("scenes/3.scene"))).startsWith("cell own-cell\n");
        assertThat(lesson.resolve("own-cell.cell")).hasContent(first);
    }

    @Test
    void aBookmarkLeavesTheBenchAsItIs() throws Exception {
        Course before = Fx.call(() -> {
            model.open("mine", 1);
            bench.edit("edit.weight", experiment -> experiment.withHidden(4));
            Course now = model.courseProperty().get();
            model.own().saveScene();
            return now;
        });
        Fx.await(() -> model.courseProperty().get() != before);
        assertThat(Fx.call(() -> bench.run().experiment().hidden())).isEqualTo(4);
        // what is written by hand is shown at once
        Course bookmarked = Fx.call(() -> model.courseProperty().get());
        Files.writeString(folder.resolve("01-mine/en.md"), "---\nid: mine\ntitle: Mine\nminutes: 5\n---\n\n## Another\n\nText.\n");
        Fx.await(() -> model.courseProperty().get() != bookmarked && model.readingProperty().get().orElseThrow().content().title().equals("Another"));
        assertThat(Fx.call(() -> bench.run().experiment().hidden())).isEqualTo(1);
    }

    @Test
    void theRoomIsSavedAsItIsChosen() throws Exception {
        Path lesson = folder.resolve("01-mine");
        Fx.call(() -> {
            for (String language : new String[] {"en", "zh"}) {
                Files.writeString(lesson.resolve(language + ".md"), "---\nid: mine\ntitle: Mine\nminutes: 5\n---\n\n## One\n\n```scene\nroom sine\n```\n\nText.\n");
            }
            model.show(Lessons.read(folder));
            model.open("mine", 1);
            places.room().choose(places.room().settings().with("hidden", "9"));
            assertThat(model.own().saveScene()).isEqualTo(1);
            return null;
        });
        assertThat(Files.readString(lesson.resolve("scenes/1.scene"))).contains("room sine\noption hidden 9\n");
    }

    private Label problem(String blocks) throws Exception {
        Path lesson = folder.resolve("01-mine");
        for (String language : new String[] {"en", "zh"}) {
            Files.writeString(lesson.resolve(language + ".md"), "---\nid: mine\ntitle: Mine\nminutes: 5\n---\n\n## One\n\n" + blocks);
        }
        model.show(Lessons.read(folder));
        model.open("mine", 1);
        LessonPane pane = new LessonPane(model, new Presenter(model, settings), bench, settings);
        new Scene(pane);
        pane.applyCss();
        return (Label) pane.lookup("#page-problem");
    }

    /** A teacher, or a learner, reads what does not work instead of wondering. */
    @Test
    void aPageSaysWhatItCannotDo() throws Exception {
        Fx.call(() -> {
            assertThat(problem("Text.\n").isVisible()).isFalse();
            Label scene = problem("```scene\nhold q = 1\n```\n");
            assertThat(scene.isVisible()).isTrue();
            assertThat(scene.getText()).startsWith("The scene of this page cannot be set: there is no symbol q");
            Label change = problem("```try\nask: Do it.\ndone: t > 3\nshow: hold q = 1\n```\n");
            assertThat(change.isVisible()).isFalse();
            model.readingProperty().get().orElseThrow().page().showMe(model.readingProperty().get().orElseThrow().content().tasks().getFirst().task());
            assertThat(change.getText()).startsWith("This cannot be carried out: ");
            Label value = problem("```predict\nask: How much?\nnumber: C@99\nwhy: So.\n```\n");
            model.readingProperty().get().orElseThrow().page().answer(model.readingProperty().get().orElseThrow().content().predictions().getFirst().prediction(), new Guess.Typed(1));
            assertThat(value.getText()).startsWith("This cannot be answered now: ");
            return null;
        });
    }

    /** A teacher reads in the window's language what is wrong, in a file and on a page. */
    @Test
    void mistakesAreSaidInTheLanguageOfTheWindow() throws Exception {
        Fx.call(() -> {
            settings.localeProperty().set(Locale.CHINESE);
            Label scene = problem("```scene\nhold q = 1\n```\n");
            assertThat(scene.getText()).isEqualTo("本页的场景无法设置：这里没有符号 q；有 f, i, C_tilde, C, o, h, y, L");
            problem("```scene\nhidden 99\n```\n\n```predict\nask: A?\n```\n");
            TeacherTools tools = new TeacherTools(model, Texts.of(settings, "lessonpane"), TeacherTools.Dialogs.system());
            List<String> lines = tools.lookupAll(".lesson-problem").stream().map(each -> ((Label) each).getText()).toList();
            assertThat(lines).contains("01-mine/zh.md 第 10 行：“hidden 99”：应为 1 到 8 的单元数，而不是“99”", "01-mine/zh.md 第 13 行：predict：缺少 why");
            settings.localeProperty().set(Locale.ENGLISH);
            lines = tools.lookupAll(".lesson-problem").stream().map(each -> ((Label) each).getText()).toList();
            assertThat(lines).contains("01-mine/zh.md:10: 'hidden 99': the number of units from 1 to 8 expected, not '99'");
            return null;
        });
    }
}
