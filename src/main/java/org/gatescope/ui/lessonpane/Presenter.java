package org.gatescope.ui.lessonpane;

import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Screen;
import javafx.stage.Window;

import org.gatescope.lesson.scene.Panel;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.lessonpane.LessonModel.Reading;

/**
 * Presenter mode: an open lesson before a class, in the projector's look and in type that grows with the screen. What the teacher had
 * comes back when it is left. Holds no controls. FX thread only.
 */
public final class Presenter {

    /** The height that the projector's own size of type is made for. */
    private static final double USUAL_HEIGHT = 768;
    private static final double LARGEST_SCALE = 2;
    private static final double SCALE_STEP = 0.05;

    private final LessonModel model;
    private final Settings settings;
    private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper(this, "presenting");
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(this, "blank");
    private final ReadOnlyBooleanWrapper inspector = new ReadOnlyBooleanWrapper(this, "inspector", true);
    private Optional<Kept> kept = Optional.empty();
    private Optional<Stops> stops = Optional.empty();
    private Sight sight = Sight.OF_ALL;

    /** What the teacher had before. */
    private record Kept(Theme theme, double textScale, boolean lessonOpen, boolean timelineOpen) { }

    /** What of the page can be seen. */
    interface Sight {

        /** A page that is seen whole. */
        Sight OF_ALL = new Sight() {

            @Override
            public boolean isSeen(String card) {
                return true;
            }

            @Override
            public void bring(String card) {
                // it is there
            }

            @Override
            public boolean goDown() {
                return false;
            }
        };

        /** Whether a card is seen to its end. */
        boolean isSeen(String card);

        /** Brings a card into sight. */
        void bring(String card);

        /** Goes on to what stands beneath; tells whether there was something. */
        boolean goDown();
    }

    public Presenter(LessonModel model, Settings settings) {
        this.model = model;
        this.settings = settings;
        model.readingProperty().subscribe(this::read);
        settings.openProperty("panel.inspector", true).subscribe(this::arrange);
    }

    public ReadOnlyBooleanProperty presentingProperty() {
        return presenting.getReadOnlyProperty();
    }

    public boolean isPresenting() {
        return presenting.get();
    }

    /** Whether nothing is shown for a while. */
    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    /** Whether the inspector has its place: before a class only where the scene needs it. */
    public ReadOnlyBooleanProperty inspectorProperty() {
        return inspector.getReadOnlyProperty();
    }

    void look(Sight page) {
        sight = page;
    }

    private void read(Optional<Reading> reading) {
        Optional<Stops> before = stops;
        stops = reading.map(each -> before.map(was -> was.on(each.content(), each.page())).orElseGet(() -> new Stops(each.content(), each.page())));
        sight = Sight.OF_ALL;
        if (reading.isEmpty()) {
            leave();
        }
        arrange();
    }

    private void arrange() {
        Optional<Stage> scene = presenting.get() ? model.readingProperty().get().map(each -> each.page().scene()) : Optional.empty();
        inspector.set(scene.map(Presenter::needsInspector).orElseGet(() -> settings.openProperty("panel.inspector", true).get()));
        if (scene.isPresent()) {
            settings.timelineOpenProperty().set(opensTimeline(scene.get(), false));
        }
    }

    private static boolean opensTimeline(Stage scene, boolean otherwise) {
        return scene.panels().getOrDefault(Panel.TIMELINE, scene.view().isPresent() || otherwise);
    }

    private static boolean needsInspector(Stage scene) {
        boolean shows = scene.panels().getOrDefault(Panel.PARAMETERS, false) || scene.look().isPresent();
        return scene.panels().getOrDefault(Panel.INSPECTOR, shows);
    }

    // ---- in and out

    /** Begins on the screen that a window stands on. */
    public void start(Window window) {
        start(Screen.getScreensForRectangle(window.getX(), window.getY(), Math.max(1, window.getWidth()), Math.max(1, window.getHeight())).stream()
                .findFirst().orElseGet(Screen::getPrimary).getBounds().getHeight());
    }

    /**
     * Begins, where a lesson is open.
     *
     * @param height of the screen in pixels: a class sees the same share of it whatever it is
     */
    public void start(double height) {
        if (presenting.get() || !isReading()) {
            return;
        }
        kept = Optional.of(new Kept(settings.themeProperty().get(), settings.textScaleProperty().get(), settings.openProperty("lesson", false).get(),
                settings.timelineOpenProperty().get()));
        presenting.set(true);
        model.account().pause(true);
        settings.openProperty("lesson", false).set(true);
        settings.textScaleProperty().set(Math.clamp(Math.round(height / USUAL_HEIGHT / SCALE_STEP) * SCALE_STEP, 1, LARGEST_SCALE));
        settings.themeProperty().set(Theme.PROJECTOR);
        arrange();
    }

    /** Ends: look and type are as they were. */
    public void leave() {
        if (!presenting.get()) {
            return;
        }
        presenting.set(false);
        model.account().pause(false);
        blank.set(false);
        kept.ifPresent(was -> {
            settings.themeProperty().set(was.theme());
            settings.textScaleProperty().set(was.textScale());
            settings.openProperty("lesson", false).set(was.lessonOpen());
            settings.timelineOpenProperty().set(model.readingProperty().get().map(each -> opensTimeline(each.page().scene(), was.timelineOpen()))
                    .orElse(was.timelineOpen()));
        });
        kept = Optional.empty();
        arrange();
    }

    // ---- what the keys do

    /** Whether the keys that turn pages are the lesson's. */
    public boolean isReading() {
        return model.readingProperty().get().isPresent() && (presenting.get() || settings.openProperty("lesson", false).get());
    }

    /** Outside presenter mode the next page; in it the next stop first. Where the next question or more text is out of sight, that is brought before. */
    public void next() {
        if (!presenting.get()) {
            model.next();
        } else if (!isBusy()) {
            stops.flatMap(Stops::next).ifPresentOrElse(this::next, () -> {
                if (!sight.goDown()) {
                    model.next();
                }
            });
        }
    }

    private void next(Stops.Stop stop) {
        if (sight.isSeen(stop.card())) {
            stops.orElseThrow().pass(stop);
        }
        sight.bring(stop.card());
    }

    /** The last stop taken back, or the page before. */
    public void previous() {
        if (!presenting.get()) {
            model.previous();
        } else if (!isBusy()) {
            stops.flatMap(Stops::last).ifPresentOrElse(stop -> {
                stops.orElseThrow().back();
                arrange();
                sight.bring(stop.card());
            }, model::previous);
        }
    }

    private boolean isBusy() {
        return model.readingProperty().get().map(each -> each.page().busyProperty().get()).orElse(false);
    }

    /** Shows nothing, or everything again. */
    public void blank() {
        blank.set(presenting.get() && !blank.get());
    }

    /** Sets the scene of the page again. */
    public void reenter() {
        if (!isBusy()) {
            model.reenter();
            arrange();
        }
    }
}
