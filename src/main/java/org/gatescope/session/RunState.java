package org.gatescope.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.gatescope.export.BadInputException;
import org.gatescope.export.JsonObject;
import org.gatescope.network.Broken;
import org.gatescope.train.Curve;
import org.gatescope.train.Evaluation;
import org.gatescope.train.Past;
import org.gatescope.train.Progress;

/** What was seen of a run, as a part of a session's file: its curves, the newest evaluation, and how it ended. */
final class RunState {

    private static final int MOST_ANSWERS = 10_000_000;

    private RunState() {
    }

    /** Whether all of it is numbers that a session can hold. */
    static boolean canBeWritten(Past past) {
        Progress seen = past.progress();
        return past.origin() <= Integer.MAX_VALUE && seen.samples() <= Integer.MAX_VALUE
                && Stream.concat(Stream.of(seen.trainLoss(), seen.gradientNorm(), seen.learningRate(), seen.evaluatedAt(), seen.validationLoss()), seen.measures().values().stream())
                        .allMatch(curve -> Arrays.stream(curve.data(), 0, curve.length()).allMatch(Double::isFinite));
    }

    static byte[] write(Past past) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Progress seen = past.progress();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("state", seen.state().name());
            json.writeNumberField("origin", past.origin());
            json.writeNumberField("batchesPerEpoch", seen.batchesPerEpoch());
            json.writeNumberField("samples", seen.samples());
            curve("trainLoss", seen.trainLoss(), json);
            curve("gradientNorm", seen.gradientNorm(), json);
            curve("learningRate", seen.learningRate(), json);
            curve("evaluatedAt", seen.evaluatedAt(), json);
            curve("validationLoss", seen.validationLoss(), json);
            json.writeObjectFieldStart("measures");
            for (Map.Entry<String, Curve.View> measure : seen.measures().entrySet()) {
                curve(measure.getKey(), measure.getValue(), json);
            }
            json.writeEndObject();
            if (seen.last().isPresent()) {
                evaluation(seen.last().get(), json);
            }
            if (seen.divergence().isPresent()) {
                divergence(seen.divergence().get(), json);
            }
            if (seen.failure().isPresent()) {
                json.writeStringField("failure", seen.failure().get());
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void curve(String name, Curve.View curve, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeArray(curve.data(), 0, curve.length());
    }

    private static void evaluation(Evaluation last, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("last");
        json.writeNumberField("loss", last.loss());
        json.writeObjectFieldStart("measures");
        for (Map.Entry<String, Double> measure : last.measures().entrySet()) {
            json.writeNumberField(measure.getKey(), measure.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("answers");
        for (float answer : last.answers()) {
            json.writeNumber(answer);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void divergence(Progress.Divergence why, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("divergence");
        json.writeNumberField("batch", why.batch());
        json.writeStringField("kind", why.broken().kind().name());
        json.writeStringField("name", why.broken().name());
        json.writeNumberField("step", why.broken().step());
        // no number is what it often is
        json.writeStringField("value", Double.toString(why.broken().value()));
        json.writeEndObject();
    }

    static Past read(JsonObject json) throws BadInputException {
        int most = Session.Run.MOST_BATCHES;
        Curve.View trainLoss = curve("trainLoss", most, json);
        Curve.View evaluatedAt = curve("evaluatedAt", most, json);
        Map<String, Curve.View> measures = new LinkedHashMap<>();
        JsonObject named = json.object("measures");
        for (String name : named.keys()) {
            measures.put(name, Curve.View.of(named.vector(name, evaluatedAt.length())));
        }
        int batchesPerEpoch = json.whole("batchesPerEpoch", 1, Integer.MAX_VALUE);
        return new Past(json.whole("origin", 0, Integer.MAX_VALUE), new Progress(json.constant("state", Progress.State.class), 0, 0, batchesPerEpoch, json.whole("samples", 0, Integer.MAX_VALUE),
                Double.NaN, trainLoss, Curve.View.of(json.vector("gradientNorm", trainLoss.length())), Curve.View.of(json.vector("learningRate", trainLoss.length())), evaluatedAt,
                Curve.View.of(json.vector("validationLoss", evaluatedAt.length())), measures, evaluation(json.optional("last")), divergence(json.optional("divergence")),
                json.has("failure") ? Optional.of(json.text("failure")) : Optional.empty()));
    }

    private static Curve.View curve(String name, int most, JsonObject json) throws BadInputException {
        return Curve.View.of(json.numbers(name, most));
    }

    private static Optional<Evaluation> evaluation(Optional<JsonObject> json) throws BadInputException {
        if (json.isEmpty()) {
            return Optional.empty();
        }
        JsonObject measures = json.get().object("measures");
        Map<String, Double> named = new LinkedHashMap<>();
        for (String name : measures.keys()) {
            named.put(name, measures.number(name));
        }
        double[] answers = json.get().numbers("answers", MOST_ANSWERS);
        float[] narrow = new float[answers.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) answers[i];
        }
        return Optional.of(new Evaluation(json.get().number("loss"), named, narrow));
    }

    private static Optional<Progress.Divergence> divergence(Optional<JsonObject> json) throws BadInputException {
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Progress.Divergence(json.get().whole("batch", 0, Integer.MAX_VALUE), new Broken(json.get().constant("kind", Broken.Kind.class), json.get().text("name"),
                    json.get().whole("step", 0, Integer.MAX_VALUE), Double.parseDouble(json.get().text("value")))));
        } catch (NumberFormatException e) {
            throw json.get().bad("value", "a number");
        }
    }
}
