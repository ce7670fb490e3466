/** All that a window shows, as one file. */
package org.gatescope.session;
