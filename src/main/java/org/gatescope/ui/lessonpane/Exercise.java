package org.gatescope.ui.lessonpane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.scene.Instruction;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;
import org.gatescope.ui.bench.Bench;

/** What a page does on bench and in room: one instruction after another, waiting where one trains, and takes back again. FX thread only. */
final class Exercise {

    private final Bench bench;
    private final Director director;
    private final Supplies supplies;
    private final Consumer<Optional<SceneException>> problem;
    private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(this, "busy", false);
    private Subscription training = Subscription.EMPTY;
    private Optional<Change> change = Optional.empty();

    /** A change that a prediction made: another one begins from where it was before. */
    private record Change(Stage before, Experiment after) { }

    /** @param problem is told what could not be carried out, and when something new begins, nothing */
    Exercise(Bench bench, Director director, Supplies supplies, Consumer<Optional<SceneException>> problem) {
        this.bench = bench;
        this.director = director;
        this.supplies = supplies;
        this.problem = problem;
    }

    /** Whether something is trained before the numbers can tell. */
    ReadOnlyObjectProperty<Boolean> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Carries out what a prediction changes; {@link #takeBack} can take it back. */
    void change(List<Instruction> instructions, Consumer<Stage> then) {
        Stage unchanged = director.stage();
        perform(instructions, stage -> {
            if (!instructions.isEmpty()) {
                change = Optional.of(new Change(unchanged, bench.run().experiment()));
            }
            then.accept(stage);
        });
    }

    /** Takes the last change back, where nothing has been done since. */
    void takeBack() {
        Optional<Change> last = change.filter(each -> each.after() == bench.run().experiment());
        forget();
        try {
            if (last.isPresent()) {
                director.takeBack(last.get().before());
            }
        } catch (SceneException e) {
            problem.accept(Optional.of(e));
        }
    }

    /** What was changed is not to be taken back any more. */
    void forget() {
        change = Optional.empty();
    }

    /**
     * Carries out instructions.
     *
     * @param then is called with the stage that has come of it, unless one of them fails or it is cancelled
     */
    void perform(List<Instruction> instructions, Consumer<Stage> then) {
        problem.accept(Optional.empty());
        director.endChange();
        perform(new ArrayDeque<>(instructions), then);
    }

    private void perform(Deque<Instruction> left, Consumer<Stage> then) {
        try {
            Stage stage = director.stage();
            while (!left.isEmpty()) {
                Instruction next = left.pop();
                OptionalInt epochs = next.training();
                if (epochs.isPresent()) {
                    director.change(stage);
                    busy.set(true);
                    training = director.train(epochs.getAsInt(), () -> perform(left, then));
                    return;
                }
                stage = next.applied(stage, supplies);
            }
            director.change(stage);
            director.endChange();
            busy.set(false);
            then.accept(stage);
        } catch (SceneException e) {
            busy.set(false);
            problem.accept(Optional.of(e));
        }
    }

    /** Goes no further: what is trained pauses, and nothing comes of it. */
    void cancel() {
        training.unsubscribe();
        training = Subscription.EMPTY;
        busy.set(false);
    }
}
