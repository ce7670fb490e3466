package org.gatescope.ui.lessonpane;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.LessonSupplies;
import org.gatescope.lesson.page.Page;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;
import org.gatescope.session.BenchState;
import org.gatescope.session.Session;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;

/**
 * The lesson that is open and the page that is read. Opening one remembers what the learner had; closing it brings that back. A change of
 * language shows the same page in the other. Holds no controls. FX thread only.
 */
public final class LessonModel {

    private final Bench bench;
    private final Settings settings;
    private final Director director;
    private final Account account;
    private final OwnLessons own;
    private final ReadOnlyObjectWrapper<Course> course;
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(this, "reading", Optional.empty());
    /** A page that is to be opened once its folder has been read. */
    private Optional<Session.Page> awaited = Optional.empty();
    private Optional<Route> route = Optional.empty();

    /**
     * A page that is read.
     *
     * @param number of the page, from 1
     */
    record Reading(Lesson lesson, int number, PageModel page) {

        Page content() {
            return lesson.pages().get(number - 1);
        }

        boolean isLast() {
            return number == lesson.pages().size();
        }
    }

    public LessonModel(Bench bench, Settings settings, Whereabouts whereabouts, Course course, Account account) {
        this.bench = bench;
        this.account = account;
        this.settings = settings;
        this.director = new Director(bench, settings, whereabouts);
        this.course = new ReadOnlyObjectWrapper<>(this, "course", course);
        this.own = new OwnLessons(this, Platform::runLater);
        settings.localeProperty().addListener((_, _, _) -> translate());
    }

    Account account() {
        return account;
    }

    /** A teacher's own lessons in place of the course. */
    public OwnLessons own() {
        return own;
    }

    Director director() {
        return director;
    }

    public ReadOnlyObjectProperty<Course> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /** The lessons in the present language. */
    List<Lesson> lessons() {
        return course.get().lessons(locale());
    }

    Locale locale() {
        return settings.localeProperty().get();
    }

    ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The page that is read, as a session has it. */
    public Optional<Session.Page> reading() {
        return reading.get().map(each -> new Session.Page(each.lesson().id(), each.number(), own.folderProperty().get().map(folder -> folder.toAbsolutePath().toString())));
    }

    /**
     * Opens a page that a session has; of a teacher's own lesson once its folder has been read.
     *
     * @param then is told whether the page is open
     */
    public void open(Session.Page page, Consumer<Boolean> then) {
        Runnable open = () -> {
            // what was opened since is what is wanted
            if (awaited.filter(page::equals).isPresent()) {
                open(page.lesson(), page.number());
                then.accept(open().filter(page.lesson()::equals).isPresent());
            }
        };
        Optional<Path> folder = page.folder().flatMap(OwnLessons::folder).filter(each -> !own.folderProperty().get().equals(Optional.of(each)));
        folder.ifPresent(each -> own.open(each, open));
        awaited = Optional.of(page);
        if (folder.isEmpty()) {
            open.run();
        }
    }

    /** What was on the bench before the lesson. */
    public Optional<BenchState> before() {
        return director.before();
    }

    /** The title of the lesson that is open. */
    public ObservableValue<Optional<String>> titleProperty() {
        return reading.map(each -> each.map(now -> now.lesson().title()));
    }

    /** The id of the lesson that is open. */
    public Optional<String> open() {
        return reading.get().map(each -> each.lesson().id());
    }

    /**
     * Opens a lesson at a page, which sets its scene. A page that there is not gives the nearest.
     *
     * @param page from 1
     */
    public void open(String id, int page) {
        awaited = Optional.empty();
        course.get().lesson(id, locale()).ifPresent(lesson -> {
            director.remember();
            show(lesson, Math.clamp(page, 1, lesson.pages().size()));
        });
    }

    private void show(Lesson lesson, int number) {
        reading.get().ifPresent(each -> each.page().leave());
        PageModel page = page(lesson, number);
        page.enter();
        reading.set(Optional.of(new Reading(lesson, number, page)));
    }

    private PageModel page(Lesson lesson, int number) {
        Supplies supplies = supplies(lesson);
        Page content = lesson.pages().get(number - 1);
        PageModel.Listener listener = account.page(lesson.id(), number);
        try {
            return new PageModel(bench, director, content, lesson.stage(number - 1, supplies), Optional.empty(), supplies, listener);
        } catch (SceneException e) {
            // the page is read with the window as it first opens
            return new PageModel(bench, director, content, Stage.first(), Optional.of(e), supplies, listener);
        }
    }

