package org.gatescope.ui.training;

import java.util.Optional;

import org.gatescope.export.BadInputException;
import org.gatescope.model.Model;
import org.gatescope.train.Past;

/** A run of a session, before it has been read. */
@FunctionalInterface
public interface KeptRun {

    /** Its network, and what was seen of it. */
    record Content(Model model, Optional<Past> past) {
    }

    Content read() throws BadInputException;
}
