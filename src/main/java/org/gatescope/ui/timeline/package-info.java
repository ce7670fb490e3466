/** The lower part of the laboratory's window: the sequence unrolled, as strips of numbers or as a network seen in three ways. */
package org.gatescope.ui.timeline;
