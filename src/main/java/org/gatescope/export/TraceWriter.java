package org.gatescope.export;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import org.gatescope.cell.Equation;
import org.gatescope.cell.ParameterShape;
import org.gatescope.trace.Trace;

/** Writes a trace as JSON: every value and gradient of the cell's symbols, by step, and the sums for parameters and first states. */
public final class TraceWriter {

    private final Trace trace;
    private final JsonGenerator json;

    private TraceWriter(Trace trace, JsonGenerator json) {
        this.trace = trace;
        this.json = json;
    }

    /** Writes to a stream, which stays open. */
    public static void write(Trace trace, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new TraceWriter(trace, json).write();
        }
        out.write('\n');
        out.flush();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("cell", trace.cell().name());
        json.writeNumberField("inputSize", trace.sizes().input());
        json.writeNumberField("hiddenSize", trace.sizes().hidden());
        json.writeNumberField("loss", trace.loss());
        json.writeArrayFieldStart("steps");
        for (int t = 1; t <= trace.length(); t++) {
            step(t);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("gradients");
        for (ParameterShape shape : trace.cell().parameters(Equation.Kind.CELL).values()) {
            json.writeFieldName(shape.name());
            double[] gradient = trace.parameterGradient(shape.name());
            if (shape.isMatrix()) {
                rows(gradient, shape.columns(trace.sizes()));
            } else {
                vector(gradient);
            }
        }
        for (String state : trace.cell().states()) {
            json.writeFieldName(state + "_0");
            vector(trace.initialGradient(state));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void step(int t) throws IOException {
        json.writeStartObject();
        json.writeNumberField("t", t);
        json.writeObjectFieldStart("values");
        for (Equation equation : trace.cell().equations(Equation.Kind.CELL)) {
            json.writeFieldName(equation.symbol());
            vector(trace.value(t, equation.symbol()));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("gradients");
        for (Equation equation : trace.cell().equations(Equation.Kind.CELL)) {
            json.writeFieldName(equation.symbol());
            vector(trace.gradient(t, equation.symbol()));
        }
        json.writeFieldName("x");
        int step = t;
        vector(trace.cell().node("x").map(x -> trace.gradient(step, x)).orElseGet(() -> new double[trace.sizes().input()]));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rows(double[] numbers, int columns) throws IOException {
        json.writeStartArray();
        for (int from = 0; from < numbers.length; from += columns) {
            json.writeArray(numbers, from, columns);
        }
        json.writeEndArray();
    }

    private void vector(double[] numbers) throws IOException {
        json.writeArray(numbers, 0, numbers.length);
    }
}
