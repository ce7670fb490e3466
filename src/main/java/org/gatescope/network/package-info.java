/**
 * A network as numbers: stacked recurrent layers, a normalization and a head over one flat array of parameters in float32.
 * The kernels for the built-in cells are the one place where equations stand a second time, for speed; a test holds each to its
 * cell's graph. A cell without a kernel runs through the graph itself.
 */
package org.gatescope.network;
