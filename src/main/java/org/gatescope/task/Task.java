package org.gatescope.task;

import java.util.List;

import org.gatescope.export.BadInputException;
import org.gatescope.network.Architecture;

/** Something a network can be trained on. */
public sealed interface Task permits SineTask, SeriesTask, DigitsTask, AddingTask, CopyTask {

    /** As on the command line. */
    String name();

    /** One line of English. */
    String description();

    /** The settings of a training for which nothing is chosen. */
    Settings defaults();

    /** What can be chosen, in the order in which it is shown. */
    List<Option<?>> options();

    /** The names of the few options that come first; all others are for the advanced. */
    List<String> foremost();

    /** The network that the settings ask for. */
    Architecture architecture(Settings settings);

    /**
     * Loads or makes the data. Not for the FX thread.
     *
     * @throws BadInputException in one sentence, where file and settings do not fit
     */
    Loaded load(Settings settings) throws BadInputException;
}
