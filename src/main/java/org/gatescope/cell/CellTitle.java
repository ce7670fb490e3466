package org.gatescope.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell is called before people, in both languages: the comment {@code # title: Two layers · 两层} of its file.
 *
 * @param english as shown in English
 * @param chinese as shown in Chinese; the same where the file says it once
 */
public record CellTitle(String english, String chinese) {

    /** No longer than what there is room for; a longer line is a comment as any other. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\uFEFF?[#＃][ \\t]*title:[ \\t]*([^·\\r\\n]{1,40}?)[ \\t]*(?:·[ \\t]*([^·\\r\\n]{0,40}?)[ \\t]*)?\\r?$");

    /** The first title in a cell's text. */
    static Optional<CellTitle> in(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.find() || line.group(1).isBlank()) {
            return Optional.empty();
        }
        String english = line.group(1);
        return Optional.of(new CellTitle(english, line.group(2) == null || line.group(2).isBlank() ? english : line.group(2)));
    }

    /** As it stands in a file, with its line's end. */
    String line() {
        return "# title: " + english + (chinese.equals(english) ? "" : " · " + chinese) + "\n";
    }
}
