package org.gatescope.ui.celleditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;
import org.gatescope.export.BadInputException;
import org.gatescope.export.CaseReader;
import org.gatescope.export.WholeFile;
import org.gatescope.ui.common.Spoken;

/**
 * The editor without controls: name and text as they are typed, what the text says, and the last cell that was right. Texts are read off
 * the FX thread, and of several only the newest counts. FX thread only.
 */
public final class CellEditorModel {

    private final Drafts drafts;
    private final Executor background;
    private final Executor window;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    /** The text as it is written down elsewhere. */
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper(this, "kept", "");
    private final ReadOnlyObjectWrapper<CellReading> reading = new ReadOnlyObjectWrapper<>(this, "reading", CellReading.NONE);
    private final ReadOnlyObjectWrapper<Optional<Cell>> cell = new ReadOnlyObjectWrapper<>(this, "cell", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Spoken>> problem = new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final BooleanBinding ready = Bindings.createBooleanBinding(this::isReady, name, text, reading);
    private final BooleanBinding unsaved = Bindings.createBooleanBinding(this::isUnsaved, text, kept);
    private long asked;

    /**
     * @param background reads texts and files
     * @param window     runs something on the FX thread, later
     */
    public CellEditorModel(Drafts drafts, Executor background, Executor window) {
        this.drafts = drafts;
        this.background = background;
        this.window = window;
        text.addListener((_, _, _) -> read());
        name.addListener((_, _, _) -> read());
    }

    // ---- what is written

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What the newest text says that has been read. */
    ReadOnlyObjectProperty<CellReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    CellReading reading() {
        return reading.get();
    }

    /** The last text that was right, as a cell. */
    public ReadOnlyObjectProperty<Optional<Cell>> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /** Whether text and name are right as they stand: then {@link #cellProperty} is this very text. */
    public BooleanBinding readyProperty() {
        return ready;
    }

    private boolean isReady() {
        return CellNames.wrong(name.get()).isEmpty() && reading.get().cell().isPresent() && reading.get().text().equals(text.get())
                && reading.get().cell().get().name().equals(name.get());
    }

    /** Whether the text would be lost if another took its place. */
    public BooleanBinding unsavedProperty() {
        return unsaved;
    }

    private boolean isUnsaved() {
        return !text.get().equals(kept.get()) && !text.get().isBlank();
    }

    /** What could not be done last, until the next thing goes right. */
    ReadOnlyObjectProperty<Optional<Spoken>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void tell(Spoken what) {
        problem.set(Optional.of(what));
    }

    void clearProblem() {
        problem.set(Optional.empty());
    }

    private void read() {
        long mine = ++asked;
        String called = name.get();
        String written = text.get();
        background.execute(() -> {
            CellReading read = CellReading.of(called, written);
            window.execute(() -> {
                if (mine == asked) {
                    show(read);
                }
            });
        });
    }

    private void show(CellReading read) {
        read.cell().ifPresent(right -> cell.set(Optional.of(right)));
        reading.set(read);
        keep();
    }

    /** Puts by what is written, in case the program ends. */
    void keep() {
        drafts.keep(new Draft(name.get(), text.get(), !isUnsaved()));
    }

    // ---- beginning

    /** Begins where the learner left off, or else with a cell that is at hand. */
    public void begin(Cell atHand) {
        if (text.get().isEmpty()) {
            drafts.last().ifPresentOrElse(this::start, () -> startFrom(atHand));
        }
    }

    /** Begins anew from a cell that is there. */
    public void startFrom(Cell cell) {
        boolean shipped = Cells.offers(cell.name()) && Cells.cell(cell.name()).hasEquationsOf(cell);
        start(new Draft(CellNames.after(cell.name()), shipped ? Cells.text(cell.name()) : CellText.whole(cell), true));
    }

    /** Begins anew from one that comes with Gatescope. */
    void startFrom(String shipped) {
        startFrom(Cells.cell(shipped));
    }

    private void start(Draft draft) {
        clearProblem();
        String typed = typed(draft.text());
        kept.set(draft.kept() ? typed : "");
        name.set(draft.name());
        text.set(typed);
    }

    /** As it would have been typed: with one kind of line end, and nothing that cannot be seen. */
    private static String typed(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F\uFEFF]", "");
    }

    // ---- files

    /** Opens a file, right or wrong; one that is no text, or too long for a cell, is refused in a sentence. */
    void open(Path file) {
        clearProblem();
        background.execute(() -> {
            try {
                String read = CaseReader.cellText(file);
                window.execute(() -> start(new Draft(CaseReader.cellName(file), read, true)));
            } catch (BadInputException e) {
                window.execute(() -> tell(e::message));
            }
        });
    }

    /** Writes the text to a file, whole or not at all, right or wrong; the cell is called as the file from then on. */
    void save(Path file) {
        clearProblem();
        String written = text.get();
        background.execute(() -> {
            try {
                WholeFile.write(file, out -> out.write(written.getBytes(StandardCharsets.UTF_8)));
                window.execute(() -> {
                    kept.set(written);
                    name.set(CaseReader.cellName(file));
                    keep();
                });
            } catch (IOException e) {
                window.execute(() -> tell(BadInputException.of(file, "file.unwritten")::message));
            }
        });
    }

    /** What is told to somebody who puts in more than a cell may have. */
    static Spoken tooLong() {
        return BadInputException.words("cell.most", CellParser.MAX_CHARACTERS)::in;
    }

    /** Whether a text is short enough to be one of a cell. */
    static boolean fits(String text) {
        return text.length() <= CellParser.MAX_CHARACTERS;
    }
}
