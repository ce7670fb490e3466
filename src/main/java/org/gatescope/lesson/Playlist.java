package org.gatescope.lesson;

import java.util.List;
import java.util.Locale;

/**
 * Pages of several lessons, one after another.
 *
 * @param name    of the file {@code playlist-NAME.txt}
 * @param english the title
 * @param chinese the title
 */
public record Playlist(String name, String english, String chinese, List<Stop> stops) {

    public Playlist {
        stops = List.copyOf(stops);
    }

    /**
     * A page.
     *
     * @param page counted from 1
     * @param line in the playlist's file
     */
    public record Stop(String lesson, int page, int line) {
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
