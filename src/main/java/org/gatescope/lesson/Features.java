package org.gatescope.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Inline;
import org.gatescope.lesson.page.Line;
import org.gatescope.lesson.page.LiveValue;
import org.gatescope.lesson.page.Page;
import org.gatescope.lesson.page.Prediction;
import org.gatescope.lesson.page.Question;

/** What of a page has to be the same in both languages: all but the words. */
final class Features {

    /**
     * @param what in words
     * @param line in the file
     */
    record Feature(String what, int line) {
    }

    private Features() {
    }

    /** Scene, predictions, tasks, values, display formulas, pictures, tables, code, in the order of the page. */
    static List<Feature> of(Page page) {
        List<Feature> features = new ArrayList<>();
        page.scene().ifPresent(scene -> lines("scene", scene.lines(), scene.line(), features));
        page.blocks().forEach(block -> of(block, features));
        return features;
    }

    /** The numbers in its text: in whatever order the sentences have them. */
    static List<String> values(Page page) {
        return page.blocks().filter(block -> !(block instanceof Block.Values)).flatMap(block -> block instanceof Block.Bullets || block instanceof Block.Numbered
                || block instanceof Block.Quote || block instanceof Block.Note ? java.util.stream.Stream.of() : block.inlines()).flatMap(inline -> values(inline).stream()).map(LiveValue::toString).sorted().toList();
    }

    private static List<LiveValue> values(Inline inline) {
        return switch (inline) {
            case Inline.Value value -> List.of(value.value());
            case Inline.Formula formula -> formula.tex().values();
            default -> List.of();
        };
    }

    private static void lines(String block, List<Line> lines, int at, List<Feature> features) {
        features.add(new Feature(block, at));
        lines.forEach(line -> features.add(new Feature("%s: %s".formatted(block, line.instruction()), line.line())));
    }

    private static void of(Block block, List<Feature> features) {
        switch (block) {
            case Block.Predict predict -> prediction(predict, features);
            case Block.Try task -> {
                features.add(new Feature("try, done: " + task.task().done(), task.task().doneLine()));
                lines("try, show", task.task().show(), task.line(), features);
            }
            case Block.Values values -> features.add(new Feature("value, " + values.lines().stream().flatMap(List::stream)
                    .flatMap(inline -> values(inline).stream()).map(LiveValue::toString).collect(Collectors.joining(", ")), values.line()));
            case Block.Formula formula -> features.add(new Feature("a formula of its own line", formula.line()));
            case Block.Picture picture -> features.add(new Feature("a picture", picture.line()));
            case Block.Table table -> features.add(new Feature("a table of %d columns and %d rows".formatted(table.header().size(), table.rows().size()), table.line()));
            case Block.CodeBlock code -> features.add(new Feature("a block of code" + (code.language().isEmpty() ? "" : " in " + code.language()), code.line()));
            case Block.Note note -> features.add(new Feature("a note", note.line()));
            case Block.Paragraph _, Block.Heading _, Block.Bullets _, Block.Numbered _, Block.Quote _, Block.Rule _ -> {
            }
        }
    }

    private static void prediction(Block.Predict block, List<Feature> features) {
        Prediction prediction = block.prediction();
        int line = block.line();
        switch (prediction.question()) {
            case Question.Choice choice -> {
                features.add(new Feature("predict with %d choices".formatted(choice.options().size()), line));
                choice.options().forEach(option -> features.add(new Feature("predict, choice: " + option.holds(), option.line())));
            }
            case Question.Typed(var number, double tolerance, boolean relative) ->
                features.add(new Feature("predict, number: %s, tolerance %s%s".formatted(number, tolerance, relative ? " of it" : ""), line));
            case Question.Order order -> {
                features.add(new Feature("predict with %d items, %s".formatted(order.items().size(), order.falling() ? "falling" : "rising"), line));
                order.items().forEach(item -> features.add(new Feature("predict, item: " + item.by(), item.line())));
            }
            case Question.Click click -> features.add(new Feature("predict, click: " + click.symbol() + (click.step().isPresent() ? "@" + click.step().getAsInt() : ""), line));
            case Question.ClickExtreme extreme -> features.add(new Feature("predict, click: %s %s".formatted(extreme.largest() ? "largest" : "smallest", extreme.by()), line));
        }
        lines("predict, change", prediction.change(), line, features);
    }
}
