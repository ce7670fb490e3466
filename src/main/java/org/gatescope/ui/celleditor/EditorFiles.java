package org.gatescope.ui.celleditor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import javafx.stage.Window;

import org.gatescope.ui.figure.SaveDialog;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.editor.FileDialog;

/** Files of cells, asked for; and the question before a text that is nowhere else is thrown away. */
final class EditorFiles {

    static final String ENDING = ".cell";

    /**
     * What is needed of the system.
     *
     * @param open asks for a file to read
     * @param save asks for a file to write
     * @param sure asks before something is lost
     */
    public record Dialogs(FileDialog open, SaveDialog save, Question sure) {

        static Dialogs system(Settings settings) {
            return new Dialogs(FileDialog.system(), SaveDialog.system(), Question.inWindow(settings));
        }
    }

    private final CellEditorModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Supplier<Window> owner;

    EditorFiles(CellEditorModel model, Settings settings, Dialogs dialogs, Supplier<Window> owner) {
        this.model = model;
        this.texts = Texts.of(settings, "celleditor");
        this.dialogs = dialogs;
        this.owner = owner;
    }

    void open() {
        replace(() -> dialogs.open().open(owner.get(), texts.get("open.title"), texts.get("open.kind"), List.of("*" + ENDING)).ifPresent(model::open));
    }

    void save() {
        String name = model.nameProperty().get();
        dialogs.save().ask(owner.get(), texts.get("save.title"), (CellNames.wrong(name).equals("name.letters") ? "my-cell" : name) + ENDING).ifPresent(file -> model.save(ending(file)));
    }

    private static Path ending(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
    }

    /** Puts another text in the place of this one, if the learner means it. */
    void replace(Runnable begin) {
        if (!model.unsavedProperty().get() || dialogs.sure().ask(owner.get(), texts.get("unsaved", model.nameProperty().get()), texts.get("unsaved.drop"), texts.get("unsaved.stay"))) {
            begin.run();
        }
    }
}
