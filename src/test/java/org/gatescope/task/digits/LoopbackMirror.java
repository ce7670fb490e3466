package org.gatescope.task.digits;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mirror on loopback with one small file of our own, for tests of what stands above the download. */
public final class LoopbackMirror implements AutoCloseable {

    private static final String NAME = "digits.gz";

    private final byte[] file = new byte[200_000];
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch rest = new CountDownLatch(1);
    private final HttpServer server;
    private volatile boolean broken;
    private volatile boolean halting;

    public LoopbackMirror() throws IOException {
        new Random(7).nextBytes(file);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (broken) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String range = exchange.getRequestHeaders().getFirst("Range");
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            byte[] asked = Arrays.copyOfRange(file, from, file.length);
            if (range != null) {
                exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
            }
            exchange.sendResponseHeaders(range == null ? 200 : 206, asked.length);
            int half = halting ? asked.length / 2 : asked.length;
            exchange.getResponseBody().write(asked, 0, half);
            exchange.getResponseBody().flush();
            if (halting) {
                rest.await();
            }
        } catch (IOException e) {
            // whoever asked has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on it answers that it is not there. */
    public void setBroken(boolean value) {
        broken = value;
    }

    /** From now on it sends half of what is asked for, and then nothing. */
    public void setHalting(boolean value) {
        halting = value;
    }

    /** A download from here. */
    public MnistDownload download(Path folder) {
        return new MnistDownload(List.of(URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()))),
                List.of(new RemoteFile(NAME, HexFormat.of().formatHex(Sha256.digest().digest(file)), 1 << 20)), folder, Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        rest.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
