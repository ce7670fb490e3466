package org.gatescope.lesson.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.CellText;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.trace.Case;
import org.gatescope.lab.Sequence;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stage written as a scene is the same stage when it is read. */
class SceneWriterTest {

    private static final List<String> LINES = List.of(
            "cell lstm", "cell gru", "cell rnn", "cell peephole-lstm", "cell gru-reset-after", "cell mine", "hidden 1", "hidden 2", "hidden 3", "length 3", "length 9", "sequence sine 6", "sequence pulse",
            "sequence words ab ba", "sequence numbers 1 0 -0.25", "sequence numbers 1 0; 0.1 2", "objective squared-error", "objective cross-entropy", "objective state", "loss each", "loss last", "seed 3",
            "initialization zero", "initialization glorot", "forget-bias 2", "forget-bias none", "convention pytorch", "convention textbook", "convention article", "set W_f = 0.25", "set W_f[1,1] = 1e-7",
            "set b_f[2] = -3", "set W_h = 1 2; 3 4", "set b_f = 1 2", "input x@2 = 0.3", "input x@1[2] = 7", "target@3 = 0.125", "target@1[1] = 2", "before h = 0.5", "before C[1] = -1", "hold f = 1",
            "hold i[1] = 0", "hold h = 0.3", "hold z[2] = 1", "release f", "go forward 2 h", "go backward 2 h", "go end", "press next 7", "zoom operator", "zoom step", "look h@2", "look grad(x@1)",
            "look grad(b_f[1])", "view units", "show timeline", "hide timeline", "hide readout", "light h x@2", "light", "room sine", "room mnist", "option hidden 8", "option cell gru", "train 2", "scene 1");

    private static Stage random(Random random) {
        Stage stage = Stage.first();
        int count = random.nextInt(25);
        for (int i = 0; i < count; i++) {
            try {
                stage = Instruction.parse(LINES.get(random.nextInt(LINES.size()))).applied(stage, InstructionTest.SUPPLIES);
            } catch (SceneException e) {
                // what does not fit here is left out
                continue;
            }
        }
        // a change of the cell may have taken what was lit or looked at
        return kept(stage);
    }

    private static Stage kept(Stage stage) {
        Stage now = stage;
        try {
            new Staging.LightUp(stage.lights()).applied(stage, InstructionTest.SUPPLIES);
            if (stage.look().isPresent()) {
                new Staging.LookAt(stage.look().get()).applied(stage, InstructionTest.SUPPLIES);
            }
        } catch (SceneException e) {
            now = new Stage(stage.experiment(), stage.place(), stage.zoom(), java.util.Optional.empty(), stage.view(), stage.panels(), List.of(), stage.room(), stage.reached());
        }
        return now;
    }

