package org.gatescope.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatescope.check.Numbers;
import org.gatescope.check.RandomCase;

/** Every operator by itself: its vector–Jacobian product, its batches and its explanations, on random shapes and numbers. */
class OperatorGradientTest {

    private static final int TRIES = 60;

    /** The operators, each with operands that it can have. */
    enum Kind { SUM, PRODUCT, MATRIX_PRODUCT, CONCATENATION, SIGMOID, TANH, RELU, IDENTITY, SOFTMAX, SQUARED_ERROR, CROSS_ENTROPY, INNER_PRODUCT }

    /**
     * An operator at work.
     *
     * @param batched for each operand, whether it has a column for each column of the result
     */
    private record Work(Operator operator, List<Block> operands, List<Boolean> batched, int rows, int columns) {

        Block value() {
            Block result = emptyResult();
            Arrays.fill(result.data(), Double.NaN);
            operator.evaluate(operands, result);
            return result;
        }

        Block emptyResult() {
            boolean isLoss = operator instanceof SquaredError || operator instanceof CrossEntropy || operator instanceof InnerProduct;
            return isLoss ? Block.zeros(1, 1) : Block.zeros(rows, columns);
        }

        /** The product of the upstream gradient and the value, where one operand's number is moved. */
        double along(Block upstream, int slot, int index, double moved) {
            List<Block> changed = new ArrayList<>(operands);
            Block old = operands.get(slot);
            double[] data = old.data().clone();
            data[index] += moved;
            changed.set(slot, new Block(data, old.rows(), old.columns()));
            double[] value = new Work(operator, changed, batched, rows, columns).value().data();
            return IntStream.range(0, value.length).mapToDouble(i -> value[i] * upstream.data()[i]).sum();
        }

        double[] gradient(int slot, Block upstream) {
            Block old = operands.get(slot);
            Block gradient = Block.zeros(old.rows(), old.columns());
            operator.backward(slot, operands, value(), upstream, gradient);
            return gradient.data();
        }

        /** The work of one column of the batch. */
        Work column(int column) {
            List<Block> own = IntStream.range(0, operands.size()).mapToObj(slot -> batched.get(slot)
                    ? OperatorGradientTest.column(operands.get(slot), column) : operands.get(slot)).toList();
            return new Work(operator, own, batched, rows, 1);
        }
    }

    private static Block column(Block block, int column) {
        return Block.column(IntStream.range(0, block.rows()).mapToDouble(row -> block.at(row, column)).toArray());
    }

    private static Work work(Kind kind, int rows, int columns, Random random) {
        List<Block> operands = new ArrayList<>();
        List<Boolean> batched = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        int height = rows;
        Operator operator = switch (kind) {
            case SUM -> new Sum(IntStream.range(0, count).mapToObj(_ -> random.nextBoolean()).toList());
            case PRODUCT -> new Product();
            case MATRIX_PRODUCT -> new MatrixProduct(Length.HIDDEN);
            case CONCATENATION -> new Concatenation();
            case SIGMOID, TANH, RELU, IDENTITY -> Activation.valueOf(kind.name());
            case SOFTMAX -> new Softmax();
            case SQUARED_ERROR -> new SquaredError();
            case CROSS_ENTROPY -> new CrossEntropy();
            case INNER_PRODUCT -> new InnerProduct();
        };
        switch (kind) {
            case SUM, PRODUCT -> {
                // at least one operand has the result's shape, others may be a bias or a number
                int full = random.nextInt(count);
                for (int slot = 0; slot < count; slot++) {
                    int shape = slot == full ? 0 : random.nextInt(3);
                    add(operands, batched, shape == 2 ? 1 : rows, shape == 0 ? columns : 1, shape == 0, random);
                }
            }
            case MATRIX_PRODUCT -> {
                int width = 1 + random.nextInt(9);
                add(operands, batched, rows, width, false, random);
                add(operands, batched, width, columns, true, random);
            }
            case CONCATENATION -> {
                height = 0;
                int full = random.nextInt(count);
                for (int slot = 0; slot < count; slot++) {
                    boolean batch = slot == full || random.nextBoolean();
                    int own = 1 + random.nextInt(4);
                    height += own;
                    add(operands, batched, own, batch ? columns : 1, batch, random);
                }
            }
            case SQUARED_ERROR, CROSS_ENTROPY, INNER_PRODUCT -> {
                add(operands, batched, rows, columns, true, random);
                add(operands, batched, rows, columns, true, random);
            }
            default -> add(operands, batched, rows, columns, true, random);
        }
        if (kind == Kind.CROSS_ENTROPY) {
            double[] probabilities = operands.getFirst().data();
            Arrays.setAll(probabilities, i -> 0.05 + 0.4 * Math.abs(probabilities[i]));
            // a target that is zero adds nothing, whatever its probability
            operands.get(1).data()[0] = 0;
        }
        return new Work(operator, operands, batched, height, columns);
    }

