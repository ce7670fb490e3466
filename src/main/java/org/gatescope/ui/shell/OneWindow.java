package org.gatescope.ui.shell;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * One window to a data folder: two would write over what the other one keeps. Whoever holds the lock of the folder is the window; another
 * start hands it the file that it was given, through a socket in the folder, and ends. The lock ends with its process, however that ends.
 */
final class OneWindow implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OneWindow.class.getName());
    private static final int MOST_BYTES = 1 << 14;
    /** How long a start waits for a window that is closing, or does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final FileChannel lock;
    private final Path socket;
    private Optional<ServerSocketChannel> server = Optional.empty();

    private OneWindow(FileChannel lock, Path socket) {
        this.lock = lock;
        this.socket = socket;
    }

    private static Path lockIn(Path data) {
        return data.resolve("window.lock");
    }

    private static Path socketIn(Path data) {
        return data.resolve("window.socket");
    }

    /**
     * Makes this start the window of the folder; empty where there is one already, which has taken the file. One that does not answer for
     * long is left alone.
     */
    static Optional<OneWindow> claim(Path data, Optional<Path> file) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            Optional<OneWindow> claimed = claim(data);
            if (claimed.isPresent()) {
                return claimed;
            }
            if (handOver(data, file)) {
                return Optional.empty();
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        } while (System.nanoTime() < end);
        LOG.log(Level.INFO, "another window holds the data folder and does not answer");
        return Optional.of(new OneWindow(null, socketIn(data)));
    }

    /** Empty where there is a window already. A folder that cannot be locked is nobody's and everybody's. */
    static Optional<OneWindow> claim(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(lockIn(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held;
            try {
                held = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                held = null;
            }
            if (held == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new OneWindow(channel, socketIn(data)));
        } catch (IOException e) {
            LOG.log(Level.INFO, "the data folder cannot be locked: {0}", e.getMessage());
            return Optional.of(new OneWindow(null, socketIn(data)));
        }
    }

    /** Asks the window that is there to show itself, with a file where there is one. Whether it has heard. */
    static boolean handOver(Path data, Optional<Path> file) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socketIn(data)))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(file.map(each -> each.toAbsolutePath().toString()).orElse(""));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.shutdownOutput();
            CompletableFuture<Integer> answer = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("answer").start(() -> {
                try {
                    answer.complete(channel.read(ByteBuffer.allocate(1)));
                } catch (IOException e) {
                    answer.complete(-1);
                }
            });
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS) == 1;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException | ExecutionException | TimeoutException e) {
            LOG.log(Level.DEBUG, "the window that is there does not answer: {0}", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Hears from later starts.
     *
     * @param show gets the file that was handed over, if any, and what tells the start that it is taken; on a thread of its own
     */
    void listen(BiConsumer<Optional<Path>, Runnable> show) {
        try {
            Files.deleteIfExists(socket);
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(socket));
            server = Optional.of(channel);
            Thread.ofPlatform().daemon().name("later-starts").start(() -> hear(channel, show));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            LOG.log(Level.INFO, "later starts will not be heard: {0}", e.getMessage());
        }
    }

    private static void hear(ServerSocketChannel channel, BiConsumer<Optional<Path>, Runnable> show) {
        while (channel.isOpen()) {
            try {
                SocketChannel later = channel.accept();
                byte[] bytes = Channels.newInputStream(later).readNBytes(MOST_BYTES);
                String text = new String(bytes, StandardCharsets.UTF_8);
                show.accept(text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)), () -> answer(later));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException | InvalidPathException e) {
                LOG.log(Level.INFO, "a later start was not understood: {0}", e.getMessage());
            }
        }
    }

    private static void answer(SocketChannel later) {
        try (later) {
            later.write(ByteBuffer.wrap(new byte[] {1}));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a later start has gone: {0}", e.getMessage());
        }
    }

    /** Hears from nobody any more, and still holds the folder. */
    void stopListening() {
        try {
            if (server.isPresent()) {
                server.get().close();
                Files.deleteIfExists(socket);
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "the socket stays: {0}", e.getMessage());
        }
        server = Optional.empty();
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        stopListening();
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "the data folder is not given back: {0}", e.getMessage());
        }
    }
}
