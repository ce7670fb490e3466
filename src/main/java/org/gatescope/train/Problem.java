package org.gatescope.train;

/**
 * What is to be learned.
 *
 * @param data     which data these are, in one line
 * @param training what it is learned from
 * @param test     what it is judged by; never learned from. Its length may differ from that of the training sequences.
 * @param measure  what the answers to the test set are worth
 */
public record Problem(String data, Samples training, Samples test, Measure measure) {
}