    private static void add(List<Block> operands, List<Boolean> batched, int rows, int columns, boolean batch, Random random) {
        double[] numbers = RandomCase.vector(random, rows * columns, 2);
        // relu's kink at zero has no derivative
        Arrays.setAll(numbers, i -> Math.abs(numbers[i]) < 1e-2 ? 0.5 : numbers[i]);
        operands.add(new Block(numbers, rows, columns));
        batched.add(batch);
    }

    private static Block upstream(Work work, Random random) {
        Block empty = work.emptyResult();
        return new Block(RandomCase.vector(random, empty.data().length, 2), empty.rows(), empty.columns());
    }

    @Property(tries = 12 * TRIES, edgeCases = EdgeCasesMode.NONE)
    void backwardIsTheCentralDifference(@ForAll Kind kind, @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @IntRange(min = 1, max = 5) int columns, @ForAll long seed) {
        Random random = new Random(seed);
        Work work = work(kind, rows, columns, random);
        Block upstream = upstream(work, random);
        for (int slot = 0; slot < work.operands().size(); slot++) {
            if (kind == Kind.CROSS_ENTROPY && slot == 1) {
                continue;   // a target has no gradient
            }
            double[] differences = new double[work.operands().get(slot).data().length];
            int operand = slot;
            Arrays.setAll(differences, index -> Numbers.centralDifference(moved -> work.along(upstream, operand, index, moved)));
            Numbers.assertGradient(differences, work.gradient(slot, upstream), 0, "%s, operand %d".formatted(work, slot));
        }
    }

