package org.gatescope.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Naming;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;

/**
 * Where everything lies in the one flat array of a network's parameters, and how it starts. Layers come first, from below, a backward
 * direction after the forward one, each with its cell's own parameters in the cell's own shapes (W_f is H × (H + D), as in W_f·[h', x]);
 * then a normalization's scale and shift; then the head's W_y (O × features) and b_y. Immutable.
 */
public final class Network {

    /** The head's weights, the normalization's scale and shift, by the names their sections have. */
    static final String WEIGHTS = "head W_y";
    static final String BIAS = "head b_y";
    static final String SCALE = "normalization scale";
    static final String SHIFT = "normalization shift";

    /** How many times slower a cell runs through its graph, about: with few units and with many, as measured in performance.md. */
    public static final int SLOWER_AT_LEAST = 5;
    public static final int SLOWER_AT_MOST = 20;

    /** They lie in one array. */
    private static final int MOST_NUMBERS = Integer.MAX_VALUE;

    /** The cells that have a kernel, by name. */
    private static final Map<String, Cell> KERNELS = Stream.of("rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after")
            .collect(Collectors.toUnmodifiableMap(name -> name, Cells::cell));

    private final Architecture architecture;
    private final List<Map<String, Section>> directions = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private int count;

    /** @throws IllegalArgumentException in one sentence, where it would have more numbers than an array holds */
    public Network(Architecture architecture) {
        this.architecture = architecture;
        for (int layer = 0; layer < architecture.layers(); layer++) {
            for (int direction = 0; direction < architecture.directions(); direction++) {
                addDirection(layer, direction == 1);
            }
        }
        int features = architecture.features();
        if (architecture.normalization() != Normalization.NONE) {
            add(SCALE, "scale", features, 1);
            add(SHIFT, "shift", features, 1);
        }
        add(WEIGHTS, "W_y", architecture.outputs(), features);
        add(BIAS, "b_y", architecture.outputs(), 1);
    }

    private void addDirection(int layer, boolean backward) {
        Map<String, Section> own = new LinkedHashMap<>();
        Sizes sizes = sizes(layer);
        architecture.cell().parameters().forEach((symbol, shape) -> own.put(symbol,
                add("layer " + (layer + 1) + (backward ? " backward " : " ") + symbol, symbol, shape.rows(sizes), shape.columns(sizes))));
        directions.add(own);
    }

    private Section add(String name, String symbol, int rows, int columns) {
        long end = count + (long) rows * columns;
        if (end > MOST_NUMBERS) {
            throw new IllegalArgumentException("a network has %d numbers at most: take fewer hidden units or layers".formatted(MOST_NUMBERS));
        }
        Section section = new Section(name, symbol, count, rows, columns);
        sections.add(section);
        count = (int) end;
        return section;
    }

    public Architecture architecture() {
        return architecture;
    }

    /** How many numbers are learned. */
    public int parameterCount() {
        return count;
    }

    /** The same as PyTorch counts it, whose cells keep two biases where these keep one; means something only for cells that PyTorch has. */
    public long parameterCountWithTwoBiases() {
        long second = 0;
        for (Map<String, Section> direction : directions) {
            boolean both = direction.containsKey("W_nx");
            for (Section section : direction.values()) {
                second += Naming.isBias(section.symbol()) && !(both && section.symbol().startsWith("b_n"))
                        ? section.count() : 0;
            }
        }
        return count + second;
    }

    /** All parameters, in the order of the flat array. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    public Section section(String name) {
        return sections.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("no parameter " + name));
    }

    /** The sections of one direction of a layer, counted from 0, by the cell's own names. */
    public Map<String, Section> sections(int layer, boolean backward) {
        return Map.copyOf(directions.get(layer * architecture.directions() + (backward ? 1 : 0)));
    }

    /** The sizes of a layer's cell; its readout has the length of the answer. */
    public Sizes sizes(int layer) {
        return new Sizes(architecture.inputsOf(layer), architecture.hidden(), architecture.outputs());
    }

    /** The parameters of one direction of a layer, counted from 0, as its cell reads them. */
    public Parameters cellParameters(float[] flat, int layer, boolean backward) {
        Map<String, Section> own = sections(layer, backward);
        return Parameters.fill(architecture.cell().parameters(), sizes(layer), (name, _) -> numbers(flat, own.get(name)));
    }

    /** One section's numbers, widened. */
    public static double[] numbers(float[] flat, Section section) {
        double[] numbers = new double[section.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = flat[section.offset() + i];
        }
        return numbers;
    }

    /**
     * Fresh parameters as PyTorch starts them: a layer's uniform between ±1/√H, the head's between ±1/√features, a normalization's scale 1
     * and shift 0.
     *
     * @param forgetBias goes into the bias of every forget gate; NaN leaves it as it fell
     */
    public float[] initial(long seed, double forgetBias) {
        float[] flat = new float[count];
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int layer = 0; layer < architecture.layers(); layer++) {
            for (int direction = 0; direction < architecture.directions(); direction++) {
                Parameters start = Initialization.UNIFORM.parameters(architecture.cell(), sizes(layer), seeds.nextLong(), forgetBias);
                sections(layer, direction == 1).forEach((name, section) -> put(start.numbers(name), flat, section));
            }
        }
        double limit = 1 / Math.sqrt(architecture.features());
        SplittableRandom random = new SplittableRandom(seeds.nextLong());
        for (Section section : sections) {
            switch (section.name()) {
                case WEIGHTS, BIAS -> put(random.doubles(section.count(), -limit, limit).toArray(), flat, section);
                case SCALE -> java.util.Arrays.fill(flat, section.offset(), section.offset() + section.count(), 1);
                default -> {
                }
            }
        }
        return flat;
    }

    private static void put(double[] numbers, float[] flat, Section section) {
        for (int i = 0; i < numbers.length; i++) {
            flat[section.offset() + i] = (float) numbers[i];
        }
    }

    /** Whether the cell of the layers has a kernel of its own; others run through their graph, slower. */
    public boolean hasKernel() {
        return hasKernel(architecture.cell());
    }

    /** Whether layers of a cell have a kernel of their own. */
    public static boolean hasKernel(Cell cell) {
        return kernel(cell.recurrent()).isPresent();
    }

    /** One direction of a layer, ready to work on a number of sequences. */
    Recurrent layer(Gemm gemm, int layer, boolean backward, int steps, int rows) {
        Map<String, Section> own = sections(layer, backward);
        int inputs = architecture.inputsOf(layer);
        int hidden = architecture.hidden();
        return switch (kernel(architecture.cell()).orElse("")) {
            case "rnn" -> new RnnKernel(gemm, own, steps, rows, inputs, hidden, backward);
            case "lstm", "peephole-lstm" -> new LstmKernel(gemm, own, steps, rows, inputs, hidden, backward);
            case "gru" -> new GruKernel(gemm, own, steps, rows, inputs, hidden, backward);
            case "gru-reset-after" -> new GruResetAfterKernel(gemm, own, steps, rows, inputs, hidden, backward);
            default -> new GraphLayer(architecture.cell(), own, steps, rows, inputs, hidden, backward);
        };
    }

    /** The built-in cell with a kernel whose equations these are, whatever the cell is called. */
    private static Optional<String> kernel(Cell cell) {
        return KERNELS.entrySet().stream().filter(each -> cell.hasEquationsOf(each.getValue())).map(Map.Entry::getKey).findFirst();
    }
}
