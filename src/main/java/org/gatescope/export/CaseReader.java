package org.gatescope.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Cells;
import org.gatescope.cell.ParameterShape;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;

/** Reads a cell case from JSON. Every number is checked before any is used. */
public final class CaseReader {

    private static final long MAX_BYTES = 64L << 20;
    private static final long MAX_CELL_BYTES = 1L << 20;
    private static final int MAX_SIZE = 1024;
    private static final int MAX_STEPS = 10_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*");

    private final Path file;
    private final Map<String, Object> json;

    private CaseReader(Path file, Map<String, Object> json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads a case; the loss is {@code L = Σ_t lossGradient_t · h_t}.
     *
     * @throws BadInputException one sentence with file, key and what was expected
     */
    public static Case read(Path file) throws BadInputException {
        return new CaseReader(file, Json.object(file.toString(), InputFile.bytes(file, MAX_BYTES))).read();
    }

    private Case read() throws BadInputException {
        Cell cell = withLoss(cell());
        Sizes sizes = new Sizes(whole("inputSize"), whole("hiddenSize"), whole("hiddenSize"));
        Parameters parameters = parameters(cell, sizes);
        double[][] inputs = vectors("inputs", sizes.input());
        if (inputs.length == 0 || inputs.length > MAX_STEPS) {
            throw bad("inputs", "%s, expected 1 to %d".formatted(count(inputs.length, "vector"), MAX_STEPS));
        }
        double[][] lossGradient = vectors("lossGradient", sizes.hidden());
        if (lossGradient.length != inputs.length) {
            throw bad("lossGradient", "%s, expected %d, one for each of inputs".formatted(count(lossGradient.length, "vector"), inputs.length));
        }
        return new Case(cell, sizes, parameters, initial(cell, sizes), inputs, lossGradient, Case.LossAt.ALL, Clamps.NONE);
    }

    private Cell cell() throws BadInputException {
        if (!(require("cell") instanceof String name)) {
            throw bad("cell", "expected a name");
        }
        if (Cells.has(name)) {
            return Cells.cell(name);
        }
        Path own = NAME.matcher(name).matches() ? file.resolveSibling(name + ".cell") : null;
        if (own == null || !Files.isRegularFile(own)) {
            throw bad("cell", "'%s' is unknown, expected %s, or a file of that name with the ending .cell beside the case".formatted(
                    name.length() > 60 ? name.substring(0, 60) + "…" : name, String.join(", ", Cells.names())));
        }
        // a case brings its own loss
        return cell(own).recurrent();
    }

    /** What the cell of a file is called: the file's name without its ending. */
    public static String cellName(Path file) {
        return file.getFileName().toString().replaceFirst("\\.cell$", "");
    }

    /** The text of a cell file, right or wrong, refused where it is longer than any cell's. */
    public static String cellText(Path file) throws BadInputException {
        String text = InputFile.text(file, MAX_CELL_BYTES);
        if (text.length() > CellParser.MAX_CHARACTERS) {
            throw BadInputException.of(file, "cell.long", CellParser.MAX_CHARACTERS, text.length());
        }
        return text;
    }

    /** Reads a cell file, with the readout and the loss that it may have. */
    public static Cell cell(Path file) throws BadInputException {
        String text = cellText(file);
        try {
            return CellParser.parse(cellName(file), text);
        } catch (CellSyntaxException e) {
            throw new BadInputException(file.toString(), e.complaint());
        }
    }

    /** The cell with the loss of a case, under a name that the cell leaves free. */
    private static Cell withLoss(Cell cell) {
        String name = "L";
        while (cell.equation(name).isPresent() || cell.states().contains(name)) {
            name += "_L";
        }
        try {
            return CellParser.extend(cell, "loss %s = inner_product(%s, target)".formatted(name, cell.outputState()));
        } catch (CellSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private int whole(String key) throws BadInputException {
        if (require(key) instanceof Double number && number == Math.rint(number) && number >= 1 && number <= MAX_SIZE) {
            return number.intValue();
        }
        throw bad(key, "expected a whole number from 1 to " + MAX_SIZE);
    }

    private Parameters parameters(Cell cell, Sizes sizes) throws BadInputException {
        Map<String, Object> given = object("parameters");
        for (String name : given.keySet()) {
            if (!cell.parameters().containsKey(name)) {
                throw bad("parameters." + name, "unknown, expected " + String.join(", ", cell.parameters().keySet()));
            }
        }
        Map<String, double[]> numbers = new HashMap<>();
        for (ParameterShape shape : cell.parameters().values()) {
            String key = "parameters." + shape.name();
            Object value = given.get(shape.name());
            if (value == null) {
                throw bad(key, "missing, expected " + show(shape, sizes));
            }
            numbers.put(shape.name(), shape.isMatrix() ? matrix(key, value, shape, sizes) : vector(key, value, shape.rows(sizes)));
        }
        return Parameters.fill(cell.parameters(), sizes, (name, _) -> numbers.get(name));
    }

    private static String show(ParameterShape shape, Sizes sizes) {
        return shape.isMatrix() ? count(shape.rows(sizes), "row") + " of " + count(shape.columns(sizes), "number") : count(shape.rows(sizes), "number");
    }

    private static String count(int count, String noun) {
        return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    private double[] matrix(String key, Object value, ParameterShape shape, Sizes sizes) throws BadInputException {
        int rows = shape.rows(sizes);
        int columns = shape.columns(sizes);
        List<?> list = list(key, value);
        if (list.size() != rows) {
            throw bad(key, "%s, expected %s".formatted(count(list.size(), "row"), show(shape, sizes)));
        }
        double[] numbers = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(vector("%s[%d]".formatted(key, row), list.get(row), columns), 0, numbers, row * columns, columns);
        }
        return numbers;
    }

    private double[][] vectors(String key, int length) throws BadInputException {
        List<?> list = list(key, require(key));
        double[][] vectors = new double[list.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = vector("%s[%d]".formatted(key, i), list.get(i), length);
        }
        return vectors;
    }

    private double[] vector(String key, Object value, int length) throws BadInputException {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (!(list.get(i) instanceof Double)) {
                    throw bad("%s[%d]".formatted(key, i), "expected a number");
                }
            }
        }
        if (!(value instanceof double[] numbers)) {
            throw bad(key, "expected a list of " + count(length, "number"));
        }
        if (numbers.length != length) {
            throw bad(key, "%s, expected %d".formatted(count(numbers.length, "number"), length));
        }
        for (int i = 0; i < length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw bad("%s[%d]".formatted(key, i), "expected a finite number");
            }
        }
        return numbers;
    }

