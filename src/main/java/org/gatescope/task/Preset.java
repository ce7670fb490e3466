package org.gatescope.task;

import java.util.List;
import java.util.stream.Collectors;

import org.gatescope.export.BadInputException;
import org.gatescope.network.Architecture;
import org.gatescope.train.Recipe;

/**
 * Settings with a name. They are plain values: whatever is chosen beside a preset wins.
 *
 * @param name     as on the command line; the window's text is {@code preset.<name>}, its explanation {@code preset.<name>.help}
 * @param settings every value
 */
public record Preset(String name, Settings settings) {

    public static List<Preset> all() {
        return Presets.ALL;
    }

    /** The presets of a task. */
    public static List<Preset> of(Task task) {
        return Presets.ALL.stream().filter(each -> each.task().equals(task)).toList();
    }

    /** @throws BadInputException with the names there are */
    public static Preset named(String name) throws BadInputException {
        return Presets.ALL.stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow(() -> new BadInputException(
                "--preset: one of %s expected, not '%s'".formatted(Presets.ALL.stream().map(Preset::name).collect(Collectors.joining(", ")), name)));
    }

    public Task task() {
        return settings.task();
    }

    public Architecture architecture() {
        return settings.architecture();
    }

    public Recipe recipe() {
        return settings.recipe();
    }
}
