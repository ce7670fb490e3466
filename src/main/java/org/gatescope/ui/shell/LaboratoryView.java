package org.gatescope.ui.shell;

import java.util.List;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Lessons;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.celleditor.Drafts;
import org.gatescope.ui.cellview.CellView;
import org.gatescope.ui.cellview.ZoomBar;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Later;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.compare.CompareView;
import org.gatescope.ui.editor.ClampControl;
import org.gatescope.ui.editor.ClampSummary;
import org.gatescope.ui.editor.EditWords;
import org.gatescope.ui.editor.ExperimentBar;
import org.gatescope.ui.editor.InputsPanel;
import org.gatescope.ui.editor.ParametersPanel;
import org.gatescope.ui.inspector.InspectorView;
import org.gatescope.ui.lessonpane.Account;
import org.gatescope.ui.lessonpane.LessonModel;
import org.gatescope.ui.lessonpane.LessonPane;
import org.gatescope.ui.lessonpane.Presenter;
import org.gatescope.ui.timeline.TimelineView;
import org.gatescope.ui.training.RoomView;

/** The whole window: the header, and beneath it the cell (diagram, inspector, transport, timeline) or the training room. */
public final class LaboratoryView extends BorderPane {

    private static final double INSPECTOR_EMS = 28;
    private static final double INSPECTOR_SHARE = 0.4;
    private static final double LESSON_EMS = 26;
    private static final double LESSON_SHARE = 0.29;
    private static final double PRESENTED_SHARE = 0.38;
    private static final double BESIDE_LESSON_SHARE = 0.28;
    private static final double LARGE_BESIDE_LESSON_SHARE = 0.4;
    private static final double LARGE_TYPE_SHARE = 0.45;

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;
    private final TransportBar transport;
    private final Places places;
    private final BorderPane cell = new BorderPane();
    private final CellView diagram;
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
    private final ToggleKeys toggles = new ToggleKeys(this);

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
        this.texts = Texts.of(settings, "shell");
        this.transport = new TransportBar(bench, settings);
        this.diagram = new CellView(bench, settings);
        this.lessons = lessons;
        this.workshop = new Workshop(bench, settings, places, drafts);
        this.presenter = new Presenter(lessons, settings);
        getStyleClass().add("laboratory");
        cell.getStyleClass().add("cell-place");
        cell.setTop(new VBox(aside(new ExperimentBar(bench, settings, () -> places.writingProperty().set(true))), problemBar()));
        cell.setCenter(centre());
        cell.setRight(inspector());
        cell.setBottom(transport);
        cell.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        this.lesson = lesson();
        this.header = new HeaderBar(bench, settings, EditWords.of(settings)::text, places);
        setTop(aside(header));
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
        Platform.runLater((place == Places.Place.CELL ? diagram : now.getCenter())::requestFocus);
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

    /** What a class does not need. */
    private <T extends Node> T aside(T node) {
        node.visibleProperty().bind(presenter.presentingProperty().not());
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private Node centre() {
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(diagram::requestFocus);
            }
        });
        ClampSummary clamps = new ClampSummary(bench, settings);
        ZoomBar zoom = new ZoomBar(diagram, settings);
        // over the diagram's corner: it takes room only where something is held
        StackPane picture = new StackPane(diagram, clamps, zoom);
        StackPane.setAlignment(clamps, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
        clamps.setPickOnBounds(false);
        clamps.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Later timeline = new Later(settings.timelineOpenProperty(), () -> new TimelineView(bench, settings));
        return new Centre(picture, timeline, settings, heightProperty());
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

    /** Large type has more to tell than it has room for; beside an open lesson the diagram needs its own. */
    private double inspectorShare() {
        if (settings.openProperty("lesson", false).get()) {
            return settings.fontSize() > Theme.LIGHT.fontSize() ? LARGE_BESIDE_LESSON_SHARE : BESIDE_LESSON_SHARE;
        }
        return settings.textScaleProperty().get() > 1 ? LARGE_TYPE_SHARE : INSPECTOR_SHARE;
    }

    private Node inspector() {
        InspectorView inspector = new InspectorView(bench, settings);
        VBox editor = new VBox(new ClampControl(bench, settings), new ParametersPanel(bench, settings), new InputsPanel(bench, settings));
        editor.getStyleClass().add("editor-column");
        inspector.setEditor(editor);
        inspector.visibleProperty().bind(presenter.inspectorProperty());
        inspector.managedProperty().bind(inspector.visibleProperty());
        inspector.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(INSPECTOR_EMS * settings.fontSize(), inspectorShare() * getWidth()),
                widthProperty(), settings.themeProperty(), settings.textScaleProperty(), settings.openProperty("lesson", false)));
        inspector.minWidthProperty().bind(inspector.prefWidthProperty());
        inspector.maxWidthProperty().bind(inspector.prefWidthProperty());
        return inspector;
    }

    private Node problemBar() {
        Label message = new Label();
        message.setWrapText(true);
        message.setGraphic(Icons.of("warning"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, Icons.of("close"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setOnAction(_ -> bench.clearProblem());
        close.accessibleTextProperty().bind(texts.bind("problem.close"));
        HBox bar = new HBox(message, gap, close);
        bar.setId("problem");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("problem");
        bar.visibleProperty().bind(bench.problemProperty().map(problem -> problem.isPresent()));
        bar.managedProperty().bind(bar.visibleProperty());
        message.textProperty().bind(Bindings.createStringBinding(
                () -> bench.problemProperty().get().map(each -> texts.get(each.key(), each.arguments())).orElse(""),
                bench.problemProperty(), settings.localeProperty()));
        return bar;
    }

    /** The keys of the whole window. What is typed into a field, and keys that a focused control needs itself, stay with it. */
    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            shortcut(event);
            return;
        }
        if (!event.isAltDown() && toggles.press(event)) {
            return;
        }
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean takesArrows = event.getTarget() instanceof Slider || event.getTarget() instanceof Spinner<?>
                || (event.getTarget() instanceof Node node && node.getStyleClass().contains("takes-arrows"));
        if (typing || event.isAltDown() || (takesArrows && event.getCode().isNavigationKey())) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case RIGHT -> bench::next;
            case LEFT -> bench::previous;
            case HOME -> bench::toStart;
            case END -> bench::toEnd;
            case SPACE -> keepsSpace(event.getTarget()) ? null : transport::togglePlay;
            case ESCAPE -> this::calm;
            default -> null;
        };
        if (action != null) {
            if (event.getCode() != KeyCode.SPACE) {
                transport.stop();
            }
            action.run();
            event.consume();
        }
    }

    /** A control that was reached by keyboard answers to Space itself; one that was only clicked before leaves it to playing. */
    private static boolean keepsSpace(EventTarget target) {
        return target instanceof Control control && control.isFocusVisible();
    }

    private void calm() {
        transport.stop();
        bench.clearGhost();
        bench.clearProblem();
    }

    private void shortcut(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.Z && !event.isShiftDown()) {
            bench.undo();
            event.consume();
        } else if (event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z) {
            bench.redo();
            event.consume();
        }
    }
}
