package org.gatescope.lesson.scene;

import java.util.OptionalInt;

/** Instructions for the training room. */
sealed interface RoomInstruction extends Instruction {

    private static RoomStage room(Stage stage) throws SceneException {
        return stage.room().orElseThrow(() -> SceneException.of("room"));
    }

    /** {@code room PRESET}. */
    record Enter(String preset) implements RoomInstruction {

        @Override
        public Stage applied(Stage stage, Supplies supplies) throws SceneException {
            return stage.with(RoomStage.of(preset));
        }

        @Override
        public String toString() {
            return "room " + preset;
        }
    }

    /** {@code option NAME VALUE}. */
    record Choose(String name, String value) implements RoomInstruction {

        @Override
        public Stage applied(Stage stage, Supplies supplies) throws SceneException {
            return stage.with(room(stage).with(name, value));
        }

        @Override
        public String toString() {
            return "option %s %s".formatted(name, Words.quoted(value));
        }
    }

    /** {@code train N}. */
    record Train(int epochs) implements RoomInstruction {

        @Override
        public Stage applied(Stage stage, Supplies supplies) throws SceneException {
            RoomStage room = room(stage);
            return stage.with(room.with(supplies.train(room, epochs)));
        }

        @Override
        public OptionalInt training() {
            return OptionalInt.of(epochs);
        }

        @Override
        public String toString() {
            return "train " + epochs;
        }
    }
}
