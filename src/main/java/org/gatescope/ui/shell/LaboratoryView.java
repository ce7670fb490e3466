package org.gatescope.ui.shell;

import java.util.List;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Lessons;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.celleditor.Drafts;
import org.gatescope.ui.common.Later;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.compare.CompareView;
import org.gatescope.ui.editor.EditWords;
import org.gatescope.ui.lessonpane.Account;
import org.gatescope.ui.lessonpane.LessonModel;
import org.gatescope.ui.lessonpane.LessonPane;
import org.gatescope.ui.lessonpane.Presenter;
import org.gatescope.ui.training.RoomView;

/** The whole window: the header, and beneath it the cell (diagram, inspector, transport, timeline) or the training room. */
public final class LaboratoryView extends BorderPane {

    private static final double LESSON_EMS = 26;
    private static final double LESSON_SHARE = 0.29;
    private static final double PRESENTED_SHARE = 0.38;

    private final Bench bench;
    private final Settings settings;
    private final Places places;
    private final CellPlace cell;
    private final HeaderBar header;
    private final LessonModel lessons;
    private final Presenter presenter;
    private final Node lesson;
    private final Workshop workshop;
    /** The training room beside a lesson. */
    private final BorderPane train = new BorderPane();
    /** The comparison beside a lesson. */
    private final BorderPane compare = new BorderPane();
    private RoomView room;

    public LaboratoryView(Bench bench, Settings settings) {
        this(bench, settings, new Places());
    }

    public LaboratoryView(Bench bench, Settings settings, Places places) {
        this(bench, settings, places, new LessonModel(bench, settings, places, Lessons.shipped(), Account.inMemory()));
    }

    /**
     * @param places where the window stands: at the cell or in the training room
     * @param lessons that are offered, and what is open of them
     */
    public LaboratoryView(Bench bench, Settings settings, Places places, LessonModel lessons) {
        this(bench, settings, places, lessons, Drafts.inMemory());
    }

    /** @param drafts keeps the cell that the learner writes */
    public LaboratoryView(Bench bench, Settings settings, Places places, LessonModel lessons, Drafts drafts) {
        this.bench = bench;
        this.settings = settings;
        this.places = places;
        this.lessons = lessons;
        this.workshop = new Workshop(bench, settings, places, drafts);
        this.presenter = new Presenter(lessons, settings);
        getStyleClass().add("laboratory");
        this.cell = new CellPlace(bench, settings, presenter, this, () -> places.writingProperty().set(true));
        this.lesson = lesson();
        this.header = new HeaderBar(bench, settings, EditWords.of(settings)::text, places);
        setTop(new VBox(Aside.of(header, presenter), new LessonBar(lessons, settings, presenter), new ProblemBar(bench, settings)));
        new PresenterKeys(this, presenter);
        getChildren().add(new Curtain(this, presenter));
        places.presentProperty().subscribe(this::show);
        places.writingProperty().addListener((_, _, writing) -> write(writing));
    }

    /** The training room is built when somebody goes there for the first time. */
    private void show(Places.Place place) {
        BorderPane now = switch (place) {
            case CELL -> cell;
            case COMPARE -> comparison();
            case TRAIN -> trainingRoom();
        };
        show(now);
        // the keys of the place work from the first moment: nothing that takes them itself has the focus
        Platform.runLater((place == Places.Place.CELL ? cell.diagram() : now.getCenter())::requestFocus);
    }

    private void show(BorderPane now) {
        // one pane, wherever we are: a lesson goes from place to place
        cell.setLeft(null);
        train.setLeft(null);
        compare.setLeft(null);
        workshop.pane().setLeft(null);
        now.setLeft(lesson);
        setCenter(now);
    }

    /** In the cell's place a cell may be written. */
    private void write(boolean writing) {
        if (writing) {
            workshop.view().focusText();
            show(workshop.pane());
            header.follow(workshop.history());
        } else {
            show(places.presentProperty().get());
            header.follow();
        }
    }

    private void open(Experiment sample) {
        bench.edit("edit.opened", _ -> sample);
        bench.toStart();
        places.presentProperty().set(Places.Place.CELL);
    }

    private BorderPane comparison() {
        if (compare.getCenter() == null) {
            CompareView view = new CompareView(places.comparison(), settings, () -> List.of(bench.run().experiment().base()), this::open);
            view.foldWhile(presenter.presentingProperty());
            compare.setCenter(view);
        }
        return compare;
    }

    private BorderPane trainingRoom() {
        if (room == null) {
            room = new RoomView(places.room(), settings, this::open);
            room.foldWhile(presenter.presentingProperty());
            train.setCenter(room);
        }
        return train;
    }

    /** Adds to the end of the window's menu. */
    void addToMenu(List<MenuItem> items) {
        header.addToMenu(items);
    }

    /** What is open in the left pane. */
    public LessonModel lessons() {
        return lessons;
    }

    /** Before a class. */
    public Presenter presenter() {
        return presenter;
    }

    private Node lesson() {
        Later pane = new Later(settings.openProperty("lesson", false), () -> new LessonPane(lessons, presenter, bench, settings));
        pane.managedProperty().bind(pane.visibleProperty());
        pane.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(LESSON_EMS * settings.fontSize(), (presenter.isPresenting() ? PRESENTED_SHARE : LESSON_SHARE) * getWidth()),
                widthProperty(), settings.themeProperty(), settings.textScaleProperty(), presenter.presentingProperty()));
        pane.minWidthProperty().bind(pane.prefWidthProperty());
        return pane;
    }
}
