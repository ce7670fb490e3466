package org.gatescope;

import org.gatescope.cli.Gatescope;

/**
 * Where the program starts, and the only place that ends the JVM. It is no {@code Application}: the JDK would start
 * JavaFX before {@code main}, too early to choose how.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Gatescope.run(arguments));
    }
}
