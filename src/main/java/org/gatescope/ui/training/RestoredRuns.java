package org.gatescope.ui.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gatescope.export.BadInputException;
import org.gatescope.task.Loaded;
import org.gatescope.task.Settings;

/**
 * Which of the runs of a session are here, by their places from 0, and why others are not.
 *
 * @param trouble of the last one that is not
 */
record RestoredRuns(SortedMap<Integer, ReadyRun> runs, Optional<Trouble> trouble) {

    /** Reads them all. Not for the FX thread. */
    static RestoredRuns of(List<KeptRun> kept) {
        SortedMap<Integer, ReadyRun> all = new TreeMap<>();
        Optional<Trouble> trouble = Optional.empty();
        Map<Settings, Loaded> data = new HashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            try {
                KeptRun.Content each = kept.get(i).read();
                Settings wanted = each.model().settings();
                if (!data.containsKey(wanted)) {
                    data.put(wanted, wanted.task().load(wanted));
                }
                all.put(i, ReadyRun.of(data.get(wanted), each.model().checkpoint(), each.past()));
            } catch (BadInputException | RuntimeException | OutOfMemoryError e) {
                trouble = Optional.of(Background.trouble("runs", e));
            }
        }
        return new RestoredRuns(all, trouble);
    }
}
