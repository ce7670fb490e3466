package org.gatescope.export;

import java.util.Locale;
import java.util.Optional;

import org.gatescope.cell.Complaint;

/** A file that cannot be used as it is. The message is one English sentence: file, place, what was expected. */
public final class BadInputException extends Exception {
    private static final long serialVersionUID = 1;

    private final String file;
    private final transient Optional<Complaint> complaint;

    /** @param message one English sentence: file, place, what was expected */
    public BadInputException(String message) {
        super(message);
        this.file = "";
        this.complaint = Optional.empty();
    }

    /** A file with its complaint. */
    BadInputException(String file, Complaint complaint) {
        super(file + ": " + complaint.in(Locale.ENGLISH));
        this.file = file;
        this.complaint = Optional.of(complaint);
    }

    /**
     * What is wrong with a file, in both languages.
     *
     * @param key in the tables of complaints beside this class
     */
    public static BadInputException of(Object file, String key, Object... parts) {
        return new BadInputException(file.toString(), words(key, parts));
    }

    /** A part of such a sentence. */
    public static Complaint words(String key, Object... parts) {
        return Complaint.beside(BadInputException.class, key, parts);
    }

    /** The message in a language, where there are words for it in that language; else in English. */
    public String message(Locale locale) {
        return complaint.map(each -> file + (locale.getLanguage().equals("zh") ? "：" : ": ") + each.in(locale)).orElseGet(this::getMessage);
    }
}
