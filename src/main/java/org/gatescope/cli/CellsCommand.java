package org.gatescope.cli;

import org.gatescope.cell.Cells;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the built-in cells: one name a line, what it is after it. */
@Command(name = "cells", mixinStandardHelpOptions = true, description = "Lists the built-in cells.")
final class CellsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        for (String name : Cells.names()) {
            String about = Cells.text(name).lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
            spec.commandLine().getOut().printf("%-16s %s%n", name, about);
        }
    }
}
