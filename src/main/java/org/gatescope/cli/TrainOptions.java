package org.gatescope.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.gatescope.cell.Cell;
import org.gatescope.export.BadInputException;
import org.gatescope.export.CaseReader;
import org.gatescope.task.Kind;
import org.gatescope.task.Option;
import org.gatescope.task.Options;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.task.Task;
import org.gatescope.ui.common.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives a command the options of the tasks, as these have them: names, ranges and explanations are written once, there and in the window's texts. */
final class TrainOptions {

    private static final String COMMAND = "train";
    private static final String CELL_FILE = ".cell";
    private static final String OR_FILE = ", or a file FILE" + CELL_FILE + ",";

    private TrainOptions() {
    }

    /** Completes the command train where the arguments name it; all others start without the cells, words and ranges that this takes. */
    static void complete(CommandLine gatescope, String... arguments) {
        if (List.of(arguments).contains(COMMAND)) {
            addTo(gatescope.getSubcommands().get(COMMAND).getCommandSpec());
        }
    }

    private static void addTo(CommandSpec command) {
        Texts texts = Texts.of(org.gatescope.ui.common.Settings.inMemory(), "training");
        for (Option<?> option : Options.all()) {
            command.addOption(spec(option, texts));
        }
    }

    private static OptionSpec spec(Option<?> option, Texts texts) {
        boolean flag = option.kind() instanceof Kind.Switch;
        String[] description = {texts.get(option.helpKey()).replace("%", "%%") + (flag ? "" : " Expected: " + option.kind().expected().replaceFirst(",$", "") + ".")};
        OptionSpec.Builder spec = OptionSpec.builder("--" + option.name()).description(description);
        return flag ? spec.type(boolean.class).arity("0").build()
                : spec.type(String.class).arity("1").paramLabel(option.name().toUpperCase(Locale.ROOT)).build();
    }

    /**
     * What a command line asks for: the preset's values, or the task's own, and beside them what was typed.
     *
     * @param preset a name, or empty
     */
    static Settings settings(Task task, String preset, ParseResult typed) throws BadInputException {
        Settings settings = preset.isEmpty() ? task.defaults() : preset(task, preset);
        for (Option<?> option : Options.all()) {
            String name = "--" + option.name();
            if (typed.hasMatchedOption(name)) {
                settings = with(settings, option, String.valueOf((Object) typed.matchedOptionValue(name, "")));
            }
        }
        return settings;
    }

    /** A cell is one by name, or else the file of one. */
    private static Settings with(Settings settings, Option<?> option, String text) throws BadInputException {
        if (option.equals(Options.CELL) && Options.cell(text.strip()).isEmpty()) {
            return settings.withModel(settings.model().withCell(cell(text)));
        }
        return settings.with(option.name(), text);
    }

    private static Cell cell(String text) throws BadInputException {
        try {
            Path file = Path.of(text);
            if (text.endsWith(CELL_FILE)) {
                return CaseReader.cell(file).recurrent();
            }
        } catch (InvalidPathException e) {
            // no file has such a name
        }
        throw Options.CELL.refusal(Options.CELL.kind().expected() + OR_FILE, text);
    }

    private static Settings preset(Task task, String name) throws BadInputException {
        Preset preset = Preset.named(name);
        if (!preset.task().equals(task)) {
            throw new BadInputException("--preset: %s is a preset of the task %s, not of %s".formatted(name, preset.task().name(), task.name()));
        }
        return preset.settings();
    }
}
