/** The tasks a network is trained on: data in, a network's settings, what its answers are worth. */
package org.gatescope.task;
