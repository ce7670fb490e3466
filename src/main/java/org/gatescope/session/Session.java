package org.gatescope.session;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellText;
import org.gatescope.compare.Choice;
import org.gatescope.export.BadInputException;
import org.gatescope.export.JsonObject;
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
     * A run of the training room, as it stands in a file.
     *
     * @param model  at its newest checkpoint, as {@link org.gatescope.model.ModelWriter} writes it
     * @param curves what was seen of it; none where that is more than a session keeps
     */
    public record Run(byte[] model, Optional<byte[]> curves) {

        /** Of curves with more batches only the network is kept. */
        public static final int MOST_BATCHES = 100_000;

        public static Run of(byte[] model, Past past) throws IOException {
            boolean kept = past.progress().steps() <= MOST_BATCHES && RunState.canBeWritten(past);
            return new Run(model, kept ? Optional.of(RunState.write(past)) : Optional.empty());
        }

        /**
         * What was seen of it.
         *
         * @param file how the session is called in messages
         */
        public Optional<Past> past(String file) throws BadInputException {
            return curves.isEmpty() ? Optional.empty() : Optional.of(RunState.read(JsonObject.read(file, curves.get())));
        }

        long bytes() {
            return model.length + curves.map(each -> each.length).orElse(0);
        }
    }

    /**
     * The training room.
     *
     * @param task    its name
     * @param options as they are typed
     * @param cell    where it is one of the learner's own: options have its name alone
     * @param runs    the present one last; of those that are too many or too large for a file the newest
     */
    public record Room(String task, SequencedMap<String, String> options, Optional<Cell> cell, List<Run> runs) {

        /** As many as a room keeps to be compared. */
        public static final int MOST_RUNS = 6;
        /** All of them together. */
        static final long MOST_BYTES = 256L << 20;

        public Room {
            options = new LinkedHashMap<>(options);
            runs = newest(runs);
        }

        /** What is written can be read. */
        private static List<Run> newest(List<Run> runs) {
            long left = MOST_BYTES;
            int from = runs.size();
            while (from > 0 && runs.size() - from < MOST_RUNS && runs.get(from - 1).bytes() <= left) {
                from--;
                left -= runs.get(from).bytes();
            }
            return List.copyOf(runs.subList(from, runs.size()));
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
