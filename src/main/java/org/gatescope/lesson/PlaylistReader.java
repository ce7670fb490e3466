package org.gatescope.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gatescope.lesson.page.Problems;

/** Reads {@code playlist-NAME.txt}. */
final class PlaylistReader {

    static final Pattern FILE = Pattern.compile("playlist-([a-z0-9-]+)\\.txt");
    private static final Pattern STOP = Pattern.compile("([a-z0-9-]+)#([1-9]\\d?)");

    private PlaylistReader() {
    }

    static Playlist read(String name, String text, Problems problems) {
        List<Playlist.Stop> stops = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        int line = 0;
        for (String each : text.lines().map(String::strip).toList()) {
            line++;
            Matcher stop = STOP.matcher(each);
            if (each.startsWith("#")) {
                titles.add(each.substring(1).strip());
            } else if (stop.matches()) {
                stops.add(new Playlist.Stop(stop.group(1), Integer.parseInt(stop.group(2)), line));
            } else if (!each.isEmpty()) {
                problems.add(line, "a lesson's id and a page expected, such as forget-gate#2, not '%s'", each);
            }
        }
        String[] title = titles.isEmpty() ? new String[] {""} : titles.getFirst().split("·", 2);
        if (title.length < 2) {
            problems.add(1, "a first comment with the title in English and Chinese expected: # 40 minutes · 四十分钟");
        }
        if (stops.isEmpty()) {
            problems.add(1, "a page at least expected");
        }
        String english = title[0].strip();
        return new Playlist(name, english.isEmpty() ? name : english, title.length < 2 ? name : title[1].strip(), stops);
    }
}
