package org.gatescope.lesson.page;

import java.util.List;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** CommonMark with formulas and live numbers: what stands between their signs is kept from CommonMark's own reading of stars and brackets. */
final class Markdown {

    /** HTML is no part of it, and text that is set in is text. */
    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(Heading.class, BlockQuote.class, FencedCodeBlock.class, ListBlock.class, ThematicBreak.class);

    private static final int MOST_NESTING = 20;

    /** {@code $…$} or {@code $$…$$}. */
    static final class FormulaNode extends CustomNode {
        private final String source;
        private final boolean display;

        FormulaNode(String source, boolean display) {
            this.source = source;
            this.display = display;
        }

        String source() {
            return source;
        }

        boolean isDisplay() {
            return display;
        }
    }

    /** <code>{= … }</code>. */
    static final class ValueNode extends CustomNode {
        private final String source;

        ValueNode(String source) {
            this.source = source;
        }

        String source() {
            return source;
        }
    }

    /** A sign that has no partner. */
    static final class UnclosedNode extends CustomNode {
        private final String sign;

        UnclosedNode(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    private Markdown() {
    }

    /** A whole document. */
    static Node document(String text) {
        return parser(BLOCKS, true).parse(text);
    }

    /** Text of a field, in which nothing begins a list or a heading. */
    static Node text(String text) {
        return parser(Set.of(), false).parse(text);
    }

    private static Parser parser(Set<Class<? extends Block>> blocks, boolean tables) {
        return Parser.builder().enabledBlockTypes(blocks).extensions(tables ? List.of(TablesExtension.create()) : List.of())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).maxOpenBlockParsers(MOST_NESTING).maxInlineNesting(MOST_NESTING)
                .customInlineContentParserFactory(factory('$', Markdown::formula))
                .customInlineContentParserFactory(factory('{', Markdown::value)).build();
    }

    private static InlineContentParserFactory factory(char sign, InlineContentParser parser) {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of(sign);
            }

            @Override
            public InlineContentParser create() {
                return parser;
            }
        };
    }

    private static ParsedInline formula(InlineParserState state) {
        Scanner scanner = state.scanner();
        int signs = scanner.matchMultiple('$');
        Position start = scanner.position();
        if (signs > 2) {
            return ParsedInline.of(new UnclosedNode("$".repeat(signs)), start);
        }
        while (scanner.hasNext()) {
            Position here = scanner.position();
            if (scanner.next('\\')) {
                scanner.next();
            } else if (scanner.next("$".repeat(signs))) {
                return ParsedInline.of(new FormulaNode(scanner.getSource(start, here).getContent(), signs == 2), scanner.position());
            } else {
                scanner.next();
            }
        }
        scanner.setPosition(start);
        return ParsedInline.of(new UnclosedNode("$".repeat(signs)), start);
    }

    private static ParsedInline value(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        if (!scanner.next('=')) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        if (scanner.find('}') < 0) {
            return ParsedInline.of(new UnclosedNode("{="), start);
        }
        Position end = scanner.position();
        scanner.next();
        return ParsedInline.of(new ValueNode(scanner.getSource(start, end).getContent()), scanner.position());
    }

    /** The line of a node, counted from 1 in the text that was parsed. */
    static int line(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.getSourceSpans().isEmpty()) {
                return each.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }
}
