package org.gatescope.lesson;

import java.util.List;
import java.util.Optional;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Cells;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.lesson.page.FencedReader;
import org.gatescope.lesson.page.Line;
import org.gatescope.lesson.page.Problem;
import org.gatescope.lesson.page.Problems;
import org.gatescope.lesson.scene.Instruction;
import org.gatescope.lesson.scene.RoomStage;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Supplies;

/** Cells and bookmarks from a lesson's folder, and a way to train. */
public final class LessonSupplies implements Supplies {

    /** Trains in a room as a scene has it. */
    @FunctionalInterface
    public interface Trainer {
        TrainingSnapshot train(RoomStage room, int epochs) throws SceneException;
    }

    private final LessonFiles files;
    private final String folder;
    private final Trainer trainer;

    /** @param folder of the lesson, within the folder of lessons */
    public LessonSupplies(LessonFiles files, String folder, Trainer trainer) {
        this.files = files;
        this.folder = folder;
        this.trainer = trainer;
    }

    private String text(String name) throws SceneException {
        try {
            Optional<String> text = files.text(folder.isEmpty() ? name : folder + "/" + name);
            return text.orElseThrow(() -> SceneException.of("file", name));
        } catch (LessonFiles.UnreadableException e) {
            throw new SceneException("%s: %s".formatted(name, e.getMessage()));
        }
    }

    @Override
    public Cell cell(String name) throws SceneException {
        if (!files.names().contains(folder.isEmpty() ? name + ".cell" : folder + "/" + name + ".cell")) {
            throw SceneException.of("cell", name, String.join(", ", Cells.names()));
        }
        try {
            return CellParser.parse(name, text(name + ".cell"));
        } catch (CellSyntaxException e) {
            throw SceneException.of("cell.bad", name, e.getMessage());
        }
    }

    @Override
    public List<Instruction> bookmark(int number) throws SceneException {
        String name = "scenes/%d.scene".formatted(number);
        Problems problems = new Problems(name);
        List<Line> lines = FencedReader.scene(text(name), 1, problems);
        Optional<Problem> first = problems.found().stream().findFirst();
        if (first.isPresent()) {
            throw SceneException.of("plain", first.get().words());
        }
        return Line.instructions(lines);
    }

    @Override
    public TrainingSnapshot train(RoomStage room, int epochs) throws SceneException {
        return trainer.train(room, epochs);
    }
}