    @Property(tries = 12 * TRIES, edgeCases = EdgeCasesMode.NONE)
    void backwardAddsToWhatIsThereAndLeavesAllElseAlone(@ForAll Kind kind, @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 3) int columns, @ForAll long seed) {
        Random random = new Random(seed);
        Work work = work(kind, rows, columns, random);
        Block upstream = upstream(work, random);
        List<double[]> before = work.operands().stream().map(block -> block.data().clone()).toList();
        double[] arriving = upstream.data().clone();
        for (int slot = 0; slot < work.operands().size(); slot++) {
            double[] there = RandomCase.vector(random, before.get(slot).length, 1);
            Block gradient = new Block(there.clone(), work.operands().get(slot).rows(), work.operands().get(slot).columns());
            work.operator().backward(slot, work.operands(), work.value(), upstream, gradient);
            Numbers.assertNear(Numbers.plus(there, work.gradient(slot, upstream)), gradient.data(), 1e-12, 1, work.toString());
        }
        for (int slot = 0; slot < before.size(); slot++) {
            assertEquals(Arrays.toString(before.get(slot)), Arrays.toString(work.operands().get(slot).data()));
        }
        assertEquals(Arrays.toString(arriving), Arrays.toString(upstream.data()));
    }

    @Property(tries = 12 * TRIES, edgeCases = EdgeCasesMode.NONE)
    void aBatchIsItsColumnsOneByOne(@ForAll Kind kind, @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @IntRange(min = 2, max = 5) int columns, @ForAll long seed) {
        Random random = new Random(seed);
        Work work = work(kind, rows, columns, random);
        Block upstream = upstream(work, random);
        Block value = work.value();
        boolean isLoss = kind.ordinal() >= Kind.SQUARED_ERROR.ordinal();
        double loss = 0;
        for (int column = 0; column < columns; column++) {
            Work single = work.column(column);
            if (isLoss) {
                loss += single.value().data()[0];
            } else {
                Numbers.assertNear(column(value, column).data(), single.value().data(), 1e-12, 1, work + ", column " + column);
            }
        }
        if (isLoss) {
            assertEquals(loss, value.data()[0], 1e-12 * Math.max(1, Math.abs(loss)), work.toString());
        }
        for (int slot = 0; slot < work.operands().size(); slot++) {
            Block operand = work.operands().get(slot);
            Block gradient = new Block(work.gradient(slot, upstream), operand.rows(), operand.columns());
            double[] sum = new double[operand.data().length];
            for (int column = 0; column < columns; column++) {
                double[] own = work.column(column).gradient(slot, isLoss ? upstream : column(upstream, column));
                if (work.batched().get(slot)) {
                    Numbers.assertNear(column(gradient, column).data(), own, 1e-12, 1, work + ", column " + column);
                } else {
                    sum = Numbers.plus(sum, own);
                }
            }
            if (!work.batched().get(slot)) {
                // what all columns share gathers the gradients of all
                Numbers.assertNear(sum, gradient.data(), 1e-12, 1, work.toString());
            }
        }
    }

    @Property(tries = 12 * TRIES, edgeCases = EdgeCasesMode.NONE)
    void explanationsSumToTheNumbersThatTheyExplain(@ForAll Kind kind, @ForAll @IntRange(min = 1, max = 9) int rows, @ForAll long seed) {
        Random random = new Random(seed);
        Work work = work(kind, rows, 1, random);
        Block value = work.value();
        Block upstream = upstream(work, random);
        for (int unit = 0; unit < value.data().length; unit++) {
            Arithmetic arithmetic = work.operator().explain(unit, work.operands());
            near(value.data()[unit], arithmetic, work, "unit " + unit);
            assertPlaces(arithmetic, work, value, upstream);
        }
        for (int slot = 0; slot < work.operands().size(); slot++) {
            if (kind == Kind.CROSS_ENTROPY && slot == 1) {
                continue;
            }
            double[] gradient = work.gradient(slot, upstream);
            for (int unit = 0; unit < gradient.length; unit++) {
                Arithmetic arithmetic = work.operator().explainBackward(slot, unit, work.operands(), value, upstream);
                near(gradient[unit], arithmetic, work, "operand %d, unit %d".formatted(slot, unit));
                assertPlaces(arithmetic, work, value, upstream);
            }
        }
    }

    private static void near(double expected, Arithmetic arithmetic, Work work, String what) {
        double size = arithmetic.terms().stream().mapToDouble(term -> Math.abs(term.value())).sum();
        assertEquals(expected, arithmetic.total(), 1e-12 * Math.max(size, Math.abs(expected)), work + ", " + what);
    }

    /** Each number is found again at the place that it names. */
    private static void assertPlaces(Arithmetic arithmetic, Work work, Block value, Block upstream) {
        for (Arithmetic.Term term : arithmetic.terms()) {
            for (Arithmetic.Factor factor : term.factors()) {
                for (Arithmetic.Argument argument : factor.arguments()) {
                    double there = switch (argument.place()) {
                        case Arithmetic.Place.Operand(int slot, int index) -> work.operands().get(slot).data()[index];
                        case Arithmetic.Place.Result(int index) -> value.data()[index];
                        case Arithmetic.Place.Upstream(int index) -> upstream.data()[index];
                    };
                    assertEquals(there, argument.value(), work.toString());
                }
            }
        }
    }
}
