package org.gatescope.model;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

/** Writes predictions as JSON, one a line. */
public final class PredictionsWriter {

    private final JsonGenerator json;

    private PredictionsWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes to a stream, which stays open. */
    public static void write(Predictions predictions, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new LinePrinter());
            new PredictionsWriter(json).write(predictions);
        }
        out.write('\n');
        out.flush();
    }

    private void write(Predictions predictions) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("predictions");
        switch (predictions) {
            case Predictions.OfClasses classes -> {
                for (Predictions.ClassPrediction each : classes.predictions()) {
                    write(each);
                }
                json.writeEndArray();
                if (classes.accuracy().isPresent()) {
                    json.writeNumberField("accuracy", classes.accuracy().getAsDouble());
                }
            }
            case Predictions.OfSeries series -> {
                for (Predictions.ValuePrediction each : series.predictions()) {
                    write(each);
                }
                json.writeEndArray();
                number("testRmse", series.testRmse());
                number("naiveRmse", series.naiveRmse());
            }
        }
        json.writeEndObject();
    }

    private void write(Predictions.ClassPrediction each) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", each.index());
        json.writeNumberField("predicted", each.predicted());
        if (each.label().isPresent()) {
            json.writeNumberField("label", each.label().getAsInt());
        }
        json.writeFieldName("probabilities");
        json.writeArray(each.probabilities(), 0, each.probabilities().length);
        json.writeEndObject();
    }

    private void write(Predictions.ValuePrediction each) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", each.row());
        number("predicted", each.predicted());
        number("truth", each.truth());
        json.writeEndObject();
    }

    /** JSON has no infinity: a network with huge weights may answer with one. */
    private void number(String name, double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumberField(name, number);
        } else {
            json.writeNullField(name);
        }
    }

    /** Every prediction begins a line. */
    private static final class LinePrinter extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            // array, object, root: the list of predictions itself
            boolean outermost = generator.getOutputContext().getParent().getParent().inRoot();
            generator.writeRaw(outermost ? ",\n" : ", ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(", ");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(": ");
        }
    }
}
