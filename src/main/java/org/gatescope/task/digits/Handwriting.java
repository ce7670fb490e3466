package org.gatescope.task.digits;

import java.util.List;

/**
 * One way to write a digit.
 *
 * @param digit   0 to 9
 * @param name    of this way, unique for its digit
 * @param share   how often it is taken, compared with the others of its digit
 * @param strokes in the order of writing
 */
record Handwriting(int digit, String name, double share, List<Stroke> strokes) {

    Handwriting {
        strokes = List.copyOf(strokes);
    }
}
