package org.gatescope.lesson.page;

import java.util.List;
import java.util.stream.Collectors;

import org.gatescope.lesson.expression.EvaluationException;
import org.gatescope.lesson.expression.Moment;

/** A formula with live numbers in it. */
public record Tex(List<Piece> pieces) {

    public Tex {
        pieces = List.copyOf(pieces);
    }

    /** TeX as it was written, or a number from the trace. */
    public sealed interface Piece {

        record Source(String tex) implements Piece {
        }

        record Number(LiveValue value) implements Piece {
        }
    }

    /** The live numbers in it. */
    public List<LiveValue> values() {
        return pieces.stream().filter(Piece.Number.class::isInstance).map(piece -> ((Piece.Number) piece).value()).toList();
    }

    /** The formula with its numbers filled in. */
    public String at(Moment moment) throws EvaluationException {
        StringBuilder tex = new StringBuilder();
        for (Piece piece : pieces) {
            tex.append(switch (piece) {
                case Piece.Source(String source) -> source;
                case Piece.Number(LiveValue value) -> "{" + value.tex(moment) + "}";
            });
        }
        return tex.toString();
    }

    @Override
    public String toString() {
        return pieces.stream().map(piece -> switch (piece) {
            case Piece.Source(String source) -> source;
            case Piece.Number(LiveValue value) -> "{= " + value + " }";
        }).collect(Collectors.joining());
    }
}
