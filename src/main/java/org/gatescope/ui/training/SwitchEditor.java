package org.gatescope.ui.training;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/**
 * Yes or no.
 *
 * @param <V> the option's value
 */
final class SwitchEditor<V> extends OptionEditor<V> {

    private final CheckBox box = new CheckBox();

    SwitchEditor(OptionItem<V> item) {
        super(item);
        box.setOnAction(_ -> item.read(Boolean.toString(box.isSelected())).ifPresent(item::choose));
        update();
    }

    @Override
    void update() {
        box.setSelected(Boolean.TRUE.equals(item.getValue()));
    }

    @Override
    public Node getEditor() {
        return box;
    }
}
