package org.gatescope.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gatescope.lesson.expression.EvaluationException;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.expression.Names;
import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Guess;
import org.gatescope.lesson.page.Line;
import org.gatescope.lesson.page.Prediction;
import org.gatescope.lesson.page.Problems;
import org.gatescope.lesson.page.Question;
import org.gatescope.lesson.page.Task;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;

/** Answers the predictions of a page and does its tasks. */
final class ExerciseCheck {

    /** Items whose numbers differ by less are alike. */
    private static final double ALIKE = 1e-9;

    /** In seconds. A learner who presses "Show me" does not like to wait for longer. */
    private static final int PATIENCE = 30;

    private final PageCheck page;
    private final Supplies supplies;
    private final Problems problems;

    ExerciseCheck(PageCheck page, Supplies supplies, Problems problems) {
        this.page = page;
        this.supplies = supplies;
        this.problems = problems;
    }

    /** A stage after instructions, each failure put down to its line; empty where one fails. */
    private Optional<Stage> carriedOut(List<Line> lines, Stage from) {
        Stage stage = from;
        for (Line line : lines) {
            long began = System.nanoTime();
            try {
                stage = line.instruction().applied(stage, supplies);
                long seconds = (System.nanoTime() - began) / 1_000_000_000;
                if (seconds > PATIENCE) {
                    problems.warn(line.line(), "'%s' took %d seconds here: fewer epochs or a smaller network keep a learner's patience", line.instruction(), seconds);
                }
            } catch (SceneException e) {
                problems.add(line.line(), "'%s': %s", line.instruction(), e.getMessage());
                return Optional.empty();
            }
        }
        return Optional.of(stage);
    }

    private Optional<Moment> after(List<Line> lines, Stage stage, Moment entered, int line) {
        try {
            Optional<Stage> changed = carriedOut(lines, stage);
            return changed.isEmpty() ? Optional.empty() : Optional.of(changed.get().moment().after(entered));
        } catch (SceneException e) {
            problems.add(line, "%s", e.getMessage());
            return Optional.empty();
        }
    }

    /** A prediction; afterwards the moment after its change, where that was reached. */
    Optional<Moment> prediction(Block.Predict block, Stage stage, Moment entered) {
        Prediction prediction = block.prediction();
        page.inlines(prediction.ask(), entered, "");
        switch (prediction.question()) {
            case Question.Choice choice -> choice.options().forEach(option -> page.inlines(option.text(), entered, ""));
            case Question.Order order -> order.items().forEach(item -> page.inlines(item.text(), entered, ""));
            case Question.Typed _, Question.Click _, Question.ClickExtreme _ -> {
            }
        }
        Optional<Moment> after = after(prediction.change(), stage, entered, block.line());
        if (after.isEmpty()) {
            return after;
        }
        page.inlines(prediction.why(), after.get(), "after the change: ");
        page.valuesAt(after.get(), "after the change of the prediction in line %d: ".formatted(block.line()));
        try {
            answer(prediction.question(), after.get(), block.line());
        } catch (EvaluationException e) {
            problems.add(block.line(), "after the change: %s", e.getMessage());
        }
        return after;
    }

