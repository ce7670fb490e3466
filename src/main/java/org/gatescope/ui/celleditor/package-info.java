/**
 * A cell of the learner's own: its text with errors as it is typed, its equations and its diagram beside it. {@link CellEditorModel} is the
 * editor without controls, {@link CellEditorView} shows it.
 */
package org.gatescope.ui.celleditor;
