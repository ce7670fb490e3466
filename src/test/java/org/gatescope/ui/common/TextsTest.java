package org.gatescope.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/gatescope/ui");

    @Test
    void bothLanguagesSayTheSameThings() throws Exception {
        List<Path> views;
        try (Stream<Path> folders = Files.list(FOLDER)) {
            views = folders.filter(folder -> Files.exists(folder.resolve("texts_en.properties"))).toList();
        }
        assertFalse(views.isEmpty());
        for (Path view : views) {
            Properties english = read(view.resolve("texts_en.properties"));
            Properties chinese = read(view.resolve("texts_zh.properties"));
            // other words for the same thing, which only Chinese has
            TreeSet<String> keys = new TreeSet<>(chinese.stringPropertyNames());
            keys.removeIf(key -> key.endsWith(".article"));
            TreeSet<String> own = new TreeSet<>(english.stringPropertyNames());
            own.removeIf(key -> key.endsWith(".article"));
            assertEquals(own, keys, view.toString());
            for (String key : keys) {
                assertEquals(placeholders(english.getProperty(key)), placeholders(chinese.getProperty(key)), view + ": " + key);
                assertFalse(chinese.getProperty(key).isBlank() != english.getProperty(key).isBlank(), view + ": " + key);
            }
        }
    }

    private static TreeSet<String> placeholders(String text) {
        return new TreeSet<>(Pattern.compile("\\{\\d+}").matcher(text).results().map(match -> match.group()).toList());
    }

    @Test
    void chineseTextsUseChinesePunctuation() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(each -> each.endsWith("texts_zh.properties")).toList()) {
                read(file).forEach((key, text) -> {
                    if (Pattern.compile("[\\u4e00-\\u9fff][,;:?!]").matcher((String) text).find()) {
                        wrong.add(file + ": " + key + " = " + text);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Properties read(Path file) throws Exception {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