    private Map<String, double[]> initial(Cell cell, Sizes sizes) throws BadInputException {
        if (!json.containsKey("initial")) {
            return Map.of();
        }
        Map<String, double[]> initial = new HashMap<>();
        for (Map.Entry<String, Object> each : object("initial").entrySet()) {
            String key = "initial." + each.getKey();
            if (!cell.states().contains(each.getKey())) {
                throw bad(key, "unknown, expected a state of the cell: " + String.join(", ", cell.states()));
            }
            initial.put(each.getKey(), vector(key, each.getValue(), sizes.hidden()));
        }
        return initial;
    }

    private Map<String, Object> object(String key) throws BadInputException {
        if (require(key) instanceof Map<?, ?> map) {
            Map<String, Object> object = new java.util.LinkedHashMap<>();
            map.forEach((name, value) -> object.put((String) name, value));
            return object;
        }
        throw bad(key, "expected an object");
    }

    private List<?> list(String key, Object value) throws BadInputException {
        if (value instanceof double[] numbers) {
            return java.util.Arrays.stream(numbers).boxed().toList();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw bad(key, "expected a list");
    }

    private Object require(String key) throws BadInputException {
        Object value = json.get(key);
        if (value == null) {
            throw bad(key, "missing");
        }
        return value;
    }

    private BadInputException bad(String key, String what) {
        return new BadInputException("%s: %s: %s".formatted(file, key, what));
    }
}
