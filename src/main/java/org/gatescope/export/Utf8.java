package org.gatescope.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text files from others. */
final class Utf8 {

    private Utf8() {
    }

    /** The text, refused where it is not UTF-8. */
    static String decode(Path file, byte[] bytes) throws BadInputException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + ": text in UTF-8 expected");
        }
    }
}
