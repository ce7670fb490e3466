package org.gatescope.ui.editor;

import javafx.scene.Node;

/** One parameter on the screen, in fields or as a sheet. */
interface ParameterView {

    MatrixLayout matrix();

    /** Shows the numbers of the present run. */
    void refresh();

    /** Marks what mouse and inspector are on. */
    void mark();

    Node node();
}