    private void answer(Question question, Moment after, int line) throws EvaluationException {
        switch (question) {
            case Question.Choice choice -> choice(choice, after, line);
            case Question.Typed typed -> {
                double number = typed.number().number(after);
                if (!Double.isFinite(number)) {
                    problems.add(line, "number: '%s' is no finite number after the change", typed.number());
                } else if (!typed.isRight(new Guess.Typed(number), after)) {
                    problems.add(line, "number: the right answer itself is not taken");
                } else if (typed.relative() && number == 0) {
                    problems.add(line, "number: the answer is 0 and a part of it is nothing; a tolerance without %% expected");
                }
            }
            case Question.Order order -> order(order, after, line);
            case Question.Click(String symbol, OptionalInt step) -> {
                Names names = new Names(after.experiment());
                if (names.node(symbol).isEmpty()) {
                    problems.add(line, "click: there is no %s here; there are %s", symbol, names.all());
                } else if (step.orElse(1) > after.trace().length()) {
                    problems.add(line, "click: %s has no step %d; its steps are 1 to %d", symbol, step.getAsInt(), after.trace().length());
                }
            }
            case Question.ClickExtreme extreme -> {
                List<Guess> right = extreme.right(after);
                if (right.size() != 1) {
                    problems.add(line, "click: the %s of '%s' is in %s; one step expected", extreme.largest() ? "largest" : "smallest", extreme.by(),
                            right.isEmpty() ? "no step" : "the steps " + right.stream().map(guess -> Integer.toString(((Guess.Clicked) guess).step().getAsInt()))
                                    .collect(Collectors.joining(", ")));
                }
            }
        }
    }

    private void choice(Question.Choice choice, Moment after, int line) {
        int holding = 0;
        StringBuilder which = new StringBuilder();
        for (int option = 0; option < choice.options().size(); option++) {
            Question.Choice.Option each = choice.options().get(option);
            try {
                if (each.holds().holds(after)) {
                    holding++;
                    which.append(which.isEmpty() ? "" : " and ").append(option + 1);
                }
            } catch (EvaluationException e) {
                problems.add(each.line(), "choice: '%s' after the change: %s", each.holds(), e.getMessage());
                return;
            }
        }
        if (holding != 1) {
            problems.add(line, holding == 0 ? "after the change none of the choices holds; exactly one is expected to"
                    : "after the change the choices %s hold; exactly one is expected to", which);
        }
    }

    private void order(Question.Order order, Moment after, int line) throws EvaluationException {
        double[] numbers = order.numbers(after);
        if (order.isRight(new Guess.Ordered(IntStream.range(0, numbers.length).boxed().toList()), after)) {
            problems.add(line, "the items stand in the right order already; another order expected");
        }
        for (int one = 0; one < numbers.length; one++) {
            if (!Double.isFinite(numbers[one])) {
                problems.add(order.items().get(one).line(), "item: '%s' is no finite number after the change", order.items().get(one).by());
            }
            for (int other = 0; other < one; other++) {
                if (Math.abs(numbers[one] - numbers[other]) <= ALIKE * Math.max(Math.abs(numbers[one]), Math.abs(numbers[other]))) {
                    problems.add(order.items().get(one).line(), "item: it comes to %s, as item %d does; no two are expected to be alike", numbers[one], other + 1);
                }
            }
        }
    }

    /** @param trained moments after the predictions before it, whose training stays */
    void task(Block.Try block, Stage stage, Moment entered, List<Moment> trained) {
        Task task = block.task();
        Moment began = entered.after(entered);
        page.inlines(task.ask(), began, "");
        page.inlines(task.hint(), began, "");
        try {
            if (task.isDone(began)) {
                problems.add(task.doneLine(), "done: '%s' holds before anything is done", task.done());
            }
            for (Moment moment : trained) {
                if (task.isDone(entered.with(moment.training(), entered.reached()).after(entered))) {
                    problems.add(task.doneLine(), "done: '%s' holds already after the training of a prediction before it", task.done());
                }
            }
        } catch (EvaluationException e) {
            problems.add(task.doneLine(), "done: %s", e.getMessage());
            return;
        }
        Optional<Moment> after = after(task.show(), stage, entered, block.line());
        if (after.isEmpty()) {
            return;
        }
        try {
            if (!task.isDone(after.get())) {
                problems.add(task.doneLine(), "done: '%s' does not hold after what 'show' does", task.done());
            }
        } catch (EvaluationException e) {
            problems.add(task.doneLine(), "done, after what 'show' does: %s", e.getMessage());
        }
        page.inlines(task.praise(), after.get(), "after what 'show' does: ");
    }
}
