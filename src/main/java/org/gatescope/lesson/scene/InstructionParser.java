package org.gatescope.lesson.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.Cursor.Pass;
import org.gatescope.trace.Cursor.Zoom;

/** Reads one line of a scene: the first word says which instruction it is. */
final class InstructionParser {

    private static final int MOST_PRESSES = 1_000;
    private static final int MOST_EPOCHS = 1_000;
    private static final int MOST_BOOKMARKS = 999;
    private static final long MOST_SEED = 999_999_999_999L;

    /** What follows the first word. */
    @FunctionalInterface
    private interface Reader {
        Instruction read(Words words) throws SceneException;
    }

    private static final Map<String, Reader> READERS = readers();

    private InstructionParser() {
    }

    static Instruction parse(String line) throws SceneException {
        Words words = Words.of(line);
        String first = words.peek();
        if (first.startsWith("target@")) {
            return step(words);
        }
        Reader reader = READERS.get(words.next("an.instruction"));
        if (reader == null) {
            throw SceneException.of("instruction", first, String.join(", ", READERS.keySet()));
        }
        Instruction instruction = reader.read(words);
        words.requireEnd();
        return instruction;
    }

    private static Map<String, Reader> readers() {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("cell", words -> new Setup.UseCell(words.name("a.cell")));
        readers.put("hidden", words -> new Setup.Hidden(words.whole("the.units", 1, Experiment.MOST_HIDDEN)));
        readers.put("length", words -> new Setup.Length(words.whole("the.steps", 1, Experiment.MOST_STEPS)));
        readers.put("sequence", InstructionParser::sequence);
        readers.put("objective", words -> new Setup.Measure(words.choice(List.of(Objective.Kind.values()), Setup.Measure::key)));
        readers.put("loss", words -> new Setup.LossIn(words.choice(List.of(LossAt.values()), at -> at == LossAt.LAST ? "last" : "each")));
        readers.put("seed", words -> new Setup.Seed(words.whole("a.seed", 0, MOST_SEED)));
        readers.put("initialization", words -> words.peek().equals("forget-bias") ? forgetBias(words.skip())
                : new Setup.Begin(words.choice(List.of(Initialization.values()), InstructionParser::key)));
        readers.put("forget-bias", InstructionParser::forgetBias);
        readers.put("convention", words -> new Setup.Write(words.choice(List.of(Convention.values()), Convention::key)));
        readers.put("set", words -> {
            Words.Named named = words.named(2);
            return new Numbers.SetParameter(named.name(), named.indices(), words.assigned());
        });
        readers.put("input", InstructionParser::step);
        readers.put("before", words -> {
            Words.Named named = words.named(1);
            return new Numbers.SetBefore(named.name(), named.index(), words.assigned());
        });
        readers.put("hold", words -> {
            Words.Named named = words.named(1);
            return new Numbers.Hold(named.name(), named.index(), Optional.of(words.assigned().single()));
        });
        readers.put("release", InstructionParser::release);
        readers.put("go", InstructionParser::go);
        readers.put("press", InstructionParser::press);
        readers.put("look", words -> new Staging.LookAt(words.look()));
        readers.put("zoom", words -> new Staging.ZoomTo(words.choice(List.of(Zoom.values()), InstructionParser::key)));
        readers.put("view", words -> new Staging.Draw(words.choice(List.of(View.values()), View::key)));
        readers.put("show", words -> new Staging.Open(words.choice(List.of(Panel.values()), Panel::key), true));
        readers.put("hide", words -> new Staging.Open(words.choice(List.of(Panel.values()), Panel::key), false));
        readers.put("light", InstructionParser::light);
        readers.put("scene", words -> new Instruction.Bookmark(words.whole("a.bookmark", 1, MOST_BOOKMARKS)));
        readers.put("room", words -> new RoomInstruction.Enter(words.name("a.preset")));
        readers.put("option", words -> new RoomInstruction.Choose(words.name("an.option"), words.rest("a.value")));
        readers.put("train", words -> new RoomInstruction.Train(words.whole("the.epochs", 1, MOST_EPOCHS)));
        return readers;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Instruction sequence(Words words) throws SceneException {
        String kind = words.next("a.sequence");
        return new Setup.Feed(switch (kind) {
            case "sine" -> new Sequence.Sine(words.number("a.period", 1e-3, 1e6));
            case "pulse" -> new Sequence.Pulse();
            case "words" -> words(words.next("the.first"), words.next("the.second"));
            case "numbers" -> given(words);
            default -> throw SceneException.of("expected", SceneException.words("a.sequence"), kind);
        });
    }

    private static Sequence words(String first, String second) throws SceneException {
        Sequence.Words sequence = new Sequence.Words(first, second);
        if (sequence.alphabet().size() > Sequence.Words.MOST_LETTERS || sequence.longest() > Experiment.MOST_STEPS) {
            throw SceneException.of("two.words", Sequence.Words.MOST_LETTERS, Experiment.MOST_STEPS);
        }
        return sequence;
    }

    private static Sequence given(Words words) throws SceneException {
        boolean inRows = words.hasSemicolon();
        List<List<Double>> rows = words.rows().rows();
        double[][] vectors = inRows ? rows.stream().map(row -> row.stream().mapToDouble(Double::doubleValue).toArray()).toArray(double[][]::new)
                : rows.getFirst().stream().map(number -> new double[] {number}).toArray(double[][]::new);
        boolean uneven = Arrays.stream(vectors).anyMatch(vector -> vector.length != vectors[0].length);
        if (uneven || vectors.length > Experiment.MOST_STEPS) {
            throw uneven ? SceneException.of("uneven") : SceneException.of("steps.most", Experiment.MOST_STEPS);
        }
        return new Sequence.Given(Sequence.Given.Origin.TYPED, "", vectors);
    }

    private static Instruction forgetBias(Words words) throws SceneException {
        if (words.peek().equals("none")) {
            words.skip();
            return new Setup.ForgetBias(OptionalDouble.empty());
        }
        return new Setup.ForgetBias(OptionalDouble.of(words.number("a.bias", -1e6, 1e6)));
    }

    private static Instruction step(Words words) throws SceneException {
        Words.Named named = words.named(1);
        if (!named.name().equals("x") && !named.name().equals("target") || named.step().isEmpty()) {
            throw SceneException.of("x.step");
        }
        Instruction instruction = new Numbers.SetStep(named.name().equals("target"), named.step().getAsInt(), named.index(), words.assigned());
        words.requireEnd();
        return instruction;
    }

    private static Instruction release(Words words) throws SceneException {
        if (words.isEnd()) {
            return new Numbers.Release();
        }
        Words.Named named = words.named(1);
        return new Numbers.Hold(named.name(), named.index(), Optional.empty());
    }

    private static Instruction go(Words words) throws SceneException {
        String where = words.next("a.way");
        return switch (where) {
            case "start" -> new Staging.GoTo(false);
            case "end" -> new Staging.GoTo(true);
            case "forward", "backward" -> new Staging.Go(where.equals("forward") ? Pass.FORWARD : Pass.BACKWARD, step(words.next("a.step")), words.path());
            default -> throw SceneException.of("expected", SceneException.words("a.way"), where);
        };
    }

    private static Staging.Step step(String text) throws SceneException {
        if (text.matches("[1-9]\\d{0,3}")) {
            return new Staging.Step(OptionalInt.of(Integer.parseInt(text)), 0);
        }
        if (text.matches("T(-[1-9]\\d{0,3})?")) {
            return new Staging.Step(OptionalInt.empty(), text.length() == 1 ? 0 : Integer.parseInt(text.substring(2)));
        }
        throw SceneException.of("step", text);
    }

    private static Instruction press(Words words) throws SceneException {
        boolean isNext = words.choice(List.of(true, false), next -> next ? "next" : "back");
        return new Staging.Press(isNext, words.isEnd() ? 1 : words.whole("how.often", 1, MOST_PRESSES));
    }

    private static Instruction light(Words words) throws SceneException {
        List<Light> lights = new ArrayList<>();
        while (!words.isEnd()) {
            Words.Named named = words.named(0);
            lights.add(new Light(named.name(), named.step()));
        }
        return new Staging.LightUp(lights);
    }

    /** For sentences. */
    static <T> String words(List<T> choices, Function<T, String> word) {
        return choices.stream().map(word).collect(Collectors.joining(", "));
    }
}
