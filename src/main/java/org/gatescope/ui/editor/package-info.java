/**
 * Everything by which the learner changes the experiment. Every change goes through {@link org.gatescope.ui.bench.Bench#edit}, so that
 * undo, redo and ghosts hold for all of them.
 */
package org.gatescope.ui.editor;
