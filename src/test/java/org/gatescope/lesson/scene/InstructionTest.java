package org.gatescope.lesson.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.lesson.expression.Place;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.Cursor.Pass;
import org.gatescope.trace.Cursor.Zoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each instruction does what it says, and reads back from what it is written as. */
class InstructionTest {

    /** One cell, one bookmark, and a training that only counts. */
    static final Supplies SUPPLIES = new Supplies() {
        @Override
        public Cell cell(String name) throws SceneException {
            try {
                return CellParser.parse(name, "state h\nh = tanh(W_h · [h', x])\n");
            } catch (CellSyntaxException e) {
                throw new SceneException(e.getMessage());
            }
        }

        @Override
        public List<Instruction> bookmark(int number) throws SceneException {
            return number == 1 ? List.of(Instruction.parse("hidden 2"), Instruction.parse("hold f = 1")) : List.of(Instruction.parse("scene 1"));
        }

        @Override
        public TrainingSnapshot train(RoomStage room, int epochs) {
            TrainingSnapshot now = room.training();
            return new TrainingSnapshot(now.epochs() + epochs, now.trainLoss(), now.validationLoss(), now.accuracy(), now.gradientNorm(), false);
        }
    };

    static Stage after(String... lines) throws SceneException {
        Stage stage = Stage.first();
        for (String line : lines) {
            stage = Instruction.parse(line).applied(stage, SUPPLIES);
        }
        return stage;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "cell gru", "cell my-cell", "hidden 3", "length 12", "sequence sine 8", "sequence pulse", "sequence words hello world", "sequence numbers 1 0 0 0.5",
        "sequence numbers 1 0; 0 1; 0.5 -1", "sequence numbers 1 0;", "objective squared-error", "objective cross-entropy", "objective state", "loss last", "loss each", "seed 7",
        "initialization glorot", "forget-bias 1", "forget-bias none", "convention pytorch", "set W_f[1,2] = 0.5", "set b_f = 5", "set W_f = 1 0; 0 1", "input x@3 = 1",
        "input x@3[2] = 1", "target@6 = 0.5", "before C = 1", "before C[2] = 1", "hold f = 1", "hold f[2] = 1", "release f", "release f[2]", "release", "go forward 3 f",
        "go backward T h", "go forward T-1 f/1", "go start", "go end", "press next 5", "press back 2", "look f@3", "look grad(f@3[2])", "look grad(W_f[1,2])", "zoom operator",
        "view folded", "show timeline", "hide inspector", "light f C", "light f@3", "light", "scene 1", "room sine", "option hidden 8", "train 3"})
    void readsBack(String line) throws SceneException {
        Instruction instruction = Instruction.parse(line);
        assertEquals(line, instruction.toString());
        assertEquals(instruction, Instruction.parse(instruction.toString()));
    }

    @Test
    void otherWaysOfWriting() throws SceneException {
        assertEquals(Instruction.parse("forget-bias 2"), Instruction.parse("initialization forget-bias 2"));
        assertEquals(Instruction.parse("target@6 = 0.5"), Instruction.parse("input target@6 = 0.5"));
        assertEquals(Instruction.parse("set W_f[1,2] = -0.5"), Instruction.parse("  set  W_f[ 1, 2 ]=−0.5 "));
        assertEquals(Instruction.parse("press next 1"), Instruction.parse("press next"));
    }

    @Test
    void setup() throws SceneException {
        assertEquals("gru", after("cell gru").experiment().base().name());
        assertEquals("mine", after("cell mine").experiment().base().name());
        assertEquals(3, after("hidden 3").experiment().hidden());
        assertEquals(12, after("length 12").experiment().length());
        assertEquals(new Sequence.Pulse(), after("sequence pulse").experiment().sequence());
        assertEquals(11, after("sequence words hello world").experiment().length());
        assertArrayEquals(new double[][] {{1}, {0}, {0.5}}, after("sequence numbers 1 0 0.5").experiment().inputs());
        assertArrayEquals(new double[][] {{1, 0}}, after("sequence numbers 1 0;").experiment().inputs());
        assertEquals(Objective.Kind.INNER_PRODUCT, after("objective state").experiment().objective().kind());
        assertEquals(LossAt.ALL, after("loss each").experiment().objective().lossAt());
        assertEquals(new Experiment.Start(Initialization.GLOROT, 7, 2), after("seed 7", "initialization glorot", "forget-bias 2").experiment().start());
        assertTrue(Double.isNaN(after("forget-bias none").experiment().start().forgetBias()));
        assertEquals(Convention.PYTORCH, after("convention pytorch").experiment().convention());
    }

    @Test
    void numbers() throws SceneException {
        assertArrayEquals(new double[] {5, 5}, after("hidden 2", "set b_f = 5").experiment().parameters().numbers("b_f"));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, after("hidden 2", "set W_f = 1 2 3; 4 5 6").experiment().parameters().numbers("W_f"));
        assertEquals(0.5, after("set W_f[1,2] = 0.5").experiment().parameters().at("W_f", 1));
        assertEquals(9, after("input x@3 = 9").experiment().inputs()[2][0]);
        assertEquals(9, after("target@6 = 9").experiment().targets()[5][0]);
        assertArrayEquals(new double[] {0, 2}, after("hidden 2", "before C[2] = 2").experiment().initial().get("C"));
        assertEquals(Map.of("f", Map.of(0, 1.0, 1, 1.0)), after("hidden 2", "hold f = 1").experiment().clamps().held());
        assertEquals(Map.of("f", Map.of(1, 1.0)), after("hidden 2", "hold f = 1", "release f[1]").experiment().clamps().held());
        assertTrue(after("hold f = 1", "hold i = 0", "release").experiment().clamps().isEmpty());
    }

    /** A number of the articles' form, set in another: the values follow. */
    @Test
    void numbersInAnotherConvention() throws SceneException {
        Experiment plain = after("hidden 2", "set W_f[2,3] = 0.25", "set b_C = 1 2", "hold C_tilde = 0.5").experiment();
        Experiment other = after("hidden 2", "convention pytorch", "set W_f[2,3] = 0.25", "set b_C = 1 2", "hold C_tilde = 0.5").experiment();
        assertEquals(plain.parameters(), other.withConvention(Convention.ARTICLE).parameters());
        assertEquals(plain.clamps(), other.withConvention(Convention.ARTICLE).clamps());
    }

    @Test
    void staging() throws SceneException {
        assertEquals(new Place(Pass.FORWARD, 3, "f"), after("go forward 3 f").place());
        assertEquals(new Place(Pass.BACKWARD, 6, "h"), after("go backward T h").place());
        assertEquals(Pass.BACKWARD, after("go end").place().pass());
        assertEquals(new Place(Pass.FORWARD, 1, "f"), after("go end", "go start").place());
        assertEquals(new Place(Pass.FORWARD, 1, "C_tilde"), after("press next 2").place());
        assertEquals(new Place(Pass.FORWARD, 1, "i"), after("press next 2", "press back").place());
        assertTrue(after("zoom step", "press next 3").reached().contains(new Place(Pass.FORWARD, 2, "h")), "what a press passes has been reached");
        assertTrue(after("go end").reached().size() == 2, "what a jump passes has not");
        assertEquals(Zoom.PASS, after("zoom pass").zoom());
        assertEquals(Optional.of(View.UNITS), after("view units").view());
        assertEquals(Map.of(Panel.TIMELINE, true, Panel.READOUT, false), after("show timeline", "hide readout").panels());
        assertEquals(List.of(new Light("f", OptionalInt.of(3)), new Light("C", OptionalInt.empty())), after("light f@3 C").lights());
        assertEquals("grad(f@3)", after("look grad(f@3)").look().orElseThrow().toString());
        assertEquals(2, after("scene 1").experiment().hidden());
    }

    @Test
    void room() throws SceneException {
        RoomStage room = after("room sine", "option hidden 8", "train 3", "train 2").room().orElseThrow();
        assertEquals(8, room.settings().model().hidden());
        assertEquals(5, room.training().epochs());
        assertEquals(0, after("room sine", "train 3", "option hidden 8").room().orElseThrow().training().epochs(), "what was trained is gone with another choice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jump 3 | there is no instruction 'jump'", "cell | expected at the end", "cell ../x | a cell's name expected", "hidden 9 | from 1 to 8", "hidden x | from 1 to 8",
        "length 51 | from 1 to 50", "sequence | sine, pulse", "sequence sinus 3 | sine, pulse", "sequence sine 0 | a period", "sequence words abcdefgh ijklmnop | different letters",
        "sequence numbers | a number expected", "sequence numbers 1; 2 3 | as many numbers", "sequence numbers x | a number expected", "objective mse | one of", "loss first | one of",
        "seed -1 | a seed", "convention keras | one of", "set W_f | = expected", "set W_f 3 | = expected", "set W_f[1,2,3] = 1 | a name expected", "set 1 = 2 | a name expected",
        "set b_f = x | a number expected", "set b_f = 1e999 | a number expected", "input f@3 = 1 | x or target", "input x = 1 | x or target", "hold f = 1 2 | one number expected",
        "go up 3 f | forward, backward", "go forward 0 f | a step expected", "go forward 3 | a symbol expected", "press on 3 | one of", "press next 9999 | how often", "look | a number to look at",
        "zoom in | one of", "view list | one of", "show menu | one of", "light 3 | a name expected", "scene 0 | a bookmark", "train 0 | a number of epochs", "go start now | nothing expected behind it"})
    void whatIsNoInstructionIsASentence(String line, String part) {
        SceneException e = assertThrows(SceneException.class, () -> Instruction.parse(line));
        assertTrue(e.getMessage().contains(part), e::getMessage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "set W_q = 1 | there is no parameter W_q", "set W_f[2,1] = 1 | W_f has no row 2", "set W_f[1] = 1 | is a matrix", "set b_f[1,1] = 1 | is a vector",
        "set W_f = 1 2 3 | 1 rows of 2", "set b_f = 1 2 | has 1 numbers", "input x@7 = 1 | no step 7", "input x@1[2] = 1 | x has no number 2", "before f = 1 | f is no state",
        "hold q = 1 | there is no symbol q", "hold f[2] = 1 | f has no unit 2", "go forward 7 f | there is no step 7", "go forward 3 q | there is no q", "go forward 3 L | nothing is computed",
        "look q@3 | there is no q", "look f | has steps", "look f@9 | no step 9", "look W_f[1] | is a matrix", "look grad(target@1) | no gradient", "light q | there is no q", "light f@9 | no step 9",
        "scene 2 | leads to a bookmark", "room nowhere | one of", "option hidden 8 | not open", "train 3 | not open"})
    void whatCannotBeDoneIsASentence(String line, String part) throws SceneException {
        Instruction instruction = Instruction.parse(line);
        SceneException e = assertThrows(SceneException.class, () -> instruction.applied(Stage.first(), SUPPLIES));
        assertTrue(e.getMessage().contains(part), e::getMessage);
    }

    @Test
    void whatTheRoomDoesNotKnowIsASentence() {
        assertTrue(assertThrows(SceneException.class, () -> after("room sine", "option speed 3")).getMessage().contains("no such option"));
        assertTrue(assertThrows(SceneException.class, () -> after("room sine", "option hidden -3")).getMessage().contains("hidden"));
        assertTrue(assertThrows(SceneException.class, () -> after("sequence numbers 1 2 3", "length 9")).getMessage().contains("3 steps"));
        assertTrue(assertThrows(SceneException.class, () -> after("set W_f = 1e308", "set b_C = 5", "cell rnn-identity", "set W_h = 1e200").moment()).getMessage().contains("leave their range"));
    }
}
