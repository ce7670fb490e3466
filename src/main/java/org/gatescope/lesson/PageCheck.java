package org.gatescope.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gatescope.lesson.expression.EvaluationException;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.expression.Names;
import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Inline;
import org.gatescope.lesson.page.LiveValue;
import org.gatescope.lesson.page.Page;
import org.gatescope.lesson.page.Problems;
import org.gatescope.lesson.page.Tex;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;

/** Goes through one page as a learner would, and says what does not come out. */
final class PageCheck {

    private final Page page;
    private final Supplies supplies;
    private final Function<String, Optional<String>> formulas;
    private final Problems problems;

    /** @param formulas what is wrong with a formula, in a few words */
    PageCheck(Page page, Supplies supplies, Function<String, Optional<String>> formulas, Problems problems) {
        this.page = page;
        this.supplies = supplies;
        this.formulas = formulas;
        this.problems = problems;
    }

    /** @param stage of the page as it is entered */
    void check(Stage stage) {
        Moment entered;
        try {
            entered = stage.moment();
        } catch (SceneException e) {
            problems.add(page.scene().map(Page.Scene::line).orElse(page.line()), e.getMessage());
            return;
        }
        text(entered);
        ExerciseCheck exercises = new ExerciseCheck(this, supplies, problems);
        List<Moment> trained = new ArrayList<>();
        page.blocks().forEach(block -> {
            if (block instanceof Block.Predict predict) {
                exercises.prediction(predict, stage, entered).filter(after -> !after.training().equals(entered.training())).ifPresent(trained::add);
            } else if (block instanceof Block.Try task) {
                exercises.task(task, stage, entered, trained);
            }
        });
    }

    private void text(Moment moment) {
        page.blocks().forEach(block -> {
            switch (block) {
                case Block.Predict _, Block.Try _ -> {
                }
                case Block.Formula formula -> formula(formula.tex(), formula.line(), moment, "");
                // what is inside them comes by itself
                case Block.Bullets _, Block.Numbered _, Block.Quote _, Block.Note _ -> {
                }
                default -> inlines(block.inlines().toList(), moment, "");
            }
        });
    }

    /** The live numbers of the page's own text at another moment. */
    void valuesAt(Moment moment, String when) {
        page.blocks().forEach(block -> {
            boolean stays = block instanceof Block.Paragraph || block instanceof Block.Heading || block instanceof Block.Values || block instanceof Block.Table;
            if (stays) {
                block.inlines().forEach(inline -> {
                    if (inline instanceof Inline.Value value) {
                        value(value.value(), value.line(), moment, when);
                    } else if (inline instanceof Inline.Formula formula) {
                        formula.tex().values().forEach(value -> value(value, formula.line(), moment, when));
                    }
                });
            }
        });
    }

    /** @param when begins a sentence; empty for as the page is entered */
    void inlines(List<Inline> inlines, Moment moment, String when) {
        inlines.stream().flatMap(Inline::all).forEach(inline -> {
            switch (inline) {
                case Inline.Value value -> value(value.value(), value.line(), moment, when);
                case Inline.Formula formula -> formula(formula.tex(), formula.line(), moment, when);
                case Inline.Link link when link.target() instanceof Inline.Target.Cell(String name) && !new Names(moment.experiment()).has(name) ->
                    problems.add(link.line(), "%scell:%s: there is no %s here; there are %s", when, name, name, new Names(moment.experiment()).all());
                default -> {
                }
            }
        });
    }

    private boolean value(LiveValue value, int line, Moment moment, String when) {
        try {
            double[] numbers = value.expression().at(moment).numbers(value.expression().toString());
            if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
                problems.add(line, "%s'%s' is no finite number", when, value.expression());
                return false;
            }
            return true;
        } catch (EvaluationException e) {
            problems.add(line, "%s'%s': %s", when, value.expression(), e.getMessage());
            return false;
        }
    }

    private void formula(Tex tex, int line, Moment moment, String when) {
        boolean filled = true;
        for (LiveValue value : tex.values()) {
            filled &= value(value, line, moment, when);
        }
        try {
            String source = filled ? tex.at(moment) : "";
            formulas.apply(source).ifPresent(wrong -> problems.add(line, "$%s$ is no formula: %s", tex, wrong));
        } catch (EvaluationException e) {
            problems.add(line, "%s", e.getMessage());
        }
    }
}
