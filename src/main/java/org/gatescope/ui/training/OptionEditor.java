package org.gatescope.ui.training;

import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;

import org.controlsfx.property.editor.PropertyEditor;
import org.gatescope.task.Kind;

/**
 * What one option is changed with. A change counts as soon as it is made; what is typed is checked as it is typed, and counts with Enter
 * or when the field is left.
 *
 * @param <V> the option's value
 */
abstract class OptionEditor<V> implements PropertyEditor<V> {

    final OptionItem<V> item;
    private final ReadOnlyObjectWrapper<Optional<Trouble>> wrong = new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());

    OptionEditor(OptionItem<V> item) {
        this.item = item;
    }

    static <V> OptionEditor<V> of(OptionItem<V> item) {
        return switch (item.option().kind()) {
            case Kind.Choice<V> choice -> new ChoiceEditor<>(item, choice);
            case Kind.Switch _ -> new SwitchEditor<>(item);
            case Kind.Place _ -> new PlaceEditor<>(item);
            case Kind.Shape _ -> new WaveEditor<>(item);
            case Kind.Words _ -> new ColumnEditor<>(item);
            case Kind.Whole _, Kind.Real _ -> new FieldEditor<>(item);
        };
    }

    /** The editor that a control belongs to. */
    static Optional<OptionEditor<?>> of(Node control) {
        for (Node at = control; at != null; at = at.getParent()) {
            if (at.getProperties().get(OptionEditor.class) instanceof OptionEditor<?> editor) {
                return Optional.of(editor);
            }
        }
        return Optional.empty();
    }

    /** Shows the present value. */
    abstract void update();

    /** Whether it needs a line of its own, beneath its name. */
    boolean isWide() {
        return false;
    }

    /** What is wrong with what is typed at the moment. */
    ReadOnlyObjectProperty<Optional<Trouble>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    final void setWrong(boolean isWrong) {
        wrong.set(isWrong ? Optional.of(item.expected()) : Optional.empty());
    }

    @Override
    public V getValue() {
        return item.getValue();
    }

    @Override
    public void setValue(V value) {
        update();
    }
}
