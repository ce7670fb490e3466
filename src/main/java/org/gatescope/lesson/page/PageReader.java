package org.gatescope.lesson.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;

/** Reads the pages of a lesson. */
public final class PageReader {

    private static final Set<String> LANGUAGES = Set.of("", "text", "python", "java", "cell", "json", "sh");
    private static final Pattern PICTURE = Pattern.compile("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)?\\.png");

    private final Problems problems;
    private final InlineReader inlines;
    private final FencedReader fenced;
    private final List<Page> pages = new ArrayList<>();
    private Optional<Heading> heading = Optional.empty();
    private List<Block> content = new ArrayList<>();
    private Optional<Page.Scene> scene = Optional.empty();

    /** @param offset what is added to a line of the parsed text to give the file's */
    private PageReader(Problems problems, int offset) {
        this.problems = problems;
        this.inlines = new InlineReader(problems, offset);
        this.fenced = new FencedReader(problems);
    }

    /** @param text of the whole file, with empty lines for what is no page */
    public static List<Page> read(String text, Problems problems) {
        PageReader reader = new PageReader(problems, 0);
        for (Node node = Markdown.document(text).getFirstChild(); node != null; node = node.getNext()) {
            reader.take(node);
        }
        reader.endPage();
        return List.copyOf(reader.pages);
    }

    private void take(Node node) {
        if (node instanceof Heading next && next.getLevel() <= 2) {
            endPage();
            if (next.getLevel() == 1) {
                problems.tell(inlines.line(node), "heading");
            }
            heading = Optional.of(next);
        } else if (heading.isEmpty() && !(node instanceof LinkReferenceDefinition)) {
            problems.tell(inlines.line(node), "before.page");
        } else if (isScene(node)) {
            scene((FencedCodeBlock) node);
        } else {
            content.addAll(blocks(node));
        }
    }

    private void endPage() {
        heading.ifPresent(title -> {
            int line = inlines.line(title);
            List<Inline> words = inlines.children(title);
            if (words.stream().anyMatch(word -> !(word instanceof Inline.Text)) || words.isEmpty()) {
                problems.tell(line, "title.plain");
            }
            if (content.isEmpty()) {
                problems.tell(line, "page.empty", Inline.plain(words));
            }
            pages.add(new Page(Inline.plain(words), List.copyOf(content), scene, line));
        });
        heading = Optional.empty();
        content = new ArrayList<>();
        scene = Optional.empty();
    }

    private static boolean isScene(Node node) {
        return node instanceof FencedCodeBlock fence && fence.getInfo().strip().equals("scene");
    }

    private void scene(FencedCodeBlock fence) {
        int line = inlines.line(fence);
        if (scene.isPresent()) {
            problems.tell(line, "scene.second");
        }
        scene = Optional.of(new Page.Scene(FencedReader.scene(fence.getLiteral(), line + 1, problems), line));
    }

    /** A paragraph may be several blocks: formulas on lines of their own are apart. */
    private List<Block> blocks(Node node) {
        return node instanceof Paragraph paragraph ? paragraph(paragraph, inlines.line(node)) : block(node).stream().toList();
    }

    private Optional<Block> block(Node node) {
        int line = inlines.line(node);
        return switch (node) {
            case Heading sub when sub.getLevel() == 3 -> Optional.of(new Block.Heading(inlines.children(node), line));
            case BulletList list -> Optional.of(new Block.Bullets(items(list), line));
            case OrderedList list -> Optional.of(new Block.Numbered(list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber(), items(list), line));
            case BlockQuote quote -> Optional.of(new Block.Quote(children(quote), line));
            case ThematicBreak _ -> Optional.of(new Block.Rule(line));
            case FencedCodeBlock fence -> fence(fence, line);
            case TableBlock table -> Optional.of(table(table, line));
            case LinkReferenceDefinition _ -> Optional.empty();
            default -> {
                problems.tell(line, "block");
                yield Optional.empty();
            }
        };
    }

    private List<Block> children(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (isScene(node)) {
                problems.tell(inlines.line(node), "scene.inside");
            } else {
                blocks.addAll(blocks(node));
            }
        }
        return List.copyOf(blocks);
    }

    private List<List<Block>> items(Node list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(children(item));
        }
        return List.copyOf(items);
    }

    private List<Block> paragraph(Paragraph paragraph, int line) {
        Node only = paragraph.getFirstChild();
        if (only instanceof Image image && only.getNext() == null) {
            return picture(image, line).stream().toList();
        }
        List<Block> blocks = new ArrayList<>();
        List<Node> words = new ArrayList<>();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Markdown.FormulaNode formula && formula.isDisplay() && endsLine(node.getPrevious()) && endsLine(node.getNext())) {
                words(words, blocks);
                blocks.add(new Block.Formula(inlines.tex(formula.source().strip(), inlines.line(node)), inlines.line(node)));
            } else {
                words.add(node);
            }
        }
        words(words, blocks);
        return blocks;
    }

    private static boolean endsLine(Node neighbour) {
        return neighbour == null || neighbour instanceof SoftLineBreak;
    }

    /** Makes a paragraph of words gathered so far, without the ends of lines around them. */
    private void words(List<Node> words, List<Block> blocks) {
        while (!words.isEmpty() && words.getFirst() instanceof SoftLineBreak) {
            words.removeFirst();
        }
        while (!words.isEmpty() && words.getLast() instanceof SoftLineBreak) {
            words.removeLast();
        }
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(inlines.of(words), inlines.line(words.getFirst())));
        }
        words.clear();
    }

    private Optional<Block> picture(Image image, int line) {
        if (!PICTURE.matcher(image.getDestination()).matches()) {
            problems.tell(line, "picture", image.getDestination());
            return Optional.empty();
        }
        return Optional.of(new Block.Picture(image.getDestination(), Inline.plain(inlines.children(image)), line));
    }

    private Optional<Block> fence(FencedCodeBlock fence, int line) {
        String info = fence.getInfo().strip();
        if (fence.getClosingFenceLength() == null) {
            problems.tell(line, "fence.open");
        }
        return switch (info) {
            case "predict" -> fenced.prediction(fence.getLiteral(), line);
            case "try" -> fenced.task(fence.getLiteral(), line);
            case "note" -> Optional.of(note(fence.getLiteral(), line));
            case "value" -> Optional.of(fenced.values(fence.getLiteral(), line));
            default -> {
                if (!LANGUAGES.contains(info)) {
                    problems.tell(line, "fence", info);
                }
                yield Optional.of(new Block.CodeBlock(info, fence.getLiteral(), line));
            }
        };
    }

    /** A note is text: what a page does stands outside it. */
    private Block note(String literal, int line) {
        PageReader reader = new PageReader(problems, line);
        List<Block> text = new ArrayList<>();
        for (Node node = Markdown.document(literal).getFirstChild(); node != null; node = node.getNext()) {
            text.addAll(reader.blocks(node));
        }
        if (text.isEmpty()) {
            problems.tell(line, "note");
        }
        text.stream().flatMap(Block::all).filter(block -> block instanceof Block.Predict || block instanceof Block.Try || block instanceof Block.Note)
                .forEach(block -> problems.tell(block.line(), "note.inside"));
        return new Block.Note(List.copyOf(text), line);
    }

    private Block table(TableBlock table, int line) {
        List<List<Inline>> header = List.of();
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<List<Inline>> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(inlines.children(cell));
                }
                if (part instanceof TableHead) {
                    header = List.copyOf(cells);
                } else {
                    rows.add(List.copyOf(cells));
                }
            }
        }
        return new Block.Table(header, List.copyOf(rows), line);
    }
}
