package org.gatescope.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.gatescope.cell.GraphBuilder.Expression;
import org.gatescope.cell.Rewriting.Split;

/** Writes a cell in a convention whose matrices are cut, node by node from the graph. */
final class Rewriter {

    private final Cell base;
    private final Convention convention;
    private final Map<String, Split> splits = new LinkedHashMap<>();
    private final Map<String, String> symbols = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Rewriter(Cell base, Convention convention) {
        this.base = base;
        this.convention = convention;
    }

    Rewriting rewriting() {
        PyTorchForm form = new PyTorchForm(base);
        for (Equation equation : base.equations()) {
            symbols.put(equation.symbol(), pytorch() ? form.name(equation) : equation.symbol());
        }
        taken.addAll(symbols.values());
        GraphBuilder graph = new GraphBuilder(base.states().stream().map(symbols::get).toList());
        for (Equation equation : pytorch() ? form.order() : base.equations()) {
            Node root = base.node(equation.root());
            graph.equation(symbols.get(equation.symbol()), equation.role(), equation.kind(), equation.line(), apply(root, equation));
        }
        return new Rewriting(base, convention, graph.build(base.name(), base.title()), splits, symbols);
    }

    private boolean pytorch() {
        return convention == Convention.PYTORCH;
    }

    private Expression convert(Node node, Equation equation) {
        Optional<String> symbol = base.symbol(node);
        return symbol.isPresent() ? new Expression.Symbol(symbols.get(symbol.get())) : apply(node, equation);
    }

    private Expression apply(Node node, Equation equation) {
        return switch (node.content()) {
            case Leaf.Previous(String state) -> new Expression.Of(new Leaf.Previous(symbols.get(state)));
            case Leaf.Parameter(String name) -> parameter(single(name, name));
            case Leaf leaf -> new Expression.Of(leaf);
            case Sum sum -> sum(node, sum, equation);
            case MatrixProduct product -> {
                List<Expression> parts = products(node, product, equation);
                yield parts.size() == 1 ? parts.getFirst() : new Expression.Apply(new Sum(parts.stream().map(_ -> false).toList()), parts);
            }
            case Operator operator -> new Expression.Apply(operator,
                    node.operands().stream().map(base::node).map(each -> convert(each, equation)).toList());
        };
    }

    /** A sum takes in the products that its matrix products fall apart into, and in PyTorch's form a bias for each. */
    private Expression sum(Node node, Sum sum, Equation equation) {
        List<Expression> terms = new ArrayList<>();
        List<Boolean> negative = new ArrayList<>();
        int bias = pytorch() ? biasToSplit(node) : -1;
        for (int slot = 0; slot < node.operands().size(); slot++) {
            Node operand = operand(node, slot);
            boolean sign = sum.negative().get(slot);
            if (operand.content() instanceof MatrixProduct product && base.symbol(operand).isEmpty()) {
                List<Expression> parts = products(operand, product, equation);
                boolean split = parts.size() > 1 && bias >= 0 && !splits.containsKey(operand(node, bias).path());
                if (split) {
                    parts = withBiases(parts, operand(node, bias).path(), operands(operand), gate(operand.operands().getFirst(), equation));
                }
                for (int part = 0; part < parts.size(); part++) {
                    terms.add(parts.get(part));
                    // behind each product stands its bias, with the sign that the one bias had
                    negative.add(split && part % 2 == 1 ? sum.negative().get(bias) : sign);
                }
            } else if (operand.content() instanceof Leaf.Parameter(String name)) {
                Split known = splits.get(name);
                if (known == null || known.parts().size() == 1) {
                    terms.add(parameter(single(name, biasName(node, name, equation))));
                    negative.add(sign);
                }
            } else {
                terms.add(convert(operand, equation));
                negative.add(sign);
            }
        }
        return new Expression.Apply(new Sum(negative), terms);
    }

    /** The slot of the bias that becomes one for each product: used here and nowhere else. */
    private int biasToSplit(Node sum) {
        return IntStream.range(0, sum.operands().size()).filter(slot -> {
            Node operand = operand(sum, slot);
            return operand.isParameter() && Naming.isBias(operand.path()) && base.uses(operand).size() == 1;
        }).findFirst().orElse(-1);
    }

