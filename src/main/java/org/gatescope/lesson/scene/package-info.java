/** What a lesson puts on the screen: a stage, and the instructions that lead there. */
package org.gatescope.lesson.scene;
