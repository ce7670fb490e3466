package org.gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a lesson is said in both languages, and all that is said has its words. */
class LessonComplaintsTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*)\"");

    private static Properties table(String folder, String language) throws Exception {
        Properties table = new Properties();
        try (Reader reader = new InputStreamReader(Lessons.class.getResourceAsStream(folder + "/complaints_" + language + ".properties"), StandardCharsets.UTF_8)) {
            table.load(reader);
        }
        return table;
    }

    private static Set<String> places(Object sentence) {
        return Pattern.compile("\\{\\d}").matcher(sentence.toString()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"expression", "page", "scene"})
    void bothLanguagesSayTheSameAndNothingIsLeftOver(String folder) throws Exception {
        Properties english = table(folder, "en");
        Properties chinese = table(folder, "zh");
        assertEquals(english.keySet(), chinese.keySet());
        english.forEach((key, sentence) -> assertEquals(places(sentence), places(chinese.get(key)), key::toString));
        Set<String> named = new TreeSet<>();
        for (String source : new String[] {"lesson", "ui/lessonpane"}) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/gatescope", source))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(named::add);
                }
            }
        }
        assertEquals(Set.of(), english.keySet().stream().filter(key -> !named.contains(key.toString())).collect(Collectors.toSet()));
    }
}
