package org.gatescope.ui.editor;

import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import javafx.scene.input.MouseEvent;

import org.gatescope.lab.Experiment;
import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** Makes number fields that stand for numbers on the bench: they edit them, look at them, mark them and show their ghosts. */
final class BenchNumbers {

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;

    BenchNumbers(Bench bench, Settings settings, Texts texts) {
        this.bench = bench;
        this.settings = settings;
        this.texts = texts;
    }

    /**
     * A field for a number of the experiment.
     *
     * @param change  what an edit is called, {@code edit.weight}
     * @param gesture a name for the number, so that one drag across it undoes as one
     * @param address where the number stands now
     * @param edit    gives the change for a number
     */
    NumberField field(String change, Supplier<String> gesture, Supplier<Address> address, DoubleFunction<UnaryOperator<Experiment>> edit) {
        NumberField field = new NumberField(texts, Heat.Scale.VALUE, new NumberField.Sink() {
            @Override
            public void change(double value, boolean goesOn) {
                bench.edit(change, goesOn ? gesture.get() : "", edit.apply(value));
            }

            @Override
            public void end() {
                bench.endGesture();
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                bench.lookAt(address.get());
            }
        });
        connect(field, address);
        return field;
    }

    /** A gradient, to be read. */
    NumberCell gradient(Supplier<Address> address) {
        NumberCell cell = new NumberCell(Heat.Scale.GRADIENT);
        connect(cell, address);
        return cell;
    }

    private void connect(NumberCell cell, Supplier<Address> address) {
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> bench.lookAt(address.get()));
        cell.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> bench.hoveredProperty().set(marks(address.get())));
        cell.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> bench.hoveredProperty().set(Set.of()));
    }

    /** A parameter's number is the same in every step: it is marked in the step that is looked at as well. */
    private Set<Address> marks(Address address) {
        return address.t() > 0 ? Set.of(address)
                : Set.of(address, new Address(address.quantity(), bench.cursor().t(), address.node(), address.unit()));
    }

    /** Shows the number of an address as it is now. */
    void show(NumberCell cell, Address address, double range) {
        if (bench.run().has(address)) {
            cell.show(bench.run().trace().at(address), bench.ghost(address), range, settings.themeProperty().get());
        }
    }

    /** Shows a number whose whole array is at hand. */
    void show(NumberCell cell, double value, Optional<Double> before, double range) {
        cell.show(value, before, range, settings.themeProperty().get());
    }

    /** Marks the cell where the mouse or the inspector is on its number. */
    void mark(NumberCell cell, Address address) {
        cell.setMarked(bench.hoveredProperty().get().stream().anyMatch(each -> same(each, address)));
        cell.setLooked(same(bench.focusProperty().get(), address));
    }

    /** Whether two addresses are of one number; t = 0 stands for any step. */
    private static boolean same(Address one, Address other) {
        return one.node() == other.node() && one.unit() == other.unit() && one.quantity() == other.quantity()
                && (one.t() == other.t() || other.t() == 0);
    }
}
