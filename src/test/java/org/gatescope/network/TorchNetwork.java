package org.gatescope.network;

import java.util.Map;
import java.util.Optional;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.gatescope.trace.Case;

/**
 * A network as libtorch computes it, in float64, one flat tensor of parameters: by PyTorch's own layers where it has the cell (the one bias
 * in the input's, zero in the state's), and by equations written out where it has none. Call it within a PointerScope.
 */
final class TorchNetwork {

    private final Architecture architecture;
    private final Network network;
    private final RandomBatch batch;
    private final Tensor flat;
    private Tensor answers;
    private Tensor mean;
    private Tensor variance;

    TorchNetwork(Network network, float[] parameters, RandomBatch batch) {
        this.architecture = network.architecture();
        this.network = network;
        this.batch = batch;
        this.flat = doubles(parameters);
        flat.set_requires_grad(true);
    }

    private static Tensor doubles(float[] numbers, long... shape) {
        double[] wide = new double[numbers.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = numbers[i];
        }
        return shape.length == 0 ? Tensor.create(wide) : Tensor.create(wide, shape);
    }

    /** The mean loss; its gradients are computed along. */
    double loss(Running running, boolean training) {
        Tensor sequence = doubles(batch.x(), batch.steps(), batch.count(), batch.inputs());
        for (int layer = 0; layer < architecture.layers(); layer++) {
            Tensor output = layer(layer, sequence);
            sequence = architecture.isResidual(layer) ? output.add(sequence) : output;
        }
        boolean everyStep = architecture.answers() == Case.LossAt.ALL;
        Tensor features = everyStep ? sequence.reshape((long) batch.steps() * batch.count(), architecture.features()) : last(sequence);
        answers = torch.linear(normalized(features, running, training), parameter("head W_y"), new TensorOptional(parameter("head b_y")));
        Tensor loss = architecture.criterion() == Criterion.CROSS_ENTROPY
                ? torch.cross_entropy_loss(answers, wanted(everyStep).flatten().toType(torch.ScalarType.Long))
                : torch.mse_loss(answers, wanted(everyStep));
        loss.backward();
        return loss.item_double();
    }

    private Tensor wanted(boolean everyStep) {
        Tensor all = doubles(batch.targets(), batch.steps(), batch.count(), batch.outputs());
        return everyStep ? all.reshape((long) batch.steps() * batch.count(), batch.outputs()) : all.select(0, batch.steps() - 1);
    }

    /** PyTorch's h_n of both directions side by side (with a residual connection's part): the backward one ends at the first step. */
    private Tensor last(Tensor sequence) {
        Tensor end = sequence.select(0, batch.steps() - 1);
        if (!architecture.bidirectional()) {
            return end;
        }
        long hidden = architecture.hidden();
        return torch.cat(new TensorVector(end.narrow(1, 0, hidden), sequence.select(0, 0).narrow(1, hidden, hidden)), 1);
    }

    private Tensor normalized(Tensor features, Running running, boolean training) {
        if (architecture.normalization() == Normalization.NONE) {
            return features;
        }
        TensorOptional scale = new TensorOptional(parameter(Network.SCALE).flatten());
        TensorOptional shift = new TensorOptional(parameter(Network.SHIFT).flatten());
        if (architecture.normalization() == Normalization.LAYER) {
            return torch.layer_norm(features, new long[] {architecture.features()}, scale, shift, 1e-5, false);
        }
        mean = Tensor.create(running.mean().clone());
        variance = Tensor.create(running.variance().clone());
        if (training && features.size(0) == 1) {
            // PyTorch refuses to learn from one answer alone; its formula stands, but for the variance, which is 0
            Tensor own = features.detach();
            return features.sub(own).add(features.sub(own).mul(scale.get())).mul(new Scalar(0.0)).add(shift.get());
        }
        return torch.batch_norm(features, scale, shift, new TensorOptional(mean), new TensorOptional(variance), training, 0.1, 1e-5, false);
    }

    private Tensor parameter(String name) {
        return of(network.section(name));
    }

    private Tensor of(Section section) {
        Tensor part = flat.narrow(0, section.offset(), section.count());
        return section.columns() == 1 && !section.symbol().startsWith("W") ? part : part.reshape(section.rows(), section.columns());
    }

    /** One layer's outputs [T × b × features]. */
    private Tensor layer(int layer, Tensor x) {
        TensorVector weights = new TensorVector();
        for (int direction = 0; direction < architecture.directions(); direction++) {
            Map<String, Section> own = network.sections(layer, direction == 1);
            boolean known = switch (architecture.cell().name()) {
                case "rnn" -> add(weights, own, layer, "h");
                case "lstm" -> add(weights, own, layer, "i", "f", "C", "o");
                case "gru-reset-after" -> addResetAfter(weights, own, layer);
                default -> false;
            };
            if (!known) {
                return byEquations(layer, x);
            }
        }
        Tensor zero = torch.zeros(architecture.directions(), batch.count(), architecture.hidden()).toType(torch.ScalarType.Double);
        boolean both = architecture.bidirectional();
        return switch (architecture.cell().name()) {
            case "rnn" -> first(torch.rnn_tanh(x, zero, weights, true, 1, 0, false, both, false));
            case "lstm" -> first(torch.lstm(x, new TensorVector(zero, zero), weights, true, 1, 0, false, both, false));
            default -> first(torch.gru(x, zero, weights, true, 1, 0, false, both, false));
        };
    }

