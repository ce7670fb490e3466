package org.gatescope.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files from others, looked at before they are read. */
public final class InputFile {

    private InputFile() {
    }

    /**
     * Refuses what is no file, or one that is too large.
     *
     * @param most in bytes, whole MiB
     */
    public static void require(Path file, long most) throws BadInputException, IOException {
        if (!Files.isRegularFile(file)) {
            throw BadInputException.of(file, Files.exists(file) ? "file.expected" : "file.none");
        }
        if (Files.size(file) > most) {
            throw BadInputException.of(file, "file.large", most >> 20);
        }
    }

    /**
     * Whether a path within a file from others leads to another machine. To look there unasked would tell that one who has opened the file, on
     * Windows with a name and a hash to log in by.
     */
    public static boolean isRemote(String path) {
        return path.strip().replace('\\', '/').startsWith("//");
    }

    /** All bytes of a file. */
    static byte[] bytes(Path file, long most) throws BadInputException {
        try {
            require(file, most);
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw BadInputException.of(file, "file.none");
        } catch (IOException e) {
            throw BadInputException.of(file, "file.readable");
        }
    }

    /** A file's text, refused where it is not UTF-8. */
    static String text(Path file, long most) throws BadInputException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file, most))).toString();
        } catch (CharacterCodingException e) {
            throw BadInputException.of(file, "file.utf8");
        }
    }
}
