package org.gatescope.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import com.fasterxml.jackson.core.JsonGenerator;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellText;
import org.gatescope.compare.Choice;
import org.gatescope.compare.Comparison;
import org.gatescope.compare.Setup;
import org.gatescope.compare.Signal;
import org.gatescope.export.BadInputException;
import org.gatescope.export.JsonObject;
import org.gatescope.trace.Cursor;

/** What is compared, as a part of a session's file: {@code "cells": {"1": …}} and the setup; what is left as it was drawn is not there. */
final class ComparisonState {

    private ComparisonState() {
    }

    static void write(Session.Comparison comparison, JsonGenerator json) throws IOException {
        Choice choice = comparison.choice();
        json.writeStringField("pass", comparison.pass().name());
        json.writeNumberField("t", comparison.t());
        json.writeObjectFieldStart("cells");
        int place = 1;
        for (Cell cell : choice.cells()) {
            json.writeObjectFieldStart(Integer.toString(place++));
            json.writeStringField("cell", cell.name());
            json.writeStringField("equations", CellText.whole(cell));
            json.writeEndObject();
        }
        json.writeEndObject();
        Setup setup = choice.setup();
        json.writeNumberField("hidden", setup.hidden());
        json.writeNumberField("length", setup.length());
        json.writeObjectFieldStart("signal");
        switch (setup.signal()) {
            case Signal.WhiteNoise(int inputSize) -> {
                json.writeStringField("kind", "noise");
                json.writeNumberField("inputs", inputSize);
            }
            case Signal.Played(var sequence) -> SessionWriter.sequence(sequence, json);
        }
        json.writeEndObject();
        json.writeStringField("seed", Long.toString(setup.seed()));
        if (!Double.isNaN(setup.forgetBias())) {
            json.writeNumberField("forgetBias", setup.forgetBias());
        }
        json.writeStringField("curve", setup.curve().name());
        if (setup.radius().isPresent()) {
            json.writeNumberField("radius", setup.radius().getAsDouble());
        }
        json.writeStringField("loss", setup.loss().name());
        if (setup.clip().isPresent()) {
            json.writeNumberField("clip", setup.clip().getAsDouble());
        }
        if (setup.window().isPresent()) {
            json.writeNumberField("window", setup.window().getAsInt());
        }
    }

    static Session.Comparison read(JsonObject json) throws BadInputException {
        return new Session.Comparison(choice(json), json.constant("pass", Cursor.Pass.class), json.whole("t", 1, Setup.MOST_STEPS));
    }

    private static Choice choice(JsonObject json) throws BadInputException {
        JsonObject numbered = json.object("cells");
        List<Cell> cells = new ArrayList<>();
        for (int place = 1; numbered.has(Integer.toString(place)); place++) {
            cells.add(SessionReader.cell(numbered.object(Integer.toString(place))));
        }
        if (cells.size() < Comparison.FEWEST || cells.size() != numbered.keys().size() || cells.size() > Comparison.MOST) {
            throw json.bad("cells", "%d to %d cells, numbered from 1".formatted(Comparison.FEWEST, Comparison.MOST));
        }
        try {
            return new Choice(new Setup(json.whole("hidden", 1, Setup.MOST_HIDDEN), json.whole("length", 1, Setup.MOST_STEPS), signal(json.object("signal")), SessionReader.seed(json),
                    json.has("forgetBias") ? json.number("forgetBias") : Double.NaN, json.constant("curve", Setup.Curve.class), number(json, "radius"),
                    json.constant("loss", Setup.Loss.class), number(json, "clip"),
                    json.has("window") ? OptionalInt.of(json.whole("window", 1, Setup.MOST_STEPS)) : OptionalInt.empty()), cells);
        } catch (IllegalArgumentException e) {
            throw json.bad("comparison", "numbers in range (" + e.getMessage() + ")");
        }
    }

    private static Signal signal(JsonObject json) throws BadInputException {
        return json.text("kind").equals("noise") ? new Signal.WhiteNoise(json.whole("inputs", 1, Setup.MOST_INPUTS)) : new Signal.Played(SessionReader.sequence(json));
    }

    private static OptionalDouble number(JsonObject json, String key) throws BadInputException {
        return json.has(key) ? OptionalDouble.of(json.number(key)) : OptionalDouble.empty();
    }
}
