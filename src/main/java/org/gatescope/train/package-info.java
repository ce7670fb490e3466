/** Learning: optimizers, schedules, clipping, a run of batches and epochs, its checkpoints, and a thread that carries it. */
package org.gatescope.train;
