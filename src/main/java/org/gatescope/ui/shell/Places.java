package org.gatescope.ui.shell;

import java.util.Optional;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.gatescope.task.Preset;
import org.gatescope.ui.compare.CompareModel;
import org.gatescope.ui.lessonpane.Whereabouts;
import org.gatescope.ui.training.Room;

/** Where the window stands, and comparison and training room, each of which is made when somebody goes there for the first time. FX thread only. */
public final class Places implements Whereabouts, AutoCloseable {

    /** The places of the window. */
    public enum Place {
        CELL, COMPARE, TRAIN
    }

    private final ObjectProperty<Place> present = new SimpleObjectProperty<>(this, "present", Place.CELL);
    private final BooleanProperty writing = new SimpleBooleanProperty(this, "writing", false);
    private Room room;
    private CompareModel comparison;

    public Places() {
        present.addListener((_, _, _) -> writing.set(false));
    }

    public ObjectProperty<Place> presentProperty() {
        return present;
    }

    /** Whether a cell is being written where else the cell stands. */
    public BooleanProperty writingProperty() {
        return writing;
    }

    @Override
    public Whereabouts.Place place() {
        return switch (present.get()) {
            case CELL -> writing.get() ? Whereabouts.Place.EDITOR : Whereabouts.Place.CELL;
            case COMPARE -> Whereabouts.Place.COMPARE;
            case TRAIN -> Whereabouts.Place.TRAIN;
        };
    }

    @Override
    public void go(Whereabouts.Place place) {
        present.set(switch (place) {
            case CELL, EDITOR -> Place.CELL;
            case COMPARE -> Place.COMPARE;
            case TRAIN -> Place.TRAIN;
        });
        writing.set(place == Whereabouts.Place.EDITOR);
    }

    public boolean isInRoom() {
        return present.get() == Place.TRAIN;
    }

    public void goToRoom() {
        go(Whereabouts.Place.TRAIN);
    }

    public void goToCell() {
        go(Whereabouts.Place.CELL);
    }

    @Override
    public Room room() {
        if (room == null) {
            room = new Room(Preset.all().getFirst(), Platform::runLater);
        }
        return room;
    }

    /** The comparison, made when somebody goes there for the first time. */
    public CompareModel comparison() {
        if (comparison == null) {
            comparison = new CompareModel(Platform::runLater);
        }
        return comparison;
    }

    /** The comparison, if somebody has been there. */
    public Optional<CompareModel> compared() {
        return Optional.ofNullable(comparison);
    }

    /** The training room, if somebody has been there. */
    public Optional<Room> made() {
        return Optional.ofNullable(room);
    }

    /** Ends what trains. */
    @Override
    public void close() {
        if (room != null) {
            room.close();
        }
        if (comparison != null) {
            comparison.close();
        }
    }
}
