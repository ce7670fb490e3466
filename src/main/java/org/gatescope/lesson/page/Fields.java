package org.gatescope.lesson.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines {@code key: text} of a fenced block. A line that begins with two blanks goes on with the one above. */
final class Fields {

    private static final Pattern FIELD = Pattern.compile("(?<key>[a-z]+):[ \\t]*(?<text>.*)");

    /**
     * @param lines of its text, the first behind the key
     * @param line  of the key, in the file
     */
    record Field(String key, List<String> lines, int line) {

        String text() {
            return String.join("\n", lines).strip();
        }
    }

    private final List<Field> fields = new ArrayList<>();
    private final Problems problems;
    private final int line;
    private final String block;

    /**
     * @param block what the fence says
     * @param line  of the fence
     */
    Fields(String block, String literal, int line, Set<String> keys, Problems problems) {
        this.block = block;
        this.line = line;
        this.problems = problems;
        int at = line;
        for (String each : literal.lines().toList()) {
            at++;
            read(each, at, keys);
        }
    }

    private void read(String text, int at, Set<String> keys) {
        if (text.isBlank()) {
            return;
        }
        if (text.startsWith("  ") || text.startsWith("\t")) {
            if (fields.isEmpty()) {
                problems.tell(at, "goes.on");
            } else {
                fields.getLast().lines().add(text.strip());
            }
            return;
        }
        Matcher field = FIELD.matcher(text);
        if (!field.matches() || !keys.contains(field.group("key"))) {
            problems.tell(at, "key", block, String.join(", ", keys.stream().sorted().toList()), shortened(text));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(field.group("text").strip());
        fields.add(new Field(field.group("key"), lines, at));
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** The fields with a key, in their order. */
    List<Field> all(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).toList();
    }

    boolean has(String key) {
        return !all(key).isEmpty();
    }

    /** The one field with a key. */
    Optional<Field> one(String key) {
        List<Field> all = all(key);
        if (all.size() > 1) {
            problems.tell(all.get(1).line(), "twice", block, key);
        }
        return all.stream().findFirst();
    }

    Optional<Field> required(String key) {
        Optional<Field> one = one(key).filter(field -> !field.text().isEmpty());
        if (one.isEmpty()) {
            problems.tell(line, "missing", block, key);
        }
        return one;
    }
}
