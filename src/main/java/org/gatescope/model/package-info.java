/** A trained network as a file, and at work on data: what a task, a run and its checkpoint are once the run is over. */
package org.gatescope.model;
