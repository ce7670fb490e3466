package org.gatescope.cell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is wrong with something that was read, in no language: a key of {@code complaints_en.properties} and
 * {@code complaints_zh.properties} beside a class, and what fills the sentence. A part may be a complaint itself.
 *
 * @param home  the class beside which the tables lie
 * @param key   in both tables
 * @param parts fill {@code {0}}, {@code {1}} and so on
 */
public record Complaint(Class<?> home, String key, List<Object> parts) {

    private static final int LONGEST = 160;
    private static final int SHORTENED = 40;
    private static final Map<String, Properties> TABLES = new ConcurrentHashMap<>();

    public Complaint {
        parts = List.copyOf(parts);
    }

    /** About a cell text; what somebody wrote at great length is cut short. */
    static Complaint of(String key, Object... parts) {
        return beside(Complaint.class, key, Arrays.stream(parts).map(part -> part instanceof String text && text.length() > LONGEST ? shortened(text) : part).toArray());
    }

    private static String shortened(String text) {
        // a sign outside the basic plane is not cut in two
        return text.substring(0, text.offsetByCodePoints(0, SHORTENED)) + "…";
    }

    /** With words that lie beside another class. */
    public static Complaint beside(Class<?> home, String key, Object... parts) {
        return new Complaint(home, key, List.of(parts));
    }

    /**
     * The sentence in a language; without a table for it, in English.
     *
     * @throws NullPointerException where the table lacks the key
     */
    public String in(Locale locale) {
        String language = locale.getLanguage().equals("zh") ? "zh" : "en";
        String pattern = TABLES.computeIfAbsent(home.getPackageName() + "." + language, _ -> table(home, language)).getProperty(key);
        Objects.requireNonNull(pattern, () -> "no complaint '%s' in %s".formatted(key, language));
        StringBuilder sentence = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            sentence.append(pattern, from, open).append(part(Integer.parseInt(pattern.substring(open + 1, close)), locale));
            from = close + 1;
        }
        return sentence.append(pattern, from, pattern.length()).toString();
    }

    private String part(int index, Locale locale) {
        return parts.get(index) instanceof Complaint inner ? inner.in(locale) : parts.get(index).toString();
    }

    private static Properties table(Class<?> home, String language) {
        String path = "complaints_%s.properties".formatted(language);
        Properties table = new Properties();
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(home.getResourceAsStream(path), path), StandardCharsets.UTF_8)) {
            table.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
