package org.gatescope.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellText;
import org.gatescope.compare.Choice;
import org.gatescope.trace.Cursor;
import org.gatescope.train.Past;

/**
 * All that a window shows, but for what the learner has set for good (language, look).
 *
 * @param bench  the cell laboratory as it is
 * @param lesson the page that is read
 * @param before what was on the bench before a lesson was opened; it is there again when the lesson is left
 * @param room   the training room, where somebody has been there
 * @param comparison what is compared, where somebody has been there
 * @param seen   which of the places is seen
 * @param layout how the window is unfolded, by names that last
 */
public record Session(BenchState bench, Optional<Page> lesson, Optional<BenchState> before, Optional<Room> room, Optional<Comparison> comparison, Seen seen,
        SortedMap<String, String> layout) {

    public Session {
        layout = new TreeMap<>(layout);
    }

    /** The same session with other runs in its training room. */
    public Session with(List<Run> runs) {
        return new Session(bench, lesson, before, room.map(each -> each.with(runs)), comparison, seen, layout);
    }

    /**
     * What is compared, and where the cells stand.
     *
     * @param t from 1
     */
    public record Comparison(Choice choice, Cursor.Pass pass, int t) { }

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
     * A run of the training room.
     *
     * @param model at its newest checkpoint, as {@link org.gatescope.model.ModelWriter} writes it
     * @param past  its curves; none where they are longer than a session keeps
     */
    public record Run(byte[] model, Optional<Past> past) {

        /** Of curves with more batches only the network is kept. */
        public static final int MOST_BATCHES = 100_000;

        public Run {
            past = past.filter(each -> each.progress().steps() <= MOST_BATCHES).filter(RunState::canBeWritten);
        }
    }

    /**
     * The training room.
     *
     * @param task    its name
     * @param options as they are typed
     * @param cell    where it is one of the learner's own: options have its name alone
     * @param runs    the present one last
     */
    public record Room(String task, SequencedMap<String, String> options, Optional<Cell> cell, List<Run> runs) {

        /** As many as a room keeps to be compared. */
        public static final int MOST_RUNS = 6;

        public Room {
            options = new LinkedHashMap<>(options);
            runs = List.copyOf(runs);
        }

        /** The same room with its runs. */
        public Room with(List<Run> kept) {
            return new Room(task, options, cell, kept);
        }

        /** Whether the same things are chosen. */
        public boolean choosesAs(Room that) {
            return task.equals(that.task) && options.equals(that.options) && cell.map(Room::written).equals(that.cell.map(Room::written));
        }

        private static String written(Cell cell) {
            return cell.name() + "\n" + CellText.of(cell);
        }
    }
}
