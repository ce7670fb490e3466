import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jars of the class path and, unpacked and trimmed, the libraries of this platform. */
final class Input {

    static final String MAIN_JAR = "gatescope.jar";

    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib)");
    /** What nothing here loads: LAPACK in full beside LAPACKE, a second name for a library that is there, what Windows 10 has itself. */
    private static final Pattern UNUSED = Pattern.compile("(lib)?jniopenblas_full\\..*|libgfortran\\.dylib|api-ms-win-.*|ucrtbase\\.dll");

    private Input() {
    }

    static Path collect(Build build) throws IOException {
        Path input = Files.createDirectories(build.work().resolve("input"));
        Path natives = Files.createDirectories(input.resolve("natives"));
        for (Path entry : build.classPath()) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                Files.copy(build.target().resolve("gatescope-" + build.version() + ".jar"), input.resolve(MAIN_JAR));
            } else if (name.endsWith("-" + build.platform() + ".jar")) {
                unpack(entry, natives);
            } else if (!name.startsWith("javafx-")) {
                Files.copy(entry, input.resolve(name));
            }
        }
        return input;
    }

    /** Our style sheets in the form that needs no parsing; see StyleSheets.java. */
    static void compileStyles(Build build, Path input) throws IOException, InterruptedException {
        Tool.call(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--module-path", build.target().resolve("fx").toString(),
                "--add-modules", "javafx.graphics", build.jlink().resolve("StyleSheets.java").toString(), input.resolve(MAIN_JAR).toString());
    }

    private static void unpack(Path jar, Path natives) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!LIBRARY.matcher(name).matches() || UNUSED.matcher(name).matches()) {
                    continue;
                }
                Path library = natives.resolve(name);
                try (InputStream bytes = zip.getInputStream(entry)) {
                    Files.copy(bytes, library, StandardCopyOption.REPLACE_EXISTING);
                }
                Elf.trim(library);
            }
        }
    }

    /**
     * OpenBLAS is asked for under two names; and libgfortran finds libquadmath only when it is loaded before, which JavaCPP does by its
     * name without a version. The other name is a link, which jpackage would have followed.
     */
    static void link(Path natives) throws IOException {
        for (String[] pair : new String[][] {{"libopenblas_nolapack.so.0", "libopenblas.so.0"}, {"libopenblas_nolapack.0.dylib", "libopenblas.0.dylib"},
                {"libquadmath.so", "libquadmath.so.0"}}) {
            if (Files.exists(natives.resolve(pair[1]))) {
                Files.createSymbolicLink(natives.resolve(pair[0]), Path.of(pair[1]));
            }
        }
    }
}
