package org.gatescope.lesson.page;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;

/**
 * A question about what will be: answered first, then the change is made and the numbers tell.
 *
 * @param change   made when the answer has been given; may be nothing
 * @param why      shown afterwards, whether the guess was right or not
 */
public record Prediction(List<Inline> ask, List<Line> change, Question question, List<Inline> why) {

    /** The stage after the change. */
    public Stage changed(Stage stage, Supplies supplies) throws SceneException {
        Stage now = stage;
        for (Line each : change) {
            now = each.instruction().applied(now, supplies);
        }
        return now;
    }

    /** The moment after the change, which knows the one before. */
    public Moment after(Stage stage, Supplies supplies) throws SceneException {
        return changed(stage, supplies).moment().after(stage.moment());
    }

    /** All its texts. */
    List<Inline> texts() {
        List<Inline> texts = new ArrayList<>(ask);
        switch (question) {
            case Question.Choice choice -> choice.options().forEach(option -> texts.addAll(option.text()));
            case Question.Order order -> order.items().forEach(item -> texts.addAll(item.text()));
            case Question.Typed _, Question.Click _, Question.ClickExtreme _ -> {
            }
        }
        texts.addAll(why);
        return texts;
    }
}
