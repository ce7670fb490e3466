package org.gatescope.lesson.page;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.lesson.expression.EvaluationException;
import org.gatescope.lesson.expression.Expression;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;

/**
 * Something to do.
 *
 * @param done   when it is done
 * @param show   instructions that would do it
 * @param hint   empty for none
 * @param praise empty for none
 */
public record Task(List<Inline> ask, Expression done, int doneLine, List<Line> show, List<Inline> hint, List<Inline> praise) {

    /** Whether it is done; what is not known yet is not done. */
    public boolean isDone(Moment now) throws EvaluationException {
        try {
            return done.holds(now);
        } catch (EvaluationException e) {
            if (e.isNotYet()) {
                return false;
            }
            throw e;
        }
    }

    /** The stage after "Show me". */
    public Stage shown(Stage stage, Supplies supplies) throws SceneException {
        Stage now = stage;
        for (Line each : show) {
            now = each.instruction().applied(now, supplies);
        }
        return now;
    }

    List<Inline> texts() {
        List<Inline> texts = new ArrayList<>(ask);
        texts.addAll(hint);
        texts.addAll(praise);
        return texts;
    }
}
