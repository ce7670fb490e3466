package org.gatescope.lesson.page;

import java.util.List;

import org.gatescope.lesson.scene.Instruction;

/**
 * An instruction with its place.
 *
 * @param line of the lesson's file, counted from 1
 */
public record Line(Instruction instruction, int line) {

    /** The instructions alone. */
    public static List<Instruction> instructions(List<Line> lines) {
        return lines.stream().map(Line::instruction).toList();
    }
}
