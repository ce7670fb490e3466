package org.gatescope.task.digits;

/**
 * A file to be fetched.
 *
 * @param name   in the mirror's folder and in ours
 * @param sha256 of its bytes, 64 hexadecimal digits in small letters
 * @param most   the most bytes that are taken
 */
record RemoteFile(String name, String sha256, long most) {
}
