package org.gatescope.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Equation;
import org.gatescope.cell.ParameterShape;
import org.gatescope.cell.Sizes;
import org.gatescope.check.NativeLibraries;
import org.gatescope.check.Numbers;
import org.gatescope.check.RandomCase;
import org.gatescope.lab.Objective;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cells of the trace's contract against libtorch: its equations written out by hand, its gradients by autograd, all in float64. */
class LibtorchTest {

    private static final double BOUND = 1e-9;
    private static final List<String> CONTRACT = List.of("rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after");

    @BeforeAll
    static void oneThread() {
        NativeLibraries.assumeLibtorch();
        torch.set_num_threads(1);
    }

    static Stream<Arguments> cases() {
        int[][] sizes = {{1, 1, 1}, {1, 1, 6}, {2, 3, 1}, {4, 2, 7}, {3, 5, 20}, {8, 1, 50}, {16, 9, 12}};
        return CONTRACT.stream().flatMap(cell -> Stream.of(sizes).map(size -> Arguments.of(cell, size[0], size[1], size[2])));
    }

    @ParameterizedTest(name = "{0}, H = {1}, D = {2}, T = {3}")
    @MethodSource("cases")
    void givesTheSameValuesAndGradients(String name, int hidden, int input, int length) throws NotFiniteException {
        Case given = RandomCase.of(Cells.cell(name), Objective.Kind.INNER_PRODUCT, Case.LossAt.ALL,
                new Sizes(input, hidden, hidden), length, new Random(31L * hidden + length));
        Trace trace = Tracer.run(given);
        try (var _ = new PointerScope()) {
            new Unrolled(given).compareWith(trace);
        }
    }

    @ParameterizedTest(name = "{0}, H = {1}, D = {2}, T = {3}")
    @MethodSource("layers")
    void pytorchsConventionIsThatOfItsOwnLayers(String name, int hidden, int input, int length) throws NotFiniteException {
        Case plain = RandomCase.of(Cells.cell(name), Objective.Kind.INNER_PRODUCT, Case.LossAt.ALL, new Sizes(input, hidden, hidden), length, new Random(length));
        Case given = RandomCase.in(Convention.PYTORCH, plain);
        for (String bias : given.parameters().names().stream().filter(each -> each.startsWith("b_h")).toList()) {
            // the second bias starts at zero; here it is to be seen
            given = RandomCase.with(given, given.parameters().with(bias, RandomCase.vector(new Random(bias.hashCode()), hidden, 1)));
        }
        Trace trace = Tracer.run(given);
        try (var _ = new PointerScope()) {
            new Layer(given).compareWith(trace);
        }
    }

    static Stream<Arguments> layers() {
        return Stream.of("rnn", "lstm", "gru-reset-after").flatMap(cell -> Stream.of(Arguments.of(cell, 1, 1, 1), Arguments.of(cell, 3, 2, 5), Arguments.of(cell, 8, 4, 20)));
    }

    /** libtorch's own recurrent layers, their stacked parameters in the order that its documentation gives. */
    private static final class Layer {

        private final Map<String, Tensor> parameters = new HashMap<>();
        private final Tensor output;

        Layer(Case given) {
            String gates = switch (given.cell().name()) {
                case "rnn" -> "h";
                case "lstm" -> "i f g o";
                default -> "r z n";
            };
            for (ParameterShape shape : given.cell().parameters().values()) {
                double[] numbers = given.parameters().numbers(shape.name());
                Tensor tensor = shape.isMatrix() ? Tensor.create(numbers, shape.rows(given.sizes()), shape.columns(given.sizes())) : Tensor.create(numbers);
                parameters.put(shape.name(), tensor.set_requires_grad(true));
            }
            TensorVector weights = new TensorVector(stack("W_i", gates), stack("W_h", gates), stack("b_i", gates), stack("b_h", gates));
            Tensor input = Tensor.create(Stream.of(given.inputs()).flatMapToDouble(Arrays::stream).toArray(), given.length(), 1, given.sizes().input());
            Tensor h = state(given, "h");
            output = switch (given.cell().name()) {
                case "rnn" -> torch.rnn_tanh(input, h, weights, true, 1, 0, false, false, false).get0();
                case "lstm" -> torch.lstm(input, new TensorVector(h, state(given, "c")), weights, true, 1, 0, false, false, false).get0();
                default -> torch.gru(input, h, weights, true, 1, 0, false, false, false).get0();
            };
            Tensor targets = Tensor.create(Stream.of(given.targets()).flatMapToDouble(Arrays::stream).toArray(), given.length(), 1, given.sizes().hidden());
            output.mul(targets).sum().backward();
        }

