package org.gatescope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibrariesTest {

    @ParameterizedTest
    @CsvSource({"org/bytedeco/pytorch, jnitorch", "org/nd4j/linalg/cpu/nativecpu/bindings, jnind4jcpu"})
    void nativeCodeIsFoundExactlyWhereItsFileIs(String folder, String library) {
        for (String platform : new String[] {"linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64"}) {
            String file = platform.startsWith("windows") ? library + ".dll" : "lib" + library + (platform.startsWith("mac") ? ".dylib" : ".so");
            boolean there = getClass().getClassLoader().getResource("%s/%s/%s".formatted(folder, platform, file)) != null;
            assertEquals(there, NativeLibraries.isThere(folder, platform), platform);
        }
        assertFalse(NativeLibraries.isThere(folder, "plan9-mips"));
    }

    @ParameterizedTest
    @CsvSource({"org/bytedeco/pytorch", "org/nd4j/linalg/cpu/nativecpu/bindings"})
    void theBuildBringsOnePlatform(String folder) {
        long platforms = java.util.stream.Stream.of("linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64")
                .filter(platform -> NativeLibraries.isThere(folder, platform)).count();
        assertTrue(platforms == 1, "native code for " + platforms + " platforms");
    }
}