    /** Reads what was written, with the cell from its file. */
    private static Stage read(SceneWriter.Written written) throws SceneException {
        Stage stage = Stage.first();
        Supplies supplies = new Supplies() {
            @Override
            public Cell cell(String name) throws SceneException {
                assertEquals(name + ".cell", written.cell().orElseThrow().getKey());
                try {
                    return CellParser.parse(name, written.cell().orElseThrow().getValue());
                } catch (CellSyntaxException e) {
                    throw new SceneException(e.getMessage());
                }
            }

            @Override
            public List<Instruction> bookmark(int number) {
                throw new AssertionError("a scene names no other");
            }

            @Override
            public TrainingSnapshot train(RoomStage room, int epochs) {
                throw new AssertionError("a scene does not train");
            }
        };
        for (String line : written.text().lines().toList()) {
            stage = Instruction.parse(line).applied(stage, supplies);
        }
        return stage.entered();
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void readsBackToAnEqualStage(@ForAll long seed) throws SceneException {
        Stage stage = random(new Random(seed)).entered();
        SceneWriter.Written written = SceneWriter.write(stage);
        Stage back = read(written);
        assertSame(stage.experiment(), back.experiment(), written.text());
        assertEquals(stage.place(), back.place(), written::text);
        assertEquals(stage.zoom(), back.zoom());
        assertEquals(stage.look(), back.look(), written::text);
        assertEquals(stage.view(), back.view());
        assertEquals(stage.panels(), back.panels());
        assertEquals(stage.lights(), back.lights());
        assertEquals(stage.reached(), back.reached());
        assertEquals(stage.room().map(room -> List.of(room.preset(), room.options())), back.room().map(room -> List.of(room.preset(), room.options())));
    }

    private static void assertSame(Experiment one, Experiment other, String text) {
        assertEquals(CellText.whole(one.base()), CellText.whole(other.base()), text);
        assertEquals(one.convention(), other.convention(), text);
        assertEquals(one.hidden(), other.hidden(), text);
        assertEquals(new Setup.Feed(one.sequence()), new Setup.Feed(other.sequence()), text);
        assertEquals(one.objective(), other.objective(), text);
        assertEquals(one.start(), other.start(), text);
        assertEquals(one.parameters(), other.parameters(), text);
        assertArrayEquals(one.inputs(), other.inputs(), text);
        assertArrayEquals(one.targets(), other.targets(), text);
        for (String state : one.cell().states()) {
            assertArrayEquals(one.initial().getOrDefault(state, new double[one.hidden()]), other.initial().getOrDefault(state, new double[one.hidden()]), text);
        }
        assertEquals(one.clamps(), other.clamps(), text);
    }

    @Test
    void theWindowAsItOpensIsNothing() throws SceneException {
        assertEquals("", SceneWriter.write(Stage.first()).text());
    }

    @Test
    void onlyTheDifferenceIsWritten() throws SceneException {
        assertEquals("set W_f[1,2] = 0.5\nhold i = 0.0\n".replace("0.0\n", "0\n"), SceneWriter.write(InstructionTest.after("set W_f[1,2] = 0.5", "hold i = 0")).text());
    }

    @Test
    void whatIsTooLargeIsASentence() {
        Stage large = Stage.of(Experiment.first().withHidden(20));
        assertTrue(assertThrows(SceneException.class, () -> SceneWriter.write(large)).getMessage().contains("at most 8 units"));
    }

    /** Of a file with a readout and a loss the scene takes both along, and a title. */
    @ParameterizedTest
    @ValueSource(strings = {"", "output y = softmax(W_y · h + b_y)\nloss L = cross_entropy(y, target)\n", "output y = W_y · h\n", "loss L = squared_error(h, target)\n"})
    void aReadoutAndALossOfTheCellsOwnComeBack(String lines) throws Exception {
        Cell own = CellParser.parse("mine", "# title: Mine · 我的\nstate h\nh = tanh(W · [h', x] + b)\n" + lines);
        for (Objective.Kind kind : lines.isEmpty() ? List.of(Objective.Kind.SQUARED_ERROR) : List.of(Objective.Kind.OWN, Objective.Kind.SQUARED_ERROR)) {
            Experiment experiment = Experiment.first().withCell(own).withObjective(new Objective(kind, Case.LossAt.ALL)).withHidden(2).withTarget(3, 0, 0.75);
            SceneWriter.Written written = SceneWriter.write(Stage.of(experiment));
            assertSame(experiment, read(written).experiment(), written.text());
            assertEquals(own.title(), read(written).experiment().base().title());
        }
    }

    /** Words as somebody types them: letters, signs that instructions use, blanks. */
    @ParameterizedTest
    @ValueSource(strings = {"ab", "a b", " a", "a=b", "a;b", "a[1]", "a,b", "\"", "\\", "a\\\"b", "−", "#"})
    void wordsReadBackWhateverStandsInThem(String word) throws Exception {
        Experiment experiment = Experiment.first().withSequence(new Sequence.Words(word, "b"));
        SceneWriter.Written written = SceneWriter.write(Stage.of(experiment));
        assertEquals(new Sequence.Words(word, "b"), read(written).experiment().sequence(), written::text);
    }

    @Test
    void aQuotationMarkWithoutItsSecondIsASentence() {
        assertTrue(assertThrows(SceneException.class, () -> Instruction.parse("sequence words \"a b")).getMessage().contains("a second"));
    }

    @Test
    void theRoomIsWrittenAsItIsChosen() throws Exception {
        Settings chosen = Preset.named("sine").settings().with("hidden", "7").with("lr", "0.02");
        Stage room = Stage.first().with(new RoomStage(chosen, TrainingSnapshot.NONE));
        assertEquals("room sine\noption hidden 7\noption lr 0.02\n", SceneWriter.write(room).text());
        Cell own = CellParser.parse("mine", "state h\nh = tanh(W · [h', x] + b)");
        Stage mine = Stage.first().with(new RoomStage(chosen.withModel(chosen.model().withCell(own.recurrent())), TrainingSnapshot.NONE));
        assertTrue(assertThrows(SceneException.class, () -> SceneWriter.write(mine)).getMessage().contains("a cell of one's own"));
    }
}
