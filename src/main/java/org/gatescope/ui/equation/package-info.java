/**
 * Typeset equations as vector shapes whose every glyph knows the term it belongs to.
 *
 * <p>{@link org.gatescope.ui.equation.Outlines} turns TeX with {@code \term{ID}{…}} marks into a {@link org.gatescope.ui.equation.Formula},
 * {@link org.gatescope.ui.equation.Formulas} keeps formulas and makes new ones off the JavaFX thread,
 * {@link org.gatescope.ui.equation.EquationView} shows one, {@link org.gatescope.ui.equation.EquationSvg} writes one into an SVG file.
 * Only the view knows JavaFX.
 */
package org.gatescope.ui.equation;
