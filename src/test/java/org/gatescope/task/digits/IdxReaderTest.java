package org.gatescope.task.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gatescope.export.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdxReaderTest {

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("digits"), bytes);
    }

    /** The sentence without the file's name. */
    private String refusedImages(byte[] bytes) throws IOException {
        Path file = file(bytes);
        return sentence(file, assertThrows(BadInputException.class, () -> IdxReader.images(file)));
    }

    private String refusedLabels(byte[] bytes) throws IOException {
        Path file = file(bytes);
        return sentence(file, assertThrows(BadInputException.class, () -> IdxReader.labels(file)));
    }

    private static String sentence(Path file, BadInputException refusal) {
        String message = refusal.getMessage();
        assertTrue(message.startsWith(file + ": "), message);
        assertFalse(message.contains("\n"), message);
        return message.substring(file.toString().length() + 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsPlainAndCompressedFiles(boolean compressed) throws Exception {
        byte[] images = IdxBytes.images(3);
        byte[] labels = IdxBytes.labels(12);
        assertArrayEquals(Arrays.copyOfRange(images, 16, images.length), IdxReader.images(file(compressed ? IdxBytes.gzip(images) : images)));
        assertArrayEquals(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1}, IdxReader.labels(file(compressed ? IdxBytes.gzip(labels) : labels)));
    }

    @Test
    void saysWhichKindItExpected() throws IOException {
        assertEquals("an IDX file of images expected, which begins with the number 2051, not 2049", refusedImages(IdxBytes.labels(3)));
        assertEquals("an IDX file of labels expected, which begins with the number 2049, not 2051", refusedLabels(IdxBytes.gzip(IdxBytes.images(1))));
        assertEquals("an IDX file of labels expected, but it ends too early", refusedLabels(new byte[0]));
        assertEquals("an IDX file of labels expected, but it ends too early", refusedLabels(new byte[] {0, 0, 8, 1, 0}));
    }

    @ParameterizedTest
    @CsvSource({"28, 27", "27, 28", "0, 28", "-1, 28", "56, 14"})
    void refusesOtherShapes(int rows, int columns) throws IOException {
        assertEquals("images of 28 × 28 expected, not %d × %d".formatted(Integer.toUnsignedLong(rows), columns),
                refusedImages(IdxBytes.images(1, rows, columns, new byte[784])));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, IdxReader.MOST + 1})
    void boundsWhatAHeaderMayPromise(int count) throws IOException {
        assertEquals("1 to 250000 images expected, not " + Integer.toUnsignedLong(count), refusedImages(IdxBytes.images(count, 28, 28, new byte[784])));
    }

    @Test
    void refusesWhatIsShorterOrLongerThanItsHeaderSays() throws IOException {
        assertEquals("5 images expected, as its beginning says, but it ends after 2", refusedImages(IdxBytes.images(5, 28, 28, new byte[3 * 784 - 1])));
        assertEquals("2 images expected, as its beginning says, but more follows", refusedImages(IdxBytes.images(2, 28, 28, new byte[2 * 784 + 1])));
        assertEquals("4 labels expected, as its beginning says, but it ends after 3", refusedLabels(IdxBytes.labels(4, (byte) 1, (byte) 2, (byte) 3)));
    }

    @Test
    void aPromiseAloneTakesNoMemory() throws IOException {
        // 196 MB are promised; a reader that believed it would still say the same, but only after taking them
        assertEquals("250000 images expected, as its beginning says, but it ends after 1", refusedImages(IdxBytes.images(IdxReader.MOST, 28, 28, new byte[784])));
    }

    @Test
    void aCompressedFileUnfoldsNoFurtherThanItsHeaderSays() throws IOException {
        // a gigabyte of zeros behind the header of one picture
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out, 1 << 16)) {
            zip.write(ByteBuffer.allocate(16).putInt(0x803).putInt(1).putInt(28).putInt(28).array());
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertEquals("1 images expected, as its beginning says, but more follows", refusedImages(out.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 127, 128, 255})
    void refusesLabelsAboveNine(int label) throws IOException {
        assertEquals("labels[2]: 0 to 9 expected, not " + label, refusedLabels(IdxBytes.labels(4, (byte) 9, (byte) 0, (byte) label, (byte) 3)));
    }

    @Test
    void refusesDamagedCompression() throws IOException {
        byte[] zipped = IdxBytes.gzip(IdxBytes.labels(200));
        String damaged = "a readable IDX file of labels expected, plain or compressed by gzip, but it is damaged or not readable";
        byte[] wrongSum = zipped.clone();
        wrongSum[zipped.length - 6] ^= 1;
        assertEquals(damaged, refusedLabels(wrongSum));
        assertEquals("an IDX file of labels expected, but it ends too early", refusedLabels(Arrays.copyOf(zipped, zipped.length - 9)));
    }

    @Test
    void saysWhatIsNoFile() {
        Path missing = folder.resolve("missing");
        assertEquals(missing + ": there is no such file", assertThrows(BadInputException.class, () -> IdxReader.labels(missing)).getMessage());
        assertEquals(folder + ": a file expected", assertThrows(BadInputException.class, () -> IdxReader.labels(folder)).getMessage());
    }

    @Property(tries = 1500)
    void damagedFilesAreReadOrRefusedInOneSentence(@ForAll boolean compressed, @ForAll boolean images, @ForAll boolean cut,
            @ForAll @Size(max = 8) List<@IntRange(max = 1 << 20) Integer> flips, @ForAll @IntRange(max = 1 << 20) int end) throws IOException {
        byte[] bytes = images ? IdxBytes.images(2) : IdxBytes.labels(30);
        bytes = compressed ? IdxBytes.gzip(bytes) : bytes;
        for (int flip : flips) {
            // half of the flips hit the beginning, where the promises are
            int at = flip % 2 == 0 ? flip / 2 % Math.min(bytes.length, 20) : flip % bytes.length;
            bytes[at] ^= (byte) (1 << (flip >> 3) % 8);
        }
        bytes = cut ? Arrays.copyOf(bytes, end % (bytes.length + 1)) : bytes;
        Path file = Files.createTempFile("damaged", ".idx");
        try {
            Files.write(file, bytes);
            byte[] read = images ? IdxReader.images(file) : IdxReader.labels(file);
            assertEquals(0, read.length % (images ? 784 : 1));
        } catch (BadInputException e) {
            sentence(file, e);
        } finally {
            Files.delete(file);
        }
    }
}
