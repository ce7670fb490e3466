package org.gatescope.lesson.page;

/**
 * What is wrong with a lesson.
 *
 * @param file     as the reader was given it, or within the folder of lessons
 * @param line     counted from 1; 0 where it is about a whole folder
 * @param sentence one English sentence
 */
public record Problem(String file, int line, String sentence) {

    @Override
    public String toString() {
        return line == 0 ? "%s: %s".formatted(file, sentence) : "%s:%d: %s".formatted(file, line, sentence);
    }
}
