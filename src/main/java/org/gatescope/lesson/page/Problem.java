package org.gatescope.lesson.page;

import java.util.Locale;

import org.gatescope.cell.Complaint;

/**
 * What is wrong with a lesson.
 *
 * @param file      as the reader was given it, or within the folder of lessons
 * @param line      counted from 1; 0 where it is about a whole folder
 * @param complaint a sentence, where there are words for it in both languages
 */
public record Problem(String file, int line, Complaint complaint) {

    /** @param sentence in English, for what has no other words */
    public Problem(String file, int line, String sentence) {
        this(file, line, Complaint.beside(Problem.class, "plain", sentence));
    }

    /** One English sentence. */
    public String sentence() {
        return complaint.in(Locale.ENGLISH);
    }

    /** With its place. */
    public Complaint words() {
        return line == 0 ? Complaint.beside(Problem.class, "in.folder", file, complaint) : Complaint.beside(Problem.class, "in.line", file, line, complaint);
    }

    @Override
    public String toString() {
        return words().in(Locale.ENGLISH);
    }
}
