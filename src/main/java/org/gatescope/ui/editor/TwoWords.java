package org.gatescope.ui.editor;

import java.util.List;

import org.gatescope.lab.Experiment;
import org.gatescope.lab.Sequence;

/**
 * Two words as they are typed.
 *
 * @param problem what is wrong, as a key of the texts; empty where nothing is
 */
record TwoWords(Sequence.Words words, String problem, List<Object> details) {

    static TwoWords of(String first, String second) {
        Sequence.Words words = new Sequence.Words(first.strip(), second.strip());
        if (words.first().isEmpty() || words.second().isEmpty()) {
            return new TwoWords(words, "words.empty", List.of());
        }
        int letters = words.alphabet().size();
        if (letters > Sequence.Words.MOST_LETTERS) {
            return new TwoWords(words, "words.letters", List.of(Sequence.Words.MOST_LETTERS, letters));
        }
        if (words.longest() > Experiment.MOST_STEPS) {
            return new TwoWords(words, "words.long", List.of(Experiment.MOST_STEPS, words.longest()));
        }
        return new TwoWords(words, "", List.of());
    }

    boolean isRight() {
        return problem.isEmpty();
    }
}
