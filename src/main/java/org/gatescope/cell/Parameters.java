package org.gatescope.cell;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** A cell's parameters, by name, in float64, matrices row by row. Immutable: an edit makes a new one that shares what it left alone. */
public final class Parameters {

    private final Map<String, Block> blocks;

    private Parameters(Map<String, Block> blocks) {
        this.blocks = Collections.unmodifiableMap(blocks);
    }

    /** Fills every parameter: {@code fill} gets name and shape and gives the numbers, row by row. */
    public static Parameters fill(Map<String, ParameterShape> shapes, Sizes sizes, BiFunction<String, ParameterShape, double[]> fill) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        shapes.forEach((name, shape) ->
                blocks.put(name, new Block(fill.apply(name, shape), shape.rows(sizes), shape.columns(sizes))));
        return new Parameters(blocks);
    }

    /** All of a cell's parameters, each number 0. */
    public static Parameters zeros(Cell cell, Sizes sizes) {
        return fill(cell.parameters(), sizes, (_, shape) -> new double[shape.count(sizes)]);
    }

    /** In the order of the cell's equations. */
    public java.util.Set<String> names() {
        return blocks.keySet();
    }

    /** The block itself, shared: for reading. */
    public Block block(String name) {
        Block block = blocks.get(name);
        if (block == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return block;
    }

    /** A copy of the numbers, row by row. */
    public double[] numbers(String name) {
        return block(name).data().clone();
    }

    /** One number, counted row by row. */
    public double at(String name, int index) {
        return block(name).data()[index];
    }

    /**
     * The same with one number changed.
     *
     * @param index counted from 0, row by row
     * @throws IllegalArgumentException where there is no such parameter
     */
    public Parameters with(String name, int index, double value) {
        double[] numbers = numbers(name);
        numbers[index] = value;
        return with(name, numbers);
    }

    /**
     * The same with one parameter's numbers changed; the array is copied.
     *
     * @param numbers row by row, as many as there were
     * @throws IllegalArgumentException where there is no such parameter or the count is another
     */
    public Parameters with(String name, double[] numbers) {
        Block old = block(name);
        Map<String, Block> changed = new LinkedHashMap<>(blocks);
        changed.put(name, new Block(numbers.clone(), old.rows(), old.columns()));
        return new Parameters(changed);
    }

    /** How many numbers there are in all. */
    public int count() {
        return blocks.values().stream().mapToInt(block -> block.data().length).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && names().equals(that.names())
                && blocks.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue().data(), that.block(e.getKey()).data()));
    }

    @Override
    public int hashCode() {
        return blocks.values().stream().mapToInt(block -> Arrays.hashCode(block.data())).sum();
    }
}
