/** The training room: choose a task, train a network on it, watch its curves, and look at what it says. */
package org.gatescope.ui.training;
