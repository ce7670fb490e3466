package org.gatescope.lesson.page;

import java.util.List;
import java.util.stream.Stream;

/** A part of a line of text. Lines are those of the file, counted from 1. */
public sealed interface Inline {

    int line();

    record Text(String text, int line) implements Inline {
    }

    record Strong(List<Inline> content, int line) implements Inline {
    }

    record Emphasis(List<Inline> content, int line) implements Inline {
    }

    record Code(String text, int line) implements Inline {
    }

    /** {@code $…$}. */
    record Formula(Tex tex, int line) implements Inline {
    }

    /** <code>{= … }</code>. */
    record Value(LiveValue value, int line) implements Inline {
    }

    record Link(List<Inline> content, Target target, int line) implements Inline {
    }

    record LineBreak(int line) implements Inline {
    }

    /** What a link leads to. */
    sealed interface Target {

        /** {@code cell:f}: a symbol, an input or a parameter is lit. */
        record Cell(String name) implements Target {
        }

        /** {@code lesson:gru}. */
        record Lesson(String id) implements Target {
        }

        /** {@code lesson:gru#3}; pages count from 1. */
        record Page(String id, int page) implements Target {
        }
    }

    /** It and all that is inside it. */
    default Stream<Inline> all() {
        List<Inline> content = switch (this) {
            case Strong strong -> strong.content();
            case Emphasis emphasis -> emphasis.content();
            case Link link -> link.content();
            default -> List.of();
        };
        return Stream.concat(Stream.of(this), content.stream().flatMap(Inline::all));
    }

    /** The words of some inlines, without formulas and numbers. */
    static String plain(List<Inline> inlines) {
        StringBuilder plain = new StringBuilder();
        inlines.stream().flatMap(Inline::all).forEach(inline -> plain.append(switch (inline) {
            case Text text -> text.text();
            case Code code -> code.text();
            case LineBreak _ -> "\n";
            case Strong _, Emphasis _, Link _ -> "";
            case Formula _, Value _ -> "\u200b";
        }));
        return plain.toString();
    }
}
