import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A library of Linux without what only a linker or a debugger reads. ND4J's carries 22 MB of such names behind what is loaded. A 64-bit
 * file in the order of bytes of Intel and ARM (System V ABI, "ELF header"); anything else is left alone.
 */
final class Elf {

    private static final int HEADER = 64;
    private static final int MAGIC = 0x464c457f;
    private static final byte WIDE = 2;
    private static final byte LITTLE_ENDIAN = 1;

    private Elf() {
    }

    static void trim(Path library) throws IOException {
        try (FileChannel file = FileChannel.open(library, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer header = read(file, 0, HEADER);
            if (header.limit() < HEADER || header.getInt(0) != MAGIC || header.get(4) != WIDE || header.get(5) != LITTLE_ENDIAN) {
                return;
            }
            long end = endOfSegments(file, header);
            if (header.getLong(40) < end) {
                return; // the table of sections lies before what is loaded: not as any linker writes it
            }
            header.putLong(40, 0); // where the table of sections is,
            header.putShort(58, (short) 0); // how long an entry of it is,
            header.putShort(60, (short) 0); // how many there are,
            header.putShort(62, (short) 0); // and which has their names
            file.write(header.position(0), 0);
            file.truncate(end);
        }
    }

    /** Behind the last byte that the loader reads: that of the segments and of their own table. */
    private static long endOfSegments(FileChannel file, ByteBuffer header) throws IOException {
        long table = header.getLong(32);
        int length = header.getShort(54);
        int count = header.getShort(56);
        long end = table + (long) length * count;
        for (int i = 0; i < count; i++) {
            ByteBuffer segment = read(file, table + (long) i * length, length);
            end = Math.max(end, segment.getLong(8) + segment.getLong(32));
        }
        return end;
    }

    private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
            // until it is full or the file ends
        }
        return bytes.flip();
    }
}
