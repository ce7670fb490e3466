package org.gatescope.ui.lessonpane;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import atlantafx.base.theme.Styles;

import org.gatescope.lesson.page.Problem;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Texts;

/** Beneath the course: a folder of one's own with what is wrong in it, and the progress as a table. */
final class TeacherTools extends VBox {

    private static final int MOST_PROBLEMS = 20;

    private final LessonModel model;
    private final OwnLessons own;
    private final Texts texts;
    private final Label place = new Label();
    private final VBox problems = new VBox();
    private final Label message = new Label();

    /** Asks for places on disk; a seam, since there is no such dialog without a display. */
    interface Dialogs {

        Optional<Path> folder(Window owner, String title);

        Optional<Path> save(Window owner, String title, String name);

        static Dialogs system() {
            return new Dialogs() {

                @Override
                public Optional<Path> folder(Window owner, String title) {
                    DirectoryChooser chooser = new DirectoryChooser();
                    chooser.setTitle(title);
                    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
                }

                @Override
                public Optional<Path> save(Window owner, String title, String name) {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle(title);
                    chooser.setInitialFileName(name);
                    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
                }
            };
        }
    }

    TeacherTools(LessonModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.own = model.own();
        this.texts = texts;
        getStyleClass().add("lesson-tools");
        Button open = button("own.open", "file");
        open.setId("own-open");
        open.setOnAction(_ -> dialogs.folder(window(), texts.get("own.open")).ifPresent(own::open));
        Button leave = button("own.leave", "back");
        leave.setOnAction(_ -> own.leave());
        Button export = button("progress.export", "download");
        export.setOnAction(_ -> dialogs.save(window(), texts.get("progress.export"), "progress.csv").ifPresent(this::export));
        place.setWrapText(true);
        place.getStyleClass().add("lesson-place");
        message.setWrapText(true);
        problems.getStyleClass().add("lesson-problems");
        getChildren().addAll(place, problems, buttons(open, leave, export), message);
        own.folderProperty().subscribe(folder -> {
            show(leave, folder.isPresent());
            show(place, folder.isPresent());
            place.setText(folder.map(Path::toString).orElse(""));
        });
        model.courseProperty().subscribe(_ -> fill());
        texts.localeProperty().addListener((_, _, _) -> fill());
        say("");
    }

    private static FlowPane buttons(Button... buttons) {
        FlowPane pane = new FlowPane(buttons);
        pane.getStyleClass().add("lesson-buttons");
        return pane;
    }

    private Button button(String key, String icon) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.textProperty().bind(texts.bind(key));
        return button;
    }

    private Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void fill() {
        List<Problem> found = own.folderProperty().get().isPresent() ? model.courseProperty().get().problems() : List.of();
        problems.getChildren().clear();
        found.stream().limit(MOST_PROBLEMS).forEach(problem -> {
            Label line = new Label(shortened(problem), Icons.of("warning"));
            line.setWrapText(true);
            line.getStyleClass().add("lesson-problem");
            problems.getChildren().add(line);
        });
        if (found.size() > MOST_PROBLEMS) {
            problems.getChildren().add(new Label(texts.get("own.more", found.size() - MOST_PROBLEMS)));
        }
        show(problems, !found.isEmpty());
    }

    /** The file within the folder, the line, the sentence. */
    private String shortened(Problem problem) {
        Function<Path, String> within = folder -> problem.file().startsWith(folder + File.separator) ? problem.file().substring(folder.toString().length() + 1) : problem.file();
        return new Problem(own.folderProperty().get().map(within).orElse(problem.file()), problem.line(), problem.complaint()).words().in(texts.locale());
    }

    private void export(Path file) {
        try {
            model.account().progress().table().write(file);
            say(texts.get("progress.exported", file.getFileName()));
        } catch (IOException e) {
            say(texts.get("file.failed", file));
        }
    }

    private void say(String sentence) {
        message.setText(sentence);
        show(message, !sentence.isEmpty());
    }

    /** Saves the screen as a bookmark, and what to say of it. */
    static String saveScene(OwnLessons own, Texts texts) {
        try {
            int number = own.saveScene();
            return texts.get("scene.saved", number, number);
        } catch (SceneException e) {
            return e.words().in(texts.locale());
        } catch (IOException e) {
            return texts.get("file.failed", own.folderProperty().get().map(Path::toString).orElse(""));
        }
    }
}
