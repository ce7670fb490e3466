package org.gatescope.lesson.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gatescope.lesson.expression.Expression;
import org.gatescope.lesson.scene.Instruction;
import org.gatescope.lesson.scene.SceneException;

/** Reads what stands in the fenced blocks of a page. */
public final class FencedReader {

    private static final Set<String> PREDICT = Set.of("ask", "change", "choice", "number", "tolerance", "item", "order", "click", "why");
    private static final Set<String> TRY = Set.of("ask", "done", "show", "hint", "praise");
    private static final List<String> KINDS = List.of("choice", "number", "item", "click");
    private static final Pattern TOLERANCE = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)\\s*(%?)");
    private static final Pattern PLACE = Pattern.compile("(\\p{L}[\\p{L}\\p{N}_]*)(?:@([1-9]\\d{0,3}))?");
    private static final Pattern EXTREME = Pattern.compile("(largest|smallest)\\s+(.*)", Pattern.DOTALL);
    private static final double USUAL_TOLERANCE = 0.01;
    private static final int MOST_OPTIONS = 5;

    private final Problems problems;
    private final InlineReader inlines;

    FencedReader(Problems problems) {
        this.problems = problems;
        this.inlines = new InlineReader(problems, 0);
    }

    /** The lines of a scene or a bookmark; comments begin with #. */
    public static List<Line> scene(String literal, int firstLine, Problems problems) {
        List<Line> lines = new ArrayList<>();
        int line = firstLine;
        for (String text : literal.lines().toList()) {
            if (!text.isBlank() && !text.strip().startsWith("#")) {
                instruction(text, line, problems).ifPresent(lines::add);
            }
            line++;
        }
        return List.copyOf(lines);
    }

    private static Optional<Line> instruction(String text, int line, Problems problems) {
        try {
            return Optional.of(new Line(Instruction.parse(text), line));
        } catch (SceneException e) {
            problems.tell(line, "quoted", Fields.shortened(text.strip()), e.words());
            return Optional.empty();
        }
    }

    private List<Line> instructions(List<Fields.Field> fields) {
        List<Line> lines = new ArrayList<>();
        for (Fields.Field field : fields) {
            lines.addAll(scene(String.join("\n", field.lines()), field.line(), problems));
        }
        return List.copyOf(lines);
    }

    Block.Values values(String literal, int fence) {
        List<List<Inline>> lines = new ArrayList<>();
        int line = fence;
        for (String text : literal.lines().toList()) {
            line++;
            if (!text.isBlank()) {
                lines.add(inlines.asItStands(text.strip(), line));
            }
        }
        if (lines.isEmpty()) {
            problems.tell(fence, "value");
        }
        return new Block.Values(List.copyOf(lines), fence);
    }

    Optional<Block> task(String literal, int fence) {
        Fields fields = new Fields("try", literal, fence, TRY, problems);
        Optional<Fields.Field> ask = fields.required("ask");
        Optional<Fields.Field> done = fields.required("done");
        fields.required("show");
        List<Line> show = instructions(fields.all("show"));
        Optional<Expression> condition = done.flatMap(field -> inlines.expression(field.text(), field.line()));
        if (ask.isEmpty() || condition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Try(new Task(text(ask.get()), condition.get(), done.get().line(), show, text(fields, "hint"), text(fields, "praise")), fence));
    }

    private List<Inline> text(Fields fields, String key) {
        return fields.one(key).map(this::text).orElse(List.of());
    }

    private List<Inline> text(Fields.Field field) {
        return InlineReader.text(field.text(), field.line(), problems);
    }

    Optional<Block> prediction(String literal, int fence) {
        Fields fields = new Fields("predict", literal, fence, PREDICT, problems);
        Optional<Fields.Field> ask = fields.required("ask");
        Optional<Fields.Field> why = fields.required("why");
        List<Line> change = instructions(fields.all("change"));
        Set<String> kinds = new LinkedHashSet<>(KINDS);
        kinds.removeIf(kind -> !fields.has(kind));
        if (kinds.size() != 1) {
            problems.tell(fence, "kinds", kinds.stream().map(Object.class::cast).reduce((one, other) -> Problems.words("and", one, other)).orElseGet(() -> Problems.words("none")));
            return Optional.empty();
        }
        String kind = kinds.iterator().next();
        refuseStray(fields, "tolerance", kind.equals("number"));
        refuseStray(fields, "order", kind.equals("item"));
        Optional<Question> question = switch (kind) {
            case "choice" -> choice(fields.all("choice"));
            case "number" -> typed(fields);
            case "item" -> order(fields);
            default -> click(fields);
        };
        return ask.isEmpty() || why.isEmpty() ? Optional.empty()
                : question.map(each -> new Block.Predict(new Prediction(text(ask.get()), change, each, text(why.get())), fence));
    }

    private void refuseStray(Fields fields, String key, boolean belongs) {
        if (!belongs) {
            fields.all(key).forEach(field -> problems.tell(field.line(), "stray", key));
        }
    }

    /** A text and an expression with {@code ::} between. */
    private record Pair(List<Inline> text, Expression expression, int line) {
    }

    private Optional<Pair> pair(Fields.Field field) {
        String both = field.text();
        int between = both.lastIndexOf("::");
        if (between <= 0) {
            problems.tell(field.line(), "pair", field.key());
            return Optional.empty();
        }
        List<Inline> text = InlineReader.text(both.substring(0, between).strip(), field.line(), problems);
        return inlines.expression(both.substring(between + 2), field.line()).map(expression -> new Pair(text, expression, field.line()));
    }

    private List<Pair> pairs(List<Fields.Field> fields, int least) {
        if (fields.size() < least || fields.size() > MOST_OPTIONS) {
            problems.tell(fields.getFirst().line(), "times", least, MOST_OPTIONS, fields.getFirst().key(), fields.size());
        }
        return fields.stream().map(this::pair).flatMap(Optional::stream).toList();
    }

    private Optional<Question> choice(List<Fields.Field> fields) {
        List<Pair> pairs = pairs(fields, 2);
        return pairs.size() < fields.size() ? Optional.empty()
                : Optional.of(new Question.Choice(pairs.stream().map(pair -> new Question.Choice.Option(pair.text(), pair.expression(), pair.line())).toList()));
    }

    private Optional<Question> order(Fields fields) {
        List<Fields.Field> items = fields.all("item");
        List<Pair> pairs = pairs(items, 3);
        Optional<Fields.Field> order = fields.required("order");
        if (order.isPresent() && !order.get().text().matches("falling|rising")) {
            problems.tell(order.get().line(), "order", order.get().text());
        }
        boolean falling = order.map(field -> field.text().equals("falling")).orElse(true);
        return pairs.size() < items.size() ? Optional.empty()
                : Optional.of(new Question.Order(pairs.stream().map(pair -> new Question.Order.Item(pair.text(), pair.expression(), pair.line())).toList(), falling));
    }

    private Optional<Question> typed(Fields fields) {
        Fields.Field number = fields.one("number").orElseThrow();
        double tolerance = USUAL_TOLERANCE;
        boolean relative = false;
        Optional<Fields.Field> given = fields.one("tolerance");
        if (given.isPresent()) {
            Matcher matcher = TOLERANCE.matcher(given.get().text());
            if (!matcher.matches()) {
                problems.tell(given.get().line(), "tolerance", given.get().text());
                return Optional.empty();
            }
            relative = !matcher.group(2).isEmpty();
            tolerance = Double.parseDouble(matcher.group(1)) / (relative ? 100 : 1);
        }
        double allowed = tolerance;
        boolean isPart = relative;
        return inlines.expression(number.text(), number.line()).map(expression -> new Question.Typed(expression, allowed, isPart));
    }

    private Optional<Question> click(Fields fields) {
        Fields.Field click = fields.one("click").orElseThrow();
        Matcher extreme = EXTREME.matcher(click.text());
        if (extreme.matches()) {
            Optional<Expression> by = inlines.expression(extreme.group(2), click.line());
            if (by.isPresent() && by.get().references().isEmpty()) {
                problems.tell(click.line(), "click.symbol");
                return Optional.empty();
            }
            return by.map(expression -> new Question.ClickExtreme(extreme.group(1).equals("largest"), expression));
        }
        Matcher place = PLACE.matcher(click.text());
        if (!place.matches()) {
            problems.tell(click.line(), "click", click.text());
            return Optional.empty();
        }
        return Optional.of(new Question.Click(place.group(1), place.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(place.group(2)))));
    }
}
