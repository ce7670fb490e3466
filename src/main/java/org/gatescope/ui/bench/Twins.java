package org.gatescope.ui.bench;

import java.util.LinkedHashSet;
import java.util.Set;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.trace.Address;

/** Numbers that stand at several addresses: h_{t−1} is step t−1's h, and a parameter is the same in every step. */
public final class Twins {

    private final Cell cell;

    public Twins(Cell cell) {
        this.cell = cell;
    }

    /** Where a number was made: a state that is carried on goes by the step that made it, a parameter by no step. */
    public Address home(Address address) {
        Node node = cell.node(address.node());
        if (address.isGradient()) {
            return address;
        }
        return switch (node.content()) {
            case Leaf.Previous(String state) when address.t() > 1 -> Address.value(address.t() - 1, cell.root(state).index(), address.unit());
            case Leaf.Parameter _ -> Address.value(0, address.node(), address.unit());
            default -> address;
        };
    }

    /** Every address that a view may know the number by, seen from step {@code t}. */
    public Set<Address> all(Address address, int t) {
        Set<Address> places = new LinkedHashSet<>();
        places.add(address);
        Address home = home(address);
        places.add(home);
        Node node = cell.node(home.node());
        if (home.isGradient()) {
            return places;
        }
        if (node.isParameter()) {
            places.add(Address.value(Math.max(1, t), home.node(), home.unit()));
        } else {
            cell.symbol(node).filter(cell.states()::contains).flatMap(cell::previous)
                    .ifPresent(read -> places.add(Address.value(home.t() + 1, read.index(), home.unit())));
        }
        return places;
    }
}
