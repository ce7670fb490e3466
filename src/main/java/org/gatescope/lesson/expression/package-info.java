/** The expressions of lessons: numbers, vectors and truths that are read from a live trace. */
package org.gatescope.lesson.expression;
