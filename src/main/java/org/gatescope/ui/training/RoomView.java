package org.gatescope.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.lab.Experiment;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.train.Progress;
import org.gatescope.ui.common.Texts;

/** The training room: what is chosen at the left, two charts, and the run's controls beneath. */
public final class RoomView extends BorderPane {

    private static final double SETUP_EMS = 21;
    private static final double SETUP_SHARE = 0.34;

    private final Room room;
    private final RunBar bar;
    private final Panels panels;
    private final InsideBar inside;
    private final List<Node> foldable;
    private final Pace pace = new Pace(Runtime.getRuntime().availableProcessors());
    /** Says what went wrong, where something did. */
    private Runnable told;
    /** The end of a run whose sentence was closed. */
    private Progress read;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };

    public RoomView(Room room, Settings settings) {
        this(room, settings, _ -> {
        });
    }

    /** @param open takes a sample that is to be stepped through in the cell */
    public RoomView(Room room, Settings settings, Consumer<Experiment> open) {
        this(room, settings, open, Desk.of(room, settings));
    }

    RoomView(Room room, Settings settings, Consumer<Experiment> open, Desk desk) {
        this.room = room;
        ModelMenu models = new ModelMenu(desk);
        this.bar = new RunBar(room, settings, models);
        this.inside = new InsideBar(room, settings, open);
        this.panels = new Panels(room, settings, inside::open, inside::open);
        getStyleClass().add("room");
        SetupPane setup = new SetupPane(desk);
        setup.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.min(SETUP_EMS * settings.fontSize(), SETUP_SHARE * getWidth()),
                widthProperty(), settings.themeProperty(), settings.textScaleProperty()));
        setup.minWidthProperty().bind(setup.prefWidthProperty());
        setLeft(setup);
        foldable = List.of(setup, models);
        setCenter(new VBox(problems(settings), panels, inside));
        VBox.setVgrow(panels, Priority.ALWAYS);
        setBottom(bar);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().subscribe(_ -> watch());
        visibleProperty().subscribe(_ -> watch());
        frame();
    }

    /** Folds away what is chosen beforehand, while a run alone is to be looked at. */
    public void foldWhile(ObservableValue<Boolean> alone) {
        foldable.forEach(each -> {
            each.visibleProperty().bind(alone.map(folded -> !folded));
            each.managedProperty().bind(each.visibleProperty());
        });
    }

    /** Frames are wanted only while somebody looks. */
    private void watch() {
        if (getScene() != null && isVisible()) {
            frames.start();
        } else {
            frames.stop();
        }
    }

    /** Takes what the trainer has done and draws it, as often as {@link Pace} allows; called once a frame. */
    public void frame() {
        room.tick();
        pace.next(room.current().map(run -> run.progress().state()), room.current().map(run -> run.loaded().settings().recipe().threads()).orElse(1));
        if (pace.wordsAreDue()) {
            bar.update();
            told.run();
            inside.update();
        }
        if (pace.picturesAreDue()) {
            panels.update(false);
        }
    }

    private Node problems(Settings settings) {
        Texts texts = Texts.of(settings, "training");
        Label message = new Label(null, Icons.of("warning"));
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, Icons.of("close"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.accessibleTextProperty().bind(texts.bind("problem.close"));
        close.setOnAction(_ -> {
            room.clearProblem();
            read = room.current().map(TrainingRun::progress).orElse(null);
        });
        HBox line = new HBox(message, gap, close);
        line.setId("training-problem");
        // a sentence is told to its end, whatever room there is
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("problem");
        Failures failures = new Failures(texts);
        told = () -> {
            Optional<String> sentence = room.problemProperty().get().map(each -> each.sentence(texts))
                    .or(() -> room.currentOfTask().filter(run -> run.progress() != read).flatMap(failures::sentence));
            message.setText(sentence.orElse(""));
            line.setVisible(sentence.isPresent());
        };
        line.managedProperty().bind(line.visibleProperty());
        told.run();
        return line;
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.isShortcutDown() && !typing && List.of(KeyCode.Z, KeyCode.Y).contains(event.getCode())) {
            if (event.getCode() == KeyCode.Z && !event.isShiftDown()) {
                room.undo();
            } else {
                room.redo();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && !typing && !keepsSpace(event.getTarget())) {
            bar.toggle();
            event.consume();
        }
    }

    /** A control that was reached by keyboard answers to Space itself; one that was only clicked before leaves it to training. */
    private static boolean keepsSpace(EventTarget target) {
        return target instanceof Control control && control.isFocusVisible();
    }
}
