package org.gatescope.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON of numbers: objects become maps, lists of numbers {@code double[]}, other lists {@link List}, and a key given twice is
 * refused. Numbers may come out infinite or NaN; who uses them says so with their key.
 */
public final class Json {

    private static final int MAX_DEPTH = 20;
    /** More than any honest file needs: no number, name or text may take the memory or the time. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder().maxNumberLength(1_000).maxNameLength(50_000)
            .maxStringLength(1_000_000).build();
    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private final JsonParser parser;

    private Json(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a whole text.
     *
     * @param name how the file is called in messages
     */
    public static Map<String, Object> object(String name, byte[] text) throws BadInputException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature());
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadInputException(name + ": a JSON object expected");
            }
            return whole(name, parser);
        } catch (JsonParseException e) {
            throw new BadInputException("%s: line %d, column %d%s: JSON expected".formatted(name, e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr(), e.getProcessor() instanceof JsonParser parser ? place(parser) : ""));
        } catch (IOException e) {
            throw new BadInputException("%s: JSON in UTF-8 expected".formatted(name));
        }
    }

    private static Map<String, Object> whole(String name, JsonParser parser) throws IOException, BadInputException {
        try {
            Map<String, Object> object = new Json(parser).object(name, 0);
            if (parser.nextToken() != null) {
                throw new BadInputException(name + ": nothing expected after the closing brace");
            }
            return object;
        } catch (StreamConstraintsException e) {
            throw new BadInputException("%s: line %d%s: numbers of at most %,d characters, names of at most %,d and texts of at most %,d expected".formatted(
                    name, parser.currentLocation().getLineNr(), place(parser), LIMITS.getMaxNumberLength(), LIMITS.getMaxNameLength(), LIMITS.getMaxStringLength()));
        }
    }

    private static String place(JsonParser parser) {
        String path = path(parser.getParsingContext());
        return path.isEmpty() ? "" : ", in " + path;
    }

    /** Where a parser stands, as keys are written in messages: {@code inputs[3]}. */
    private static String path(JsonStreamContext context) {
        if (context.getParent() == null) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return parent + "[" + Math.max(0, context.getCurrentIndex()) + "]";
        }
        return context.getCurrentName() == null ? parent : parent.isEmpty() ? context.getCurrentName() : parent + "." + context.getCurrentName();
    }

    private Map<String, Object> object(String name, int depth) throws IOException, BadInputException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (object.containsKey(key)) {
                throw new BadInputException("%s: %s: given twice, expected once".formatted(name, path(parser.getParsingContext())));
            }
            parser.nextToken();
            object.put(key, value(name, depth + 1));
        }
        return object;
    }

    private Object value(String name, int depth) throws IOException, BadInputException {
        if (depth > MAX_DEPTH) {
            throw new BadInputException("%s: at most %d levels of nesting expected".formatted(name, MAX_DEPTH));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(name, depth);
            case START_ARRAY -> array(name, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            // a value that is there but says nothing: whoever wants the key finds it of the wrong kind
            default -> Null.NULL;
        };
    }

    /** The value null, which no key may have. */
    enum Null { NULL }

    private Object array(String name, int depth) throws IOException, BadInputException {
        double[] numbers = new double[8];
        int count = 0;
        List<Object> others = null;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(name, depth + 1);
            if (others == null && value instanceof Double number) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * count);
                }
                numbers[count++] = number;
                continue;
            }
            if (others == null) {
                others = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    others.add(numbers[i]);
                }
            }
            others.add(value);
        }
        return others != null ? others : Arrays.copyOf(numbers, count);
    }
}
