package org.gatescope.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellText;
import org.gatescope.compare.Choice;

/**
 * All that a window shows, but for what the learner has set for good (language, look).
 *
 * @param bench  the cell laboratory as it is
 * @param lesson the page that is read
 * @param before what was on the bench before a lesson was opened; it is there again when the lesson is left
 * @param room   the training room, where somebody has been there
 * @param comparison what is compared, where somebody has been there
 * @param seen   which of the places is seen
 */
public record Session(BenchState bench, Optional<Page> lesson, Optional<BenchState> before, Optional<Room> room, Optional<Choice> comparison, Seen seen) {

    /** The places of the window. */
    public enum Seen { CELL, COMPARE, TRAIN }

    /** The ending of a session's file. */
    public static final String ENDING = ".gatescope-session";

    /**
     * A page of a lesson.
     *
     * @param number from 1
     * @param folder that the lesson lies in, where it is not one of those that come with Gatescope
     */
    public record Page(String lesson, int number, Optional<String> folder) {

        public Page(String lesson, int number) {
            this(lesson, number, Optional.empty());
        }
    }

    /**
     * The training room.
     *
     * @param task    its name
     * @param options as they are typed
     * @param cell    where it is one of the learner's own: options have its name alone
     * @param model   of the present run, as {@link org.gatescope.model.ModelWriter} writes it
     */
    public record Room(String task, SequencedMap<String, String> options, Optional<Cell> cell, Optional<byte[]> model) {

        public Room {
            options = new LinkedHashMap<>(options);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Room that && task.equals(that.task) && options.equals(that.options)
                        && cell.map(Room::written).equals(that.cell.map(Room::written)) && Arrays.equals(model.orElse(null), that.model.orElse(null));
        }

        @Override
        public int hashCode() {
            return options.hashCode();
        }

        private static String written(Cell cell) {
            return cell.name() + "\n" + CellText.of(cell);
        }
    }
}
