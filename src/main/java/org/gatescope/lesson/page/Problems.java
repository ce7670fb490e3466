package org.gatescope.lesson.page;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.cell.Complaint;

/** What was found wrong in one file, gathered while the rest is read on. */
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(int line, String sentence, Object... parts) {
        found.add(new Problem(file, line, parts.length == 0 ? sentence : sentence.formatted(parts)));
    }

    /**
     * One that is said in both languages.
     *
     * @param key in the tables of complaints beside this class
     */
    public void tell(int line, String key, Object... parts) {
        found.add(new Problem(file, line, words(key, parts)));
    }

    /** A part of such a sentence. */
    public static Complaint words(String key, Object... parts) {
        return Complaint.beside(Problems.class, key, parts);
    }

    /** Something that works and should be better. */
    public void warn(int line, String sentence, Object... parts) {
        warnings.add(new Problem(file, line, sentence.formatted(parts)));
    }

    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    public String file() {
        return file;
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }
}
