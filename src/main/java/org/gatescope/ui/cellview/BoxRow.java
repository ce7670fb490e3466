package org.gatescope.ui.cellview;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Group;

/** A box for each number, with digits where few stand side by side. */
final class BoxRow implements StripRow {

    private static final int NUMBERS_UP_TO = 2;
    /** What a number with two and one with four decimals need, in the picture's pixels. */
    private static final double LEAST_NUMBER = 34;
    static final double FULL_NUMBER = 64;

    private final Group group = new Group();
    private final List<StripBox> boxes = new ArrayList<>();

    BoxRow(int units, double width, double height, Hands hands) {
        double each = width / units;
        for (int unit = 0; unit < units; unit++) {
            int index = unit;
            StripBox box = new StripBox(group, -width / 2 + unit * each, each, height, () -> hands.words().apply(index));
            if (units <= NUMBERS_UP_TO && each >= LEAST_NUMBER) {
                box.addNumber(units > 1 || each < FULL_NUMBER);
            }
            box.setOn(() -> hands.click().accept(index), () -> hands.enter().accept(index), hands.exit());
            boxes.add(box);
        }
    }

    @Override
    public Group node() {
        return group;
    }

    @Override
    public int units() {
        return boxes.size();
    }

    @Override
    public double room() {
        return boxes.getFirst().hasNumber() ? boxes.getFirst().room() : 0;
    }

    @Override
    public void show(int unit, Shade shade) {
        boxes.get(unit).show(shade);
    }

    @Override
    public void write(int unit, String digits) {
        boxes.get(unit).write(digits);
    }

    @Override
    public void finish() {
        // each box is shown as it comes
    }
}
