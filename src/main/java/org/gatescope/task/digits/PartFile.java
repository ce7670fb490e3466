package org.gatescope.task.digits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Flow;

/** A file that grows as bytes arrive on a thread of the HTTP client's, up to a bound. */
final class PartFile implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final long most;
    private Flow.Subscription subscription;
    private volatile long length;
    private volatile long total = -1;
    private volatile boolean tooLong;
    private volatile IOException broken;

    PartFile(Path file, long most) throws IOException {
        this.file = file;
        this.most = most;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another download is under way");
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("another download is under way", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        this.length = channel.size();
    }

    /**
     * Says where the first byte goes; what is behind it is dropped.
     *
     * @param count how many bytes will come, −1 where that is not known
     */
    void startAt(long start, long count) {
        try {
            channel.truncate(start);
            channel.position(start);
            length = start;
            total = count < 0 ? -1 : start + count;
        } catch (IOException e) {
            broken = e;
        }
    }

    /** How many bytes there are. */
    long length() {
        return length;
    }

    /** How many there will be, −1 where that is not known. */
    long total() {
        return total;
    }

    /** Throws what went wrong, if anything did. */
    void check() throws IOException, MirrorException {
        if (broken != null) {
            throw broken;
        }
        if (tooLong) {
            throw new MirrorException("more");
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (broken == null) {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                append(buffer);
            }
            if (tooLong) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        } catch (IOException e) {
            broken = e;
            subscription.cancel();
        }
    }

    private void append(ByteBuffer buffer) throws IOException {
        if (tooLong || length + buffer.remaining() > most) {
            // no beginning of the file that is wanted
            tooLong = true;
            channel.truncate(0);
            length = 0;
            return;
        }
        while (buffer.hasRemaining()) {
            length += channel.write(buffer);
        }
    }

    @Override
    public void onError(Throwable reason) {
        // the HTTP client tells the one who waits for the answer
    }

    @Override
    public void onComplete() {
        // likewise
    }

    /** Leaves no empty file. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (length == 0) {
            Files.deleteIfExists(file);
        }
    }
}
