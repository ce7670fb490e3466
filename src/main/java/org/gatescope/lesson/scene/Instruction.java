package org.gatescope.lesson.scene;

import java.util.List;
import java.util.OptionalInt;

/** One line of a scene. Its text reads back to an equal one. */
public sealed interface Instruction permits Setup, Numbers, Staging, RoomInstruction, Instruction.Bookmark {

    /** The stage that it makes of another. */
    Stage applied(Stage stage, Supplies supplies) throws SceneException;

    /** For how many epochs it trains, which takes time; empty where it is carried out at once. */
    default OptionalInt training() {
        return OptionalInt.empty();
    }

    /** As it is written. */
    @Override
    String toString();

    /** {@code scene 1}: the instructions of a bookmark. */
    record Bookmark(int number) implements Instruction {

        @Override
        public Stage applied(Stage stage, Supplies supplies) throws SceneException {
            Stage now = stage;
            for (Instruction each : supplies.bookmark(number)) {
                if (each instanceof Bookmark) {
                    throw SceneException.of("bookmark.nested", number);
                }
                try {
                    now = each.applied(now, supplies);
                } catch (SceneException e) {
                    throw SceneException.of("bookmark.line", number, each, e.words());
                }
            }
            return now;
        }

        @Override
        public String toString() {
            return "scene " + number;
        }
    }

    /** Reads a line. */
    static Instruction parse(String line) throws SceneException {
        return InstructionParser.parse(line);
    }

    /** Carries out several, one after another. */
    static Stage applied(List<Instruction> instructions, Stage stage, Supplies supplies) throws SceneException {
        Stage now = stage;
        for (Instruction each : instructions) {
            now = each.applied(now, supplies);
        }
        return now;
    }
}
