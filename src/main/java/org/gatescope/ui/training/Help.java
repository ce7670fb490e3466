package org.gatescope.ui.training;

import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/** What is to be said about the option that has the focus: what it does, or what is wrong with what is typed. */
final class Help {

    /**
     * An option at hand.
     *
     * @param wrong what is wrong with what is typed
     */
    record Note(OptionItem<?> item, Optional<Trouble> wrong) {
    }

    private final ReadOnlyObjectWrapper<Optional<Note>> note = new ReadOnlyObjectWrapper<>(this, "note", Optional.empty());
    private Subscription watched = Subscription.EMPTY;

    ReadOnlyObjectProperty<Optional<Note>> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Speaks of the option that what has the focus belongs to, and of none where it belongs to none. */
    void follow(ObservableValue<Node> focused) {
        focused.subscribe(owner -> {
            watched.unsubscribe();
            Optional<OptionEditor<?>> editor = OptionEditor.of(owner);
            watched = editor.map(each -> each.wrongProperty().subscribe(wrong -> note.set(Optional.of(new Note(each.item, wrong))))).orElse(Subscription.EMPTY);
            if (editor.isEmpty()) {
                note.set(Optional.empty());
            }
        });
    }
}
