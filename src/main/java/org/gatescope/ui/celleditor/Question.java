package org.gatescope.ui.celleditor;

import java.util.Optional;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;

/** Asks whether something shall be done that loses something; a seam, so that tests can answer. */
@FunctionalInterface
public interface Question {

    /**
     * Asks and waits.
     *
     * @param what  a sentence or two
     * @param doing the word on the button that does it
     * @param not   the word on the other
     */
    boolean ask(Window owner, String what, String doing, String not);

    /** In a window of its own. */
    static Question inWindow(Settings settings) {
        return (owner, what, doing, not) -> {
            ButtonType yes = new ButtonType(doing, ButtonBar.ButtonData.OK_DONE);
            ButtonType no = new ButtonType(not, ButtonBar.ButtonData.CANCEL_CLOSE);
            Alert alert = new Alert(Alert.AlertType.CONFIRMATION, what, yes, no);
            alert.initOwner(owner);
            alert.setTitle("Gatescope");
            alert.setHeaderText(null);
            Stylist.dress(alert.getDialogPane().getScene(), settings);
            Optional<ButtonType> answer = alert.showAndWait();
            return answer.filter(yes::equals).isPresent();
        };
    }
}
