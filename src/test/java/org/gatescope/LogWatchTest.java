package org.gatescope;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.lang.System.Logger.Level;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LogWatchTest {

    private static final System.Logger LOGGER = System.getLogger(LogWatchTest.class.getName());

    @Test
    void hearsWarningsAndLetsInformationPass() {
        String heard = LogWatch.during(() -> {
            LOGGER.log(Level.INFO, "all is well");
            LOGGER.log(Level.WARNING, "the gate sticks");
        });
        assertAll(
                () -> assertTrue(heard.contains("the gate sticks"), heard),
                () -> assertEquals(-1, heard.indexOf("all is well"), heard));
    }

    @Test
    void hearsWhatJavaFxSwallows() throws Exception {
        FxToolkit.registerPrimaryStage();
        String heard = LogWatch.during(() -> {
            Platform.runLater(() -> {
                throw new IllegalStateException("lost on the JavaFX thread");
            });
            Platform.runLater(() -> {
                var button = new Button();
                button.setStyle("-fx-background-color: -no-such-colour");
                new Scene(button).getRoot().applyCss();
            });
            WaitForAsyncUtils.waitForFxEvents();
        });
        // TestFX remembers it too, for the next test
        WaitForAsyncUtils.clearExceptions();
        assertAll(
                () -> assertTrue(heard.contains("lost on the JavaFX thread"), heard),
                () -> assertTrue(heard.contains("-fx-background-color"), heard));
    }

    @Test
    void failsTheRunByName() {
        var watch = new LogWatch();
        watch.start(OutputStream.nullOutputStream());
        System.err.println("a library complains");
        watch.stop();
        AssertionError failure = assertThrows(AssertionError.class, watch::failIfHeard);
        assertTrue(failure.getMessage().contains("a library complains"), failure.getMessage());
    }
}
