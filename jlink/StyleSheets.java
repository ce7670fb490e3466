import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import javafx.css.Stylesheet;

/**
 * Puts JavaFX's binary form beside each of our style sheets, as the base sheets have theirs: JavaFX reads it in the place of the text, which
 * no start needs to parse then. (JavaFX 26 cannot read durations back: none may stand in ours.) A program of its own, for it needs JavaFX:
 * {@code java --module-path … --add-modules javafx.graphics StyleSheets.java JAR}.
 */
final class StyleSheets {

    private StyleSheets() {
    }

    public static void main(String[] arguments) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0])); Stream<Path> sheets = Files.list(jar.getPath("assets", "styles"))) {
            for (Path sheet : sheets.filter(each -> each.toString().endsWith(".css")).sorted().toList()) {
                convert(sheet);
            }
        }
    }

    private static void convert(Path sheet) throws IOException {
        Path text = Files.createTempFile("sheet", ".css");
        Path binary = Files.createTempFile("sheet", ".bss");
        try {
            Files.copy(sheet, text, StandardCopyOption.REPLACE_EXISTING);
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            Files.copy(binary, sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("\\.css$", ".bss")), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.delete(text);
            Files.delete(binary);
        }
    }
}
