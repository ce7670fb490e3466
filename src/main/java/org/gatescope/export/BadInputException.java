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

    /** A cell file that is no cell. */
    BadInputException(String file, Complaint complaint) {
        super(file + ": " + complaint.in(Locale.ENGLISH));
        this.file = file;
        this.complaint = Optional.of(complaint);
    }

    /** The message in a language, where there are words for it in that language; else in English. */
    public String message(Locale locale) {
        return complaint.map(each -> file + (locale.getLanguage().equals("zh") ? "：" : ": ") + each.in(locale)).orElseGet(this::getMessage);
    }
}
