package org.gatescope.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A JSON object whose values are asked for by kind. A value that is missing or of another kind is refused with its key and what was expected. */
public final class JsonObject {

    private final String file;
    private final String path;
    private final Map<?, ?> values;

    private JsonObject(String file, String path, Map<?, ?> values) {
        this.file = file;
        this.path = path;
        this.values = values;
    }

    /**
     * Reads a whole text.
     *
     * @param file how the file is called in messages
     */
    public static JsonObject read(String file, byte[] text) throws BadInputException {
        return new JsonObject(file, "", Json.object(file, text));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** All keys, in the order of the file. */
    public List<String> keys() {
        return values.keySet().stream().map(String.class::cast).toList();
    }

    /** What to throw about a key. */
    public BadInputException bad(String key, String expected) {
        return new BadInputException("%s: %s%s: %s expected".formatted(file, path, key, expected));
    }

    public JsonObject object(String key) throws BadInputException {
        if (values.get(key) instanceof Map<?, ?> map) {
            return new JsonObject(file, path + key + ".", map);
        }
        throw bad(key, "an object");
    }

    /** An object that may be missing. */
    public Optional<JsonObject> optional(String key) throws BadInputException {
        return has(key) ? Optional.of(object(key)) : Optional.empty();
    }

    public String text(String key) throws BadInputException {
        if (values.get(key) instanceof String text) {
            return text;
        }
        throw bad(key, "a text");
    }

    /** Texts by name, in the order of the file. */
    public SequencedMap<String, String> texts() throws BadInputException {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (String key : keys()) {
            texts.put(key, text(key));
        }
        return texts;
    }

    public boolean truth(String key) throws BadInputException {
        if (values.get(key) instanceof Boolean truth) {
            return truth;
        }
        throw bad(key, "true or false");
    }

    /** A constant by its name. */
    public <E extends Enum<E>> E constant(String key, Class<E> type) throws BadInputException {
        String text = text(key);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw bad(key, "one of " + List.of(type.getEnumConstants()));
    }

    public double number(String key) throws BadInputException {
        if (values.get(key) instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw bad(key, "a finite number");
    }

    public int whole(String key, int least, int most) throws BadInputException {
        if (values.get(key) instanceof Double number && number >= least && number <= most && number == Math.rint(number)) {
            return number.intValue();
        }
        throw bad(key, "a whole number from %d to %d".formatted(least, most));
    }

    /** A list of finite numbers, of a length. */
    public double[] vector(String key, int length) throws BadInputException {
        return vector(key, values.get(key), length);
    }

    private double[] vector(String key, Object value, int length) throws BadInputException {
        if (!(value instanceof double[] numbers) || numbers.length != length) {
            throw bad(key, "a list of %d numbers".formatted(length));
        }
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw bad(key, "finite numbers");
            }
        }
        return numbers;
    }

    /** A list of finite numbers, of at most a length. */
    public double[] numbers(String key, int most) throws BadInputException {
        if (!(values.get(key) instanceof double[] numbers) || numbers.length > most) {
            throw bad(key, "a list of at most %d numbers".formatted(most));
        }
        return vector(key, numbers.length);
    }

    /** Lists of finite numbers, all as long as the first, none empty. */
    public double[][] vectors(String key, int most) throws BadInputException {
        if (!(values.get(key) instanceof List<?> list) || list.isEmpty() || list.size() > most || !(list.getFirst() instanceof double[] first) || first.length == 0) {
            throw bad(key, "1 to %d lists of numbers".formatted(most));
        }
        List<double[]> vectors = new ArrayList<>();
        for (int at = 0; at < list.size(); at++) {
            vectors.add(vector("%s[%d]".formatted(key, at), list.get(at), first.length));
        }
        return vectors.toArray(double[][]::new);
    }
}
