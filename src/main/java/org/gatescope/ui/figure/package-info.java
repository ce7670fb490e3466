/** Pictures in files. */
package org.gatescope.ui.figure;
