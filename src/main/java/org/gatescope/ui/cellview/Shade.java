package org.gatescope.ui.cellview;

import java.util.Optional;

import javafx.scene.paint.Color;

/**
 * How one number of a strip looks.
 *
 * @param ground   its colour
 * @param before   the colour of what it was before the last change, where there was something
 * @param lookedAt whether it is the number that is explained
 * @param marked   whether the mouse is on it or on what it belongs to
 */
record Shade(Color ground, Optional<Color> before, boolean lookedAt, boolean marked) { }
