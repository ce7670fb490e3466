package org.gatescope.ui.lessonpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.gatescope.lesson.page.Guess;
import org.gatescope.ui.Fx;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedFormTest {

    private static Optional<Guess> typed(String text) throws Exception {
        return Fx.call(() -> {
            TypedForm form = new TypedForm(Texts.of(Settings.inMemory(), "lessonpane"));
            ((TextField) ((HBox) form.node()).getChildren().getFirst()).setText(text);
            return form.guessProperty().getValue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"33024|33024", "33,024|33024", "33，024|33024", "1,234,567.5|1234567.5", "0,5|0.5", "−0.25|-0.25", "1e-3|0.001", ".5|0.5", "0,123|0.123"})
    void numbersAreReadAsPeopleWriteThem(String text, double number) throws Exception {
        assertThat(typed(text)).contains(new Guess.Typed(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a half", "1,2,3", "1e999", "--1", "0x10"})
    void whatIsNoNumberIsNoGuess(String text) throws Exception {
        assertThat(typed(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"33024|33,024", "205|205", "-2|−2", "0.5|0.5000"})
    void countsAreWrittenAsCounts(double number, String words) throws Exception {
        assertThat(Fx.call(() -> new TypedForm(Texts.of(Settings.inMemory(), "lessonpane")).words(new Guess.Typed(number)))).isEqualTo(words);
    }
}
