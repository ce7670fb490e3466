package org.gatescope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;

import org.gatescope.LogWatch;
import org.gatescope.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The program as it starts and ends, with a data folder of its own. */
class GatescopeApplicationTest {

    @TempDir
    private Path data;

    private Stage open(GatescopeApplication application) throws Exception {
        return Fx.call(() -> {
            Stage stage = new Stage();
            application.start(stage);
            return stage;
        });
    }

    private static void waitForTheLaboratory(Stage stage) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.call(() -> stage.getScene().getRoot() instanceof LaboratoryView));
    }

    /** The laboratory would be built on a pulse. */
    private static void waitForPulses(int count) throws Exception {
        CountDownLatch pulses = new CountDownLatch(count);
        AnimationTimer timer = Fx.call(() -> {
            AnimationTimer made = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.countDown();
                }
            };
            made.start();
            return made;
        });
        assertTrue(pulses.await(60, TimeUnit.SECONDS));
        Fx.call(() -> {
            timer.stop();
            return null;
        });
    }

    @Test
    void theWindowOpensBeforeTheLaboratoryIsBuiltInIt() throws Exception {
        GatescopeApplication application = new GatescopeApplication(data);
        Parent first = Fx.call(() -> {
            Stage stage = new Stage();
            application.start(stage);
            assertTrue(stage.isShowing());
            return stage.getScene().getRoot();
        });
        assertInstanceOf(Threshold.class, first);
        Stage stage = (Stage) first.getScene().getWindow();
        waitForTheLaboratory(stage);
        Fx.call(() -> {
            stage.hide();
            application.stop();
            return null;
        });
        assertTrue(Files.exists(data.resolve("settings.properties")));
    }

    @Test
    void whatNobodyForesawIsSaidInOneSentenceAndLogged() throws Exception {
        GatescopeApplication application = new GatescopeApplication(data);
        Stage stage = open(application);
        waitForTheLaboratory(stage);
        String heard = LogWatch.during(() -> {
            Platform.runLater(() -> {
                throw new UnsupportedOperationException("a test");
            });
            WaitForAsyncUtils.waitForFxEvents();
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.call(() -> stage.getScene().lookup("#problem").isVisible()));
        assertTrue(heard.contains("UnsupportedOperationException"), heard);
        Fx.call(() -> {
            stage.hide();
            application.stop();
            return null;
        });
    }

    @Test
    void aWindowThatIsClosedAtOnceLeavesNothingBehind() throws Exception {
        GatescopeApplication application = new GatescopeApplication(data);
        Stage stage = open(application);
        Parent root = Fx.call(() -> {
            stage.hide();
            application.stop();
            return stage.getScene().getRoot();
        });
        waitForPulses(2 * GatescopeApplication.PAINTED);
        assertInstanceOf(Threshold.class, root);
        assertEquals(root, Fx.call(() -> stage.getScene().getRoot()));
    }
}
