package org.gatescope.lesson;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text from bytes that have to be UTF-8. */
final class Utf8 {

    private Utf8() {
    }

    /** The text, without a mark at its start. */
    static String text(byte[] bytes) throws LessonFiles.UnreadableException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new LessonFiles.UnreadableException("text in UTF-8 expected");
        }
    }
}
