package org.gatescope.task.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against servers on loopback, with small files of our own. */
@Timeout(60)
class MnistDownloadTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final long MOST = 1 << 20;

    private final byte[] images = bytes(1, 300_000);
    private final byte[] labels = bytes(2, 500);
    private final Map<String, byte[]> published = Map.of("images.gz", images, "labels.gz", labels);
    private final List<RemoteFile> files = List.of(new RemoteFile("images.gz", sha256(images), MOST), new RemoteFile("labels.gz", sha256(labels), MOST));
    private final List<HttpServer> servers = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private ExecutorService threads;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        threads = Executors.newCachedThreadPool();
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private static byte[] bytes(long seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    /** What a server does with a request. */
    private interface Answer {
        void give(HttpExchange exchange, byte[] file) throws IOException;
    }

    private URI mirror(Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/mnist/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring("/mnist/".length());
            String range = exchange.getRequestHeaders().getFirst("Range");
            asked.add(name + (range == null ? "" : " " + range));
            try (exchange) {
                answer.give(exchange, published.get(name));
            } catch (IOException e) {
                // whoever asked has gone
            }
        });
        server.start();
        servers.add(server);
        return URI.create("http://127.0.0.1:%d/mnist/".formatted(server.getAddress().getPort()));
    }

    private static void whole(HttpExchange exchange, byte[] file) throws IOException {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
    }

    private static void ranged(HttpExchange exchange, byte[] file) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            whole(exchange, file);
            return;
        }
        int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        if (from >= file.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
        exchange.sendResponseHeaders(206, file.length - from);
        exchange.getResponseBody().write(file, from, file.length - from);
    }

    private static Answer status(int status) {
        return (exchange, file) -> exchange.sendResponseHeaders(status, -1);
    }

    /** Promises the whole file and breaks off. */
    private static void half(HttpExchange exchange, byte[] file) throws IOException {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file, 0, file.length / 2);
        exchange.getResponseBody().flush();
        throw new IOException("breaks off");
    }

    private MnistDownload download(URI... mirrors) {
        return new MnistDownload(List.of(mirrors), files, folder, LONG);
    }

    private String failure(MnistDownload download) {
        String message = assertThrows(DownloadException.class, () -> download.run((file, count, done, total) -> { })).getMessage();
        assertFalse(message.contains("\n"), message);
        return message;
    }

    private void assertComplete() throws IOException {
        assertArrayEquals(images, Files.readAllBytes(folder.resolve("images.gz")));
        assertArrayEquals(labels, Files.readAllBytes(folder.resolve("labels.gz")));
        try (var all = Files.list(folder)) {
            assertEquals(2, all.count(), "no part is left");
        }
    }

    @Test
    void fetchesAllFilesAndSaysHowFarItIs() throws Exception {
        List<String> heard = new ArrayList<>();
        assertTrue(download(mirror(MnistDownloadTest::ranged)).run((file, count, done, total) -> heard.add(file + "/" + count + " " + done + "/" + total)));
        assertComplete();
        assertTrue(heard.contains("0/2 300000/300000"), heard.toString());
        assertEquals("1/2 500/500", heard.getLast());
        assertEquals(List.of("images.gz", "labels.gz"), asked);
    }

    @Test
    void whatIsThereIsNotFetchedAgainUnlessItIsDamaged() throws Exception {
        Files.write(folder.resolve("images.gz"), images);
        Files.write(folder.resolve("labels.gz"), new byte[500]);
        assertTrue(download(mirror(MnistDownloadTest::ranged)).run((file, count, done, total) -> { }));
        assertComplete();
        assertEquals(List.of("labels.gz"), asked);
    }

    @Test
    void goesOnWhereItEnded() throws Exception {
        Files.write(folder.resolve("images.gz.part"), Arrays.copyOf(images, 200_000));
        Files.write(folder.resolve("labels.gz.part"), labels);
        List<Long> heard = new ArrayList<>();
        assertTrue(download(mirror(MnistDownloadTest::ranged)).run((file, count, done, total) -> heard.add(total)));
        assertComplete();
        assertEquals(List.of("images.gz bytes=200000-"), asked);
        assertTrue(heard.contains(300_000L), "the total counts what was there");
    }

    @Test
    void startsAgainWhereTheServerKnowsNoRanges() throws Exception {
        Files.write(folder.resolve("images.gz.part"), Arrays.copyOf(images, 200_000));
        assertTrue(download(mirror(MnistDownloadTest::whole)).run((file, count, done, total) -> { }));
        assertComplete();
    }

    @Test
    void startsAgainWhereTheRestBelongsToSomethingElse() throws Exception {
        Files.write(folder.resolve("images.gz.part"), bytes(3, 200_000));
        Files.write(folder.resolve("labels.gz.part"), bytes(4, 700));
        assertTrue(download(mirror(MnistDownloadTest::ranged)).run((file, count, done, total) -> { }));
        assertComplete();
        assertEquals(List.of("images.gz bytes=200000-", "images.gz", "labels.gz bytes=700-", "labels.gz"), asked);
    }

    @Test
    void aServerThatSendsAnotherRangeIsNotBelieved() throws Exception {
        Files.write(folder.resolve("labels.gz.part"), Arrays.copyOf(labels, 100));
        Answer first = (exchange, file) -> {
            if (exchange.getRequestHeaders().containsKey("Range")) {
                exchange.getResponseHeaders().set("Content-Range", "bytes 0-499/500");
                exchange.sendResponseHeaders(206, file.length);
                exchange.getResponseBody().write(file);
            } else {
                whole(exchange, file);
            }
        };
        assertTrue(download(mirror(first)).run((file, count, done, total) -> { }));
        assertComplete();
    }

    @Test
    void triesTheNextMirror() throws Exception {
        assertTrue(download(mirror(status(404)), mirror(MnistDownloadTest::ranged)).run((file, count, done, total) -> { }));
        assertComplete();
    }

    @Test
    void theNextMirrorGoesOnWhereTheFirstBrokeOff() throws Exception {
        assertTrue(download(mirror(MnistDownloadTest::half), mirror(MnistDownloadTest::ranged)).run((file, count, done, total) -> { }));
        assertComplete();
        assertTrue(asked.stream().anyMatch(each -> each.startsWith("images.gz bytes=")), asked.toString());
    }

    @Test
    void aFileOfAnotherFingerprintIsNotTaken() throws Exception {
        Answer other = (exchange, file) -> whole(exchange, bytes(9, file.length));
        String message = failure(download(mirror(other), mirror(status(503))));
        assertTrue(message.startsWith("images.gz could not be downloaded (127.0.0.1 sent something else than this file (its SHA-256 differs);"
                + " 127.0.0.1 answered with status 503); try again later"), message);
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void breakingOffIsAReason() throws Exception {
        String message = failure(download(mirror(MnistDownloadTest::half)));
        assertTrue(message.contains("127.0.0.1 broke off"), message);
        assertFalse(Files.exists(folder.resolve("images.gz")));
    }

    @Test
    void whereNobodyListens() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String message = failure(download(URI.create("http://127.0.0.1:%d/mnist/".formatted(port))));
        assertTrue(message.contains("127.0.0.1 could not be reached"), message);
    }

    @Test
    void aServerThatNeverEndsIsLeft() throws Exception {
        Answer endless = (exchange, file) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (true) {
                body.write(new byte[1 << 16]);
            }
        };
        assertTrue(download(mirror(endless), mirror(MnistDownloadTest::ranged)).run((file, count, done, total) -> assertTrue(done <= MOST)));
        assertComplete();
        String message = failure(new MnistDownload(List.of(mirror(endless)), files, folder.resolve("other"), LONG));
        assertTrue(message.contains("127.0.0.1 sent more than this file can have"), message);
        assertEquals(0, folder.resolve("other").toFile().list().length);
    }

    @Test
    void aServerThatFallsSilentIsLeft() throws Exception {
        var end = new CountDownLatch(1);
        Answer silent = (exchange, file) -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, 100);
            exchange.getResponseBody().flush();
            await(end);
        };
        var download = new MnistDownload(List.of(mirror(silent)), files, folder, Duration.ofSeconds(1));
        String message = failure(download);
        end.countDown();
        assertTrue(message.contains("127.0.0.1 went silent"), message);
        assertFalse(Files.exists(folder.resolve("images.gz")));
    }

    @Test
    void canBeCancelledAndGoesOnLater() throws Exception {
        var end = new CountDownLatch(1);
        Answer slow = (exchange, file) -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, 1000);
            exchange.getResponseBody().flush();
            await(end);
        };
        MnistDownload download = download(mirror(slow));
        assertFalse(download.run((file, count, done, total) -> {
            if (done > 0) {
                download.cancel();
            }
        }));
        end.countDown();
        assertFalse(Files.exists(folder.resolve("images.gz")));
        assertTrue(Files.size(folder.resolve("images.gz.part")) > 0);
        asked.clear();
        assertTrue(download(mirror(MnistDownloadTest::ranged)).run((file, count, done, total) -> { }));
        assertComplete();
        assertTrue(asked.getFirst().startsWith("images.gz bytes="), asked.toString());
    }

    @Test
    void anInterruptCancels() throws Exception {
        var begun = new Semaphore(0);
        var end = new CountDownLatch(1);
        Answer silent = (exchange, file) -> {
            begun.release();
            await(end);
        };
        MnistDownload download = download(mirror(silent));
        var result = new CopyOnWriteArrayList<Boolean>();
        var thread = new Thread(() -> {
            try {
                result.add(download.run((file, count, done, total) -> { }));
            } catch (DownloadException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        assertTrue(begun.tryAcquire(30, TimeUnit.SECONDS));
        thread.interrupt();
        thread.join();
        end.countDown();
        assertEquals(List.of(false), result);
    }

    @Test
    void twoDownloadsDoNotWriteOneFile() throws Exception {
        Files.createDirectories(folder);
        try (var first = new PartFile(folder.resolve("images.gz.part"), MOST)) {
            assertEquals(0, first.length());
            String message = failure(download(mirror(MnistDownloadTest::ranged)));
            assertTrue(message.contains("another download is under way"), message);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        String message = failure(new MnistDownload(List.of(mirror(MnistDownloadTest::ranged)), files, file.resolve("mnist"), LONG));
        assertTrue(message.startsWith(file.resolve("mnist") + ": the folder cannot be written"), message);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(50, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
