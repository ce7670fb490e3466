package org.gatescope.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.gatescope.lesson.scene.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page's text becomes blocks that know their lines; what is wrong with it is said with its line, and the rest is read on. */
class PageReaderTest {

    private static List<Block> blocks(String text) {
        Problems problems = new Problems("en.md");
        List<Page> pages = PageReader.read("## Page\n" + text, problems);
        assertEquals(List.of(), problems.found());
        return pages.getFirst().content();
    }

    private static List<Inline> paragraph(String text) {
        return assertInstanceOf(Block.Paragraph.class, blocks(text).getFirst()).content();
    }

    @Test
    void blocks() {
        List<Block> blocks = blocks("""
                Words.

                ### Below

                - one
                - two

                3. three

                > said

                ---

                $$a = b$$

                ![A curve](curve.png)

                | a | b |
                |---|---|
                | 1 | $x$ |

                ```python
                print(1)
                ```

                ```value
                f = {= f@3 : 2 } $x_1$
                ```
                """);
        assertEquals(List.of("Paragraph", "Heading", "Bullets", "Numbered", "Quote", "Rule", "Formula", "Picture", "Table", "CodeBlock", "Values"),
                blocks.stream().map(block -> block.getClass().getSimpleName()).toList());
        assertEquals(List.of(2, 4, 6, 9, 11, 13, 15, 17, 19, 23, 27), blocks.stream().map(Block::line).toList());
        assertEquals(3, ((Block.Numbered) blocks.get(3)).start());
        assertEquals("print(1)\n", ((Block.CodeBlock) blocks.get(9)).text());
        assertEquals(1, ((Block.Table) blocks.get(8)).rows().size());
    }

    @Test
    void inlines() {
        List<Inline> inlines = paragraph("A *b* **c** `d` $W_f * [h_{t-1}, x_t] * \\{e\\}$ {= C@3 : 2 } [f](cell:f) [g](lesson:gru#3) <b>\nnext");
        assertEquals(List.of("Text", "Emphasis", "Text", "Strong", "Text", "Code", "Text", "Formula", "Text", "Value", "Text", "Link", "Text", "Link", "Text", "Text", "Text", "Text"),
                inlines.stream().map(inline -> inline.getClass().getSimpleName()).toList());
        assertEquals("W_f * [h_{t-1}, x_t] * \\{e\\}", ((Inline.Formula) inlines.get(7)).tex().toString());
        assertEquals("C@3 : 2", ((Inline.Value) inlines.get(9)).value().toString());
        assertEquals(new Inline.Target.Cell("f"), ((Inline.Link) inlines.get(11)).target());
        assertEquals(new Inline.Target.Page("gru", 3), ((Inline.Link) inlines.get(13)).target());
        assertEquals("A b c d \u200b \u200b f g <b> next", Inline.plain(inlines));
        assertEquals(3, inlines.getLast().line());
    }

    @Test
    void linesOfChineseAreJoinedWithoutBlanks() {
        assertEquals("遗忘门决定留下多少，其余的忘掉。", Inline.plain(paragraph("遗忘门决定\n留下多少，\n其余的忘掉。")));
        assertEquals("记忆元 C 留下", Inline.plain(paragraph("记忆元\nC\n留下")));
    }

    @Test
    void numbersInAFormula() throws Exception {
        Tex tex = ((Inline.Formula) paragraph("$C_3 = {= C@3 : 2 }$").getFirst()).tex();
        assertEquals("C_3 = {= C@3 : 2 }", tex.toString());
        assertTrue(tex.at(Stage.first().moment()).matches("C_3 = \\{-?\\d\\.\\d\\d}"), tex::toString);
    }

    @Test
    void formulasOnLinesOfTheirOwnAreBlocks() {
        List<Block> blocks = blocks("Words:\n$$a$$\n$$b$$\nmore.\n");
        assertEquals(List.of("Paragraph", "Formula", "Formula", "Paragraph"), blocks.stream().map(block -> block.getClass().getSimpleName()).toList());
        assertEquals(List.of(2, 3, 4, 5), blocks.stream().map(Block::line).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "C@0 | 0.0000", "T | 6", "T : 1 | 6.0", "1 / 3 | 0.3333", "-1 / 3 | −0.3333", "-1 / 3 : 1 | −0.3", "1 / 8000 | 1.25·10⁻⁴", "-2e9 * sqrt(D) | −2.00·10⁹", "-1 / 1e6 : 2 | 0.00",
        "grad(W_f)*0 | [0.0000, 0.0000]", "count(PARAMETERS) | 12"})
    void valuesAsText(String source, String expected) throws Exception {
        LiveValue value = ((Inline.Value) paragraph("{= " + source + " }").getFirst()).value();
        assertEquals(expected, value.text(Stage.first().moment()));
    }

