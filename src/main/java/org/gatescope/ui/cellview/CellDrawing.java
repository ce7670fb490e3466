package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

import org.gatescope.cell.Node;
import org.gatescope.lab.Experiment;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.cellview.layout.Rectangle;
import org.gatescope.ui.common.Words;

/** The picture of one structure: wires, boxes and strips of the cell, and beneath it those of readout and loss. What they show comes later. */
final class CellDrawing {

    private static final double GAP = 10;

    private final Bench bench;
    private final Run run;
    private final Hands hands;
    private final List<Group> groups = new ArrayList<>();
    private final List<WireView> wires = new ArrayList<>();
    private final List<BoxView> boxes = new ArrayList<>();
    private final List<StripView> strips = new ArrayList<>();
    private final Map<String, DiagramBox> byId = new HashMap<>();
    private final double width;
    private final double height;

    /** What makes two pictures the same but for their numbers. */
    record Structure(List<Node> nodes, boolean rowVectors, int hidden, int input, int output, boolean readout) {

        static Structure of(Run run, boolean readout) {
            Experiment experiment = run.experiment();
            return new Structure(run.cell().nodes(), experiment.convention().hasRowVectors(), experiment.hidden(), experiment.sizes().input(), experiment.sizes().output(), readout);
        }
    }

    /**
     * What the mouse does on a box.
     *
     * @param click is told how often it was clicked
     */
    record Hands(Consumer<DiagramBox> enter, Runnable exit, BiConsumer<DiagramBox, Integer> click) { }

    /** @param readout whether readout and loss are drawn too */
    CellDrawing(Bench bench, boolean readout, Hands hands) {
        this.bench = bench;
        this.run = bench.run();
        this.hands = hands;
        List<Diagram> diagrams = readout ? Diagram.of(run) : Diagram.of(run).subList(0, 1);
        this.width = diagrams.stream().mapToDouble(diagram -> diagram.picture().width()).max().orElse(1);
        double top = 0;
        for (Diagram diagram : diagrams) {
            Group group = draw(diagram);
            group.setLayoutY(top);
            group.setLayoutX(top == 0 ? (width - diagram.picture().width()) / 2 : width - diagram.picture().width());
            groups.add(group);
            top += diagram.picture().height() + GAP;
        }
        this.height = top - GAP;
    }

    private Group draw(Diagram diagram) {
        Group group = new Group();
        // a frame keeps the group's bounds those of the whole picture
        Region frame = new Region();
        frame.setManaged(false);
        frame.resize(diagram.picture().width(), diagram.picture().height());
        frame.setMouseTransparent(true);
        group.getChildren().add(frame);
        diagram.graph().boxes().forEach(box -> byId.put(box.id(), box));
        diagram.picture().wires().forEach(wire -> {
            WireView view = new WireView(wire, diagram.graph().box(wire.link().from()).hue(run.cell()));
            wires.add(view);
            group.getChildren().add(view);
        });
        diagram.picture().junctions().forEach(point -> {
            Circle dot = new Circle(point.x(), point.y(), 3);
            dot.getStyleClass().add("wire-junction");
            dot.setMouseTransparent(true);
            group.getChildren().add(dot);
        });
        diagram.graph().boxes().forEach(box -> {
            BoxView view = new BoxView(box, diagram.picture().boxes().get(box.id()), run.cell());
            view.setOnMouseEntered(_ -> hands.enter().accept(box));
            view.setOnMouseExited(_ -> hands.exit().run());
            view.setOnMouseClicked(event -> {
                hands.click().accept(box, event.getClickCount());
                event.consume();
            });
            boxes.add(view);
            group.getChildren().add(view);
        });
        diagram.strips().forEach((id, place) -> {
            DiagramBox box = diagram.graph().box(id);
            StripView strip = strip(box.node(), box.nodes().size() > 1, place.width());
            strip.setLayoutX(place.x());
            strip.setLayoutY(place.y());
            group.getChildren().add(strip);
        });
        diagram.graph().boxes().stream().filter(box -> box.shape() == DiagramBox.Shape.VECTOR).forEach(box -> {
            Rectangle place = diagram.picture().boxes().get(box.id());
            StripView strip = strip(box.node(), box.nodes().size() > 1, place.width() - 6);
            strip.setLayoutX(place.centreX());
            // the wire meets its middle
            strip.setLayoutY(place.centreY());
            group.getChildren().add(strip);
        });
        return group;
    }

    private StripView strip(Node node, boolean shared, double room) {
        StripView strip = new StripView(node, run.trace().size(node), room, bench);
        strip.getStyleClass().add(shared ? "role-none" : Words.styleClass(node, run.cell()));
        strips.add(strip);
        return strip;
    }

    /** The cell, then readout and loss, where there are any. */
    List<Group> groups() {
        return groups;
    }

    Optional<Group> readout() {
        return groups.size() > 1 ? Optional.of(groups.get(1)) : Optional.empty();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<WireView> wires() {
        return wires;
    }

    List<BoxView> boxes() {
        return boxes;
    }

    List<StripView> strips() {
        return strips;
    }

    DiagramBox box(String id) {
        return byId.get(id);
    }
}
