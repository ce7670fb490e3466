package org.gatescope.lesson.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import org.gatescope.lesson.expression.Expression;
import org.gatescope.lesson.expression.ExpressionSyntaxException;

/** Makes inlines of CommonMark's nodes. */
final class InlineReader {

    private static final Pattern LIVE = Pattern.compile("\\{=([^}]*)}");
    private static final Pattern VALUE = Pattern.compile("(?<expression>[^:]*)(?::\\s*(?<decimals>\\d+)\\s*)?");
    private static final Pattern CELL = Pattern.compile("cell:(\\p{L}[\\p{L}\\p{N}_]*)");
    private static final Pattern LESSON = Pattern.compile("lesson:([a-z0-9-]+)(?:#([1-9]\\d?))?");
    private static final int MOST_DECIMALS = 12;

    private final Problems problems;
    /** What is added to a line of the parsed text to give the file's. */
    private final int offset;

    InlineReader(Problems problems, int offset) {
        this.problems = problems;
        this.offset = offset;
    }

    /** The text of a field. */
    static List<Inline> text(String text, int line, Problems problems) {
        List<Inline> inlines = new ArrayList<>();
        InlineReader reader = new InlineReader(problems, line - 1);
        for (Node paragraph = Markdown.text(text).getFirstChild(); paragraph != null; paragraph = paragraph.getNext()) {
            inlines.addAll(reader.children(paragraph));
        }
        return inlines;
    }

    int line(Node node) {
        return Markdown.line(node) + offset;
    }

    List<Inline> children(Node parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
        return of(nodes);
    }

    /** The inlines of some neighbours. */
    List<Inline> of(List<Node> nodes) {
        return nodes.stream().map(this::read).flatMap(Optional::stream).toList();
    }

    private Optional<Inline> read(Node node) {
        int line = line(node);
        return switch (node) {
            case Text text -> Optional.of(plain(text.getLiteral(), line));
            case HtmlInline html -> Optional.of(new Inline.Text(html.getLiteral(), line));
            case SoftLineBreak _ -> Optional.of(new Inline.Text(joint(node), line));
            case HardLineBreak _ -> Optional.of(new Inline.LineBreak(line));
            case Code code -> Optional.of(new Inline.Code(code.getLiteral(), line));
            case Emphasis _ -> Optional.of(new Inline.Emphasis(children(node), line));
            case StrongEmphasis _ -> Optional.of(new Inline.Strong(children(node), line));
            case Link link -> target(link, line).map(target -> new Inline.Link(children(node), target, line));
            case Image _ -> problem(line, "a picture stands in a paragraph of its own");
            case Markdown.FormulaNode formula when formula.isDisplay() -> problem(line, "a formula between $$ stands in a paragraph of its own");
            case Markdown.FormulaNode formula -> Optional.of(new Inline.Formula(tex(formula.source(), line), line));
            case Markdown.ValueNode value -> value(value.source(), line).map(live -> new Inline.Value(live, line));
            case Markdown.UnclosedNode open -> problem(line, "%s is not closed%s", open.sign(), open.sign().startsWith("$") ? "; \\$ writes the sign itself" : "");
            default -> problem(line, "%s is not expected here", node.getClass().getSimpleName());
        };
    }

    private Optional<Inline> problem(int line, String sentence, Object... parts) {
        problems.add(line, sentence, parts);
        return Optional.empty();
    }

    private Inline plain(String text, int line) {
        if (text.contains("**")) {
            problems.tell(line, "stars");
        }
        return new Inline.Text(text, line);
    }

    /** What a line's end is in a text: a blank, but nothing between Chinese characters. */
    private static String joint(Node lineEnd) {
        int before = lineEnd.getPrevious() instanceof Text text && !text.getLiteral().isEmpty() ? text.getLiteral().codePointBefore(text.getLiteral().length()) : 'x';
        int after = lineEnd.getNext() instanceof Text text && !text.getLiteral().isEmpty() ? text.getLiteral().codePointAt(0) : 'x';
        boolean inChinese = Character.isIdeographic(before) && Character.isIdeographic(after);
        return inChinese || isWide(before) || isWide(after) ? "" : " ";
    }

    /** Full-width punctuation brings its own room. */
    private static boolean isWide(int sign) {
        return (sign >= 0x3000 && sign <= 0x303F) || (sign >= 0xFF01 && sign <= 0xFF65);
    }

    private Optional<Inline.Target> target(Link link, int line) {
        Matcher cell = CELL.matcher(link.getDestination());
        if (cell.matches()) {
            return Optional.of(new Inline.Target.Cell(cell.group(1)));
        }
        Matcher lesson = LESSON.matcher(link.getDestination());
        if (lesson.matches()) {
            return Optional.of(lesson.group(2) == null ? new Inline.Target.Lesson(lesson.group(1))
                    : new Inline.Target.Page(lesson.group(1), Integer.parseInt(lesson.group(2))));
        }
        problems.tell(line, "link", link.getDestination());
        return Optional.empty();
    }

    /** A formula; the numbers in it are found. */
    Tex tex(String source, int line) {
        List<Tex.Piece> pieces = new ArrayList<>();
        Matcher live = LIVE.matcher(source);
        int from = 0;
        while (live.find()) {
            if (live.start() > from) {
                pieces.add(new Tex.Piece.Source(source.substring(from, live.start())));
            }
            value(live.group(1), line).ifPresent(value -> pieces.add(new Tex.Piece.Number(value)));
            from = live.end();
        }
        if (from < source.length()) {
            pieces.add(new Tex.Piece.Source(source.substring(from)));
        }
        return new Tex(pieces);
    }

    /** What stands between <code>{=</code> and <code>}</code>. */
    Optional<LiveValue> value(String source, int line) {
        Matcher value = VALUE.matcher(source);
        if (!value.matches()) {
            problems.tell(line, "inline", "{=" + source + "}");
            return Optional.empty();
        }
        String decimals = value.group("decimals");
        if (decimals != null && (decimals.length() > 2 || Integer.parseInt(decimals) > MOST_DECIMALS)) {
            problems.tell(line, "decimals", MOST_DECIMALS, decimals);
            return Optional.empty();
        }
        OptionalInt count = decimals == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(decimals));
        return expression(value.group("expression"), line).map(expression -> new LiveValue(expression, count));
    }

    Optional<Expression> expression(String text, int line) {
        try {
            return Optional.of(Expression.parse(text.strip()));
        } catch (ExpressionSyntaxException e) {
            problems.tell(line, "quoted", text.strip(), e.words());
            return Optional.empty();
        }
    }

    /** A line that is shown as it stands: only live numbers and formulas are found in it. */
    List<Inline> asItStands(String text, int line) {
        List<Inline> pieces = new ArrayList<>();
        Matcher special = Pattern.compile("\\{=(?<value>[^}]*)}|\\$(?<tex>[^$]+)\\$").matcher(text);
        int from = 0;
        while (special.find()) {
            if (special.start() > from) {
                pieces.add(new Inline.Text(text.substring(from, special.start()), line));
            }
            if (special.group("tex") != null) {
                pieces.add(new Inline.Formula(tex(special.group("tex"), line), line));
            } else {
                value(special.group("value"), line).ifPresent(value -> pieces.add(new Inline.Value(value, line)));
            }
            from = special.end();
        }
        if (from < text.length()) {
            pieces.add(new Inline.Text(text.substring(from), line));
        }
        return List.copyOf(pieces);
    }
}
