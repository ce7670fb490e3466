/** A page's text: blocks and inlines, with predictions and tasks. */
package org.gatescope.lesson.page;
