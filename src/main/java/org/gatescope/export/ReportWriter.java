package org.gatescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Writes reports as JSON. */
public final class ReportWriter {

    private ReportWriter() {
    }

    /** Writes to a stream, which stays open. */
    public static void write(Report report, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            write(report, json);
        }
        out.write('\n');
        out.flush();
    }

    private static void write(Report report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("task", report.task());
        json.writeStringField("data", report.data());
        json.writeStringField("cell", report.cell());
        json.writeNumberField("hidden", report.hidden());
        json.writeNumberField("layers", report.layers());
        json.writeNumberField("batch", report.batch());
        json.writeNumberField("seed", report.seed());
        json.writeNumberField("threads", report.threads());
        json.writeNumberField("parameters", report.parameters());
        json.writeArrayFieldStart("epochs");
        for (Report.Epoch epoch : report.epochs()) {
            write(epoch, json);
        }
        json.writeEndArray();
        json.writeStringField("stopped", report.stopped());
        json.writeEndObject();
    }

    private static void write(Report.Epoch epoch, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("epoch", epoch.epoch());
        json.writeNumberField("seconds", epoch.seconds());
        json.writeNumberField("samplesPerSecond", epoch.samplesPerSecond());
        json.writeNumberField("trainLoss", epoch.trainLoss());
        json.writeNumberField("validationLoss", epoch.validationLoss());
        // testRmse before the naiveRmse that it is held against
        for (Map.Entry<String, Double> measure : new TreeMap<>(epoch.measures()).descendingMap().entrySet()) {
            json.writeNumberField(measure.getKey(), measure.getValue());
        }
        json.writeNumberField("gradientNorm", epoch.gradientNorm());
        json.writeEndObject();
    }
}
