import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files that a double click opens, as jpackage wants to be told of them. On Linux linux/mime.xml says the same. */
final class Associations {

    private Associations() {
    }

    /** @param kind {@code model} or {@code session} */
    static String write(Build build, String kind) throws IOException {
        Map<String, String> values = switch (kind) {
            case "model" -> Map.of("extension", "gatescope", "mime-type", "application/vnd.gatescope.model", "description", "Gatescope model");
            case "session" -> Map.of("extension", "gatescope-session", "mime-type", "application/vnd.gatescope.session+zip", "description", "Gatescope session");
            default -> throw new IllegalArgumentException(kind);
        };
        Path file = build.work().resolve(kind + ".properties");
        Files.writeString(file, Tree.properties(values));
        return file.toString();
    }
}
