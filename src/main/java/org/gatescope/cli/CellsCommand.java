package org.gatescope.cli;

import java.util.stream.Stream;

import org.gatescope.cell.Cells;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the built-in cells and the examples: one name a line, what it is after it. */
@Command(name = "cells", mixinStandardHelpOptions = true, description = "Lists the built-in cells, then the examples of cells of one's own.")
final class CellsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Stream.concat(Cells.names().stream(), Cells.examples().stream())
                .forEach(name -> spec.commandLine().getOut().printf("%-18s %s%n", name, Cells.about(Cells.text(name))));
    }
}
