package org.gatescope.ui.lessonpane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.util.Subscription;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.PageProgress;
import org.gatescope.lesson.expression.EvaluationException;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.expression.Place;
import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Guess;
import org.gatescope.lesson.page.Line;
import org.gatescope.lesson.page.Page;
import org.gatescope.lesson.page.Prediction;
import org.gatescope.lesson.page.Question;
import org.gatescope.lesson.page.Task;
import org.gatescope.lesson.scene.Instruction;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Walk;
import org.gatescope.ui.bench.Bench;

/**
 * One page while it is read: its numbers, which follow the bench, its questions and how they were answered, its tasks and whether they
 * are done. Holds no controls. FX thread only.
 */
final class PageModel {

    /**
     * How a question was answered.
     *
     * @param right      what would have been right, as the numbers are after the change
     * @param isRevealed whether nobody guessed and the answer was shown
     */
    record Answer(Guess guess, boolean isRight, List<Guess> right, boolean isRevealed) {

        Answer(Guess guess, boolean isRight, List<Guess> right) {
            this(guess, isRight, right, false);
        }
    }

    /** A change that a prediction made: another one begins from where it was before. */
    private record Change(Stage before, Experiment after) { }

    private final Bench bench;
    private final Director director;
    private final Supplies supplies;
    private final Stage scene;
    private final Listener listener;
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>(this, "moment");
    private final Map<Prediction, ObjectProperty<Optional<Answer>>> answers = new HashMap<>();
    private final Map<Task, ObjectProperty<Boolean>> done = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Guess.Clicked>> clicked = new ReadOnlyObjectWrapper<>(this, "clicked", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(this, "busy", false);
    private final ChangeListener<Object> follow = (_, _, _) -> follow();
    private Subscription training = Subscription.EMPTY;
    private Optional<Moment> before = Optional.empty();
    private final Set<Place> reached = new HashSet<>();
    private Optional<Change> change = Optional.empty();
    private Cursor cursor;

    /** Who keeps account of what the learner does. */
    interface Listener {

        void answered(Prediction prediction, Answer answer);

        void done(Task task);

        /** How a question was answered when the page was read before. */
        Optional<PageProgress.Answered> earlier(Prediction prediction);

        /** Whether a task was done when the page was read before. */
        boolean wasDone(Task task);
    }

    /** @param scene what the page shows when it is entered */
    PageModel(Bench bench, Director director, Page page, Stage scene, Supplies supplies, Listener listener) {
        this.bench = bench;
        this.director = director;
        this.supplies = supplies;
        this.scene = scene;
        this.listener = listener;
        page.predictions().stream().map(Block.Predict::prediction).forEach(each -> answers.put(each, new SimpleObjectProperty<>(Optional.empty())));
        page.tasks().stream().map(Block.Try::task).forEach(each -> done.put(each, new SimpleObjectProperty<>(false)));
    }

    /** Sets the scene. */
    void enter() {
        try {
            director.show(scene);
        } catch (SceneException e) {
            problem.set(Optional.of(e.getMessage()));
        }
        change = Optional.empty();
        clicked.set(Optional.empty());
        reached.clear();
        cursor = bench.cursor();
        reached.add(director.place());
        before = Optional.empty();
        before = Optional.of(director.moment(Optional.empty(), reached));
        leave();
        bench.momentProperty().addListener(follow);
        training = director.followTraining(this::follow);
        follow();
    }

    /** The page is turned. */
    void leave() {
        bench.momentProperty().removeListener(follow);
        training.unsubscribe();
    }

    // ---- what is known

    /** What the page shows when it is entered. */
    Stage scene() {
        return scene;
    }

    /** The numbers as they are. */
    ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether something is trained before the numbers can tell. */
    ReadOnlyObjectProperty<Boolean> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ObjectProperty<Optional<Answer>> answerProperty(Prediction prediction) {
        return answers.get(prediction);
    }

    ObjectProperty<Boolean> doneProperty(Task task) {
        return done.get(task);
    }

    /** The number that was clicked last, as an answer to a question that asks for a click. */
    ReadOnlyObjectProperty<Optional<Guess.Clicked>> clickedProperty() {
        return clicked.getReadOnlyProperty();
    }

    /** Looks at bench and room again. */
    void follow() {
        if (!bench.isSettled()) {
            return;
        }
        Cursor now = bench.cursor();
        reach(now);
        if (now.equals(cursor)) {
            pick();
        }
        cursor = now;
        moment.set(director.moment(before, reached));
        done.forEach((task, property) -> {
            if (!property.get() && isDone(task)) {
                property.set(true);
                listener.done(task);
            }
        });
    }

    /** A press of Next passes the places between; a jump does not. */
    private void reach(Cursor now) {
        Walk walk = bench.run().walk();
        reached.add(director.place());
        if (!walk.has(cursor) || !walk.next(cursor, scene.zoom()).equals(now) && !walk.next(cursor, zoom()).equals(now)) {
            return;
        }
        for (int place = walk.indexOf(cursor); place < walk.indexOf(now); place++) {
            reached.add(Place.of(walk.at(place), bench.cell()));
        }
    }

    private Cursor.Zoom zoom() {
        return director.stage().zoom();
    }

    private void pick() {
        director.stage().look().ifPresent(look -> clicked.set(Optional.of(new Guess.Clicked(look.name(), look.step()))));
    }

    private boolean isDone(Task task) {
        try {
            return task.isDone(moment.get());
        } catch (EvaluationException e) {
            problem.set(Optional.of(e.getMessage()));
            return false;
        }
    }

    // ---- what the learner does

    /** Takes a guess, makes the change and looks at the numbers. */
    void answer(Prediction prediction, Guess guess) {
        change(prediction, () -> judge(prediction, guess));
    }

    /** Makes the change and shows what is right. It is nobody's answer, so no account is kept of it. */
    void reveal(Prediction prediction) {
        change(prediction, () -> {
            try {
                List<Guess> right = prediction.question().right(moment.get());
                answers.get(prediction).set(Optional.of(new Answer(right.getFirst(), true, right, true)));
            } catch (EvaluationException e) {
                problem.set(Optional.of(e.getMessage()));
            }
        });
    }

    private void change(Prediction prediction, Runnable then) {
        takeBack();
        Moment now = director.moment(Optional.empty(), reached);
        Stage unchanged = director.stage();
        perform(Line.instructions(prediction.change()), () -> {
            before = Optional.of(now);
            if (!prediction.change().isEmpty()) {
                change = Optional.of(new Change(unchanged, bench.run().experiment()));
            }
            follow();
            then.run();
        });
    }

    /** A change that another prediction made is no part of this one. */
    private void takeBack() {
        change.filter(each -> each.after() == bench.run().experiment()).ifPresent(each -> {
            try {
                director.show(each.before());
            } catch (SceneException e) {
                problem.set(Optional.of(e.getMessage()));
            }
        });
        change = Optional.empty();
    }

    private void judge(Prediction prediction, Guess guess) {
        Question question = prediction.question();
        try {
            Answer answer = new Answer(guess, question.isRight(guess, moment.get()), question.right(moment.get()));
            answers.get(prediction).set(Optional.of(answer));
            listener.answered(prediction, answer);
        } catch (EvaluationException e) {
            problem.set(Optional.of(e.getMessage()));
        }
    }

    /** Lets a question be answered once more. */
    void again(Prediction prediction) {
        takeBack();
        answers.get(prediction).set(Optional.empty());
    }

    /** Does a task for the learner. */
    void showMe(Task task) {
        takeBack();
        perform(Line.instructions(task.show()), this::follow);
    }

    private void perform(List<Instruction> instructions, Runnable then) {
        problem.set(Optional.empty());
        perform(new ArrayDeque<>(instructions), then);
    }

    private void perform(Deque<Instruction> left, Runnable then) {
        try {
            Stage stage = director.stage();
            while (!left.isEmpty()) {
                Instruction next = left.pop();
                OptionalInt epochs = next.training();
                if (epochs.isPresent()) {
                    director.change(stage);
                    busy.set(true);
                    director.train(epochs.getAsInt(), () -> perform(left, then));
                    return;
                }
                stage = next.applied(stage, supplies);
            }
            reached.addAll(stage.reached());
            director.change(stage);
            busy.set(false);
            then.run();
        } catch (SceneException e) {
            busy.set(false);
            problem.set(Optional.of(e.getMessage()));
        }
    }

    /** What is known of the page from before. */
    Listener account() {
        return listener;
    }
}
