package org.gatescope.task.digits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The handwritings of {@code assets/digits/handwritings.txt}, where their form is described. */
final class Handwritings {

    private static final String FILE = "/assets/digits/handwritings.txt";

    private final List<List<Handwriting>> ofDigit;

    private Handwritings(List<List<Handwriting>> ofDigit) {
        this.ofDigit = ofDigit;
    }

    static Handwritings builtIn() {
        try (InputStream in = Handwritings.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Handwritings parse(String text) {
        List<List<Handwriting>> all = new ArrayList<>();
        for (int digit = 0; digit < Digits.CLASSES; digit++) {
            all.add(new ArrayList<>());
        }
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                Handwriting handwriting = line(line, number);
                all.get(handwriting.digit()).add(handwriting);
            }
        }
        return new Handwritings(all.stream().map(List::copyOf).toList());
    }

    List<Handwriting> of(int digit) {
        return ofDigit.get(digit);
    }

    /** The handwriting at a place from 0 up to but without 1, where each takes its share of the way. */
    Handwriting at(int digit, double place) {
        List<Handwriting> ways = of(digit);
        double rest = place * ways.stream().mapToDouble(Handwriting::share).sum();
        for (Handwriting way : ways) {
            rest -= way.share();
            if (rest < 0) {
                return way;
            }
        }
        return ways.getLast();
    }

    private static Handwriting line(String line, int number) {
        try {
            String[] sides = line.split(":");
            String[] head = sides[0].strip().split("\\s+");
            List<Stroke> strokes = new ArrayList<>();
            for (String stroke : sides[1].split("\\|")) {
                strokes.add(stroke(stroke.strip().split("\\s+")));
            }
            return new Handwriting(Integer.parseInt(head[0]), head[1], Double.parseDouble(head[2]), strokes);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("line %d: DIGIT NAME SHARE : x,y x,y expected: %s".formatted(number, line), e);
        }
    }

    private static Stroke stroke(String[] points) {
        double[] x = new double[points.length];
        double[] y = new double[points.length];
        boolean[] corners = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            corners[i] = points[i].endsWith("!");
            String[] pair = points[i].replace("!", "").split(",");
            x[i] = Double.parseDouble(pair[0]);
            y[i] = Double.parseDouble(pair[1]);
        }
        return new Stroke(x, y, corners);
    }
}
