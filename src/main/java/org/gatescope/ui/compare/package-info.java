/** The comparison: cells side by side on one sequence, and how much of the gradient is left after how many steps back. */
package org.gatescope.ui.compare;
