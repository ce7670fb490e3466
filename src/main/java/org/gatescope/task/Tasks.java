package org.gatescope.task;

import java.util.List;
import java.util.stream.Collectors;

import org.gatescope.export.BadInputException;

/** The tasks there are. */
public final class Tasks {

    private static final List<Task> ALL = List.of(new SineTask(), new SeriesTask(), new DigitsTask(), new AddingTask(), new CopyTask());

    private Tasks() {
    }

    public static List<Task> all() {
        return ALL;
    }

    /** @throws BadInputException with the names there are */
    public static Task named(String name) throws BadInputException {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new BadInputException(
                "'%s' is no task, expected %s".formatted(name, ALL.stream().map(Task::name).collect(Collectors.joining(", ")))));
    }
}
