package org.gatescope.cell;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** How parameters start. The same seed gives the same numbers on every machine. */
public enum Initialization {

    /** Every number uniform between ±1/√H, as PyTorch starts its recurrent layers. */
    UNIFORM {
        @Override
        double limit(ParameterShape shape, Sizes sizes) {
            return 1 / Math.sqrt(sizes.hidden());
        }
    },

    /** Matrices uniform between ±√(6 / (rows + columns)), vectors zero (Glorot and Bengio 2010, equation 16). */
    GLOROT {
        @Override
        double limit(ParameterShape shape, Sizes sizes) {
            return shape.isMatrix() ? Math.sqrt(6.0 / (shape.rows(sizes) + shape.columns(sizes))) : 0;
        }
    },

    /** Everything zero: gates half open, candidates nothing. */
    ZERO {
        @Override
        double limit(ParameterShape shape, Sizes sizes) {
            return 0;
        }
    };

    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    abstract double limit(ParameterShape shape, Sizes sizes);

    /** Fresh parameters; {@code forgetBias} goes into the bias of each forget gate on top, and NaN leaves it as it fell. */
    public Parameters parameters(Cell cell, Sizes sizes, long seed, double forgetBias) {
        Parameters parameters = Parameters.fill(cell.parameters(), sizes, (name, shape) -> {
            // a stream of its own for each name: a change of H or of another parameter's place moves nothing else's start
            RandomGenerator random = RANDOM.create(seed * 31 + name.hashCode());
            double limit = limit(shape, sizes);
            double[] numbers = new double[shape.count(sizes)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = limit == 0 ? 0 : random.nextDouble(-limit, limit);
            }
            return numbers;
        });
        if (!Double.isNaN(forgetBias)) {
            for (Equation equation : cell.equations()) {
                if (equation.role().filter(role -> role == Role.FORGET_GATE).isPresent()) {
                    parameters = withBias(parameters, cell, equation, forgetBias);
                }
            }
        }
        return parameters;
    }

    private static Parameters withBias(Parameters parameters, Cell cell, Equation gate, double bias) {
        for (Node node : cell.nodes()) {
            if (node.content() instanceof Leaf.Parameter(String name) && Naming.isBias(name) && node.equation().equals(gate.symbol())) {
                double[] numbers = parameters.numbers(name);
                java.util.Arrays.fill(numbers, bias);
                return parameters.with(name, numbers);
            }
        }
        return parameters;
    }
}
