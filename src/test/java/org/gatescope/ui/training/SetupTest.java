package org.gatescope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.gatescope.task.Preset;
import org.gatescope.task.Wave;
import org.gatescope.task.digits.LoopbackMirror;
import org.gatescope.task.digits.MnistDownload;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The setup of the training room under the learner's hands. */
@ExtendWith(ApplicationExtension.class)
class SetupTest {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    @TempDir
    private static Path folder;

    private Settings settings;
    private Room room;
    private LoopbackMirror mirror;
    private RoomView view;
    private Optional<Path> file = Optional.empty();

    @Start
    void start(Stage stage) throws Exception {
        settings = Settings.inMemory();
        room = new Room(Preset.named("sine"), Platform::runLater);
        mirror = new LoopbackMirror();
        Path cache = Files.createTempDirectory(folder, "cache");
        MnistDownload rest = mirror.download(cache);
        Desk desk = new Desk(room, settings, new Inventory(room), new Fetch(() -> mirror.download(rest.folder()), Platform::runLater),
                (_, _, _) -> file, (_, _, _) -> file);
        view = new RoomView(room, settings, _ -> {
        }, desk);
        Scene scene = new Scene(view, 980, 900);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Stop
    void stop() {
        room.close();
        mirror.close();
    }

    private <T extends Node> T find(Class<T> type, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return type.cast(view.lookup("#" + id));
    }

    private String help() {
        return find(Label.class, "option-help").getText();
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            boolean[] answer = new boolean[1];
            WaitForAsyncUtils.asyncFx(() -> answer[0] = condition.getAsBoolean()).get();
            return answer[0];
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void choose(FxRobot robot, String preset) {
        robot.interact(() -> Preset.all().stream().filter(each -> each.name().equals(preset)).findFirst().ifPresent(room::choose));
    }

    @Test
    void aWrongValueIsMarkedAndSaidWhileItIsTypedAndDoesNotCount(FxRobot robot) {
        TextField field = find(TextField.class, "option-hidden");
        int before = room.settings().model().hidden();
        robot.clickOn(field);
        assertTrue(help().contains("length of the hidden state"), help());
        robot.interact(() -> field.setText("0"));
        assertTrue(field.getPseudoClassStates().contains(INVALID));
        assertTrue(help().contains("whole number from 1"), help());
        robot.interact(() -> settings.localeProperty().set(Locale.CHINESE));
        robot.interact(() -> settings.localeProperty().set(Locale.ENGLISH));
        TextField again = find(TextField.class, "option-hidden");
        robot.clickOn(again);
        robot.interact(() -> again.setText("many"));
        robot.type(KeyCode.ENTER);
        assertEquals(before, room.settings().model().hidden());
        assertEquals(Integer.toString(before), again.getText());
        assertFalse(again.getPseudoClassStates().contains(INVALID));
    }

    @Test
    void aRightValueCountsWithEnterAndUndoTakesItBack(FxRobot robot) {
        TextField field = find(TextField.class, "option-hidden");
        robot.clickOn(field);
        robot.interact(() -> field.setText("9"));
        assertEquals(16, room.settings().model().hidden());
        robot.type(KeyCode.ENTER);
        assertEquals(9, room.settings().model().hidden());
        assertEquals("My own values", ((ListCell<?>) find(ComboBox.class, "preset-box").getButtonCell()).getText());
        assertEquals(Optional.of("hidden"), room.undoableProperty().get());
        robot.interact(room::undo);
        assertEquals("16", field.getText());
        assertEquals("Sine", ((ListCell<?>) find(ComboBox.class, "preset-box").getButtonCell()).getText());
    }

    @Test
    void escapeTakesBackWhatIsTyped(FxRobot robot) {
        TextField field = find(TextField.class, "option-lr");
        robot.clickOn(field);
        robot.interact(() -> field.setText("7"));
        robot.type(KeyCode.ESCAPE);
        assertEquals("0.01", field.getText());
        assertEquals(0.01, room.settings().recipe().learningRate());
    }

    @Test
    void everyFieldSaysWhatItDoesWhenItHasTheFocus(FxRobot robot) {
        robot.interact(() -> find(ToggleButton.class, "advanced-toggle").setSelected(true));
        room.settings().task().options().forEach(option -> {
            Node node = find(Node.class, "option-" + option.name());
            Node target = node.isFocusTraversable() ? node : ((javafx.scene.Parent) node).getChildrenUnmodifiable().getFirst();
            robot.interact(target::requestFocus);
            assertFalse(help().isBlank(), option.name());
        });
    }

    @Test
    void aWaveIsDrawnByMouseAndByKeysAndTakenBack(FxRobot robot) {
        Node pad = find(Node.class, "wave-pad");
        var place = pad.localToScene(pad.getLayoutBounds());
        robot.drag(pad).moveBy(place.getWidth() / 3, -place.getHeight() / 4).drop();
        WaitForAsyncUtils.waitForFxEvents();
        Wave drawn = room.settings().wave().shape();
        assertInstanceOf(Wave.Drawn.class, drawn);
        robot.interact(pad::requestFocus);
        robot.type(KeyCode.RIGHT, KeyCode.UP);
        assertFalse(drawn.equals(room.settings().wave().shape()));
        robot.interact(room::undo);
        assertEquals(drawn, room.settings().wave().shape());
        robot.clickOn("#wave-sine");
        assertEquals(new Wave.Sine(), room.settings().wave().shape());
    }

    @Test
    void aTableIsChosenAndItsColumnsAreOffered(FxRobot robot) throws Exception {
        choose(robot, "share-price");
        file = Optional.of(Files.writeString(folder.resolve("价格 prices.csv"), "day,low,close\n" + "3,4,5\n7,8,9\n".repeat(40)));
        robot.clickOn("#place-choose");
        until(() -> ((Label) view.lookup("#data-line")).getText().contains("80 values"));
        assertEquals(file.get(), room.settings().source().file());
        ComboBox<?> columns = find(ComboBox.class, "option-column");
        assertEquals(List.of("", "day", "low", "close"), List.copyOf(columns.getItems()));
        robot.interact(() -> columns.getSelectionModel().select(2));
        until(() -> ((Label) view.lookup("#data-line")).getText().contains("column low"));
        file = Optional.of(folder.resolve("gone.csv"));
        robot.clickOn("#place-choose");
        until(() -> room.problemProperty().get().isPresent());
        robot.clickOn("#place-clear");
        until(() -> ((Label) view.lookup("#data-line")).getText().contains("sunspots"));
    }

    @Test
    void theDownloadIsOfferedAndUsed(FxRobot robot) throws Exception {
        choose(robot, "mnist");
        assertTrue(find(Label.class, "data-line").getText().contains("not MNIST"));
        mirror.setBroken(true);
        robot.clickOn("#mnist-download");
        until(() -> ((Label) view.lookup("#mnist-line")).getText().startsWith("MNIST was not downloaded."));
        mirror.setBroken(false);
        robot.clickOn("#mnist-download");
        // what the mirror of the test has is no MNIST; that its folder is taken counts here
        until(() -> room.settings().source().isNamed());
        assertEquals(Optional.of("data"), room.undoableProperty().get());
    }

    @Test
    void aModelIsSavedAndOpenedFromTheMenu(FxRobot robot) throws Exception {
        robot.interact(room::oneBatch);
        until(() -> room.current().isPresent() && room.current().get().newest().step() == 1);
        Path model = folder.resolve("a.gatescope");
        file = Optional.of(model);
        robot.clickOn("#model-menu").clickOn("#model-save");
        until(() -> Files.exists(model));
        TrainingRun before = room.current().orElseThrow();
        robot.clickOn("#model-menu").clickOn("#model-open");
        until(() -> room.current().orElseThrow() != before);
        assertEquals(1, room.current().orElseThrow().newest().step());
    }
}
