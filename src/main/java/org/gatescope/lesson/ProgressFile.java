package org.gatescope.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import org.gatescope.export.BadInputException;
import org.gatescope.export.Json;
import org.gatescope.export.WholeFile;

/**
 * Keeps a learner's progress as JSON: {@code {"pages": [{"lesson": "gru", "page": 1, "seen": TIME, "answers": [{"prediction": 1, "first": "2",
 * "firstRight": true, "right": true, "tries": 1, "at": TIME}], "tasks": [{"task": 1, "done": TIME}]}]}}.
 */
public final class ProgressFile {

    private static final int MOST_BYTES = 16 << 20;

    private final Path file;

    public ProgressFile(Path file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param forgotten why the file could not be used, in one English sentence; then the progress begins anew
     */
    public record Reading(Progress progress, Optional<String> forgotten) {
    }

    /** What the file holds; nothing where there is none. */
    public Reading read() {
        if (!Files.exists(file)) {
            return new Reading(Progress.NONE, Optional.empty());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadInputException("%s: a file of at most %d MiB expected".formatted(file, MOST_BYTES >> 20));
            }
            return new Reading(progress(Json.object(file.toString(), bytes)), Optional.empty());
        } catch (IOException e) {
            return new Reading(Progress.NONE, Optional.of("%s: a readable file expected; the progress in the lessons begins anew".formatted(file)));
        } catch (BadInputException e) {
            return new Reading(Progress.NONE, Optional.of(e.getMessage() + "; the progress in the lessons begins anew"));
        }
    }

    /**
     * Puts a file that could not be used aside, so that none is written in its place.
     *
     * @return where it is now
     */
    public Path keepAside() throws IOException {
        return Files.move(file, file.resolveSibling("unreadable-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    public Path file() {
        return file;
    }

    private Progress progress(Map<String, Object> json) throws BadInputException {
        SortedMap<Progress.Page, PageProgress> pages = new TreeMap<>();
        for (Object each : list(json, "pages")) {
            Map<?, ?> page = object(each, "pages");
            Optional<Instant> seen = page.containsKey("seen") ? Optional.of(time(page, "seen")) : Optional.empty();
            SortedMap<Integer, PageProgress.Answered> answers = new TreeMap<>();
            for (Object answer : list(page, "answers")) {
                Map<?, ?> given = object(answer, "answers");
                answers.put(number(given, "prediction"), new PageProgress.Answered(text(given, "first"), truth(given, "firstRight"), truth(given, "right"),
                        number(given, "tries"), time(given, "at")));
            }
            SortedMap<Integer, Instant> done = new TreeMap<>();
            for (Object task : list(page, "tasks")) {
                done.put(number(object(task, "tasks"), "task"), time(object(task, "tasks"), "done"));
            }
            pages.put(new Progress.Page(text(page, "lesson"), number(page, "page")), new PageProgress(seen, answers, done));
        }
        return new Progress(pages);
    }

    private List<?> list(Map<?, ?> json, String key) throws BadInputException {
        Object value = json.get(key);
        // a list of nothing is read as one of numbers
        if (value instanceof double[] none && none.length == 0) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw bad(key, "a list");
    }

    private Map<?, ?> object(Object value, String key) throws BadInputException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw bad(key, "a list of objects");
    }

    private String text(Map<?, ?> json, String key) throws BadInputException {
        if (json.get(key) instanceof String text) {
            return text;
        }
        throw bad(key, "a text");
    }

    private boolean truth(Map<?, ?> json, String key) throws BadInputException {
        if (json.get(key) instanceof Boolean truth) {
            return truth;
        }
        throw bad(key, "true or false");
    }

    private int number(Map<?, ?> json, String key) throws BadInputException {
        if (json.get(key) instanceof Double number && number >= 1 && number <= 1e6 && number == Math.rint(number)) {
            return number.intValue();
        }
        throw bad(key, "a whole number from 1");
    }

    private Instant time(Map<?, ?> json, String key) throws BadInputException {
        try {
            return Instant.parse(text(json, key));
        } catch (DateTimeParseException e) {
            throw bad(key, "a time");
        }
    }

    private BadInputException bad(String key, String expected) {
        return new BadInputException("%s: %s: %s expected".formatted(file, key, expected));
    }

    /** Writes the file whole or not at all; its folder is made where there is none. */
    public void write(Progress progress) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, out -> {
            JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            write(progress, json);
            json.close();
        });
    }

    private static void write(Progress progress, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("pages");
        for (Map.Entry<Progress.Page, PageProgress> each : progress.pages().entrySet()) {
            json.writeStartObject();
            json.writeStringField("lesson", each.getKey().lesson());
            json.writeNumberField("page", each.getKey().page());
            write(each.getValue(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(PageProgress page, JsonGenerator json) throws IOException {
        if (page.seen().isPresent()) {
            json.writeStringField("seen", time(page.seen().get()));
        }
        json.writeArrayFieldStart("answers");
        for (Map.Entry<Integer, PageProgress.Answered> each : page.answers().entrySet()) {
            PageProgress.Answered answer = each.getValue();
            json.writeStartObject();
            json.writeNumberField("prediction", each.getKey());
            json.writeStringField("first", answer.first());
            json.writeBooleanField("firstRight", answer.firstRight());
            json.writeBooleanField("right", answer.right());
            json.writeNumberField("tries", answer.tries());
            json.writeStringField("at", time(answer.at()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tasks");
        for (Map.Entry<Integer, Instant> each : page.done().entrySet()) {
            json.writeStartObject();
            json.writeNumberField("task", each.getKey());
            json.writeStringField("done", time(each.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
