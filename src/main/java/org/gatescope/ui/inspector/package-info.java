/**
 * The inspector: "why this number?" for whatever is looked at.
 *
 * <p>What it says is worked out without a window: {@link org.gatescope.ui.inspector.InspectorModel} makes an
 * {@link org.gatescope.ui.inspector.Inspection}, which holds names ({@link org.gatescope.ui.inspector.Names}), equations
 * ({@link org.gatescope.ui.inspector.EquationLines}) and arithmetic ({@link org.gatescope.ui.inspector.Reasoning});
 * {@link org.gatescope.ui.inspector.InspectorView} shows it, section by section.
 */
package org.gatescope.ui.inspector;
