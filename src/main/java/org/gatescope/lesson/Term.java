package org.gatescope.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A term of the glossary.
 *
 * @param english         as English has it
 * @param chinese         as the textbook has it
 * @param chineseArticles as the articles have it, where that differs
 * @param synonyms        in either language
 * @param englishText     what it is
 * @param chineseText     what it is
 * @param line            in the glossary's file
 */
public record Term(String id, String english, String chinese, Optional<String> chineseArticles, List<String> synonyms, String englishText, String chineseText,
        int line) {

    public Term {
        synonyms = List.copyOf(synonyms);
    }

    /** What it is, in a language. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("zh") ? chineseText : englishText;
    }

    /** All the forms that it is found by. */
    public List<String> forms() {
        return Stream.concat(Stream.concat(Stream.of(english, chinese), chineseArticles.stream()), synonyms.stream()).distinct().toList();
    }
}
