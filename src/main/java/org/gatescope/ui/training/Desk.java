package org.gatescope.ui.training;

import org.gatescope.task.digits.MnistDownload;
import org.gatescope.ui.figure.SaveDialog;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

import javafx.application.Platform;

/**
 * What the controls of the training room have in common.
 *
 * @param data  what is known of the data that are chosen
 * @param mnist fetches MNIST
 * @param open  asks for files to read
 * @param save  asks for files to write
 */
record Desk(Room room, Settings settings, Inventory data, Fetch mnist, OpenDialog open, SaveDialog save) {

    static Desk of(Room room, Settings settings) {
        return new Desk(room, settings, new Inventory(room), new Fetch(MnistDownload::new, Platform::runLater), OpenDialog.system(),
                SaveDialog.system());
    }

    Texts texts() {
        return Texts.of(settings, "training");
    }
}
