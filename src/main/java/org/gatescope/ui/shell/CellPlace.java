package org.gatescope.ui.shell;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.gatescope.export.TraceTable;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.cellview.CellView;
import org.gatescope.ui.cellview.ZoomBar;
import org.gatescope.ui.common.Later;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.common.Words;
import org.gatescope.ui.editor.ClampControl;
import org.gatescope.ui.editor.ClampSummary;
import org.gatescope.ui.editor.ExperimentBar;
import org.gatescope.ui.editor.InputsPanel;
import org.gatescope.ui.editor.ParametersPanel;
import org.gatescope.ui.figure.FigureMenu;
import org.gatescope.ui.figure.SaveDialog;
import org.gatescope.ui.figure.ViewFigure;
import org.gatescope.ui.inspector.InspectorView;
import org.gatescope.ui.lessonpane.Presenter;
import org.gatescope.ui.timeline.TimelineView;

/** Where a cell is stepped through: what is on the bench, the diagram with the timeline beneath it, the inspector, the transport, and their keys. */
final class CellPlace extends BorderPane {

    private static final double INSPECTOR_EMS = 28;
    private static final double INSPECTOR_SHARE = 0.4;
    private static final double BESIDE_LESSON_SHARE = 0.28;
    private static final double LARGE_BESIDE_LESSON_SHARE = 0.4;
    private static final double LARGE_TYPE_SHARE = 0.45;

    private final Bench bench;
    private final Settings settings;
    private final Presenter presenter;
    private final TransportBar transport;
    private final CellView diagram;
    private final ToggleKeys toggles;

    /**
     * @param window of whose height the timeline takes its share
     * @param write  goes to where cells are written
     */
    CellPlace(Bench bench, Settings settings, Presenter presenter, Region window, Runnable write) {
        this.bench = bench;
        this.settings = settings;
        this.presenter = presenter;
        this.transport = new TransportBar(bench, settings);
        this.diagram = new CellView(bench, settings);
        this.toggles = new ToggleKeys(window);
        getStyleClass().add("cell-place");
        ExperimentBar bar = new ExperimentBar(bench, settings, write);
        bar.addTool(files());
        setTop(Aside.of(bar, presenter));
        setCenter(centre(window));
        setRight(inspector());
        setBottom(transport);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        bench.momentProperty().addListener((_, _, _) -> keepKeys());
    }

    /** The keys of the place go on where what had the focus, such as a number of another equation, is no longer there. */
    private void keepKeys() {
        if (getScene() != null && getScene().getFocusOwner() instanceof Node owner && !isThere(owner)) {
            diagram.requestFocus();
        }
    }

    private boolean isThere(Node node) {
        boolean shown = node.getScene() == getScene();
        for (Node each = node; shown && each != null; each = each.getParent()) {
            shown = each.isVisible();
        }
        return shown;
    }

    /** The keys of the place work from the first moment: the diagram takes none itself. */
    CellView diagram() {
        return diagram;
    }

    private FigureMenu files() {
        FigureMenu files = new FigureMenu(new ViewFigure(diagram, this::title, () -> TraceTable.of(bench.run().trace())), settings, SaveDialog.system(), this::tell);
        files.setId("diagram-files");
        return files;
    }

    private void tell(String why) {
        if (!why.isEmpty()) {
            bench.report(new Bench.Problem("problem.file", why));
        }
    }

    private String title() {
        return new Words(settings).cell(bench.run().cell());
    }

    private Node centre(Region window) {
        window.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(diagram::requestFocus);
            }
        });
        ClampSummary clamps = new ClampSummary(bench, settings);
        ZoomBar zoom = new ZoomBar(diagram, settings);
        // over the diagram's corners: they take no room from it
        StackPane picture = new StackPane(diagram, clamps, zoom);
        StackPane.setAlignment(clamps, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
        clamps.setPickOnBounds(false);
        clamps.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Later timeline = new Later(settings.timelineOpenProperty(), () -> new TimelineView(bench, settings));
        Centre centre = new Centre(picture, diagram::heightIn, timeline, settings, window.heightProperty());
        // another diagram leaves other room
        bench.runProperty().addListener((_, before, now) -> {
            if (before.cell() != now.cell()) {
                centre.requestLayout();
            }
        });
        settings.readoutShownProperty().subscribe(centre::requestLayout);
        return centre;
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

    /** The keys of the place. What is typed into a field, and keys that a focused control needs itself, stay with it. */
    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            shortcut(event);
            return;
        }
        if (!event.isAltDown() && toggles.press(event)) {
            return;
        }
        boolean typing = event.getTarget() instanceof TextInputControl
                || (event.getTarget() instanceof Spinner<?> && event.getCode() == KeyCode.ESCAPE);
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
