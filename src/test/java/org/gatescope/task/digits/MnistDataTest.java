package org.gatescope.task.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.gatescope.export.BadInputException;
import org.gatescope.train.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistDataTest {

    @TempDir
    Path folder;

    private String refused(Path digits) {
        String message = assertThrows(BadInputException.class, () -> MnistData.of(digits, folder.resolve("none"))).getMessage();
        assertFalse(message.contains("\n"), message);
        return message;
    }

    @Test
    void readsANamedFolder() throws Exception {
        Path named = IdxBytes.folder(folder.resolve("named"), 1200, 3);
        MnistData data = MnistData.of(named, folder.resolve("none"));
        assertEquals(MnistData.Source.FOLDER, data.source());
        assertEquals("MNIST in %s (1,200 + 3)".formatted(named), data.description());
        Problem problem = data.problem();
        assertEquals(data.description(), problem.data());
        assertEquals(1200, problem.training().count());
        assertEquals(3, problem.test().count());
    }

    @Test
    void theDownloadsFolderIsToldFromOthers() throws Exception {
        Path cache = IdxBytes.folder(folder.resolve("cache"), 5, 4);
        MnistData data = MnistData.of(cache, cache);
        assertEquals(MnistData.Source.DOWNLOADED, data.source());
        assertEquals("MNIST, downloaded to %s (5 + 4)".formatted(cache), data.description());
    }

    @Test
    void theBuiltInDigitsSaySo() {
        MnistData data = MnistData.builtIn();
        assertEquals(MnistData.Source.BUILT_IN, data.source());
        assertEquals("built-in digits, drawn by the program (40,000 + 2,000)", data.description());
        assertEquals(40_000, data.training().count());
        assertEquals(2_000, data.test().count());
    }

    @Test
    void theFourFilesMayBePlainOrHaveADotInTheirNames() throws Exception {
        Files.write(folder.resolve("train-images.idx3-ubyte"), IdxBytes.images(4));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(4));
        Files.write(folder.resolve("t10k-images.idx3-ubyte.gz"), IdxBytes.gzip(IdxBytes.images(2)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), IdxBytes.gzip(IdxBytes.labels(2)));
        MnistData data = MnistData.of(folder, folder.resolve("none"));
        assertEquals(4, data.training().count());
        assertEquals(2, data.test().count());
    }

    @Test
    void saysWhatAFolderLacks() throws IOException {
        assertEquals(folder.resolve("gone") + ": there is no such folder", refused(folder.resolve("gone")));
        Path file = Files.writeString(folder.resolve("file"), "digits");
        assertEquals(file + ": a folder with the four files of MNIST expected", refused(file));
        Path digits = IdxBytes.folder(folder.resolve("digits"), 5, 4);
        Files.move(digits.resolve("t10k-images-idx3-ubyte.gz"), digits.resolve("test.gz"));
        assertEquals(digits + ": the file t10k-images-idx3-ubyte.gz expected in it, or t10k-images-idx3-ubyte", refused(digits));
    }

    @Test
    void refusesPicturesAndLabelsThatDoNotBelongTogether() throws IOException {
        Path digits = IdxBytes.folder(folder.resolve("digits"), 5, 4);
        Path labels = Files.write(digits.resolve("train-labels-idx1-ubyte.gz"), IdxBytes.gzip(IdxBytes.labels(6)));
        assertEquals(labels + ": 5 labels expected, one for each image of train-images-idx3-ubyte.gz, not 6", refused(digits));
    }

    @Test
    void aDamagedDownloadIsNotPassedOverInSilence() throws IOException {
        Path cache = IdxBytes.folder(folder.resolve("cache"), 5, 4);
        Path images = Files.write(cache.resolve("train-images-idx3-ubyte.gz"), new byte[] {1, 2, 3});
        String message = assertThrows(BadInputException.class, () -> MnistData.of(cache, cache)).getMessage();
        assertTrue(message.startsWith(images.toString()), message);
    }

    @Test
    void theCacheIsWhereEachSystemHasIt() {
        Path home = folder.resolve("home");
        Path other = folder.resolve("other");
        Path within = Path.of("gatescope", "mnist");
        assertEquals(home.resolve(".cache").resolve(within), UserCache.mnist("Linux", Map.of(), home));
        assertEquals(other.resolve(within), UserCache.mnist("Linux", Map.of("XDG_CACHE_HOME", other.toString()), home));
        assertEquals(home.resolve(".cache").resolve(within), UserCache.mnist("Linux", Map.of("XDG_CACHE_HOME", "relative"), home));
        assertEquals(home.resolve("Library").resolve("Caches").resolve(within), UserCache.mnist("Mac OS X", Map.of(), home));
        assertEquals(other.resolve(within), UserCache.mnist("Windows 11", Map.of("LOCALAPPDATA", other.toString()), home));
        assertEquals(home.resolve("AppData").resolve("Local").resolve(within), UserCache.mnist("Windows 11", Map.of(), home));
    }
}