    /** Each product and a bias for it, by turns. */
    private List<Expression> withBiases(List<Expression> products, String bias, List<Node> vectors, String gate) {
        List<Integer> inputFirst = IntStream.range(0, products.size()).boxed()
                .sorted(Comparator.comparing(part -> !(vectors.get(part).content() instanceof Leaf.Input))).toList();
        List<Expression> terms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int part : inputFirst) {
            names.add(fresh("b_" + letter(vectors.get(part)) + gate));
            terms.add(products.get(part));
            terms.add(parameter(names.getLast()));
        }
        splits.put(bias, new Split(names, List.of()));
        return terms;
    }

    private Node operand(Node node, int slot) {
        return base.node(node.operands().get(slot));
    }

    /** What the parts of a matrix are applied to: the parts of its vector, or where it stays whole the vector. */
    private List<Node> operands(Node product) {
        return isCut(operand(product, 0)) ? parts(operand(product, 1)) : List.of(operand(product, 1));
    }

    /** Whether the vectors that a matrix is applied to all have the same parts, so that one cut serves all of its uses. */
    private boolean isCut(Node matrix) {
        return base.uses(matrix).stream().map(use -> parts(operand(base.node(use.consumer()), 1)).stream().map(Node::length).toList())
                .distinct().count() == 1;
    }

    /** The parts of a vector; where a part is one of parts without a name, those. */
    private List<Node> parts(Node vector) {
        return isConcatenation(vector) ? vector.operands().stream().map(base::node).flatMap(each -> parts(each).stream()).toList() : List.of(vector);
    }

    private boolean isConcatenation(Node vector) {
        return vector.content() instanceof Concatenation && base.symbol(vector).isEmpty();
    }

    private List<Expression> products(Node node, MatrixProduct product, Equation equation) {
        String name = base.node(node.operands().get(0)).path();
        String gate = gate(node.operands().get(0), equation);
        List<Node> parts = operands(node);
        Split split = splits.get(name);
        if (split == null) {
            List<String> names = new ArrayList<>();
            List<Length> starts = new ArrayList<>();
            Length start = Length.SCALAR;
            for (Node part : parts) {
                names.add(fresh(equation.kind() == Equation.Kind.CELL && !isConcatenation(part) ? "W_" + letter(part) + gate : name));
                starts.add(start);
                start = start.plus(part.length());
            }
            split = new Split(names, starts);
            splits.put(name, split);
        }
        List<Expression> products = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            products.add(new Expression.Apply(product, List.of(parameter(split.parts().get(part)), convert(parts.get(part), equation))));
        }
        return products;
    }

    /** The letter for what a matrix is applied to: x (PyTorch: i, for input) or the state behind the operand. */
    private String letter(Node operand) {
        return switch (operand.content()) {
            case Leaf.Input _ -> pytorch() ? "i" : "x";
            case Leaf.Previous(String state) -> state.toLowerCase(java.util.Locale.ROOT);
            default -> operand.operands().stream().map(base::node).filter(each -> each.content() instanceof Leaf.Previous)
                    .map(this::letter).findFirst().orElse(base.symbol(operand).orElse("v"));
        };
    }

    /** The gate's part of a matrix's name: {@code f} of W_f, {@code n} of W_nx; for PyTorch's candidate {@code g}. */
    private String gate(int matrix, Equation equation) {
        String name = base.node(matrix).path();
        return gate(name.contains("_") ? name.substring(name.indexOf('_') + 1) : name.substring(1), equation);
    }

    private String gate(String suffix, Equation equation) {
        String gate = suffix.length() > 1 && (suffix.endsWith("x") || suffix.endsWith("h")) ? suffix.substring(0, suffix.length() - 1) : suffix;
        boolean candidate = equation.role().filter(Role.CANDIDATE::equals).isPresent();
        return candidate && symbols.get(equation.symbol()).equals("g") ? "g" : gate;
    }

    /** A bias beside a single product follows that product's name: b_nx beside W_nx · x becomes b_xn, in PyTorch b_in. */
    private String biasName(Node sum, String bias, Equation equation) {
        String suffix = bias.contains("_") ? bias.substring(bias.indexOf('_') + 1) : "";
        for (int index : sum.operands()) {
            Node operand = base.node(index);
            if (operand.content() instanceof MatrixProduct && suffix.length() > 1
                    && base.node(operand.operands().getFirst()).path().equals("W_" + suffix)) {
                return "b_" + letter(base.node(operand.operands().get(1))) + gate(suffix, equation);
            }
        }
        return bias;
    }

    private String single(String name, String renamed) {
        return splits.computeIfAbsent(name, _ -> new Split(List.of(fresh(renamed)), List.of(Length.SCALAR))).parts().getFirst();
    }

    private String fresh(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    private static Expression parameter(String name) {
        return new Expression.Of(new Leaf.Parameter(name));
    }
}
