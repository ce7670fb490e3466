package org.gatescope.lesson.page;

import java.util.List;
import java.util.stream.Stream;

/** A part of a page. Lines are those of the file, counted from 1. */
public sealed interface Block {

    int line();

    record Paragraph(List<Inline> content, int line) implements Block {
    }

    /** Of the third level; the second begins a page. */
    record Heading(List<Inline> content, int line) implements Block {
    }

    /** A list; each item is a few blocks. */
    record Bullets(List<List<Block>> items, int line) implements Block {
    }

    /** @param start the first number */
    record Numbered(int start, List<List<Block>> items, int line) implements Block {
    }

    record Quote(List<Block> content, int line) implements Block {
    }

    /** @param language what stands behind the fence; empty for none */
    record CodeBlock(String language, String text, int line) implements Block {
    }

    /** {@code $$…$$}. */
    record Formula(Tex tex, int line) implements Block {
    }

    record Rule(int line) implements Block {
    }

    /** @param file of the lesson's folder */
    record Picture(String file, String description, int line) implements Block {
    }

    /** All rows as long as the header. */
    record Table(List<List<Inline>> header, List<List<List<Inline>>> rows, int line) implements Block {
    }

    /** A question; its answer is looked at in the numbers. */
    record Predict(Prediction prediction, int line) implements Block {
    }

    /** Something to do. */
    record Try(Task task, int line) implements Block {
    }

    /** Lines with live numbers in them. */
    record Values(List<List<Inline>> lines, int line) implements Block {
    }

    /** What a teacher wants to remember: not shown to a class. */
    record Note(List<Block> content, int line) implements Block {
    }

    /** All inlines in it, those of blocks inside it too; of predictions and tasks their texts. */
    default Stream<Inline> inlines() {
        return switch (this) {
            case Paragraph paragraph -> all(paragraph.content());
            case Heading heading -> all(heading.content());
            case Bullets bullets -> bullets.items().stream().flatMap(List::stream).flatMap(Block::inlines);
            case Numbered numbered -> numbered.items().stream().flatMap(List::stream).flatMap(Block::inlines);
            case Quote quote -> quote.content().stream().flatMap(Block::inlines);
            case Note note -> note.content().stream().flatMap(Block::inlines);
            case Table table -> Stream.concat(Stream.of(table.header()), table.rows().stream()).flatMap(List::stream).flatMap(Block::all);
            case Predict predict -> all(predict.prediction().texts());
            case Try task -> all(task.task().texts());
            case Values values -> values.lines().stream().flatMap(Block::all);
            case CodeBlock _, Formula _, Rule _, Picture _ -> Stream.of();
        };
    }

    private static Stream<Inline> all(List<Inline> inlines) {
        return inlines.stream().flatMap(Inline::all);
    }

    /** It and all blocks inside it. */
    default Stream<Block> all() {
        Stream<Block> inside = switch (this) {
            case Bullets bullets -> bullets.items().stream().flatMap(List::stream);
            case Numbered numbered -> numbered.items().stream().flatMap(List::stream);
            case Quote quote -> quote.content().stream();
            case Note note -> note.content().stream();
            default -> Stream.of();
        };
        return Stream.concat(Stream.of(this), inside.flatMap(Block::all));
    }
}
