package org.gatescope.ui.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.SymbolName;
import org.gatescope.export.SeriesReader;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Clamps;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Run;
import org.gatescope.ui.common.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the editors know without a window. */
class EditorModelTest {

    private static Run run(String cell, int hidden, Sequence sequence, Convention convention) {
        Experiment experiment = Experiment.first().withCell(Cells.cell(cell)).withHidden(hidden).withSequence(sequence).withConvention(convention);
        return new Bench(Settings.inMemory(), experiment).run();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "-2.5,-2.5", "−0.25,-0.25", "  .5 ,0.5", "1e-3,0.001", "３．５,3.5", "+7,7", "-0,0"})
    void readsNumbersAsTheyAreTyped(String typed, double expected) {
        assertEquals(OptionalDouble.of(expected), NumberText.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "NaN", "Infinity", "1e999", "1,5", "0x10", "1d", "--1", "1 2"})
    void refusesWhatIsNoFiniteNumber(String typed) {
        assertEquals(OptionalDouble.empty(), NumberText.parse(typed));
    }

    @Property
    void readsBackEveryDigit(@ForAll double number) {
        if (Double.isFinite(number)) {
            assertEquals(number + 0.0, NumberText.parse(NumberText.full(number)).orElseThrow());
        }
    }

    @Test
    void aCellOfABuiltInNameWithAnotherOutputIsNotTheBuiltInOne() throws Exception {
        Cell swapped = CellParser.parse("lstm", Cells.text("lstm").replace("state h, C", "state C, h"));
        assertEquals(new CellItem.BuiltIn("lstm"), CellItem.of(Cells.cell("lstm"), List.of()));
        assertEquals(new CellItem.Opened(swapped), CellItem.of(swapped, List.of()));
    }

    @Test
    void movesWithoutBinaryNoise() {
        assertEquals(0.3, NumberText.moved(0.1, 0.2));
    }

    @Property(tries = 60)
    void everyNumberHasOnePlace(@ForAll @IntRange(min = 1, max = 8) int hidden, @ForAll Convention convention) {
        Run run = run("peephole-lstm", hidden, new Sequence.Words("ab", "cd"), convention);
        for (String name : run.cell().parameters().keySet()) {
            MatrixLayout layout = MatrixLayout.of(run, name);
            Set<Integer> seen = new TreeSet<>();
            for (int row = 0; row < layout.rowCount(); row++) {
                for (int column = 0; column < layout.columnCount(); column++) {
                    int index = layout.index(row, column);
                    assertEquals(row, layout.row(index));
                    assertEquals(column, layout.column(index));
                    seen.add(index);
                }
            }
            assertEquals(run.experiment().parameters().block(name).data().length, seen.size());
        }
    }

    @Test
    void namesWhatColumnsBelongTo() {
        MatrixLayout articles = MatrixLayout.of(run("gru", 2, new Sequence.Words("ab", "cd"), Convention.ARTICLE), "W_n");
        assertEquals(List.of("r_t", "h_{t−1}"), articles.columns().getFirst().symbols().stream().map(SymbolName::plain).toList());
        assertEquals("x_t", articles.columns().getLast().symbols().getFirst().plain());
        assertEquals(List.of(2, 5), articles.columns().stream().map(MatrixLayout.Group::size).toList());
        Run textbook = run("lstm", 2, new Sequence.Words("ab", "cd"), Convention.TEXTBOOK);
        MatrixLayout transposed = textbook.cell().parameters().keySet().stream().map(name -> MatrixLayout.of(textbook, name))
                .filter(each -> !each.vector() && !each.rows().isEmpty() && each.rows().getFirst().symbols().getFirst().plain().equals("x_t")).findFirst().orElseThrow();
        assertEquals(5, transposed.rowCount());
        assertEquals(2, transposed.columnCount());
        assertTrue(transposed.columns().getFirst().units());
    }

    @Test
    void readsTypedSequences() {
        assertArrayEquals(new double[][] {{1}, {-0.5}, {3}}, TypedNumbers.parse("1, −0.5；3").vectors());
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, TypedNumbers.parse("1 2\n\n3、4\n").vectors());
        assertEquals("typed.empty", TypedNumbers.parse(" \n ").problem());
        assertEquals("typed.empty", TypedNumbers.parse(",").problem());
        assertEquals(new TypedNumbers(new double[0][], "typed.number", List.of(3, "x")).details(), TypedNumbers.parse("1\n2\nx").details());
        assertEquals(List.of(2, 2, 1), TypedNumbers.parse("1 2\n3").details());
        assertEquals("typed.long", TypedNumbers.parse("1 ".repeat(51)).problem());
        assertEquals("typed.wide", TypedNumbers.parse("1\n".repeat(2).replace("1", "1 ".repeat(13))).problem());
        double[][] vectors = {{1, 2.5}, {-3, 0.125}};
        assertArrayEquals(vectors, TypedNumbers.parse(TypedNumbers.text(vectors)).vectors());
    }

    @Test
    void limitsWords() {
        assertTrue(TwoWords.of("hello", "world").isRight());
        assertEquals("words.empty", TwoWords.of("hello", " ").problem());
        assertEquals(List.of(12, 13), TwoWords.of("abcdef", "ghijkl").details());
        assertEquals(List.of(50, 51), TwoWords.of("a".repeat(25), "b".repeat(25)).details());
        assertTrue(TwoWords.of("你好", "世界").isRight());
    }

    @Test
    void takesAPartOfASeries() {
        SeriesReader.Series series = new SeriesReader.Series("price", new double[] {2, 4, 6, 10}, 0);
        assertArrayEquals(new double[][] {{0.25}, {0.5}, {1}}, new CsvChoice(series, 2, true).sequence().vectors());
        assertArrayEquals(new double[][] {{10}}, new CsvChoice(series, 4, false).sequence().vectors());
        assertArrayEquals(new double[][] {{0}, {0}}, new CsvChoice(new SeriesReader.Series("flat", new double[] {3, 3}, 0), 1, true).sequence().vectors());
        assertEquals(50, new CsvChoice(new SeriesReader.Series("long", new double[80], 0), 1, true).sequence().longest());
        double[] extreme = {-Double.MAX_VALUE, Double.MAX_VALUE};
        assertArrayEquals(new double[][] {{0}, {1}}, new CsvChoice(new SeriesReader.Series("extreme", extreme, 0), 1, true).sequence().vectors());
        assertEquals("1:  2\n2:  4\n3:  6\n4:  10", new CsvChoice(series, 1, true).preview());
    }

    @Test
    void saysWhatIsHeld() {
        Clamps clamps = new Clamps(Map.of("f", Map.of(0, 1.0, 1, 1.0), "i", Map.of(0, 0.5)));
        assertEquals(List.of("f = 1", "i[1] = 0.5"), ClampSummary.Held.of(clamps, 2).stream().map(ClampSummary.Held::text).toList());
    }

    @Test
    void hasTheSameTextsInBothLanguages() throws Exception {
        assertEquals(keys("en"), keys("zh"));
        Settings settings = Settings.inMemory();
        assertEquals("change a weight", EditWords.of(settings).text("edit.weight"));
        settings.localeProperty().set(Locale.CHINESE);
        assertEquals("修改权重", EditWords.of(settings).text("edit.weight"));
        assertFalse(keys("en").isEmpty());
    }

    private static Set<String> keys(String language) throws Exception {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(EditWords.class.getResourceAsStream("texts_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
