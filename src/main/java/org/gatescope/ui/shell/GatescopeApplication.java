package org.gatescope.ui.shell;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lessons;
import org.gatescope.lesson.ProgressFile;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.equation.Formulas;
import org.gatescope.ui.lessonpane.Account;
import org.gatescope.ui.lessonpane.LessonModel;

/** The desktop application. */
public final class GatescopeApplication extends Application {

    private Settings settings;
    private final Places places = new Places();
    private Account account;
    private LessonModel lessons;

    /** Opens the window and returns when it is closed. */
    public static void open() {
        Application.launch(GatescopeApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Formulas.shared().warmUp();
        settings = Settings.load(Settings.dataFolder());
        Bench bench = new Bench(settings, Experiment.first());
        account = Account.of(new ProgressFile(Settings.dataFolder().resolve("progress.json")));
        lessons = new LessonModel(bench, settings, places, Course.EMPTY, account);
        // the window does not wait for the lessons
        Thread.ofPlatform().daemon().name("lessons").start(() -> {
            Course course = Lessons.shipped();
            Platform.runLater(() -> lessons.show(course));
        });
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(new LaboratoryView(bench, settings, places, lessons), Math.min(1440, screen.getWidth()), Math.min(860, screen.getHeight()));
        Stylist.follow(scene, settings);
        stage.setTitle("Gatescope");
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.show();
    }

    @Override
    public void stop() {
        lessons.own().close();
        account.close();
        places.close();
        settings.save();
    }
}
