import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Debian's package. The image lies in /usr/lib/gatescope; command, menu entry, icons, file types and notice where Debian looks for
 * them, so that the triggers of other packages do the rest and ours needs no scripts.
 */
final class Deb {

    private static final String ID = "org.gatescope.Gatescope";

    private final Build build;
    private final Path root;

    Deb(Build build) {
        this.build = build;
        this.root = build.work().resolve("deb");
    }

    void write() throws IOException, InterruptedException {
        Path home = root.resolve("usr/lib/gatescope");
        Files.createDirectories(home.getParent());
        Tree.copy(build.image(), home);
        link("usr/bin/gatescope", "../lib/gatescope/bin/gatescope");
        Path share = root.resolve("usr/share");
        copy("linux/gatescope.desktop", share.resolve("applications").resolve(ID + ".desktop"));
        copy("linux/mime.xml", share.resolve("mime/packages").resolve(ID + ".xml"));
        icons(share.resolve("icons/hicolor"));
        documents(share.resolve("doc/gatescope"));
        Path control = root.resolve("DEBIAN/control");
        Tree.write(control, Files.readString(build.jlink().resolve("linux/control")).replace("@VERSION@", version())
                .replace("@ARCHITECTURE@", build.platform().endsWith("arm64") ? "arm64" : "amd64")
                .replace("@KIBIBYTES@", Long.toString(Tree.size(root) / 1024)));
        modes();
        Tool.call("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), build.dist().resolve(build.fileName() + ".deb").toString());
    }

    /** A snapshot is older than what it becomes. */
    private String version() {
        return build.version().replace("-SNAPSHOT", "~snapshot");
    }

    private void icons(Path themes) throws IOException {
        for (int size : Icons.SIZES) {
            Path file = themes.resolve(size + "x" + size).resolve("apps").resolve(ID + ".png");
            Files.createDirectories(file.getParent());
            Files.copy(Icons.png(build, size), file);
        }
        Path drawing = themes.resolve("scalable/apps").resolve(ID + ".svg");
        Files.createDirectories(drawing.getParent());
        Files.copy(build.icons().resolve("gatescope.svg"), drawing);
    }

    private void documents(Path folder) throws IOException {
        Path legal = build.app().resolve("legal");
        Tree.write(folder.resolve("copyright"), Files.readString(legal.resolve("NOTICE.md"))
                + "\nThe texts lie in /usr/lib/gatescope/lib/app/legal; Debian's own copies in /usr/share/common-licenses.\n");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("changelog.gz")))) {
            out.write(Files.readString(build.project().resolve("CHANGELOG.md")).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void copy(String from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(build.jlink().resolve(from), to);
    }

    private void link(String name, String to) throws IOException {
        Path link = root.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(to));
    }

    /** All may read, whatever the builder's mask was. */
    private void modes() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path each : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                boolean runs = Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) || Files.isExecutable(each) && runs(each);
                Files.setPosixFilePermissions(each, java.nio.file.attribute.PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private boolean runs(Path file) {
        return List.of("bin", "lib/jspawnhelper", "lib/jexec").stream().anyMatch(part -> file.toString().contains("/" + part));
    }
}