    @Test
    void valuesInAFormula() throws Exception {
        Tex tex = ((Inline.Formula) paragraph("${= -1 / 8000 }$").getFirst()).tex();
        assertEquals("{-1.25 \\cdot 10^{-4}}", tex.at(Stage.first().moment()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Words.\\n## Page\\nx | 1: text before the first page", "# Page\\nx | 1: a heading of the second level", "## A $x$\\nx | 1: the title of a page is plain text", "## A\\n## B\\nx | 1: the page 'A' is empty",
        "## A\\n\\n#### Deep | 3: a heading of the second or third level", "## A\\na $x b | 2: $ is not closed", "## A\\n$$x | 2: $$ is not closed", "## A\\na {= C | 2: {= is not closed",
        "## A\\na $$x$$ b | 2: a formula between $$", "## A\\na ![b](c.png) d | 2: a picture stands", "## A\\n![b](../c.png) | 2: a picture is a PNG", "## A\\n![b](c.svg) | 2: a picture is a PNG",
        "## A\\n{= C@ } | 2: 'C@': column 3", "## A\\n{= C : x } | 2: '{= C : x }': an expression", "## A\\n{= C : 99 } | 2: at most 12 decimals", "## A\\n[a](http://b) | 2: a link leads to",
        "## A\\n[a](cell:) | 2: a link leads to", "## A\\na ** b | 2: two stars", "## A\\n```predcit\\n``` | 2: scene, predict", "## A\\n```python\\nx | 2: this fence is not closed",
        "## A\\nx\\n```scene\\n```\\n```scene\\n``` | 5: a page has one scene", "## A\\n- a\\n  ```scene\\n  ``` | 3: a scene belongs to the page", "## A\\n```scene\\ncell lstm\\njump\\n``` | 4: 'jump': there is no instruction",
        "## A\\n```value\\n``` | 2: value: a line", "## A\\n```try\\nask: a\\ndone: f >\\nshow: go end\\n``` | 4: 'f >': column 4", "## A\\n```try\\nask: a\\ndone: forward\\n``` | 2: try: show: is missing",
        "## A\\n```try\\nask: a\\nfoo: b\\n``` | 4: try: one of", "## A\\n```try\\n  a\\n``` | 3: a line that begins with two blanks", "## A\\n```predict\\nask: a\\n``` | 2: predict: why: is missing",
        "## A\\n```predict\\nask: a\\nask: a\\nwhy: b\\nclick: f\\n``` | 4: predict: ask is given twice", "## A\\n```predict\\nask: a\\nwhy: b\\n``` | 2: predict: one of choice, number, item and click expected, not none",
        "## A\\n```predict\\nask: a\\nwhy: b\\nclick: f\\nnumber: 1\\n``` | 2: predict: one of choice, number, item and click expected, not number and click",
        "## A\\n```predict\\nask: a\\nwhy: b\\nchoice: c\\nchoice: d :: 1 > 0\\n``` | 5: predict: choice: a text, two colons", "## A\\n```predict\\nask: a\\nwhy: b\\nchoice: d :: 1 > 0\\n``` | 5: predict: 2 to 5 times",
        "## A\\n```predict\\nask: a\\nwhy: b\\nnumber: 1\\ntolerance: x\\n``` | 6: predict: tolerance", "## A\\n```predict\\nask: a\\nwhy: b\\nclick: f\\ntolerance: 1\\n``` | 6: predict: tolerance: belongs",
        "## A\\n```predict\\nask: a\\nwhy: b\\nclick: 1 + 1\\n``` | 5: predict: click: a symbol", "## A\\n```predict\\nask: a\\nwhy: b\\nclick: largest 1 + 1\\n``` | 5: predict: click: an expression with a symbol",
        "## A\\n```predict\\nask: a\\nwhy: b\\nitem: a :: 1\\nitem: b :: 2\\nitem: c :: 3\\norder: up\\n``` | 8: predict: order", "## A\\n```predict\\nask: a\\nchange: hold f\\nwhy: b\\nclick: f\\n``` | 4: 'hold f': "})
    void whatIsWrongHasItsLine(String text, String expected) {
        Problems problems = new Problems("en.md");
        PageReader.read(text.replace("\\n", "\n"), problems);
        assertTrue(problems.found().stream().anyMatch(problem -> (problem.line() + ": " + problem.sentence()).startsWith(expected)), () -> problems.found().toString());
    }

    @Test
    void whatFollowsAProblemIsRead() {
        Problems problems = new Problems("en.md");
        List<Page> pages = PageReader.read("## A\n{= C@ }\n\n```predict\nask: a\n```\n\nWords.\n\n## B\nMore.\n", problems);
        assertEquals(2, pages.size());
        assertInstanceOf(Block.Paragraph.class, pages.getFirst().content().getLast());
        assertTrue(problems.found().size() >= 2);
    }

    @Test
    void fieldsGoOnWithTwoBlanks() {
        Block.Predict block = (Block.Predict) blocks("```predict\nask: a\n  b\nchange: hold f = 0\n  hold i = 1\nclick: f\nwhy: 1. so\n```\n").getFirst();
        assertEquals("a b", Inline.plain(block.prediction().ask()));
        assertEquals("1. so", Inline.plain(block.prediction().why()));
        assertEquals(List.of(5, 6), block.prediction().change().stream().map(Line::line).toList());
    }
}
