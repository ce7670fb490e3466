package org.gatescope.task.digits;

import java.util.Locale;

import org.gatescope.cell.Complaint;

/** Files that could not be fetched. The message is one English sentence: which file, what each mirror answered, what to do. */
public final class DownloadException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    DownloadException(Complaint complaint) {
        super(complaint.in(Locale.ENGLISH));
        this.complaint = complaint;
    }

    /** The same, to be said in any language. */
    public Complaint complaint() {
        return complaint;
    }
}
