package org.gatescope.task.digits;

/** Files that could not be fetched. The message is one sentence: which file, what each mirror answered, what to do. */
public final class DownloadException extends Exception {
    private static final long serialVersionUID = 1;

    DownloadException(String message) {
        super(message);
    }
}
