package org.gatescope.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.gatescope.export.BadInputException;
import org.gatescope.task.DigitsTask;
import org.gatescope.task.SeriesTable;
import org.gatescope.task.SeriesTask;
import org.gatescope.task.Settings;
import org.gatescope.task.SineTask;
import org.gatescope.task.Source;
import org.gatescope.task.Task;
import org.gatescope.task.digits.MnistData;

/** What is known of the data that are chosen, before anything is trained: files are looked at as soon as they are named. FX thread only. */
final class Inventory {

    /** What is known. */
    sealed interface Known {

        /** All that there is to know stands in the settings: a wave, or a task of memory. */
        record Made(Settings settings) implements Known {
        }

        /** A file or folder that is being looked at. */
        record Unread(Path place) implements Known {
        }

        /** A file or folder that cannot be used. */
        record Refused(Path place) implements Known {
        }

        /** A table and its series. */
        record Table(SeriesTable table) implements Known {
        }

        /** Digits: where they come from, and how many there are. */
        record Pictures(MnistData.Source source, Optional<Path> folder, int training, int test) implements Known {

            static Pictures of(MnistData digits) {
                return new Pictures(digits.source(), digits.folder(), digits.training().count(), digits.test().count());
            }

            static final Pictures BUILT_IN = new Pictures(MnistData.Source.BUILT_IN, Optional.empty(), MnistData.DRAWN_TRAINING, MnistData.DRAWN_TEST);
        }
    }

    /** What the data depend on. */
    private record Question(Task task, Source source) {
    }

    private final Room room;
    private final ReadOnlyObjectWrapper<Known> known;
    private Question asked;

    Inventory(Room room) {
        this.room = room;
        this.known = new ReadOnlyObjectWrapper<>(this, "known", new Known.Made(room.settings()));
        room.settingsProperty().subscribe(this::ask);
        room.currentProperty().addListener((_, _, run) -> run.ifPresent(this::take));
    }

    ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** The columns that can be chosen; empty where there is no table, or none yet. */
    List<String> columns() {
        return known.get() instanceof Known.Table table ? table.table().columns() : List.of();
    }

    private void ask(Settings settings) {
        Question question = new Question(settings.task(), settings.source());
        switch (settings.task()) {
            case SeriesTask _, DigitsTask _ -> {
                if (!question.equals(asked)) {
                    asked = question;
                    look(question);
                }
            }
            case Task _ -> {
                asked = question;
                known.set(new Known.Made(settings));
            }
        }
    }

    private void look(Question question) {
        if (question.task() instanceof DigitsTask && !question.source().isNamed()) {
            known.set(Known.Pictures.BUILT_IN);
            return;
        }
        if (!question.source().isNamed()) {
            // small, and at hand
            show(question, find(question));
            return;
        }
        known.set(new Known.Unread(question.source().file()));
        room.look(this, () -> find(question), found -> {
            if (question.equals(asked)) {
                show(question, found);
            }
        });
    }

    /** What was found, or what was wrong. */
    private record Found(Optional<Known> known, Optional<Trouble> trouble) {
    }

    private static Found find(Question question) {
        try {
            Known found = question.task() instanceof DigitsTask
                    ? Known.Pictures.of(MnistData.of(question.source().file())) : new Known.Table(SeriesTable.read(question.source()));
            return new Found(Optional.of(found), Optional.empty());
        } catch (BadInputException e) {
            return new Found(Optional.empty(), Optional.of(Trouble.of("data", e)));
        } catch (OutOfMemoryError e) {
            return new Found(Optional.empty(), Optional.of(Trouble.of("memory")));
        }
    }

    private void show(Question question, Found found) {
        found.trouble().ifPresent(room::tell);
        known.set(found.known().orElseGet(() -> new Known.Refused(question.source().file())));
    }

    /** What a run has loaded is the surest knowledge. */
    private void take(TrainingRun run) {
        Settings settings = run.loaded().settings();
        if (new Question(settings.task(), settings.source()).equals(asked)) {
            run.loaded().digits().ifPresent(digits -> known.set(Known.Pictures.of(digits)));
        }
    }
}
