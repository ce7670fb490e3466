import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The icon as each system wants it. Windows' and macOS' files are PNGs in a row with a table before them. */
final class Icons {

    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    /** What macOS calls a PNG of that size. */
    private static final Map<Integer, String> MAC = new TreeMap<>(Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

    private Icons() {
    }

    static Path png(Build build, int size) {
        return build.icons().resolve("gatescope-" + size + ".png");
    }

    /** Writes the file that jpackage takes, and returns it. */
    static Path write(Build build) throws IOException {
        return switch (build.system()) {
            case LINUX -> png(build, 512);
            case WINDOWS -> Files.write(build.work().resolve("gatescope.ico"), ico(build));
            case MAC -> Files.write(build.work().resolve("gatescope.icns"), icns(build));
        };
    }

    private static byte[] ico(Build build) throws IOException {
        List<Integer> sizes = SIZES.stream().filter(size -> size <= 256).toList();
        int place = 6 + 16 * sizes.size();
        ByteBuffer table = ByteBuffer.allocate(place).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : sizes) {
            byte[] png = Files.readAllBytes(png(build, size));
            byte side = (byte) (size % 256); // 0 stands for 256
            table.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(place + pictures.size());
            pictures.write(png);
        }
        return ByteBuffer.allocate(place + pictures.size()).put(table.flip()).put(pictures.toByteArray()).array();
    }

    private static byte[] icns(Build build) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (Map.Entry<Integer, String> each : MAC.entrySet()) {
            byte[] png = Files.readAllBytes(png(build, each.getKey()));
            pictures.write(ByteBuffer.allocate(8).put(each.getValue().getBytes(StandardCharsets.US_ASCII)).putInt(png.length + 8).array());
            pictures.write(png);
        }
        return ByteBuffer.allocate(8 + pictures.size()).put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(8 + pictures.size())
                .put(pictures.toByteArray()).array();
    }
}
