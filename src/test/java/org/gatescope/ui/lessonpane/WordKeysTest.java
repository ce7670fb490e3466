package org.gatescope.ui.lessonpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.Lessons;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A lesson's links and terms, by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class WordKeysTest {

    private final Settings settings = Settings.inMemory();
    private final Bench bench = new Bench(settings, Experiment.first());
    private final LessonModel model = new LessonModel(bench, settings, new CellAlone(), Lessons.shipped(), Account.inMemory());
    private LessonPane pane;

    @Start
    void start(Stage stage) {
        pane = new LessonPane(model, new Presenter(model, settings), bench, settings);
        Scene scene = new Scene(pane, 400, 800);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.show();
    }

    /** Such a word, on the first page that shows one. */
    private Node find(FxRobot robot, String style) {
        Node[] found = new Node[1];
        robot.interact(() -> model.lessons().stream().filter(lesson -> !lesson.id().matches("training|digits|share-price")).forEach(lesson -> {
            for (int page = 1; page <= lesson.pages().size() && found[0] == null; page++) {
                model.open(lesson.id(), page);
                pane.applyCss();
                pane.layout();
                found[0] = pane.lookupAll(style).stream().filter(WordKeysTest::isSeen).findFirst().orElse(null);
            }
        }));
        return found[0];
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private static TextFlow flow(Node word) {
        return (TextFlow) word.getParent();
    }

    @Test
    void aLinkIsReachedSeenAndFollowed(FxRobot robot) {
        Node link = find(robot, ".lesson-link");
        LessonModel.Reading before = model.readingProperty().get().orElseThrow();
        assertThat(link.isFocusTraversable()).isTrue();
        assertThat(link.getAccessibleRole()).isEqualTo(AccessibleRole.HYPERLINK);
        double height = flow(link).getHeight();

        robot.interact(link::requestFocus);

        assertThat(flow(link).lookup(".lesson-focus").getBoundsInParent().contains(flow(link).sceneToLocal(link.localToScene(link.getLayoutBounds())).getCenterX(),
                flow(link).sceneToLocal(link.localToScene(link.getLayoutBounds())).getCenterY())).isTrue();
        assertThat(flow(link).getHeight()).isEqualTo(height);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.interact(() -> { });
        assertThat(model.readingProperty().get().orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void aTermSaysWhatItMeansAsLongAsItHasTheFocus(FxRobot robot) {
        Node term = find(robot, ".lesson-term");
        robot.interact(term::requestFocus);
        assertThat(Window.getWindows().stream().filter(Tooltip.class::isInstance).map(each -> ((Tooltip) each).getText())).containsExactly(term.getAccessibleHelp());
        assertThat(term.getAccessibleText()).isEqualTo(((Text) term).getText());
        robot.interact(() -> pane.lookup("#page-next").requestFocus());
        assertThat(Window.getWindows()).noneMatch(Tooltip.class::isInstance);
        assertThat(flow(term).lookup(".lesson-focus")).isNull();
    }

    @Test
    void aWordOfTheCellLightsItsPart(FxRobot robot) {
        Node word = find(robot, ".lesson-cell");
        Set<?> before = bench.hoveredProperty().get();
        robot.interact(word::requestFocus);
        assertThat(bench.hoveredProperty().get()).isNotEmpty();
        robot.interact(() -> pane.lookup("#page-next").requestFocus());
        assertThat(bench.hoveredProperty().get()).isEqualTo(before);
    }

    @Test
    void theFirstPageSaysWhichLessonsComeBefore(FxRobot robot) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            robot.interact(() -> {
                settings.localeProperty().set(language);
                model.open("gru", 1);
                pane.applyCss();
            });
            Lesson gru = model.readingProperty().get().orElseThrow().lesson();
            assertThat(gru.needs()).isNotEmpty();
            assertThat(pane.lookupAll("#lesson-needs .lesson-link").stream().map(each -> ((Text) each).getText()).collect(Collectors.joining()))
                    .isEqualTo(gru.needs().stream().map(id -> model.courseProperty().get().lesson(id, language).orElseThrow().title()).collect(Collectors.joining()));
            robot.interact(() -> model.open("gru", 2));
            assertThat(pane.lookup("#lesson-needs")).isNull();
        }
    }
}
