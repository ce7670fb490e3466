package org.gatescope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is said in both languages. */
class ComplaintTablesTest {

    @TempDir
    Path folder;

    private static Properties table(String language) throws IOException {
        Properties table = new Properties();
        try (Reader reader = new InputStreamReader(BadInputException.class.getResourceAsStream("complaints_" + language + ".properties"), StandardCharsets.UTF_8)) {
            table.load(reader);
        }
        return table;
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}").matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties english = table("en");
        Properties chinese = table("zh");
        assertEquals(english.keySet(), chinese.keySet());
        english.forEach((key, sentence) -> assertEquals(places((String) sentence), places(chinese.getProperty((String) key)), key::toString));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "day,price\\n2020-01-01,1\\n2020-01-02,abc | line 3, column 'price': a number expected, not 'abc' | 第 3 行，列“price”：应为数，而不是“abc”",
            "date,price\\n2020-01-01,1\\n2020-01-03,2\\n2020-01-02,3 | line 4, column 'date': dates that only rise or only fall expected, not '2020-01-02' after "
                    + "'2020-01-03' | 第 4 行，列“date”：日期应一直递增或一直递减，而“2020-01-02”在“2020-01-03”之后",
            "date,price | rows of numbers expected below the names of the columns | 列名之下应有若干行数"})
    void aTableThatIsNoGoodIsRefusedInEitherLanguage(String text, String english, String chinese) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), text.replace("\\n", "\n"));
        BadInputException refused = assertThrows(BadInputException.class, () -> {
            SeriesReader reader = SeriesReader.open(file);
            reader.readInTime(reader.usualColumn());
        });
        assertEquals(file + ": " + english, refused.getMessage());
        assertEquals(refused.getMessage(), refused.message(Locale.ENGLISH));
        assertEquals(file + "：" + chinese, refused.message(Locale.CHINESE));
    }
}
