package org.gatescope.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gatescope.lesson.page.Problems;

/** Reads {@code glossary.md}: a heading of the second level for each term's id, lines of keys below it. */
final class GlossaryReader {

    private static final Set<String> KEYS = Set.of("en", "zh", "zh-articles", "synonyms", "en-text", "zh-text");
    private static final Pattern ENTRY = Pattern.compile("(?<key>[a-z-]+):\\s*(?<value>.*)");

    private final Problems problems;
    private final List<Term> terms = new ArrayList<>();
    private Map<String, String> entries = new LinkedHashMap<>();
    private String id = "";
    private String last = "";
    private int idLine;

    private GlossaryReader(Problems problems) {
        this.problems = problems;
    }

    static Glossary read(String text, Problems problems) {
        GlossaryReader reader = new GlossaryReader(problems);
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            reader.line(each, line);
        }
        reader.endTerm();
        return new Glossary(reader.terms);
    }

    private void line(String text, int line) {
        if (text.startsWith("## ")) {
            endTerm();
            id = text.substring(3).strip();
            idLine = line;
            if (!LessonReader.ID.matcher(id).matches() || terms.stream().anyMatch(term -> term.id().equals(id))) {
                problems.add(line, "an id of small letters, digits and hyphens expected that is not taken, not '%s'", id);
            }
        } else if (!text.isBlank() && !text.startsWith("# ")) {
            entry(text, line);
        }
    }

    private void entry(String text, int line) {
        if (id.isEmpty()) {
            // what stands before the first term introduces the file
            return;
        }
        if (text.startsWith("  ") && entries.containsKey(last)) {
            entries.merge(last, text.strip(), (before, more) -> before + (last.startsWith("zh") ? "" : " ") + more);
            return;
        }
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches() || !KEYS.contains(entry.group("key"))) {
            problems.add(line, "one of en, zh, zh-articles, synonyms, en-text, zh-text with a colon expected, not '%s'", text.length() > 40 ? text.substring(0, 40) + "…" : text);
        } else if (entries.containsKey(entry.group("key"))) {
            problems.add(line, "%s is given twice, expected once", entry.group("key"));
        } else {
            last = entry.group("key");
            entries.put(last, entry.group("value").strip());
        }
    }

    private void endTerm() {
        if (!id.isEmpty()) {
            for (String key : List.of("en", "zh", "en-text", "zh-text")) {
                if (value(key).isEmpty()) {
                    problems.add(idLine, "%s: %s: is missing", id, key);
                }
            }
            terms.add(new Term(id, value("en"), value("zh"), Optional.of(value("zh-articles")).filter(each -> !each.isEmpty()),
                    Arrays.stream(value("synonyms").split("[,，、]")).map(String::strip).filter(each -> !each.isEmpty()).toList(), value("en-text"), value("zh-text"), idLine));
        }
        entries = new LinkedHashMap<>();
        id = "";
        last = "";
    }

    private String value(String key) {
        return entries.getOrDefault(key, "");
    }
}
