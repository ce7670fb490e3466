package org.gatescope.ui.lessonpane;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.ChangeListener;
import javafx.util.Subscription;

import org.gatescope.cell.Complaint;
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
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Walk;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Texts;

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
     * @param at         the numbers that told
     */
    record Answer(Guess guess, boolean isRight, List<Guess> right, boolean isRevealed, Moment at) {
    }

    /**
     * Something that could not be done.
     *
     * @param what a key of the texts behind {@code problem.}: the scene, a change, a value
     */
    record Problem(String what, Complaint why) {

        String sentence(Texts texts) {
            return texts.get("problem." + what, why.in(texts.locale()));
        }
    }

    private final Bench bench;
    private final Director director;
    private final Stage scene;
    private final Optional<SceneException> unset;
    private final Exercise exercise;
    private final Listener listener;
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>(this, "moment");
    /** By their places on the page, which are the same in every language. */
    private final List<ObjectProperty<Optional<Answer>>> answers = new ArrayList<>();
    private final List<ObjectProperty<Boolean>> done = new ArrayList<>();
    private final List<ObjectProperty<Optional<Moment>>> doneAt = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Guess.Clicked>> clicked = new ReadOnlyObjectWrapper<>(this, "clicked", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ChangeListener<Object> follow = (_, _, _) -> follow();
    private Subscription training = Subscription.EMPTY;
    private Optional<Moment> before = Optional.empty();
    private final Set<Place> reached = new HashSet<>();
    private Cursor cursor;
    private List<Prediction> predictions = List.of();
    private List<Task> tasks = List.of();

    /** Who keeps account of what the learner does. Predictions and tasks count from 1 on their page. */
    interface Listener {

        void answered(int prediction, Answer answer);

        void done(int task);

        /** How a question was answered when the page was read before. */
        Optional<PageProgress.Answered> earlier(int prediction);

        /** Whether a task was done when the page was read before. */
        boolean wasDone(int task);
    }

    /**
     * @param scene what the page shows when it is entered
     * @param unset why that is not the page's own scene, where it is not
     */
    PageModel(Bench bench, Director director, Page page, Stage scene, Optional<SceneException> unset, Supplies supplies, Listener listener) {
        this.bench = bench;
        this.director = director;
        this.scene = scene;
        this.unset = unset;
        this.exercise = new Exercise(bench, director, supplies, why -> problem.set(why.map(each -> new Problem("change", each.words()))));
        this.listener = listener;
        read(page);
    }

    /** Goes on with the same page in another language: what was answered and done stays so. */
    void read(Page page) {
        predictions = page.predictions().stream().map(Block.Predict::prediction).toList();
        tasks = page.tasks().stream().map(Block.Try::task).toList();
        while (answers.size() < predictions.size()) {
            answers.add(new SimpleObjectProperty<>(Optional.empty()));
        }
        while (done.size() < tasks.size()) {
            done.add(new SimpleObjectProperty<>(false));
            doneAt.add(new SimpleObjectProperty<>(Optional.empty()));
        }
    }

    /** Sets the scene. */
    void enter() {
        leave();
        problem.set(unset.map(each -> new Problem("scene", each.words())));
        try {
            director.show(scene);
        } catch (SceneException e) {
            problem.set(Optional.of(new Problem("scene", e.words())));
        }
        exercise.forget();
        clicked.set(Optional.empty());
        reached.clear();
        cursor = bench.cursor();
        reached.add(director.place());
        before = Optional.empty();
        before = Optional.of(director.moment(Optional.empty(), reached));
        bench.momentProperty().addListener(follow);
        training = director.followTraining(this::follow);
        follow();
    }

    /** The page is turned: what it has begun goes no further. */
    void leave() {
        bench.momentProperty().removeListener(follow);
        training.unsubscribe();
        exercise.cancel();
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

    /** What could not be done last. */
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether something is trained before the numbers can tell. */
    ReadOnlyObjectProperty<Boolean> busyProperty() {
        return exercise.busyProperty();
    }

    ObjectProperty<Optional<Answer>> answerProperty(Prediction prediction) {
        return answers.get(predictions.indexOf(prediction));
    }

    ObjectProperty<Boolean> doneProperty(Task task) {
        return done.get(tasks.indexOf(task));
    }

    /** The numbers that told how a question was answered: what is said of the answer is of them, whatever is done afterwards. */
    ObservableValue<Optional<Moment>> answeredAt(Prediction prediction) {
        return answerProperty(prediction).map(each -> each.map(Answer::at));
    }

    /** The numbers with which a task was done. */
    ObservableValue<Optional<Moment>> doneAt(Task task) {
        return doneAt.get(tasks.indexOf(task));
    }

    /** How a question was answered when the page was read before. */
    Optional<PageProgress.Answered> earlier(Prediction prediction) {
        return listener.earlier(predictions.indexOf(prediction) + 1);
    }

    /** Whether a task was done when the page was read before. */
    boolean wasDone(Task task) {
        return listener.wasDone(tasks.indexOf(task) + 1);
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
        for (Task task : tasks) {
            if (!doneProperty(task).get() && isDone(task)) {
                doneAt.get(tasks.indexOf(task)).set(Optional.of(moment.get()));
                doneProperty(task).set(true);
                listener.done(tasks.indexOf(task) + 1);
            }
        }
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
            problem.set(Optional.of(new Problem("value", e.words())));
            return false;
        }
    }

    // ---- what the learner does

    /** Takes a guess, makes the change and looks at the numbers. */
    void answer(Prediction prediction, Guess guess) {
        int place = predictions.indexOf(prediction);
        ask(prediction, question -> {
            Answer answer = new Answer(guess, question.isRight(guess, moment.get()), right(question), false, moment.get());
            answers.get(place).set(Optional.of(answer));
            listener.answered(place + 1, answer);
        });
    }

    /** Makes the change and shows what is right. It is nobody's answer, so no account is kept of it. */
    void reveal(Prediction prediction) {
        int place = predictions.indexOf(prediction);
        ask(prediction, question -> {
            List<Guess> right = right(question);
            answers.get(place).set(Optional.of(new Answer(right.getFirst(), true, right, true, moment.get())));
        });
    }

    /** After the learner's own changes it may be that nothing is right; that is nobody's fault. */
    private List<Guess> right(Question question) throws EvaluationException {
        List<Guess> right = question.right(moment.get());
        if (right.isEmpty()) {
            throw EvaluationException.noneHolds();
        }
        return right;
    }

    /** What is done once the numbers can tell. */
    @FunctionalInterface
    private interface Verdict {

        void on(Question question) throws EvaluationException;
    }

    private void ask(Prediction prediction, Verdict verdict) {
        exercise.takeBack();
        Moment now = director.moment(Optional.empty(), reached);
        exercise.change(Line.instructions(prediction.change()), stage -> {
            before = Optional.of(now);
            come(stage);
            try {
                verdict.on(prediction.question());
            } catch (EvaluationException e) {
                problem.set(Optional.of(new Problem("question", e.words())));
            }
        });
    }

    /** Lets a question be answered once more. */
    void again(Prediction prediction) {
        exercise.takeBack();
        answerProperty(prediction).set(Optional.empty());
    }

    /** Does a task for the learner. */
    void showMe(Task task) {
        exercise.takeBack();
        exercise.perform(Line.instructions(task.show()), this::come);
    }

    private void come(Stage stage) {
        reached.addAll(stage.reached());
        follow();
    }
}
