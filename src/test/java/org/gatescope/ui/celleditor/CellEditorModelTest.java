package org.gatescope.ui.celleditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Operator;
import org.gatescope.check.RandomCell;
import org.gatescope.lab.Experiment;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The editor without its controls. */
class CellEditorModelTest {

    private static final String RIGHT = "state h\nh : hidden-state = tanh(W_h · [h', x] + b_h)\n";

    @TempDir
    private Path folder;

    private final CellEditorModel model = new CellEditorModel(Drafts.inMemory(), Runnable::run, Runnable::run);

    private void write(String text) {
        model.nameProperty().set("mine");
        model.textProperty().set(text);
    }

    private String marked() {
        return model.reading().range().map(range -> model.textProperty().get().substring(range.start(), range.end())).orElse("nothing");
    }

    @Test
    void aRightTextIsACell() {
        write(RIGHT);
        assertThat(model.readyProperty().get()).isTrue();
        assertThat(model.cellProperty().get().orElseThrow().name()).isEqualTo("mine");
        assertThat(model.cellProperty().get().orElseThrow().parameters().keySet()).containsExactly("W_h", "b_h");
        assertThat(marked()).isEqualTo("nothing");
    }

    @Test
    void aWrongTextIsMarkedWhereItIsWrongAndSaidInBothLanguages() {
        write(RIGHT);
        write(RIGHT.replace("b_h", "c_h"));
        assertThat(marked()).isEqualTo("c_h");
        CellReading.Fault fault = model.reading().fault().orElseThrow();
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.what().in(Locale.ENGLISH)).startsWith("line 2, column 41: c_h is not known");
        assertThat(fault.what().in(Locale.CHINESE)).startsWith("第 2 行第 41 列：c_h 未知");
        // what was right last stays, but cannot be taken anywhere
        assertThat(model.cellProperty().get().orElseThrow().parameters()).containsKey("b_h");
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void whatIsMissingIsMarkedBehindTheText() {
        write("state h\nh = tanh(W_h · h' +");
        CellReading.Range range = model.reading().range().orElseThrow();
        assertThat(range.start()).isBetween(16, model.textProperty().get().length());
        assertThat(range.end()).isLessThanOrEqualTo(model.textProperty().get().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "state", "state h", "state h\n\n\n", "状态", "state h\nh = '", "state h\nh = (", "state h\nh = \uD83D\uDE00", "\uFEFFstate h"})
    void everyFaultHasItsPlaceInTheText(String text) {
        write(text);
        model.reading().range().ifPresent(range -> assertThat(range.start()).isBetween(0, range.end()));
        model.reading().range().ifPresent(range -> assertThat(range.end()).isLessThanOrEqualTo(text.length()));
    }

