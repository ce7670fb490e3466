/**
 * Cells side by side on one sequence, and what becomes of the gradient on its way back: by lag, under a bound, truncated, clipped, checked. No window here.
 */
package org.gatescope.compare;
