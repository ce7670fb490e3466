package org.gatescope.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lessons;
import org.gatescope.lesson.ProgressFile;
import org.gatescope.model.Model;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.celleditor.Drafts;
import org.gatescope.ui.figure.SaveDialog;
import org.gatescope.ui.common.ChineseType;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.editor.FileDialog;
import org.gatescope.ui.equation.Formulas;
import org.gatescope.ui.lessonpane.Account;
import org.gatescope.ui.lessonpane.LessonModel;
import org.gatescope.ui.lessonpane.Presenter;

/** The desktop application. */
public final class GatescopeApplication extends Application {

    /** What is lost at most when the machine dies. */
    private static final Duration EVERY = Duration.seconds(3);

    /** The third pulse does not begin before the first one's picture is painted. */
    static final int PAINTED = 3;
    /** Of the window and in the bar of windows, in pixels. */
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128);

    private static final System.Logger LOG = System.getLogger(GatescopeApplication.class.getName());
    /** What takes the files of later starts, once the window can show them. */
    private static final CompletableFuture<BiConsumer<Optional<Path>, Runnable>> SHOWN = new CompletableFuture<>();
    /** That of the data folder, from {@link #open} on. */
    private static Optional<OneWindow> held = Optional.empty();

    private final Path data;
    private final Thread.UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
    private Settings settings;
    /** Until the laboratory is in the window there is nothing to close. */
    private Runnable closing = () -> {
    };
    private final Places places = new Places();
    private Account account;
    private LessonModel lessons;
    private SessionKeeper sessions;
    private Timeline autosave;
    private Drafts drafts;
    private boolean closed;

    public GatescopeApplication() {
        this(Settings.dataFolder());
    }

    /**
     * @param data the folder that it remembers in
     */
    GatescopeApplication(Path data) {
        this.data = data;
    }

    /**
     * Opens the window, with a session or a model where one is given, and returns when it is closed. Where there is a window already, that
     * one opens the file and comes to the front.
     */
    public static void open(Optional<Path> file) {
        Path data = Settings.dataFolder();
        Optional<OneWindow> claimed = OneWindow.claim(data, file);
        if (claimed.isEmpty()) {
            return;
        }
        try (OneWindow window = claimed.get()) {
            held = claimed;
            window.listen((later, heard) -> SHOWN.thenAccept(show -> show.accept(later, heard)));
            Application.launch(GatescopeApplication.class, file.map(each -> each.toAbsolutePath().toString()).stream().toArray(String[]::new));
        }
    }

    @Override
    public void start(Stage stage) {
        LogFile.begin(data);
        ChineseType.prefer();
        Formulas.shared().warmUp();
        // parsed and computed while the window opens
        CompletableFuture<Run> first = CompletableFuture.supplyAsync(GatescopeApplication::firstRun);
        settings = Settings.load(data);
        Stylist.dressApplication(settings);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(new Threshold(), Math.min(1440, screen.getWidth()), Math.min(860, screen.getHeight()));
        Stylist.follow(scene, settings);
        stage.setTitle("Gatescope");
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.show();
        afterThePicture(() -> {
            if (closed) {
                return;
            }
            Bench bench = new Bench(settings, first.join());
            Thread.setDefaultUncaughtExceptionHandler((_, failure) -> unexpected(failure, bench));
            furnish(stage, bench);
            afterThePicture(() -> Thread.ofPlatform().daemon().name("lessons").start(() -> lessons(stage, bench)));
        });
    }

    /** Nothing the learner does ends in silence: what nobody foresaw is in the log, and said in one sentence. Any thread. */
    private static void unexpected(Throwable failure, Bench bench) {
        LOG.log(System.Logger.Level.ERROR, "unexpected", failure);
        Platform.runLater(() -> bench.report(new Bench.Problem("problem.unexpected", failure.getClass().getSimpleName())));
    }

    private static Run firstRun() {
        try {
            return Run.of(Experiment.first());
        } catch (NotFiniteException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Puts the laboratory into the open window. */
    private void furnish(Stage stage, Bench bench) {
        account = Account.of(new ProgressFile(data.resolve("progress.json")));
        lessons = new LessonModel(bench, settings, places, Course.EMPTY, account);
        sessions = new SessionKeeper(bench, settings, places, lessons, data, Platform::runLater);
        autosave = new Timeline(new KeyFrame(EVERY, _ -> sessions.keep()));
        autosave.setCycleCount(Animation.INDEFINITE);
        settings.localeProperty().addListener((_, _, _) -> tellOfFonts(bench));
        drafts = Drafts.in(data);
        LaboratoryView view = new LaboratoryView(bench, settings, places, lessons, drafts);
        view.addToMenu(new FileMenu(bench, settings, sessions, data, new FileMenu.Dialogs(FileDialog.system(), SaveDialog.system(),
                text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)))).items(stage));
        stage.getScene().setRoot(view);
        Stylist.dress(stage.getScene(), settings);
        FullScreen.follow(stage, view.presenter());
        ICONS.forEach(size -> stage.getIcons().add(new Image("/assets/icons/gatescope-" + size + ".png")));
        closing = () -> close(view.presenter());
    }

    /** The window does not wait for the lessons, nor share the processors with them before it is painted. */
    private static void afterThePicture(Runnable work) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == PAINTED) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }

    private void lessons(Stage stage, Bench bench) {
        Course course = Lessons.shipped();
        Platform.runLater(() -> {
            if (closed) {
                return;
            }
            lessons.show(course);
            sessions.resume();
            account.tell(bench);
            tellOfFonts(bench);
            // without a launch there are no parameters
            Optional.ofNullable(getParameters()).flatMap(given -> given.getRaw().stream().map(Path::of).findFirst()).ifPresent(this::show);
            autosave.play();
            SHOWN.complete((later, heard) -> Platform.runLater(() -> {
                heard.run();
                later.ifPresent(this::show);
                stage.setIconified(false);
                stage.toFront();
            }));
        });
    }

    private void tellOfFonts(Bench bench) {
        if (settings.isChinese() && !ChineseType.isInstalled()) {
            bench.report(new Bench.Problem("problem.font"));
        }
    }

    /** A file that the program was started with. */
    private void show(Path file) {
        if (file.toString().endsWith(Model.ENDING)) {
            // a lesson that goes on would take the room away again
            lessons.close();
            places.room().open(file);
            places.goToRoom();
        } else {
            sessions.open(file);
        }
    }

    @Override
    public void stop() {
        closed = true;
        // a start from now on waits until all is kept, and is a window of its own
        held.ifPresent(OneWindow::stopListening);
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
        closing.run();
    }

    private void close(Presenter presenter) {
        autosave.stop();
        // what is kept is what the teacher had before; and what fails keeps nothing else from being kept
        for (Runnable part : List.<Runnable>of(presenter::leave, sessions::close, lessons.own()::close, account::close, drafts::close, places::close, settings::save)) {
            try {
                part.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "closing", e);
            }
        }
    }
}
