package org.gatescope.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.gatescope.cell.Cell;
import org.gatescope.export.BadInputException;
import org.gatescope.network.Architecture;
import org.gatescope.train.Recipe;

/**
 * All that is chosen before a training starts. What a task has no use for stays as it is and does nothing.
 *
 * @param task   what is learned
 * @param source where the data come from
 * @param series how a series becomes sequences
 * @param wave   the wave of the sine task
 * @param memory the tasks of memory
 * @param model  the network
 * @param recipe how it is trained
 */
public record Settings(Task task, Source source, SeriesSettings series, WaveSettings wave, MemorySettings memory, ModelSettings model, Recipe recipe) {

    /** The network that these settings ask for. */
    public Architecture architecture() {
        return task.architecture(this);
    }

    /**
     * The settings with one value changed.
     *
     * @param name of an option of this task, as on the command line without its two dashes
     * @throws BadInputException in one sentence, for an unknown name too
     */
    public Settings with(String name, String text) throws BadInputException {
        Option<?> option = task.options().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadInputException("--%s: the task %s has no such option".formatted(name, task.name())));
        return option.withText(this, text);
    }

    /** Every option of the task with its value, as they are typed: what a model file keeps. A cell of the learner's own is there by its name alone. */
    public SequencedMap<String, String> texts() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        task.options().forEach(option -> texts.put(option.name(), option.text(this)));
        return texts;
    }

    /** The settings with all of these values, as {@link #texts()} gave them. */
    public Settings with(Map<String, String> texts) throws BadInputException {
        Settings settings = this;
        for (Map.Entry<String, String> each : texts.entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
        }
        return settings;
    }

    /** The cell, where it is one of the learner's own. */
    public Optional<Cell> ownCell() {
        return Optional.of(model.cell()).filter(cell -> Options.cell(cell.name()).filter(cell::equals).isEmpty());
    }

    public Settings withSource(Source value) {
        return new Settings(task, value, series, wave, memory, model, recipe);
    }

    Settings withSeries(SeriesSettings value) {
        return new Settings(task, source, value, wave, memory, model, recipe);
    }

    public Settings withWave(WaveSettings value) {
        return new Settings(task, source, series, value, memory, model, recipe);
    }

    Settings withMemory(MemorySettings value) {
        return new Settings(task, source, series, wave, value, model, recipe);
    }

    public Settings withModel(ModelSettings value) {
        return new Settings(task, source, series, wave, memory, value, recipe);
    }

    public Settings withRecipe(Recipe value) {
        return new Settings(task, source, series, wave, memory, model, value);
    }
}
