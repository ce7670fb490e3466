package org.gatescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {

    @TempDir
    private Path data;

    @Test
    void aLaterStartHandsItsFileToTheWindowThatIsThere() throws Exception {
        BlockingQueue<Optional<Path>> heard = new LinkedBlockingQueue<>();
        try (OneWindow window = OneWindow.claim(data).orElseThrow()) {
            window.listen((file, taken) -> {
                heard.add(file);
                taken.run();
            });
            assertThat(OneWindow.claim(data)).isEmpty();
            assertThat(OneWindow.claim(data, Optional.empty())).isEmpty();
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEmpty();
            Path file = data.resolve("我的 session.gatescope-session");
            assertThat(OneWindow.handOver(data, Optional.of(file))).isTrue();
            assertThat(heard.poll(30, TimeUnit.SECONDS)).contains(file.toAbsolutePath());
            assertThat(OneWindow.handOver(data, Optional.empty())).isTrue();
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEmpty();
        }
        assertThat(OneWindow.handOver(data, Optional.empty())).isFalse();
        try (OneWindow next = OneWindow.claim(data).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void aStartWhileTheWindowIsClosingBecomesTheNextWindow() throws Exception {
        OneWindow closing = OneWindow.claim(data).orElseThrow();
        closing.listen((_, taken) -> taken.run());
        closing.stopListening();
        CompletableFuture<Optional<OneWindow>> next = CompletableFuture.supplyAsync(() -> OneWindow.claim(data, Optional.empty()));
        assertThat(OneWindow.handOver(data, Optional.empty())).isFalse();
        closing.close();
        try (OneWindow window = next.get(30, TimeUnit.SECONDS).orElseThrow()) {
            assertThat(OneWindow.claim(data)).isEmpty();
            assertThat(window).isNotNull();
        }
    }

    @Test
    void whatAWindowThatDiedLeftBehindIsNoWindow() throws Exception {
        Files.writeString(data.resolve("window.lock"), "");
        Files.writeString(data.resolve("window.socket"), "");
        BlockingQueue<Optional<Path>> heard = new LinkedBlockingQueue<>();
        try (OneWindow window = OneWindow.claim(data).orElseThrow()) {
            window.listen((file, taken) -> {
                heard.add(file);
                taken.run();
            });
            assertThat(OneWindow.handOver(data, Optional.empty())).isTrue();
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void aFolderWhoseNameIsTooLongForASocketStillHasItsWindow() {
        Path deep = data.resolve("d".repeat(120));
        try (OneWindow window = OneWindow.claim(deep).orElseThrow()) {
            window.listen((_, taken) -> taken.run());
            assertThat(OneWindow.claim(deep)).isEmpty();
            assertThat(OneWindow.handOver(deep, Optional.empty())).isFalse();
        }
    }
}
