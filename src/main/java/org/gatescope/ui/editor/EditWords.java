package org.gatescope.ui.editor;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** What each kind of edit is called, for undo and redo: "change a weight". */
public final class EditWords {

    private final Texts texts;

    private EditWords(Texts texts) {
        this.texts = texts;
    }

    public static EditWords of(Settings settings) {
        return new EditWords(Texts.of(settings, "editor"));
    }

    /**
     * The words in the present language.
     *
     * @param key as given to {@link org.gatescope.ui.bench.Bench#edit}, {@code edit.weight}
     */
    public String text(String key) {
        return texts.get(key);
    }
}
