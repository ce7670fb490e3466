package org.gatescope.task.digits;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's machine keeps what can be fetched again. */
final class UserCache {

    private UserCache() {
    }

    /** The folder of MNIST for who runs the program; it need not be there. */
    static Path mnist() {
        return mnist(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path mnist(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path caches;
        if (name.startsWith("windows")) {
            caches = named(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
        } else if (name.startsWith("mac")) {
            caches = home.resolve("Library").resolve("Caches");
        } else {
            caches = named(environment.get("XDG_CACHE_HOME"), home.resolve(".cache"));
        }
        return caches.resolve("gatescope").resolve("mnist");
    }

    /** The XDG base directory specification has a relative path ignored. */
    private static Path named(String path, Path otherwise) {
        try {
            return path != null && Path.of(path).isAbsolute() ? Path.of(path) : otherwise;
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