        private Tensor stack(String kind, String gates) {
            Tensor[] parts = Stream.of(gates.split(" ")).map(gate -> parameters.get(kind + gate)).toArray(Tensor[]::new);
            return torch.cat(new TensorVector(parts));
        }

        private static Tensor state(Case given, String name) {
            return Tensor.create(given.initial().get(name), 1, 1, given.sizes().hidden());
        }

        void compareWith(Trace trace) {
            int hidden = trace.sizes().hidden();
            double[] all = Unrolled.numbers(output);
            for (int t = 1; t <= trace.length(); t++) {
                Unrolled.near(Arrays.copyOfRange(all, (t - 1) * hidden, t * hidden), trace.value(t, "h"), "h of step " + t);
            }
            parameters.forEach((name, tensor) -> Unrolled.near(Unrolled.gradient(tensor), trace.parameterGradient(name), "the gradient of " + name));
        }
    }

    /** A cell unrolled over a case's sequence as tensors. */
    private static final class Unrolled {

        private final Case given;
        private final String name;
        private final Map<String, Tensor> parameters = new HashMap<>();
        private final Map<String, Tensor> initial = new HashMap<>();
        private final List<Tensor> inputs = new ArrayList<>();
        private final List<Map<String, Tensor>> steps = new ArrayList<>();
        private Map<String, Tensor> now;

        Unrolled(Case given) {
            this.given = given;
            this.name = given.cell().name();
            for (ParameterShape shape : given.cell().parameters().values()) {
                double[] numbers = given.parameters().numbers(shape.name());
                Tensor tensor = shape.isMatrix()
                        ? Tensor.create(numbers, shape.rows(given.sizes()), shape.columns(given.sizes()))
                        : Tensor.create(numbers);
                parameters.put(shape.name(), tensor.set_requires_grad(true));
            }
            given.initial().forEach((state, numbers) -> initial.put(state, Tensor.create(numbers).set_requires_grad(true)));
            Tensor loss = null;
            Map<String, Tensor> before = initial;
            for (int t = 0; t < given.length(); t++) {
                inputs.add(Tensor.create(given.inputs()[t]).set_requires_grad(true));
                now = new LinkedHashMap<>();
                steps.add(now);
                step(before.get("h"), before.get("C"), inputs.get(t));
                Tensor part = Tensor.create(given.targets()[t]).mul(now.get("h")).sum();
                loss = loss == null ? part : loss.add(part);
                before = now;
            }
            loss.backward();
        }

