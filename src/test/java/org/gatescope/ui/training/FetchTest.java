package org.gatescope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.gatescope.task.digits.LoopbackMirror;
import org.gatescope.ui.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The download as the window sees it, against a server on loopback. */
@Timeout(120)
class FetchTest {

    @TempDir
    private Path folder;

    private final Queue window = new Queue();
    private final AtomicInteger completed = new AtomicInteger();

    @Test
    void tellsHowFarItIsAndWhenAllIsThere() throws Exception {
        try (LoopbackMirror mirror = new LoopbackMirror()) {
            Fetch fetch = new Fetch(() -> mirror.download(folder), window);
            assertInstanceOf(Fetch.State.None.class, fetch.stateProperty().get());
            fetch.start(completed::incrementAndGet);
            assertTrue(fetch.isRunning());
            window.until(() -> fetch.stateProperty().get() instanceof Fetch.State.Running now && now.total() > 0);
            window.until(() -> !fetch.isRunning());
            assertInstanceOf(Fetch.State.Complete.class, fetch.stateProperty().get());
            assertEquals(1, completed.get());
            assertInstanceOf(Fetch.State.Complete.class, new Fetch(() -> mirror.download(folder), window).stateProperty().get());
        }
    }

    @Test
    void goesOnWhereItWasCancelled() throws Exception {
        try (LoopbackMirror mirror = new LoopbackMirror()) {
            Fetch fetch = new Fetch(() -> mirror.download(folder), window);
            mirror.setHalting(true);
            fetch.start(completed::incrementAndGet);
            window.until(() -> fetch.stateProperty().get() instanceof Fetch.State.Running now && now.done() > 0);
            fetch.cancel();
            mirror.setHalting(false);
            window.until(() -> !fetch.isRunning());
            assertInstanceOf(Fetch.State.Begun.class, fetch.stateProperty().get());
            assertEquals(0, completed.get());
            fetch.start(completed::incrementAndGet);
            window.until(() -> !fetch.isRunning());
            assertInstanceOf(Fetch.State.Complete.class, fetch.stateProperty().get());
            assertEquals(1, completed.get());
        }
    }

    @Test
    void saysInOneSentenceWhatFailedAndMayBeTriedAgain() throws Exception {
        try (LoopbackMirror mirror = new LoopbackMirror()) {
            Fetch fetch = new Fetch(() -> mirror.download(folder), window);
            mirror.setBroken(true);
            fetch.start(completed::incrementAndGet);
            window.until(() -> !fetch.isRunning());
            String sentence = assertInstanceOf(Fetch.State.Failed.class, fetch.stateProperty().get()).reason().in(Locale.ENGLISH);
            assertTrue(sentence.contains("digits.gz") && sentence.contains("127.0.0.1"), sentence);
            assertFalse(sentence.contains("\n"), sentence);
            mirror.setBroken(false);
            fetch.start(completed::incrementAndGet);
            window.until(() -> !fetch.isRunning());
            assertInstanceOf(Fetch.State.Complete.class, fetch.stateProperty().get());
        }
    }
}
