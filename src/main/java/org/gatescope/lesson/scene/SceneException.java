package org.gatescope.lesson.scene;

/** An instruction that cannot be read, or cannot be carried out where it stands. The message is one English sentence. */
public final class SceneException extends Exception {
    private static final long serialVersionUID = 1;

    public SceneException(String sentence) {
        super(sentence);
    }
}
