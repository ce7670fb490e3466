package org.gatescope.check;

import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;

/** Whether the native code of the libraries that only tests use is there for this platform; where it is not, a test skips itself. */
public final class NativeLibraries {

    private static final String LIBTORCH = "org/bytedeco/pytorch";
    private static final String ND4J = "org/nd4j/linalg/cpu/nativecpu/bindings";

    private NativeLibraries() {
    }

    public static void assumeLibtorch() {
        assume("libtorch", LIBTORCH);
    }

    public static void assumeNd4j() {
        assume("ND4J", ND4J);
    }

    private static void assume(String name, String folder) {
        String platform = Loader.Detector.getPlatform();
        Assumptions.assumeTrue(isThere(folder, platform), () -> "%s has no native code for %s on the class path".formatted(name, platform));
    }

    /** Whether a jar with native code for a platform is on the class path; asks for the folder alone and loads nothing. */
    static boolean isThere(String folder, String platform) {
        return NativeLibraries.class.getClassLoader().getResource(folder + "/" + platform + "/") != null;
    }
}
