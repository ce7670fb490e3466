package org.gatescope.ui.lessonpane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.gatescope.export.WholeFile;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.Lessons;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.SceneWriter;

/** A teacher's own folder of lessons: read again as its files are saved, and given scenes as bookmarks. FX thread only. */
public final class OwnLessons implements AutoCloseable {

    private static final long MILLISECONDS = 500;
    private static final int MOST_SCENES = 999;

    private final LessonModel model;
    private final Executor window;
    private Course shipped = Course.EMPTY;
    private final ReadOnlyObjectWrapper<Optional<Path>> folder = new ReadOnlyObjectWrapper<>(this, "folder", Optional.empty());
    private Optional<FolderWatch> watch = Optional.empty();

    /** @param window runs something on the FX thread, later */
    OwnLessons(LessonModel model, Executor window) {
        this.model = model;
        this.window = window;
    }

    /** Whether the next reading of the folder only finds a bookmark more. */
    private boolean extended;

    /** The folder that is open. */
    public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** Shows the lessons of a folder, and follows what is saved there. */
    public void open(Path own) {
        open(own, () -> { });
    }

    /** The folder of that name, where there is one. */
    static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(each -> each.isAbsolute() && Files.isDirectory(each));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** @param then is called when they have been read for the first time */
    void open(Path own, Runnable then) {
        if (folder.get().isEmpty()) {
            shipped = model.courseProperty().get();
        }
        close();
        model.close();
        folder.set(Optional.of(own));
        Runnable[] first = {then};
        FolderWatch[] made = new FolderWatch[1];
        made[0] = new FolderWatch(own, Lessons::read, MILLISECONDS, window, course -> {
            // a reading that was under way when another folder was opened comes too late
            if (watch.filter(made[0]::equals).isPresent()) {
                if (extended) {
                    model.extend(course.or(shipped));
                } else {
                    model.show(course.or(shipped));
                }
                extended = false;
                first[0].run();
                first[0] = () -> { };
            }
        });
        watch = Optional.of(made[0]);
    }

    /** Whether a lesson is one of the folder's. */
    boolean has(Lesson lesson) {
        return folder.get().isPresent() && model.courseProperty().get().has(lesson);
    }

    /** Back to the course that comes with Gatescope. */
    public void leave() {
        close();
        model.close();
        model.show(shipped);
    }

    @Override
    public void close() {
        watch.ifPresent(FolderWatch::close);
        watch = Optional.empty();
        folder.set(Optional.empty());
    }

    /**
     * Writes what is on the screen as the next bookmark of the lesson that is open: {@code scenes/3.scene}.
     *
     * @return its number
     * @throws SceneException where a scene cannot say it
     * @throws IOException    where the file cannot be written
     */
    public int saveScene() throws SceneException, IOException {
        Lesson open = model.readingProperty().get().map(LessonModel.Reading::lesson).filter(this::has).orElseThrow(() -> new IllegalStateException("no own lesson is open"));
        Path lesson = folder.get().orElseThrow().resolve(open.folder());
        SceneWriter.Written written = SceneWriter.write(model.director().stage(), name -> text(lesson.resolve(name)));
        Path scenes = Files.createDirectories(lesson.resolve("scenes"));
        int number = 1;
        while (Files.exists(scenes.resolve(number + ".scene"))) {
            number++;
        }
        if (number > MOST_SCENES) {
            throw SceneException.of("bookmarks.most", MOST_SCENES);
        }
        if (written.cell().isPresent()) {
            Map.Entry<String, String> cell = written.cell().get();
            write(lesson.resolve(cell.getKey()), cell.getValue());
        }
        write(scenes.resolve(number + ".scene"), written.text());
        extended = true;
        return number;
    }

    /** A file that cannot be read is one whose name is taken. */
    private static Optional<String> text(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.of("");
        }
    }

    private static void write(Path file, String text) throws IOException {
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