    private Supplies supplies(Lesson lesson) {
        return new LessonSupplies(course.get().files(lesson), lesson.folder(), (room, _) -> room.training());
    }

    private void translate() {
        reading.get().ifPresent(each -> course.get().lesson(each.lesson().id(), locale()).ifPresent(lesson -> {
            if (each.number() > lesson.pages().size()) {
                show(lesson, lesson.pages().size());
            } else if (lesson != each.lesson()) {
                // the text alone is another: scene, numbers and answers stay
                each.page().read(lesson.pages().get(each.number() - 1));
                reading.set(Optional.of(new Reading(lesson, each.number(), each.page())));
            }
        }));
    }

    // ---- playlists

    /** Those of the course that have pages in it, each at its first. */
    List<Route> playlists() {
        return course.get().playlists().stream().map(each -> Route.of(each, course.get())).filter(each -> !each.stops().isEmpty()).toList();
    }

    /** Opens a playlist at its first page: next and previous follow it until it is left. */
    public void openPlaylist(String name) {
        playlists().stream().filter(each -> each.playlist().name().equals(name)).findFirst().ifPresent(each -> go(each, 0));
    }

    private void go(Route along, int index) {
        route = Optional.of(along.to(index));
        open(route.get().stop().lesson(), route.get().stop().page());
    }

    /** The playlist that is gone through. */
    Optional<Route> route() {
        return route;
    }

    /** Whether a link has led aside from the playlist. */
    boolean isAside() {
        return route.isPresent() && reading.get().filter(route.get()::isAside).isPresent();
    }

    // ---- turning pages

    boolean hasNext() {
        return reading.get().isPresent() && route.map(each -> !each.isLast() || isAside()).orElseGet(() -> !reading.get().get().isLast());
    }

    boolean hasPrevious() {
        return reading.get().isPresent() && route.map(each -> each.at() > 0 || isAside()).orElseGet(() -> reading.get().get().number() > 1);
    }

    /** The page that follows, in the lesson or the playlist; from aside back to where the playlist was. */
    void next() {
        turn(1);
    }

    void previous() {
        turn(-1);
    }

    private void turn(int by) {
        if (by > 0 ? !hasNext() : !hasPrevious()) {
            return;
        }
        if (route.isPresent()) {
            go(route.get(), route.get().at() + (isAside() ? 0 : by));
        } else {
            reading.get().ifPresent(each -> show(each.lesson(), each.number() + by));
        }
    }

    /** Which page this is, from 1. */
    int place() {
        return route.map(each -> each.at() + 1).or(() -> reading.get().map(Reading::number)).orElse(0);
    }

    /** Of how many pages. */
    int count() {
        return route.map(each -> each.stops().size()).or(() -> reading.get().map(each -> each.lesson().pages().size())).orElse(0);
    }

    /** The lesson that follows the one that is open; none where a playlist is. */
    Optional<Lesson> following() {
        if (route.isPresent()) {
            return Optional.empty();
        }
        List<Lesson> all = lessons();
        return reading.get().map(each -> all.indexOf(each.lesson()) + 1).filter(at -> at > 0 && at < all.size()).map(all::get);
    }

    /** Sets the page's scene again. */
    void reenter() {
        reading.get().ifPresent(each -> each.page().enter());
    }

    /** Leaves the lesson. */
    public void close() {
        awaited = Optional.empty();
        route = Optional.empty();
        reading.get().ifPresent(each -> {
            each.page().leave();
            reading.set(Optional.empty());
            director.restore();
        });
    }

    /** The same course with something more beside its lessons: the page that is read stays as it is, and the bench too. */
    void extend(Course next) {
        course.set(next);
    }

    /** Another course, or the same read again: the page stays open where there still is one. */
    public void show(Course next) {
        course.set(next);
        route = route.flatMap(was -> playlists().stream().filter(each -> each.playlist().name().equals(was.playlist().name())).findFirst().map(each -> each.to(was.at())));
        reading.get().ifPresent(each -> next.lesson(each.lesson().id(), locale()).ifPresentOrElse(
                lesson -> show(lesson, Math.min(each.number(), lesson.pages().size())), this::close));
    }
}
