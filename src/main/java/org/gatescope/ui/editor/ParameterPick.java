package org.gatescope.ui.editor;

import java.util.List;
import java.util.Optional;

import org.gatescope.cell.Cell;
import org.gatescope.trace.Address;

/**
 * Which parameters are shown.
 *
 * @param name the parameter, or empty for those of the equation that is looked at
 */
record ParameterPick(Optional<String> name) {

    static final ParameterPick FOLLOW = new ParameterPick(Optional.empty());

    /** The names to show, in the order of the cell. */
    List<String> names(Cell cell, Address focus) {
        if (name.isPresent()) {
            return List.of(name.get());
        }
        String equation = cell.node(focus.node()).equation();
        return cell.parameters().keySet().stream().filter(each -> uses(cell, each, equation)).toList();
    }

    /** Whether an equation uses a parameter: the learner's own cells may use one in several. */
    private static boolean uses(Cell cell, String parameter, String equation) {
        return cell.node(parameter).stream().flatMap(node -> cell.uses(node).stream())
                .anyMatch(use -> cell.node(use.consumer()).equation().equals(equation));
    }

    /** The same pick for another cell: following where the parameter is not there. */
    ParameterPick in(Cell cell) {
        return name.filter(each -> !cell.parameters().containsKey(each)).isPresent() ? FOLLOW : this;
    }
}