    @Test
    void ofSeveralTextsTheNewestCounts() {
        Deque<Runnable> reading = new ArrayDeque<>();
        Deque<Runnable> answers = new ArrayDeque<>();
        CellEditorModel slow = new CellEditorModel(Drafts.inMemory(), reading::add, answers::add);
        slow.nameProperty().set("mine");
        slow.textProperty().set("state h\nh = x");
        slow.textProperty().set(RIGHT);
        while (!reading.isEmpty()) {
            reading.pollLast().run();
        }
        while (!answers.isEmpty()) {
            answers.poll().run();
        }
        assertThat(slow.readyProperty().get()).isTrue();
        assertThat(slow.reading().text()).isEqualTo(RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lstm", "cifg", "a b", "a/b", "..", "-a", "name.cell"})
    void aNameThatCannotBeAFilesOrIsTakenStopsTheCell(String name) {
        write(RIGHT);
        model.nameProperty().set(name);
        assertThat(model.readyProperty().get()).isFalse();
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            Settings settings = Settings.inMemory();
            settings.localeProperty().set(language);
            assertThat(Texts.of(settings, "celleditor").get(CellNames.wrong(name))).isNotBlank();
        }
    }

    @Test
    void whatComesWithGatescopeIsABeginning() {
        Stream.concat(Cells.names().stream(), Cells.examples().stream()).forEach(name -> {
            model.startFrom(name);
            assertThat(model.textProperty().get()).isEqualTo(Cells.text(name));
            assertThat(model.nameProperty().get()).isEqualTo("my-" + name);
            assertThat(model.readyProperty().get()).isTrue();
            assertThat(model.unsavedProperty().get()).isFalse();
            assertThat(CellText.of(model.cellProperty().get().orElseThrow())).isEqualTo(CellText.of(Cells.cell(name)));
        });
    }

    @Test
    void aCellOfABuiltInNameWithAnotherOutputBeginsAsItIs() throws Exception {
        model.startFrom(CellParser.parse("lstm", Cells.text("lstm").replace("state h, C", "state C, h")));
        assertThat(model.textProperty().get()).contains("state C, h");
    }

    @Test
    void aFileIsWrittenAndReadAgain() throws Exception {
        write(RIGHT + "# 注释");
        assertThat(model.unsavedProperty().get()).isTrue();
        Path file = folder.resolve("written.cell");
        model.save(file);
        assertThat(Files.readString(file)).isEqualTo(RIGHT + "# 注释");
        assertThat(model.nameProperty().get()).isEqualTo("written");
        assertThat(model.unsavedProperty().get()).isFalse();
        model.startFrom("gru");
        model.open(file);
        assertThat(model.textProperty().get()).isEqualTo(RIGHT + "# 注释");
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void aWrongFileOpensToBeMended() throws Exception {
        model.open(Files.writeString(folder.resolve("wrong.cell"), "state h\r\nh = tanh("));
        assertThat(model.textProperty().get()).isEqualTo("state h\nh = tanh(");
        assertThat(model.reading().fault()).isPresent();
    }

    @Test
    void aFileThatIsNoCellLeavesTheTextAsItIs() throws Exception {
        write(RIGHT);
        for (Path file : new Path[] {folder.resolve("none.cell"), folder, Files.writeString(folder.resolve("long.cell"), "# ".repeat(40_000)),
                Files.write(folder.resolve("bytes.cell"), new byte[] {(byte) 0xff, (byte) 0xfe, 0}), Files.writeString(folder.resolve("huge.cell"), "x".repeat(2 << 20))}) {
            model.clearProblem();
            model.open(file);
            assertThat(model.problemProperty().get().orElseThrow().in(Locale.CHINESE)).contains(file.toString());
            assertThat(model.textProperty().get()).isEqualTo(RIGHT);
        }
        model.clearProblem();
        model.save(folder.resolve("no/such/folder.cell"));
        assertThat(model.problemProperty().get().orElseThrow().in(Locale.ENGLISH)).contains("could not be written");
    }

    @Test
    void aDraftOutlivesTheProgram() throws Exception {
        try (Drafts drafts = Drafts.in(folder)) {
            CellEditorModel before = new CellEditorModel(drafts, Runnable::run, Runnable::run);
            before.startFrom("gru");
            before.nameProperty().set("门");
            before.textProperty().set("state h\nh = half of it");
        }
        try (Drafts drafts = Drafts.in(folder)) {
            CellEditorModel after = new CellEditorModel(drafts, Runnable::run, Runnable::run);
            after.begin(Cells.cell("lstm"));
            assertThat(after.textProperty().get()).isEqualTo("state h\nh = half of it");
            assertThat(after.nameProperty().get()).isEqualTo("门");
            assertThat(after.unsavedProperty().get()).isTrue();
        }
        Files.write(folder.resolve("draft.properties"), new byte[] {'t', 'e', 'x', 't', '=', '\\', 'u', 'z', (byte) 0xff});
        try (Drafts drafts = Drafts.in(folder)) {
            CellEditorModel after = new CellEditorModel(drafts, Runnable::run, Runnable::run);
            after.begin(Cells.cell("lstm"));
            assertThat(after.nameProperty().get()).isEqualTo("my-lstm");
        }
    }

    static Stream<String> hostile() {
        return Stream.of("x".repeat(1 << 20), "state h\nh = " + "(".repeat(60_000), "state h\nh = " + "W · ".repeat(15_000) + "x", "[".repeat(65_000),
                "state h\nh = " + "(x)".repeat(20_000), "state h\nh = x" + " + x".repeat(16_000), "state h\n" + "h = x\n".repeat(10_000),
                "state h\n" + IntStream.range(0, 6_000).mapToObj(i -> "a" + i + " = h'\n").collect(Collectors.joining()), "state " + "h,".repeat(30_000), "\n".repeat(65_000),
                "state h\n" + "#\n".repeat(10_000) + "h = x", "state h\nh = -" + "9".repeat(60_000), "state h\nh = " + "tanh(".repeat(10_000),
                "state h\nh = " + "()".repeat(30_000), "\u0000".repeat(60_000), "state h\n" + "é".repeat(60_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextsAreRefusedInASentenceAndFast(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            CellReading reading = CellReading.of("mine", text);
            String sentence = reading.fault().orElseThrow().what().in(Locale.ENGLISH);
            assertThat(sentence).startsWith("line ").doesNotContain("\n").hasSizeLessThan(400);
            reading.range();
            Colouring.of(text);
        });
    }

    @Test
    void everyCellThatIsReadCanBeDrawnAndStepped() throws Exception {
        Settings settings = Settings.inMemory();
        for (long seed = 0; seed < 150; seed++) {
            Cell cell = RandomCell.cell(seed);
            assertThat(new Bench(settings, Specimen.of(cell, 1 + (int) (seed % 3), 1 + (int) (seed % 4))).cell().states()).isEqualTo(cell.states());
        }
        // as large as a cell may be, and with names that readout and loss would take
        String sum = "state h\nh = h'" + " + (0.001 * h')".repeat(331) + "\n";
        String taken = "state y, L\ny = tanh(W_y · [y', x] + b_y)\nL = y + L'\noutput o = softmax(W_o · y)\n";
        for (String text : new String[] {sum, taken}) {
            CellReading reading = CellReading.of("mine", text);
            assertThat(reading.fault()).isEmpty();
            new Bench(settings, Specimen.of(reading.cell().orElseThrow(), 2, 3));
            new Bench(settings, Experiment.first().withCell(reading.cell().orElseThrow()));
        }
    }

    @Test
    void theColoursAreThoseOfTheRolesAndTheTextIsWhole() {
        String text = Cells.text("cifg") + "output y = identity(W_y · h + b_y)\nloss L = squared_error(y, target)\n";
        assertThat(Colouring.of(text).stream().map(Colouring.Span::text).collect(Collectors.joining())).isEqualTo(text);
        assertThat(Colouring.of(text)).contains(new Colouring.Span("W_i", "role-input-gate"), new Colouring.Span("C_tilde", "role-candidate"),
                new Colouring.Span("x", "role-input"), new Colouring.Span("W_y", "role-readout"), new Colouring.Span("L", "role-loss"), new Colouring.Span("state", "code-keyword"));
        for (String odd : new String[] {"", "\n", "state", "h : = ", "＃ a", "h：forget-gate＝x", "# \n\n#", "9x", "W_f"}) {
            assertThat(Colouring.of(odd).stream().map(Colouring.Span::text).collect(Collectors.joining())).isEqualTo(odd);
        }
    }

    @Test
    void theReferenceHasEveryOperatorAndWordsForIt() {
        assertThat(Reference.all().map(Object::getClass).map(type -> type.isAnonymousClass() ? type.getSuperclass() : type)).containsAll(leaves(Operator.class).toList());
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            Settings settings = Settings.inMemory();
            settings.localeProperty().set(language);
            Stream.of(Reference.lines(), Reference.names(), Reference.operators()).flatMap(java.util.List::stream)
                    .forEach(entry -> assertThat(Texts.of(settings, "celleditor").get(entry.key())).isNotBlank());
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isInterface() && type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(CellEditorModelTest::leaves) : Stream.of(type);
    }
}
