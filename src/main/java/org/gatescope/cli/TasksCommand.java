package org.gatescope.cli;

import java.util.stream.Collectors;

import org.gatescope.task.Preset;
import org.gatescope.task.Task;
import org.gatescope.task.Tasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what a network can be trained on: one name a line, what it is and its presets after it. */
@Command(name = "tasks", mixinStandardHelpOptions = true, description = "Lists what a network can be trained on, with the presets.")
final class TasksCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        for (Task task : Tasks.all()) {
            String presets = Preset.of(task).stream().map(Preset::name).collect(Collectors.joining(", "));
            spec.commandLine().getOut().println("%-16s %s (presets: %s)".formatted(task.name(), task.description(), presets));
        }
    }
}
