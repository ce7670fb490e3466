package org.gatescope.lesson.scene;

import java.util.List;

import org.gatescope.cell.Cell;
import org.gatescope.lesson.expression.TrainingSnapshot;

/** What instructions need from outside their scene. */
public interface Supplies {

    /** A cell of the lesson's own folder: the file {@code NAME.cell}. */
    Cell cell(String name) throws SceneException;

    /** The instructions of a bookmark: the file {@code scenes/N.scene}. */
    List<Instruction> bookmark(int number) throws SceneException;

    /**
     * Trains.
     *
     * @param room   with what has been trained in it so far
     * @param epochs how many more
     */
    TrainingSnapshot train(RoomStage room, int epochs) throws SceneException;
}