        private void step(Tensor h, Tensor c, Tensor x) {
            switch (name) {
                case "rnn" -> keep("h", gate("h", h, x).tanh());
                case "lstm" -> {
                    Tensor f = keep("f", gate("f", h, x).sigmoid());
                    Tensor i = keep("i", gate("i", h, x).sigmoid());
                    Tensor candidate = keep("C_tilde", gate("C", h, x).tanh());
                    Tensor cell = keep("C", f.mul(c).add(i.mul(candidate)));
                    Tensor o = keep("o", gate("o", h, x).sigmoid());
                    keep("h", o.mul(cell.tanh()));
                }
                case "peephole-lstm" -> {
                    Tensor f = keep("f", gate("f", h, x).add(of("p_f").mul(c)).sigmoid());
                    Tensor i = keep("i", gate("i", h, x).add(of("p_i").mul(c)).sigmoid());
                    Tensor candidate = keep("C_tilde", gate("C", h, x).tanh());
                    Tensor cell = keep("C", f.mul(c).add(i.mul(candidate)));
                    Tensor o = keep("o", gate("o", h, x).add(of("p_o").mul(cell)).sigmoid());
                    keep("h", o.mul(cell.tanh()));
                }
                case "gru" -> {
                    Tensor z = keep("z", gate("z", h, x).sigmoid());
                    Tensor r = keep("r", gate("r", h, x).sigmoid());
                    Tensor n = keep("n", gate("n", r.mul(h), x).tanh());
                    keep("h", mix(z, n, h));
                }
                case "gru-reset-after" -> {
                    Tensor z = keep("z", gate("z", h, x).sigmoid());
                    Tensor r = keep("r", gate("r", h, x).sigmoid());
                    Tensor fromInput = of("W_nx").mv(x).add(of("b_nx"));
                    Tensor fromState = of("W_nh").mv(h).add(of("b_nh"));
                    Tensor n = keep("n", fromInput.add(r.mul(fromState)).tanh());
                    keep("h", mix(z, n, h));
                }
                default -> throw new IllegalArgumentException(name);
            }
        }

        /** W · [v, x] + b. */
        private Tensor gate(String gate, Tensor v, Tensor x) {
            return of("W_" + gate).mv(torch.cat(new TensorVector(v, x))).add(of("b_" + gate));
        }

        /** (1 − z) ⊙ n + z ⊙ h. */
        private static Tensor mix(Tensor z, Tensor n, Tensor h) {
            return z.neg().add(new Scalar(1.0)).mul(n).add(z.mul(h));
        }

        private Tensor of(String parameter) {
            return parameters.get(parameter);
        }

        private Tensor keep(String symbol, Tensor value) {
            value.retain_grad();
            now.put(symbol, value);
            return value;
        }

        void compareWith(Trace trace) {
            Cell cell = given.cell();
            for (int t = 1; t <= given.length(); t++) {
                Map<String, Tensor> step = steps.get(t - 1);
                assertEquals(step.keySet(), symbols(cell), "the symbols");
                for (Map.Entry<String, Tensor> each : step.entrySet()) {
                    String what = "%s of step %d".formatted(each.getKey(), t);
                    near(numbers(each.getValue()), trace.value(t, each.getKey()), what);
                    near(gradient(each.getValue()), trace.gradient(t, each.getKey()), "the gradient of " + what);
                }
                near(gradient(inputs.get(t - 1)), trace.gradient(t, cell.node("x").orElseThrow()), "the gradient of x of step " + t);
            }
            assertEquals(cell.parameters().keySet(), parameters.keySet(), "the parameters");
            parameters.forEach((key, tensor) -> near(gradient(tensor), trace.parameterGradient(key), "the gradient of " + key));
            initial.forEach((state, tensor) -> near(gradient(tensor), trace.initialGradient(state), "the gradient of the first " + state));
        }

        private static Set<String> symbols(Cell cell) {
            return cell.equations(Equation.Kind.CELL).stream().map(Equation::symbol).collect(Collectors.toSet());
        }

        private static void near(double[] expected, double[] actual, String what) {
            Numbers.assertNear(expected, actual, BOUND, 1, what);
        }

        private static double[] gradient(Tensor tensor) {
            Tensor gradient = tensor.grad();
            assertTrue(gradient.defined(), "autograd left a gradient out");
            return numbers(gradient);
        }

        private static double[] numbers(Tensor tensor) {
            Tensor dense = tensor.detach().contiguous();
            double[] numbers = new double[(int) dense.numel()];
            dense.data_ptr_double().get(numbers);
            return numbers;
        }
    }
}
