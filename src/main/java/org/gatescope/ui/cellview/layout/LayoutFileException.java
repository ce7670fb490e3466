package org.gatescope.ui.cellview.layout;

/** A layout text that cannot be read; the message names the line and what was expected there. */
public final class LayoutFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LayoutFileException(String file, int line, String found, String expected) {
        super(file + ", line " + line + ": expected " + expected + ", found \"" + found + "\"");
    }
}
