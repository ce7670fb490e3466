package org.gatescope.task.digits;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.gatescope.cell.Complaint;
import org.gatescope.export.BadInputException;

/**
 * Fetches MNIST's four files into the user's cache, from the usual public mirrors, one after the other until one serves.
 *
 * <p>A file grows as {@code NAME.part} and goes on where an earlier attempt ended. It gets its name only when its SHA-256 is right, so
 * that a file with its name is whole. {@link #run} is for a thread that may wait; {@link #cancel} may be called from any other.
 */
public final class MnistDownload {

    /** Is told how far a download has come, on the thread that runs it, at most some ten times a second. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Bytes have arrived.
         *
         * @param file  which of the files is fetched, counted from 0
         * @param files how many there are
         * @param done  bytes of this file that are here
         * @param total bytes that it has, −1 where the mirror does not say
         */
        void arrived(int file, int files, long done, long total);
    }

    private static final List<URI> MIRRORS = List.of(
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"));
    /** How long a mirror may be silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<URI> mirrors;
    private final List<RemoteFile> files;
    private final Path folder;
    private final Duration patience;
    private volatile boolean cancelled;

    /** From the public mirrors into the user's cache. */
    public MnistDownload() {
        this(MIRRORS, Stream.of(MnistPart.values()).map(MnistPart::remote).toList(), UserCache.mnist(), PATIENCE);
    }

    /** @param mirrors folders: each ends in a slash */
    MnistDownload(List<URI> mirrors, List<RemoteFile> files, Path folder, Duration patience) {
        this.mirrors = List.copyOf(mirrors);
        this.files = List.copyOf(files);
        this.folder = folder;
        this.patience = patience;
    }

    /** Where the files go. */
    public Path folder() {
        return folder;
    }

    /** The mirrors' names, in the order in which they are asked. */
    public List<String> mirrors() {
        return mirrors.stream().map(URI::getHost).toList();
    }

    /** Whether all files are there; they got their names when they were whole. */
    public boolean isComplete() {
        return files.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file.name())));
    }

    /** Whether an earlier attempt has left something to go on with. */
    public boolean isBegun() {
        return !isComplete() && files.stream().anyMatch(file -> Files.exists(folder.resolve(file.name())) || Files.exists(part(file)));
    }

    /** Ends {@link #run} soon; what has arrived is kept for the next time. */
    public void cancel() {
        cancelled = true;
    }

    /**
     * Fetches the files that are not there yet.
     *
     * @return whether all are there now; otherwise it was cancelled
     * @throws DownloadException where no mirror served a file, or the folder cannot be written
     */
    public boolean run(Listener listener) throws DownloadException {
        try (var transfer = new Transfer(patience, () -> cancelled || Thread.currentThread().isInterrupted())) {
            Files.createDirectories(folder);
            for (int i = 0; i < files.size(); i++) {
                int index = i;
                if (!fetch(files.get(i), transfer, (done, total) -> listener.arrived(index, files.size(), done, total))) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new DownloadException(BadInputException.words("download.folder", folder, reason(e)));
        }
    }

    private boolean fetch(RemoteFile file, Transfer transfer, Transfer.Progress progress) throws IOException, DownloadException {
        Path place = folder.resolve(file.name());
        if (Files.isRegularFile(place) && Sha256.of(place).equals(file.sha256())) {
            return true;
        }
        List<Complaint> answers = new ArrayList<>();
        for (URI mirror : mirrors) {
            try {
                if (!complete(file, mirror, transfer, progress)) {
                    return false;
                }
                move(part(file), place);
                return true;
            } catch (MirrorException e) {
                answers.add(BadInputException.words("download.answer", mirror.getHost(), e.complaint()));
            }
        }
        throw new DownloadException(BadInputException.words("download.failed", file.name(),
                answers.stream().reduce((all, next) -> BadInputException.words("download.answers", all, next)).orElseThrow()));
    }

    /** Until the part is the whole file: once more from the start where what an earlier attempt had left was no beginning of it. */
    private boolean complete(RemoteFile file, URI mirror, Transfer transfer, Transfer.Progress progress) throws IOException, MirrorException {
        Path part = part(file);
        while (true) {
            long before = Files.exists(part) ? Files.size(part) : 0;
            if (before == 0 || !Sha256.of(part).equals(file.sha256())) {
                if (!transfer.run(mirror.resolve(file.name()), part, file.most(), progress)) {
                    return false;
                }
            }
            if (Files.exists(part) && Sha256.of(part).equals(file.sha256())) {
                return true;
            }
            Files.deleteIfExists(part);
            if (before == 0) {
                throw new MirrorException("other");
            }
        }
    }

    private Path part(RemoteFile file) {
        return folder.resolve(file.name() + ".part");
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
