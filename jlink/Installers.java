import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The portable archive and the installer of this platform, from the finished image. */
final class Installers {

    /** Windows knows by it that one version follows another. */
    private static final String UPGRADES = "2f8b7c1e-5a0d-4c3b-9a6e-71c4f0d2b9e5";

    private final Build build;

    Installers(Build build) {
        this.build = build;
    }

    void write() throws IOException, InterruptedException {
        switch (build.system()) {
            case LINUX -> {
                tar();
                new Deb(build).write();
            }
            case WINDOWS -> {
                zip();
                windows();
            }
            case MAC -> {
                // what was added after jpackage had signed it, the cache, is not under its signature
                Tool.call("codesign", "--force", "--deep", "--sign", "-", build.image().toString());
                tar();
                mac();
            }
        }
    }

    private void tar() throws IOException, InterruptedException {
        Tool.call("tar", "-C", build.dist().toString(), "-czf", build.dist().resolve(build.fileName() + ".tar.gz").toString(),
                build.image().getFileName().toString());
    }

    private void zip() {
        Tool.run("jar", List.of("--create", "--no-manifest", "--file", build.dist().resolve(build.fileName() + ".zip").toString(),
                "-C", build.dist().toString(), build.image().getFileName().toString()));
    }

    /** For one user, so that nobody need be an administrator. */
    private void windows() throws IOException {
        installer("msi", List.of("--win-per-user-install", "--win-menu", "--win-upgrade-uuid", UPGRADES,
                "--file-associations", Associations.write(build, "model"), "--file-associations", Associations.write(build, "session")));
    }

    private void mac() throws IOException {
        installer("dmg", List.of());
    }

    private void installer(String type, List<String> more) throws IOException {
        Path made = Files.createDirectories(build.work().resolve(type));
        List<String> call = new ArrayList<>(List.of("--type", type, "--name", build.name(), "--dest", made.toString(),
                "--app-image", build.image().toString(), "--app-version", build.numbers(), "--vendor", "Gatescope",
                "--description", "A laboratory for recurrent networks"));
        call.addAll(more);
        Tool.run("jpackage", call);
        try (var files = Files.list(made)) {
            Path file = files.filter(each -> each.toString().endsWith("." + type)).findFirst().orElseThrow();
            Files.move(file, build.dist().resolve(build.fileName() + "." + type));
        }
    }
}
