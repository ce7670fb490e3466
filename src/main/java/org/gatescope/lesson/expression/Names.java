package org.gatescope.lesson.expression;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.Rewriting;
import org.gatescope.lab.Experiment;

/**
 * What an experiment's symbols, inputs, targets and parameters are called. The names of the convention in force come first; where they
 * have no such name, the articles' hold.
 */
public final class Names {

    private final Experiment experiment;
    private final Rewriting rewriting;

    public Names(Experiment experiment) {
        this.experiment = experiment;
        this.rewriting = experiment.rewriting();
    }

    /** A symbol as the convention in force calls it. */
    public Optional<String> symbol(String name) {
        if (rewriting.cell().equation(name).isPresent()) {
            return Optional.of(name);
        }
        return Optional.of(rewriting.renamed(name)).filter(renamed -> rewriting.cell().equation(renamed).isPresent());
    }

    /** A state as the convention in force calls it. */
    public Optional<String> state(String name) {
        return symbol(name).filter(rewriting.cell().states()::contains);
    }

    /** The node of a symbol, an input, a target or a parameter of the convention in force. */
    public Optional<Node> node(String name) {
        Cell cell = rewriting.cell();
        Optional<Node> named = symbol(name).map(cell::root);
        if (named.isPresent()) {
            return named;
        }
        boolean isTarget = name.equals("target") || name.equals(cell.targetName());
        return cell.nodes().stream().filter(node -> switch (node.content()) {
            case Leaf.Input _ -> name.equals("x");
            case Leaf.Target _ -> isTarget;
            case Leaf.Parameter(String parameter) -> parameter.equals(name);
            default -> false;
        }).findFirst();
    }

    /** Whether a parameter has this name in the convention in force. */
    public boolean isParameter(String name) {
        return rewriting.cell().parameters().containsKey(name);
    }

    /** Whether a parameter has this name in the articles' convention alone. */
    public boolean isArticlesParameter(String name) {
        return experiment.convention() != Convention.ARTICLE && !isParameter(name)
                && experiment.withConvention(Convention.ARTICLE).parameters().names().contains(name);
    }

    /** Whether anything has this name, in either convention. */
    public boolean has(String name) {
        return node(name).isPresent() || isArticlesParameter(name);
    }

    /** What there is, for a sentence. */
    public String all() {
        Cell cell = rewriting.cell();
        SequencedSet<String> names = new LinkedHashSet<>(cell.symbols());
        names.add("x");
        names.add("target");
        names.addAll(cell.parameters().keySet());
        return list(names);
    }

    static String list(Collection<String> names) {
        return String.join(", ", names);
    }
}
