package org.gatescope.model;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The content of a model file, piece by piece. No piece is larger than what is left of the file, so that no length in it can take the memory. */
final class ModelBytes {

    private static final int MOST_TEXT = 1 << 20;

    /** A piece is not what a model file has there; the message names the piece and what was expected. */
    static final class WrongException extends IOException {
        private static final long serialVersionUID = 1;

        WrongException(String message) {
            // names in a forged file may have line breaks
            super(message.replaceAll("\\s+", " "));
        }
    }

    private final DataInputStream in;
    private long left;

    /** @param content how many bytes there are */
    ModelBytes(DataInputStream in, long content) {
        this.in = in;
        this.left = content;
    }

    private void take(String piece, long bytes) throws WrongException {
        if (bytes > left) {
            throw new WrongException("%s: %d bytes expected, but the file ends after %d".formatted(piece, bytes, left));
        }
        left -= bytes;
    }

    void skip(int bytes) throws IOException {
        take("start", bytes);
        in.skipNBytes(bytes);
    }

    void requireEnd() throws WrongException {
        if (left != 0) {
            throw new WrongException("the end expected, but %d bytes more are there".formatted(left));
        }
    }

    boolean yes(String piece) throws IOException {
        take(piece, 1);
        byte answer = in.readByte();
        if (answer != 0 && answer != 1) {
            throw new WrongException("%s: 0 or 1 expected, not %d".formatted(piece, answer));
        }
        return answer == 1;
    }

    double real() throws IOException {
        take("a number", Double.BYTES);
        return in.readDouble();
    }

    int count(String piece, int most) throws IOException {
        take(piece, Integer.BYTES);
        return (int) within(piece, in.readInt(), most);
    }

    long notNegative(String piece, long most) throws IOException {
        take(piece, Long.BYTES);
        return within(piece, in.readLong(), most);
    }

    private static long within(String piece, long number, long most) throws WrongException {
        if (number < 0 || number > most) {
            throw new WrongException("%s: a number from 0 to %d expected, not %d".formatted(piece, most, number));
        }
        return number;
    }

    String text(String piece) throws IOException {
        byte[] bytes = bytes(piece, count(piece, MOST_TEXT));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new WrongException(piece + ": text in UTF-8 expected");
        }
    }

    private byte[] bytes(String piece, int count) throws IOException {
        take(piece, count);
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException(piece);
        }
        return bytes;
    }

    float[] floats(String piece, int count) throws IOException {
        length(piece, count, Float.BYTES);
        float[] numbers = new float[count];
        byte[] part = new byte[1 << 14];
        for (int from = 0; from < count; from += part.length / Float.BYTES) {
            int some = Math.min(part.length / Float.BYTES, count - from);
            in.readFully(part, 0, some * Float.BYTES);
            ByteBuffer.wrap(part).asFloatBuffer().get(numbers, from, some);
        }
        return numbers;
    }

    double[] doubles(String piece, int count) throws IOException {
        length(piece, count, Double.BYTES);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    private void length(String piece, int expected, int each) throws IOException {
        int count = count(piece, Integer.MAX_VALUE);
        if (count != expected) {
            throw new WrongException("%s: %d numbers expected, which the network has, not %d".formatted(piece, expected, count));
        }
        take(piece, (long) count * each);
    }
}
