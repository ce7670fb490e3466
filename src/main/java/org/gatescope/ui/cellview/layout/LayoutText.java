package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text that {@link PlacedLayout} describes. */
final class LayoutText {

    /** The ends of a wire; slot 0 stands for whichever operand it is. */
    record Ends(String from, String to, int slot) {}

    final Map<String, Point> centres = new LinkedHashMap<>();
    final Map<Ends, WireRoute> routes = new LinkedHashMap<>();

    private static final Pattern SIDE = Pattern.compile("(left|right|top|bottom)([+-]\\d+(?:\\.\\d+)?)?");
    private static final Pattern TURN = Pattern.compile("([xy])=(-?\\d+(?:\\.\\d+)?)");
    private static final String BOX_FORM = "\"box ID X Y\"";
    private static final String WIRE_FORM = "\"wire FROM TO [SLOT] : SIDE TURN … SIDE\"";

    private final String file;
    private final Map<Ends, Integer> wireLines = new HashMap<>();
    private double grid = 1;
    private int number;
    private String line = "";

    private LayoutText(String file) {
        this.file = file;
    }

    static LayoutText read(String file, String text) {
        LayoutText layout = new LayoutText(file);
        text.lines().forEach(layout::line);
        layout.wireLines.forEach((ends, line) -> {
            for (String id : List.of(ends.from, ends.to)) {
                if (!layout.centres.containsKey(id)) {
                    throw new LayoutFileException(file, line, id, "a box that a line of this file places");
                }
            }
        });
        return layout;
    }

    private void line(String text) {
        number++;
        line = text.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] words = line.split("\\s+");
        switch (words[0]) {
            case "grid" -> grid(words);
            case "box" -> box(words);
            case "wire" -> wire(words);
            default -> throw expected("grid, box or wire as the first word");
        }
    }

    private void grid(String[] words) {
        if (words.length != 2 || !centres.isEmpty()) {
            throw expected("\"grid SIZE\" before the first box");
        }
        grid = number(words[1]);
    }

    private void box(String[] words) {
        if (words.length != 4) {
            throw expected(BOX_FORM);
        }
        if (centres.put(words[1], new Point(number(words[2]) * grid, number(words[3]) * grid)) != null) {
            throw expected("a box that is not placed above already");
        }
    }

    private void wire(String[] words) {
        boolean withSlot = words.length > 4 && words[4].equals(":");
        int colon = withSlot ? 4 : 3;
        if (words.length < colon + 3 || !words[colon].equals(":")) {
            throw expected(WIRE_FORM);
        }
        Ends ends = new Ends(words[1], words[2], withSlot ? (int) number(words[3]) : 0);
        Matcher out = side(words[colon + 1]);
        Matcher in = side(words[words.length - 1]);
        boolean across = sideOf(out).isUpright();
        List<Double> turns = new ArrayList<>();
        for (int i = colon + 2; i < words.length - 1; i++) {
            turns.add(turn(words[i], across));
            across = !across;
        }
        if (!turns.isEmpty() && across == sideOf(in).isUpright()) {
            throw expected("one turn more or less, so that the wire meets the " + in.group(1) + " side from outside");
        }
        if (routes.put(ends, new WireRoute(sideOf(out), offset(out), turns, sideOf(in), offset(in))) != null) {
            throw expected("a wire that has no line above already");
        }
        wireLines.put(ends, number);
    }

    private double turn(String word, boolean across) {
        Matcher turn = TURN.matcher(word);
        String axis = across ? "x" : "y";
        if (!turn.matches() || !turn.group(1).equals(axis)) {
            throw new LayoutFileException(file, number, word, axis + "=NUMBER, since the wire runs "
                    + (across ? "to the left or right" : "up or down") + " here");
        }
        return Double.parseDouble(turn.group(2)) * grid;
    }

    private Matcher side(String word) {
        Matcher side = SIDE.matcher(word);
        if (!side.matches()) {
            throw new LayoutFileException(file, number, word, "left, right, top or bottom, with +NUMBER or -NUMBER if off its middle");
        }
        return side;
    }

    private static Side sideOf(Matcher side) {
        return switch (side.group(1)) {
            case "left" -> Side.LEFT;
            case "right" -> Side.RIGHT;
            case "top" -> Side.TOP;
            default -> Side.BOTTOM;
        };
    }

    private double offset(Matcher side) {
        return side.group(2) == null ? 0 : Double.parseDouble(side.group(2)) * grid;
    }

    private double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException notANumber) {
            throw new LayoutFileException(file, number, word, "a number");
        }
    }

    private LayoutFileException expected(String what) {
        return new LayoutFileException(file, number, line, what);
    }
}
