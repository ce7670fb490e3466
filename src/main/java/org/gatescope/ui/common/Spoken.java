package org.gatescope.ui.common;

import java.util.Locale;

/** A part of a text that has words of its own in each language. */
@FunctionalInterface
public interface Spoken {

    String in(Locale locale);
}
