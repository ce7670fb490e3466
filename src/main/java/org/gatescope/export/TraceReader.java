package org.gatescope.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A trace file read again, as far as an account of it needs: numbers by step and symbol. */
public final class TraceReader {

    private static final long MAX_BYTES = 256L << 20;

    private final Path file;
    private final Map<String, Object> json;

    private TraceReader(Path file, Map<String, Object> json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Opens a trace as {@code gatescope trace} writes it, of at most 256 MiB.
     *
     * @throws BadInputException where it is no JSON object; a key that is missing is told once it is asked for
     */
    public static TraceReader read(Path file) throws BadInputException {
        return new TraceReader(file, Json.object(file.toString(), InputFile.bytes(file, MAX_BYTES)));
    }

    /**
     * T.
     *
     * @throws BadInputException where there are no steps
     */
    public int length() throws BadInputException {
        return list(json.get("steps"), "steps").size();
    }

    /**
     * The loss of the whole sequence.
     *
     * @throws BadInputException where it is missing
     */
    public double loss() throws BadInputException {
        if (json.get("loss") instanceof Double loss) {
            return loss;
        }
        throw missing("loss");
    }

    /**
     * A symbol's numbers in step t.
     *
     * @param kind {@code values} or {@code gradients}
     */
    public double[] numbers(int t, String kind, String symbol) throws BadInputException {
        Object step = list(json.get("steps"), "steps").get(t - 1);
        if (step instanceof Map<?, ?> map && map.get(kind) instanceof Map<?, ?> numbers && numbers.get(symbol) instanceof double[] vector) {
            return vector;
        }
        throw missing("steps[%d].%s.%s".formatted(t - 1, kind, symbol));
    }

    private List<?> list(Object value, String key) throws BadInputException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw missing(key);
    }

    private BadInputException missing(String key) {
        return new BadInputException("%s: %s: missing".formatted(file, key));
    }
}
