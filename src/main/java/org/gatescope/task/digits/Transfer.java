package org.gatescope.task.digits;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Fetches one file after the other by HTTP. The thread that calls looks up ten times a second: whether it was cancelled, whether the
 * server has gone silent, how far it has come.
 */
final class Transfer implements AutoCloseable {

    /** How far a file has come; −1 for a total that is not known. */
    @FunctionalInterface
    interface Progress {
        void arrived(long done, long total);
    }

    private static final int LOOK_MILLIS = 100;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    private final HttpClient client;
    private final Duration patience;
    private final BooleanSupplier cancelled;

    Transfer(Duration patience, BooleanSupplier cancelled) {
        this.patience = patience;
        this.cancelled = cancelled;
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    /**
     * Makes a part whole, from where it ends if the server can.
     *
     * @param most the most bytes that the file may have
     * @return false where it was cancelled
     * @throws MirrorException where the server is the reason that it is not whole
     * @throws IOException     where this machine is
     */
    boolean run(URI from, Path part, long most, Progress progress) throws MirrorException, IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(from).header("Accept-Encoding", "identity");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        try (var file = new PartFile(part, most)) {
            CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request.build(), info -> body(info, have, file));
            try {
                return await(answer, file, progress);
            } finally {
                answer.cancel(true);
            }
        }
    }

    private static BodySubscriber<Void> body(ResponseInfo info, long have, PartFile file) {
        long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        boolean goesOn = info.statusCode() == PARTIAL && info.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + have + "-");
        if (info.statusCode() != OK && !goesOn) {
            return BodySubscribers.discarding();
        }
        file.startAt(goesOn ? have : 0, length);
        return BodySubscribers.fromSubscriber(file);
    }

    private boolean await(CompletableFuture<HttpResponse<Void>> answer, PartFile file, Progress progress) throws MirrorException, IOException {
        long heardAt = System.nanoTime();
        long heard = -1;
        while (!cancelled.getAsBoolean()) {
            boolean ended = isEnded(answer, file);
            file.check();
            if (file.length() != heard) {
                heard = file.length();
                heardAt = System.nanoTime();
                progress.arrived(heard, file.total());
            }
            if (ended) {
                return true;
            }
            if (System.nanoTime() - heardAt > patience.toNanos()) {
                throw new MirrorException("silent");
            }
        }
        return false;
    }

    private static boolean isEnded(CompletableFuture<HttpResponse<Void>> answer, PartFile file) throws MirrorException, IOException {
        try {
            int status = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS).statusCode();
            // what is there already is the whole file, or no part of it: its fingerprint will tell
            if (status != OK && status != PARTIAL && status != NOT_SATISFIABLE) {
                throw new MirrorException("status", status);
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            file.check();
            boolean unreached = e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException;
            throw new MirrorException(unreached ? "unreached" : "broke");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
