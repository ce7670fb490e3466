package org.gatescope.ui.inspector;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.bench.Twins;

/** What pointing at a number in the inspector does: it is marked wherever else it stands, and a click looks at it. */
final class Pointing {

    private final Bench bench;
    private final Consumer<Address> dig;

    Pointing(Bench bench, Consumer<Address> dig) {
        this.bench = bench;
        this.dig = dig;
    }

    void enter(Set<Address> addresses) {
        if (!bench.isSettled()) {
            return;
        }
        Twins places = new Twins(bench.cell());
        int t = bench.focusProperty().get().t();
        Set<Address> all = new HashSet<>();
        addresses.stream().filter(bench.run()::has).forEach(each -> all.addAll(places.all(each, t)));
        bench.hoveredProperty().set(Set.copyOf(all));
    }

    void leave() {
        if (!bench.hoveredProperty().get().isEmpty()) {
            bench.hoveredProperty().set(Set.of());
        }
    }

    void dig(Address address) {
        leave();
        dig.accept(address);
    }

    /** Whether a number is one of those that the mouse is on, here or in another view. */
    boolean isMarked(Address address) {
        return bench.hoveredProperty().get().contains(address);
    }
}
