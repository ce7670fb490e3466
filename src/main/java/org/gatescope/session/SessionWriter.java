package org.gatescope.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.gatescope.cell.CellText;
import org.gatescope.export.WholeFile;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Sequence;
import org.gatescope.lesson.expression.Place;

/** Writes a session: a ZIP file with {@code session.json} and for each run of the training room {@code run-1.gatescope} and, where it has curves, {@code run-1.json}. */
public final class SessionWriter {

    static final String STATE = "session.json";
    static final String FORM = "gatescope-session";
    static final int NEWEST = 1;

    private SessionWriter() {
    }

    /** Writes the file whole or not at all. */
    public static void write(Session session, Path file) throws IOException {
        WholeFile.write(file, out -> write(session, out));
    }

    /** Writes to a stream, which stays open. */
    public static void write(Session session, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(STATE, json(session), zip);
        int number = 0;
        for (Session.Run run : session.room().map(Session.Room::runs).orElse(List.of())) {
            number++;
            put(model(number), run.model(), zip);
            if (run.curves().isPresent()) {
                put(curves(number), run.curves().get(), zip);
            }
        }
        zip.finish();
    }

    private static void put(String name, byte[] bytes, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // the same session gives the same bytes
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** @param number of a run, from 1 */
    static String model(int number) {
        return "run-" + number + ".gatescope";
    }

    static String curves(int number) {
        return "run-" + number + ".json";
    }

    private static byte[] json(Session session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField(FORM, NEWEST);
            json.writeObjectFieldStart("bench");
            bench(session.bench(), json);
            json.writeEndObject();
            if (session.lesson().isPresent()) {
                json.writeObjectFieldStart("lesson");
                json.writeStringField("id", session.lesson().get().lesson());
                json.writeNumberField("page", session.lesson().get().number());
                if (session.lesson().get().folder().isPresent()) {
                    json.writeStringField("folder", session.lesson().get().folder().get());
                }
                json.writeEndObject();
            }
            if (session.before().isPresent()) {
                json.writeObjectFieldStart("before");
                bench(session.before().get(), json);
                json.writeEndObject();
            }
            if (session.room().isPresent()) {
                json.writeObjectFieldStart("room");
                json.writeStringField("task", session.room().get().task());
                json.writeNumberField("runs", session.room().get().runs().size());
                if (session.room().get().cell().isPresent()) {
                    json.writeObjectFieldStart("own");
                    json.writeStringField("cell", session.room().get().cell().get().name());
                    json.writeStringField("equations", CellText.of(session.room().get().cell().get()));
                    json.writeEndObject();
                }
                json.writeObjectFieldStart("options");
                for (Map.Entry<String, String> option : session.room().get().options().entrySet()) {
                    json.writeStringField(option.getKey(), option.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            if (session.comparison().isPresent()) {
                json.writeObjectFieldStart("comparison");
                ComparisonState.write(session.comparison().get(), json);
                json.writeEndObject();
            }
            json.writeStringField("seen", session.seen().name());
            json.writeObjectFieldStart("layout");
            for (Map.Entry<String, String> part : session.layout().entrySet()) {
                json.writeStringField(part.getKey(), part.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void bench(BenchState bench, JsonGenerator json) throws IOException {
        experiment(bench.experiment(), json);
        Place place = bench.place();
        json.writeObjectFieldStart("cursor");
        json.writeStringField("pass", place.pass().name());
        json.writeNumberField("t", place.t());
        json.writeStringField("path", place.path());
        json.writeEndObject();
        if (bench.look().isPresent()) {
            BenchState.Look look = bench.look().get();
            json.writeObjectFieldStart("look");
            json.writeStringField("quantity", look.quantity().name());
            json.writeNumberField("t", look.t());
            json.writeStringField("path", look.path());
            json.writeNumberField("unit", look.unit());
            json.writeEndObject();
        }
        json.writeStringField("zoom", bench.zoom().name());
    }

    private static void experiment(Experiment experiment, JsonGenerator json) throws IOException {
        json.writeStringField("cell", experiment.base().name());
        json.writeStringField("equations", CellText.whole(experiment.base()));
        json.writeStringField("convention", experiment.convention().name());
        json.writeNumberField("hidden", experiment.hidden());
        json.writeObjectFieldStart("sequence");
        sequence(experiment.sequence(), json);
        json.writeEndObject();
        json.writeStringField("objective", experiment.objective().kind().name());
        json.writeStringField("lossAt", experiment.objective().lossAt().name());
        json.writeStringField("initialization", experiment.start().initialization().name());
        // a JSON number would lose the last bits of a long
        json.writeStringField("seed", Long.toString(experiment.start().seed()));
        if (!Double.isNaN(experiment.start().forgetBias())) {
            json.writeNumberField("forgetBias", experiment.start().forgetBias());
        }
        json.writeObjectFieldStart("parameters");
        for (String name : experiment.parameters().names()) {
            vector(name, experiment.parameters().numbers(name), json);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("initial");
        for (Map.Entry<String, double[]> state : experiment.initial().entrySet()) {
            vector(state.getKey(), state.getValue(), json);
        }
        json.writeEndObject();
        vectors("inputs", experiment.inputs(), json);
        vectors("targets", experiment.targets(), json);
        json.writeObjectFieldStart("held");
        for (Map.Entry<String, Map<Integer, Double>> symbol : experiment.clamps().held().entrySet()) {
            json.writeObjectFieldStart(symbol.getKey());
            for (Map.Entry<Integer, Double> unit : symbol.getValue().entrySet()) {
                json.writeNumberField(unit.getKey().toString(), unit.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static void sequence(Sequence sequence, JsonGenerator json) throws IOException {
        switch (sequence) {
            case Sequence.Sine(double period) -> {
                json.writeStringField("kind", "sine");
                json.writeNumberField("period", period);
            }
            case Sequence.Pulse() -> json.writeStringField("kind", "pulse");
            case Sequence.Words(String first, String second) -> {
                json.writeStringField("kind", "words");
                json.writeStringField("first", first);
                json.writeStringField("second", second);
            }
            case Sequence.Given(Sequence.Given.Origin origin, String name, double[][] vectors) -> {
                json.writeStringField("kind", "given");
                json.writeStringField("origin", origin.name());
                json.writeStringField("name", name);
                vectors("vectors", vectors, json);
            }
        }
    }

    private static void vector(String name, double[] numbers, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeArray(numbers, 0, numbers.length);
    }

    private static void vectors(String name, double[][] vectors, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (double[] vector : vectors) {
            json.writeArray(vector, 0, vector.length);
        }
        json.writeEndArray();
    }
}
