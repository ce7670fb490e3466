package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Run;

/** The way by which the learner dug down to a number, so that it can be walked back. */
final class Trail {

    private static final int LONGEST = 50;

    private final List<Address> before = new ArrayList<>();

    /** The numbers that were looked at, the first first. */
    List<Address> before() {
        return List.copyOf(before);
    }

    void dig(Address from) {
        before.add(from);
        if (before.size() > LONGEST) {
            before.removeFirst();
        }
    }

    /** Goes back to a place of the trail and forgets what came after it. */
    Address backTo(int index) {
        Address there = before.get(index);
        before.subList(index, before.size()).clear();
        return there;
    }

    void clear() {
        before.clear();
    }

    /** After an edit, addresses that are still there stay. */
    void keep(Run old, Run now) {
        if (!old.cell().nodes().equals(now.cell().nodes())) {
            clear();
        }
        before.removeIf(each -> !now.has(each));
    }
}
