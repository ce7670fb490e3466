package org.gatescope.ui.inspector;

import java.util.Map;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Where copied text goes: the clipboard of the system, or what a test puts in its place. */
@FunctionalInterface
interface CopyTarget {

    CopyTarget SYSTEM = text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));

    void put(String text);
}