    private static Tensor first(T_TensorTensor_T outputs) {
        return outputs.get0();
    }

    private static Tensor first(T_TensorTensorTensor_T outputs) {
        return outputs.get0();
    }

    private boolean add(TensorVector weights, Map<String, Section> own, int layer, String... gates) {
        long hidden = architecture.hidden();
        long inputs = architecture.inputsOf(layer);
        TensorVector ofX = new TensorVector();
        TensorVector ofH = new TensorVector();
        TensorVector biases = new TensorVector();
        for (String gate : gates) {
            Tensor matrix = of(own.get("W_" + gate));
            ofH.push_back(matrix.narrow(1, 0, hidden));
            ofX.push_back(matrix.narrow(1, hidden, inputs));
            biases.push_back(of(own.get("b_" + gate)));
        }
        Tensor bias = torch.cat(biases);
        weights.push_back(torch.cat(ofX));
        weights.push_back(torch.cat(ofH));
        weights.push_back(bias);
        weights.push_back(torch.zeros_like(bias));
        return true;
    }

    private boolean addResetAfter(TensorVector weights, Map<String, Section> own, int layer) {
        TensorVector gates = new TensorVector();
        add(gates, own, layer, "r", "z");
        Tensor zeros = torch.zeros_like(of(own.get("b_nh")));
        weights.push_back(torch.cat(new TensorVector(gates.get(0), of(own.get("W_nx")))));
        weights.push_back(torch.cat(new TensorVector(gates.get(1), of(own.get("W_nh")))));
        weights.push_back(torch.cat(new TensorVector(gates.get(2), of(own.get("b_nx")))));
        weights.push_back(torch.cat(new TensorVector(zeros, zeros, of(own.get("b_nh")))));
        return true;
    }

    private Tensor byEquations(int layer, Tensor x) {
        Tensor[][] outputs = new Tensor[architecture.directions()][batch.steps()];
        for (int direction = 0; direction < architecture.directions(); direction++) {
            Step step = new Step(network.sections(layer, direction == 1));
            for (int order = 0; order < batch.steps(); order++) {
                int t = direction == 0 ? order : batch.steps() - 1 - order;
                outputs[direction][t] = step.next(x.select(0, t));
            }
        }
        TensorVector steps = new TensorVector();
        for (int t = 0; t < batch.steps(); t++) {
            steps.push_back(architecture.bidirectional() ? torch.cat(new TensorVector(outputs[0][t], outputs[1][t]), 1) : outputs[0][t]);
        }
        return torch.stack(steps);
    }

    /** The cells that PyTorch does not have, rows for sequences. */
    private final class Step {

        private final Map<String, Section> own;
        private Tensor h = torch.zeros(batch.count(), architecture.hidden()).toType(torch.ScalarType.Double);
        private Tensor c = h;

        Step(Map<String, Section> own) {
            this.own = own;
        }

        Tensor next(Tensor x) {
            switch (architecture.cell().name()) {
                case "rnn-identity" -> h = sum("h", h, x);
                case "gru" -> {
                    Tensor z = sum("z", h, x).sigmoid();
                    Tensor n = sum("n", sum("r", h, x).sigmoid().mul(h), x).tanh();
                    h = z.neg().add(new Scalar(1.0)).mul(n).add(z.mul(h));
                }
                case "peephole-lstm" -> {
                    Tensor f = sum("f", h, x).add(vector("p_f").mul(c)).sigmoid();
                    Tensor i = sum("i", h, x).add(vector("p_i").mul(c)).sigmoid();
                    c = f.mul(c).add(i.mul(sum("C", h, x).tanh()));
                    h = sum("o", h, x).add(vector("p_o").mul(c)).sigmoid().mul(c.tanh());
                }
                default -> throw new IllegalArgumentException(architecture.cell().name());
            }
            return h;
        }

        private Tensor sum(String gate, Tensor state, Tensor x) {
            return torch.linear(torch.cat(new TensorVector(state, x), 1), of(own.get("W_" + gate)), new TensorOptional(vector("b_" + gate)));
        }

        private Tensor vector(String name) {
            return of(own.get(name));
        }
    }

    double[] gradient() {
        return numbers(flat.grad());
    }

    /** In the order of {@link Machine#answer}: sample by sample. */
    double[] answers() {
        if (architecture.answers() == Case.LossAt.LAST) {
            return numbers(answers);
        }
        return numbers(answers.reshape(batch.steps(), batch.count(), architecture.outputs()).transpose(0, 1));
    }

    /** What batch normalization remembers after a training step of several answers. */
    Optional<Running> running() {
        boolean several = batch.count() > 1 || architecture.answers() == Case.LossAt.ALL && batch.steps() > 1;
        return mean == null || !several ? Optional.empty() : Optional.of(Running.of(numbers(mean), numbers(variance)));
    }

    private static double[] numbers(Tensor tensor) {
        Tensor dense = tensor.detach().contiguous();
        double[] numbers = new double[(int) dense.numel()];
        dense.data_ptr_double().get(numbers);
        return numbers;
    }
}
