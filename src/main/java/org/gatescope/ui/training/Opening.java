package org.gatescope.ui.training;

import java.util.Arrays;
import java.util.Map;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.network.Architecture;
import org.gatescope.network.Criterion;
import org.gatescope.network.Look;
import org.gatescope.network.Network;
import org.gatescope.network.Normalization;
import org.gatescope.network.Section;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Looking;
import org.gatescope.train.Samples;

/**
 * A sample of a training on the bench of the cell laboratory: one layer, with the weights of a checkpoint and the inputs that this layer
 * is given. The uppermost layer of a network that answers after the last step has its readout and loss as equations; every other layer's
 * loss is given by the gradient that comes from above, so that every gradient is the network's own.
 */
public final class Opening {

    private Opening() {
    }

    /**
     * The experiment. Not for the FX thread.
     *
     * @param layer counted from 0
     */
    public static Experiment of(Checkpoint checkpoint, Samples samples, int sample, int layer, boolean backward) {
        Architecture architecture = checkpoint.architecture();
        Network network = new Network(architecture);
        Look look = Looking.at(checkpoint, samples, sample);
        Look.Direction direction = look.direction(layer, backward);
        Parameters parameters = network.cellParameters(checkpoint.parameters(), layer, backward);
        double[][] inputs = wide(direction.inputs()[0]);
        if (hasReadout(architecture, layer)) {
            return withReadout(network, checkpoint, parameters, inputs, target(architecture, samples, sample));
        }
        Sizes sizes = new Sizes(architecture.inputsOf(layer), architecture.hidden(), architecture.hidden());
        return Experiment.of(new Case(architecture.cell(), sizes, parameters, Map.of(), inputs, wide(direction.upstream()[0]), Case.LossAt.ALL, Clamps.NONE));
    }

    private static boolean hasReadout(Architecture architecture, int layer) {
        return layer == architecture.layers() - 1 && !architecture.bidirectional() && !architecture.isResidual(layer)
                && architecture.normalization() == Normalization.NONE && architecture.answers() == Case.LossAt.LAST;
    }

    private static Experiment withReadout(Network network, Checkpoint checkpoint, Parameters layer, double[][] inputs, double[] target) {
        Architecture architecture = network.architecture();
        boolean classes = architecture.criterion() == Criterion.CROSS_ENTROPY;
        Objective objective = new Objective(classes ? Objective.Kind.CROSS_ENTROPY : Objective.Kind.OWN, Case.LossAt.LAST);
        Cell base = classes ? architecture.cell() : Objective.meanSquared(architecture.cell(), architecture.outputs());
        Sizes sizes = new Sizes(inputs[0].length, architecture.hidden(), architecture.outputs());
        double[][] targets = new double[inputs.length][];
        Arrays.fill(targets, target);
        return Experiment.of(base, objective, sizes, inputs, targets, cell -> Parameters.fill(cell.parameters(), sizes, (name, _) ->
                layer.names().contains(name) ? layer.numbers(name) : head(network, checkpoint, name.startsWith("W_") ? "head W_y" : "head b_y")));
    }

    private static double[] head(Network network, Checkpoint checkpoint, String section) {
        Section place = network.section(section);
        return Network.numbers(checkpoint.parameters(), place);
    }

    private static double[] target(Architecture architecture, Samples samples, int sample) {
        double[] target = new double[architecture.outputs()];
        int last = samples.steps() - 1;
        if (architecture.criterion() == Criterion.CROSS_ENTROPY) {
            target[(int) samples.target(sample, last, 0)] = 1;
        } else {
            for (int i = 0; i < target.length; i++) {
                target[i] = samples.target(sample, last, i);
            }
        }
        return target;
    }

    private static double[][] wide(float[][] narrow) {
        double[][] wide = new double[narrow.length][];
        for (int t = 0; t < narrow.length; t++) {
            wide[t] = new double[narrow[t].length];
            for (int i = 0; i < wide[t].length; i++) {
                wide[t][i] = narrow[t][i];
            }
        }
        return wide;
    }
}
