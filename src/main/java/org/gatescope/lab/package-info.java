/**
 * What a learner has on the bench: a cell with its numbers, sequence and loss, and the history of changes to it. No window here.
 */
package org.gatescope.lab;
