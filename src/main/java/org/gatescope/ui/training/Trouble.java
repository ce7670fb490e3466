package org.gatescope.ui.training;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.gatescope.export.BadInputException;
import org.gatescope.ui.common.Texts;

/**
 * Something that went wrong, to be said in the present language.
 *
 * @param key       of the sentence in the texts
 * @param arguments what takes the places in it; of bad input its own sentence, in the present language where there is one
 */
public record Trouble(String key, List<?> arguments) {

    /** @param key without the {@code problem.} that it begins with */
    static Trouble of(String key, Object... arguments) {
        return new Trouble("problem." + key, List.of(arguments));
    }

    /** A file that could not be written. */
    static Trouble unwritten(Path file, IOException reason) {
        return switch (reason) {
            case AccessDeniedException _ -> of("save.denied", file.toString());
            case NoSuchFileException _ -> of("save.folder", file.toString());
            default -> of("save", file.toString(), reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage());
        };
    }

    public String sentence(Texts texts) {
        return texts.get(key, arguments.stream().map(each -> each instanceof BadInputException bad ? bad.message(texts.locale()) : each).toArray());
    }
}
