package org.gatescope.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.gatescope.export.BadInputException;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import picocli.CommandLine.Option;

/** Where a picture goes and how it looks. */
final class Appearance {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the pictures; it is made where it does not exist.")
    private Path out;

    @Option(names = "--locale", paramLabel = "zh|en", defaultValue = "en", description = "The language: ${DEFAULT-VALUE}.")
    private String locale;

    @Option(names = "--theme", paramLabel = "light|dark|projector", defaultValue = "light", description = "The look: ${DEFAULT-VALUE}.")
    private String theme;

    @Option(names = "--text", paramLabel = "PERCENT", defaultValue = "100", description = "The size of type, 80 to 200: ${DEFAULT-VALUE}.")
    private int text;

    Path out() {
        return out;
    }

    String locale() {
        return locale;
    }

    String theme() {
        return theme;
    }

    /** Settings that are forgotten with the picture. */
    Settings settings() throws BadInputException {
        Locale language = switch (locale) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw new BadInputException("--locale: '%s', expected zh or en".formatted(locale));
        };
        Theme look = Optional.of(theme).filter(each -> each.matches("light|dark|projector"))
                .map(each -> Theme.valueOf(each.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new BadInputException("--theme: '%s', expected light, dark or projector".formatted(theme)));
        if (text < 80 || text > 200) {
            throw new BadInputException("--text: %d, expected 80 to 200".formatted(text));
        }
        Settings settings = Settings.inMemory();
        settings.choose(language, look, text / 100.0);
        return settings;
    }

    /** Width and height. */
    static int[] size(String size) throws BadInputException {
        if (!size.matches("\\d{3,4}x\\d{3,4}")) {
            throw new BadInputException("--size: '%s', expected a width and height like 1280x800".formatted(size));
        }
        String[] parts = size.split("x");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }
}
