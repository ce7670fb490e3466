package org.gatescope.lesson.scene;

import java.util.Locale;

import org.gatescope.cell.Complaint;

/** An instruction that cannot be read, or cannot be carried out where it stands. The message is one English sentence. */
public final class SceneException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    /** @param sentence in English, for what has no other words */
    public SceneException(String sentence) {
        this(words("plain", sentence));
    }

    private SceneException(Complaint complaint) {
        super(complaint.in(Locale.ENGLISH));
        this.complaint = complaint;
    }

    /**
     * One that is said in both languages.
     *
     * @param key in the tables of complaints beside this class
     */
    public static SceneException of(String key, Object... parts) {
        return new SceneException(words(key, parts));
    }

    /** A part of such a sentence. */
    static Complaint words(String key, Object... parts) {
        return Complaint.beside(SceneException.class, key, parts);
    }

    /** The sentence in no language yet. */
    public Complaint words() {
        return complaint;
    }
}
