package org.gatescope.bench;

import java.util.Locale;

import org.gatescope.compare.Race;
import org.gatescope.compare.RaceRow;

/** The standard race of cells as rows of a table. */
public final class RaceTable {

    private RaceTable() {
    }

    public static void main(String[] arguments) throws Exception {
        long began = System.nanoTime();
        System.out.println("| task | cell | parameters | epochs | samples a second | measure | value | naive |");
        Race.standard().run((_, row) -> System.out.println(line(row)), () -> false);
        System.out.printf(Locale.ROOT, "%.1f s in all%n", (System.nanoTime() - began) / 1e9);
    }

    private static String line(RaceRow row) {
        return String.format(Locale.ROOT, "| %s | %s | %,d | %d | %,.0f | %s | %.4f | %s |", row.task(), row.cell(), row.parameters(), row.epochs(),
                row.samplesPerSecond(), row.measure(), row.value(), row.baseline().isPresent() ? "%.4f".formatted(row.baseline().getAsDouble()) : "");
    }
}
