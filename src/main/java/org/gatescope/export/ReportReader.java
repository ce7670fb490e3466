package org.gatescope.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads reports again. */
public final class ReportReader {

    private static final long MAX_BYTES = 64L << 20;

    private final Path file;
    private final Map<?, ?> json;
    /** Where {@link #json} stands in the file, for messages: {@code epochs[3].} */
    private final String place;

    private ReportReader(Path file, Map<?, ?> json, String place) {
        this.file = file;
        this.json = json;
        this.place = place;
    }

    /** @throws BadInputException one sentence with file, key and what was expected */
    public static Report read(Path file) throws BadInputException {
        return new ReportReader(file, Json.object(file.toString(), InputFile.bytes(file, MAX_BYTES)), "").report();
    }

    private Report report() throws BadInputException {
        return new Report(text("task"), text("data"), text("cell"), (int) number("hidden"), (int) number("layers"), (int) number("batch"),
                (long) number("seed"), (int) number("threads"), (int) number("parameters"), epochs(), text("stopped"));
    }

    private List<Report.Epoch> epochs() throws BadInputException {
        List<Report.Epoch> epochs = new ArrayList<>();
        // a list of nothing is read as one of numbers
        if (json.get("epochs") instanceof double[] none && none.length == 0) {
            return epochs;
        }
        if (!(json.get("epochs") instanceof List<?> list)) {
            throw bad("epochs", "a list");
        }
        for (Object each : list) {
            String at = "epochs[%d]".formatted(epochs.size());
            if (!(each instanceof Map<?, ?> map)) {
                throw bad(at, "an object");
            }
            epochs.add(new ReportReader(file, map, at + ".").epoch());
        }
        return epochs;
    }

    private Report.Epoch epoch() throws BadInputException {
        Map<String, Double> measures = new TreeMap<>();
        for (String name : List.of("accuracy", "testRmse", "naiveRmse")) {
            if (json.containsKey(name)) {
                measures.put(name, number(name));
            }
        }
        return new Report.Epoch((int) number("epoch"), number("seconds"), number("samplesPerSecond"), number("trainLoss"), number("validationLoss"), measures,
                number("gradientNorm"));
    }

    private String text(String key) throws BadInputException {
        if (json.get(key) instanceof String text) {
            return text;
        }
        throw bad(key, "a text");
    }

    private double number(String key) throws BadInputException {
        if (json.get(key) instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw bad(key, "a number");
    }

    private BadInputException bad(String key, String expected) {
        return new BadInputException("%s: %s%s: %s expected".formatted(file, place, key, expected));
    }
}
