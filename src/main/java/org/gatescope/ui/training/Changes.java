package org.gatescope.ui.training;

import java.util.function.Function;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The words for what undo takes back in the training room. */
public final class Changes {

    private Changes() {
    }

    /** From the key of a change, which is an option's name or what else was chosen, to its words in the present language. */
    public static Function<String, String> of(Settings settings) {
        Texts texts = Texts.of(settings, "training");
        return name -> texts.get(texts.has("change." + name) ? "change." + name : "option." + name);
    }
}
