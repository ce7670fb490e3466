package org.gatescope.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.gatescope.check.NativeLibraries;
import org.gatescope.check.Numbers;
import org.gatescope.check.RandomCase;
import org.gatescope.check.RandomCell;
import org.gatescope.lab.Objective;
import org.gatescope.trace.Case;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The lines of code beside the equations: as they read for the built-in cells, and that they compute what the graph computes. */
class SourceCodeTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("rnn", Convention.ARTICLE, Dialect.PYTORCH, """
                        h = torch.tanh(W_h @ torch.cat([h_prev, x]) + b_h)
                        """),
                Arguments.of("rnn", Convention.PYTORCH, Dialect.PYTORCH, """
                        h = torch.tanh(W_ih @ x + b_ih + W_hh @ h_prev + b_hh)
                        """),
                Arguments.of("lstm", Convention.ARTICLE, Dialect.PYTORCH, """
                        f = torch.sigmoid(W_f @ torch.cat([h_prev, x]) + b_f)
                        i = torch.sigmoid(W_i @ torch.cat([h_prev, x]) + b_i)
                        C_tilde = torch.tanh(W_C @ torch.cat([h_prev, x]) + b_C)
                        C = f * C_prev + i * C_tilde
                        o = torch.sigmoid(W_o @ torch.cat([h_prev, x]) + b_o)
                        h = o * torch.tanh(C)
                        """),
                Arguments.of("lstm", Convention.PYTORCH, Dialect.PYTORCH, """
                        i = torch.sigmoid(W_ii @ x + b_ii + W_hi @ h_prev + b_hi)
                        f = torch.sigmoid(W_if @ x + b_if + W_hf @ h_prev + b_hf)
                        g = torch.tanh(W_ig @ x + b_ig + W_hg @ h_prev + b_hg)
                        o = torch.sigmoid(W_io @ x + b_io + W_ho @ h_prev + b_ho)
                        c = f * c_prev + i * g
                        h = o * torch.tanh(c)
                        """),
                Arguments.of("peephole-lstm", Convention.ARTICLE, Dialect.PYTORCH, """
                        f = torch.sigmoid(W_f @ torch.cat([h_prev, x]) + p_f * C_prev + b_f)
                        i = torch.sigmoid(W_i @ torch.cat([h_prev, x]) + p_i * C_prev + b_i)
                        C_tilde = torch.tanh(W_C @ torch.cat([h_prev, x]) + b_C)
                        C = f * C_prev + i * C_tilde
                        o = torch.sigmoid(W_o @ torch.cat([h_prev, x]) + p_o * C + b_o)
                        h = o * torch.tanh(C)
                        """),
                Arguments.of("peephole-lstm", Convention.PYTORCH, Dialect.PYTORCH, """
                        i = torch.sigmoid(W_ii @ x + b_ii + W_hi @ h_prev + b_hi + p_i * c_prev)
                        f = torch.sigmoid(W_if @ x + b_if + W_hf @ h_prev + b_hf + p_f * c_prev)
                        g = torch.tanh(W_ig @ x + b_ig + W_hg @ h_prev + b_hg)
                        c = f * c_prev + i * g
                        o = torch.sigmoid(W_io @ x + b_io + W_ho @ h_prev + b_ho + p_o * c)
                        h = o * torch.tanh(c)
                        """),
                Arguments.of("gru", Convention.ARTICLE, Dialect.PYTORCH, """
                        z = torch.sigmoid(W_z @ torch.cat([h_prev, x]) + b_z)
                        r = torch.sigmoid(W_r @ torch.cat([h_prev, x]) + b_r)
                        n = torch.tanh(W_n @ torch.cat([r * h_prev, x]) + b_n)
                        h = (1 - z) * n + z * h_prev
                        """),
                Arguments.of("gru", Convention.PYTORCH, Dialect.PYTORCH, """
                        r = torch.sigmoid(W_ir @ x + b_ir + W_hr @ h_prev + b_hr)
                        z = torch.sigmoid(W_iz @ x + b_iz + W_hz @ h_prev + b_hz)
                        n = torch.tanh(W_in @ x + b_in + W_hn @ (r * h_prev) + b_hn)
                        h = (1 - z) * n + z * h_prev
                        """),
                Arguments.of("gru-reset-after", Convention.ARTICLE, Dialect.PYTORCH, """
                        z = torch.sigmoid(W_z @ torch.cat([h_prev, x]) + b_z)
                        r = torch.sigmoid(W_r @ torch.cat([h_prev, x]) + b_r)
                        n = torch.tanh(W_nx @ x + b_nx + r * (W_nh @ h_prev + b_nh))
                        h = (1 - z) * n + z * h_prev
                        """),
                Arguments.of("gru-reset-after", Convention.PYTORCH, Dialect.PYTORCH, """
                        r = torch.sigmoid(W_ir @ x + b_ir + W_hr @ h_prev + b_hr)
                        z = torch.sigmoid(W_iz @ x + b_iz + W_hz @ h_prev + b_hz)
                        n = torch.tanh(W_in @ x + b_in + r * (W_hn @ h_prev + b_hn))
                        h = (1 - z) * n + z * h_prev
                        """),
                Arguments.of("rnn", Convention.ARTICLE, Dialect.NUMPY, """
                        h = np.tanh(W_h @ np.concatenate([h_prev, x]) + b_h)
                        """),
                Arguments.of("lstm", Convention.ARTICLE, Dialect.NUMPY, """
                        f = (1 / (1 + np.exp(-(W_f @ np.concatenate([h_prev, x]) + b_f))))
                        i = (1 / (1 + np.exp(-(W_i @ np.concatenate([h_prev, x]) + b_i))))
                        C_tilde = np.tanh(W_C @ np.concatenate([h_prev, x]) + b_C)
                        C = f * C_prev + i * C_tilde
                        o = (1 / (1 + np.exp(-(W_o @ np.concatenate([h_prev, x]) + b_o))))
                        h = o * np.tanh(C)
                        """),
                Arguments.of("gru", Convention.ARTICLE, Dialect.NUMPY, """
                        z = (1 / (1 + np.exp(-(W_z @ np.concatenate([h_prev, x]) + b_z))))
                        r = (1 / (1 + np.exp(-(W_r @ np.concatenate([h_prev, x]) + b_r))))
                        n = np.tanh(W_n @ np.concatenate([r * h_prev, x]) + b_n)
                        h = (1 - z) * n + z * h_prev
                        """),
                Arguments.of("gru-reset-after", Convention.ARTICLE, Dialect.NUMPY, """
                        z = (1 / (1 + np.exp(-(W_z @ np.concatenate([h_prev, x]) + b_z))))
                        r = (1 / (1 + np.exp(-(W_r @ np.concatenate([h_prev, x]) + b_r))))
                        n = np.tanh(W_nx @ x + b_nx + r * (W_nh @ h_prev + b_nh))
                        h = (1 - z) * n + z * h_prev
                        """),
                Arguments.of("rnn", Convention.ARTICLE, Dialect.ND4J, """
                        INDArray h = Transforms.tanh(W_h.mmul(Nd4j.concat(0, hPrev, x)).add(b_h));
                        """),
                Arguments.of("lstm", Convention.ARTICLE, Dialect.ND4J, """
                        INDArray f = Transforms.sigmoid(W_f.mmul(Nd4j.concat(0, hPrev, x)).add(b_f));
                        INDArray i = Transforms.sigmoid(W_i.mmul(Nd4j.concat(0, hPrev, x)).add(b_i));
                        INDArray C_tilde = Transforms.tanh(W_C.mmul(Nd4j.concat(0, hPrev, x)).add(b_C));
                        INDArray C = f.mul(CPrev).add(i.mul(C_tilde));
                        INDArray o = Transforms.sigmoid(W_o.mmul(Nd4j.concat(0, hPrev, x)).add(b_o));
                        INDArray h = o.mul(Transforms.tanh(C));
                        """),
                Arguments.of("peephole-lstm", Convention.ARTICLE, Dialect.ND4J, """
                        INDArray f = Transforms.sigmoid(W_f.mmul(Nd4j.concat(0, hPrev, x)).add(p_f.mul(CPrev)).add(b_f));
                        INDArray i = Transforms.sigmoid(W_i.mmul(Nd4j.concat(0, hPrev, x)).add(p_i.mul(CPrev)).add(b_i));
                        INDArray C_tilde = Transforms.tanh(W_C.mmul(Nd4j.concat(0, hPrev, x)).add(b_C));
                        INDArray C = f.mul(CPrev).add(i.mul(C_tilde));
                        INDArray o = Transforms.sigmoid(W_o.mmul(Nd4j.concat(0, hPrev, x)).add(p_o.mul(C)).add(b_o));
                        INDArray h = o.mul(Transforms.tanh(C));
                        """),
                Arguments.of("gru", Convention.ARTICLE, Dialect.ND4J, """
                        INDArray z = Transforms.sigmoid(W_z.mmul(Nd4j.concat(0, hPrev, x)).add(b_z));
                        INDArray r = Transforms.sigmoid(W_r.mmul(Nd4j.concat(0, hPrev, x)).add(b_r));
                        INDArray n = Transforms.tanh(W_n.mmul(Nd4j.concat(0, r.mul(hPrev), x)).add(b_n));
                        INDArray h = z.rsub(1).mul(n).add(z.mul(hPrev));
                        """),
                Arguments.of("gru-reset-after", Convention.ARTICLE, Dialect.ND4J, """
                        INDArray z = Transforms.sigmoid(W_z.mmul(Nd4j.concat(0, hPrev, x)).add(b_z));
                        INDArray r = Transforms.sigmoid(W_r.mmul(Nd4j.concat(0, hPrev, x)).add(b_r));
                        INDArray n = Transforms.tanh(W_nx.mmul(x).add(b_nx).add(r.mul(W_nh.mmul(hPrev).add(b_nh))));
                        INDArray h = z.rsub(1).mul(n).add(z.mul(hPrev));
                        """));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("lines")
    void aBuiltInCellReads(String name, Convention convention, Dialect dialect, String lines) {
        Cell cell = Rewriting.of(Cells.cell(name), convention).cell();
        assertEquals(lines, new SourceCode(cell, dialect).lines().stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    @Test
    void aNameThatMeansSomethingElseToTheLanguageGetsAnUnderscore() throws CellSyntaxException {
        Cell cell = CellParser.parse("test", "state lambda\nint = tanh(W_h · [lambda', x] + pass)\nlambda = int * lambda' + break\n");
        assertEquals(List.of("int = torch.tanh(W_h @ torch.cat([lambda_prev, x]) + pass_)", "lambda_ = int * lambda_prev + break_"),
                new SourceCode(cell, Dialect.PYTORCH).lines());
        assertEquals(List.of("INDArray int_ = Transforms.tanh(W_h.mmul(Nd4j.concat(0, lambdaPrev, x)).add(pass));",
                "INDArray lambda = int_.mul(lambdaPrev).add(break_);"), new SourceCode(cell, Dialect.ND4J).lines());
        Cell taken = CellParser.parse("test", "state h\nlambda_ = h'\nlambda = lambda_\nh = lambda\n");
        assertEquals(List.of("lambda_ = h_prev", "lambda__ = lambda_", "h = lambda__"), new SourceCode(taken, Dialect.NUMPY).lines());
    }

    // ---- the lines at work

    private static final String COMPOSED = """
            state h
            h = tanh(W_h · [h', x] + b_h)
            output y = softmax(W_y · h + b_y)
            loss L = %s
            """;

    /** One step of every built-in cell in every convention, with every loss, and of random cells. */
    private static List<Trace> steps() throws NotFiniteException {
        List<Trace> steps = new ArrayList<>();
        for (String name : Cells.names()) {
            for (Convention convention : Convention.values()) {
                Objective.Kind kind = Objective.Kind.values()[steps.size() % 3];
                steps.add(Tracer.run(RandomCase.in(convention, step(Cells.cell(name), kind, steps.size()))));
            }
        }
        for (String loss : List.of("squared_error(y + b_o, target - y)", "cross_entropy(y * y + 0.1, target + y)",
                "inner_product(y - b_o, target + y) - 2 * squared_error(y, target)")) {
            steps.add(Tracer.run(step(Cells.parse("composed", COMPOSED.formatted(loss)), Objective.Kind.CROSS_ENTROPY, steps.size())));
        }
        for (long seed = 0; steps.size() < 90; seed++) {
            Trace trace = Tracer.run(step(RandomCell.cell(seed), Objective.Kind.values()[(int) seed % 3], seed));
            if (trace.cell().nodes().stream().noneMatch(SourceCodeTest::isComputedNumber)) {
                steps.add(trace);
            }
        }
        return steps;
    }

    private static Case step(Cell cell, Objective.Kind kind, long seed) {
        Random random = new Random(seed);
        return RandomCase.of(cell, kind, Case.LossAt.ALL, new Sizes(1 + random.nextInt(3), 1 + random.nextInt(4), 1 + random.nextInt(3)), 1, random);
    }

    /** {@code 1 - 0.25} is a number in all languages, but one that has no methods. */
    private static boolean isComputedNumber(Node node) {
        return !node.isLeaf() && node.length().isScalar() && !node.path().startsWith("L_out");
    }

    private static Map<String, Block> given(Trace trace) {
        Case input = trace.input();
        Map<String, Block> given = new HashMap<>();
        input.parameters().names().forEach(name -> given.put(name, input.parameters().block(name)));
        given.put("x", Block.column(input.inputs()[0]));
        given.put("target", Block.column(input.targets()[0]));
        return given;
    }

    private static void assertValue(Trace trace, String symbol, double[] computed) {
        Numbers.assertNear(trace.value(1, symbol), computed, 1e-9, 1, () -> "%s of %s:%n%s".formatted(symbol, trace.cell(),
                String.join("\n", new SourceCode(trace.cell(), Dialect.ND4J).lines())));
    }

    @Test
    void nd4jsLinesComputeWhatTheGraphComputes() throws Exception {
        NativeLibraries.assumeNd4j();
        List<Trace> steps = steps();
        StringBuilder program = new StringBuilder("""
                import java.util.Map;
                import org.nd4j.linalg.api.ndarray.INDArray;
                import org.nd4j.linalg.factory.Nd4j;
                import org.nd4j.linalg.ops.transforms.Transforms;

                public class Steps {
                """);
        for (int number = 0; number < steps.size(); number++) {
            Trace trace = steps.get(number);
            program.append("    public static void step").append(number).append("(Map<String, INDArray> in, Map<String, INDArray> out) {\n");
            Stream.concat(given(trace).keySet().stream(), trace.cell().states().stream().map(Dialect.ND4J::previous)).forEach(name ->
                    program.append("        INDArray %1$s = in.get(\"%1$s\");%n".formatted(name)));
            new SourceCode(trace.cell(), Dialect.ND4J).lines().forEach(line -> program.append("        ").append(line).append("\n"));
            trace.cell().equations().forEach(each -> program.append("        out.put(\"%1$s\", %1$s);%n".formatted(each.symbol())));
            program.append("    }\n");
        }
        Class<?> compiled = compile("Steps", program.append("}\n").toString());
        for (int number = 0; number < steps.size(); number++) {
            Trace trace = steps.get(number);
            Map<String, INDArray> in = new HashMap<>();
            given(trace).forEach((name, block) -> in.put(name, array(block)));
            trace.cell().states().forEach(state -> in.put(Dialect.ND4J.previous(state), array(Block.column(trace.input().initial().get(state)))));
            Map<String, INDArray> out = new HashMap<>();
            compiled.getMethod("step" + number, Map.class, Map.class).invoke(null, in, out);
            trace.cell().equations().forEach(each -> assertValue(trace, each.symbol(), out.get(each.symbol()).data().asDouble()));
        }
    }

    private static INDArray array(Block block) {
        // vectors have one column
        return Nd4j.createFromArray(block.data()).reshape(block.rows(), block.columns());
    }

    private static boolean isMatrix(Trace trace, String name) {
        ParameterShape shape = trace.cell().parameters().get(name);
        return shape != null && shape.isMatrix();
    }

    private static Class<?> compile(String name, String text) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Assumptions.assumeTrue(compiler != null, "a JDK, not a run-time image alone");
        var bytes = new ByteArrayOutputStream();
        var source = new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        var target = new SimpleJavaFileObject(URI.create("bytes:///" + name + ".class"), JavaFileObject.Kind.CLASS) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
        var said = new StringWriter();
        try (var files = new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
                return target;
            }
        }) {
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(said, files, null, List.of("-proc:none", "-classpath", path), null, List.of(source)).call();
            assertTrue(compiled, () -> said + "\n" + text);
        }
        return new ClassLoader(SourceCodeTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
        }.define();
    }

    // ---- Python

    /** NumPy in PyTorch's clothes: enough of its names for the lines to be run where PyTorch itself is not installed. */
    private static final String TORCH_FROM_NUMPY = """
            import numpy as np
            class torch:
                cat = staticmethod(np.concatenate)
                tanh = staticmethod(np.tanh)
                log = staticmethod(np.log)
                sigmoid = staticmethod(lambda a: 1 / (1 + np.exp(-a)))
                relu = staticmethod(lambda a: np.maximum(a, 0))
                softmax = staticmethod(lambda a, dim: np.exp(a) / np.exp(a).sum(axis=dim))
                tensor = staticmethod(lambda a, dtype: np.array(a, dtype))
                float64 = np.float64
            """;

    @ParameterizedTest
    @EnumSource(names = {"NUMPY", "PYTORCH"})
    void pythonsLinesComputeWhatTheGraphComputes(Dialect dialect) throws Exception {
        Assumptions.assumeTrue(python("import numpy") != null, "Python with NumPy");
        boolean numpy = dialect == Dialect.NUMPY;
        boolean torch = !numpy && python("import torch") != null;
        StringBuilder program = new StringBuilder(numpy ? "import numpy as np\n" : torch ? "import torch\n" : TORCH_FROM_NUMPY);
        program.append(numpy ? "def given(a): return np.array(a, dtype=np.float64)\n" : "def given(a): return torch.tensor(a, dtype=torch.float64)\n");
        program.append("def show(a): print(*(repr(float(each)) for each in a.reshape(-1)))\n");
        List<Trace> steps = steps();
        for (Trace trace : steps) {
            given(trace).forEach((name, block) -> program.append("%s = given(%s)%n".formatted(name, literal(block, isMatrix(trace, name)))));
            trace.cell().states().forEach(state ->
                    program.append("%s = given(%s)%n".formatted(dialect.previous(state), literal(Block.column(trace.input().initial().get(state)), false))));
            new SourceCode(trace.cell(), dialect).lines().forEach(line -> program.append(line).append("\n"));
            trace.cell().equations().forEach(each -> program.append("show(%s)%n".formatted(each.symbol())));
        }
        String printed = python(program.toString());
        assertTrue(printed != null, () -> "Python refuses the lines: " + said());
        List<String> rows = printed.lines().toList();
        int row = 0;
        for (Trace trace : steps) {
            for (Equation equation : trace.cell().equations()) {
                assertValue(trace, equation.symbol(), Stream.of(rows.get(row++).split(" ")).mapToDouble(Double::parseDouble).toArray());
            }
        }
        assertEquals(rows.size(), row);
    }

    private static String literal(Block block, boolean matrix) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < block.rows(); row++) {
            List<Double> numbers = new ArrayList<>();
            for (int column = 0; column < block.columns(); column++) {
                numbers.add(block.at(row, column));
            }
            rows.add(matrix ? numbers.toString() : numbers.getFirst().toString());
        }
        return rows.toString();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("printed.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What a program prints, or null where it fails or there is no Python. */
    private String python(String program) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("program.py"), program);
        Path out = folder.resolve("printed.txt");
        try {
            int status = new ProcessBuilder("python3", file.toString()).redirectOutput(out.toFile()).redirectErrorStream(true).start().waitFor();
            return status == 0 ? Files.readString(out) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
