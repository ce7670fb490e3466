/** Lessons: reading and checking them, the course that they make, and what a learner has done. */
package org.gatescope.lesson;
