package org.gatescope.lesson.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.lesson.scene.Numbers.Rows;
import org.gatescope.trace.Cursor.Zoom;

/**
 * Writes a stage as instructions that lead there from the window as it first opens: the difference and no more. How far a training has come,
 * and where the cursor has been, are not part of it.
 */
public final class SceneWriter {

    /**
     * A stage written down.
     *
     * @param cell the file {@code NAME.cell} that has to lie in the lesson's folder, by its name; empty where the cell is built in
     */
    public record Written(List<Instruction> instructions, Optional<Map.Entry<String, String>> cell) {

        /** The lines of a file {@code scenes/N.scene}. */
        public String text() {
            StringBuilder text = new StringBuilder();
            instructions.forEach(each -> text.append(each).append('\n'));
            return text.toString();
        }
    }

    private static final String OWN_NAME = "own-cell";
    private static final int MOST_CELLS = 999;

    private final Stage stage;
    private final Experiment goal;
    private final List<Instruction> instructions = new ArrayList<>();
    private final String name;
    private final Optional<Map.Entry<String, String>> cell;
    private final Supplies supplies;
    private Experiment now = Experiment.first();

    private SceneWriter(Stage stage, CellFiles files) {
        this.stage = stage;
        this.goal = stage.experiment();
        this.name = isBuiltIn(goal.base()) ? goal.base().name() : ownName(goal.base(), files);
        this.cell = isBuiltIn(goal.base()) ? Optional.empty() : Optional.of(Map.entry(name + ".cell", CellText.whole(goal.base())));
        this.supplies = new OwnCell(goal.base());
    }

    /** The files of cells that lie in a lesson's folder already. */
    @FunctionalInterface
    public interface CellFiles {

        /** The text of a file {@code NAME.cell}; empty where there is none. */
        Optional<String> text(String file);
    }

    /** @throws SceneException where a scene cannot say it, in one sentence */
    public static Written write(Stage stage) throws SceneException {
        return write(stage, _ -> Optional.empty());
    }

    /**
     * The same beside other scenes: a cell of one's own gets a name that none of theirs has, unless it is the same.
     *
     * @throws SceneException where a scene cannot say it, in one sentence
     */
    public static Written write(Stage stage, CellFiles files) throws SceneException {
        Experiment goal = stage.experiment();
        if (goal.hidden() > Experiment.MOST_HIDDEN || goal.length() > Experiment.MOST_STEPS) {
            throw SceneException.of("too.large", Experiment.MOST_HIDDEN, Experiment.MOST_STEPS);
        }
        SceneWriter writer = new SceneWriter(stage, files);
        writer.setup();
        writer.parameters();
        writer.steps();
        writer.states();
        writer.clamps();
        writer.staging();
        Written written = new Written(List.copyOf(writer.instructions), writer.cell);
        writer.verify(written.text());
        return written;
    }

    /** The goal's own cell, for trying the instructions out. */
    private record OwnCell(Cell base) implements Supplies {

        @Override
        public Cell cell(String name) {
            return base;
        }

        @Override
        public List<Instruction> bookmark(int number) {
            return List.of();
        }

        @Override
        public TrainingSnapshot train(RoomStage room, int epochs) {
            return TrainingSnapshot.NONE;
        }
    }

    private static boolean isBuiltIn(Cell base) {
        return Cells.has(base.name()) && CellText.whole(Cells.cell(base.name())).equals(CellText.whole(base));
    }

    private static String ownName(Cell base, CellFiles files) {
        String wanted = base.name().matches("[\\p{L}\\p{N}_-]{1,70}") && !Cells.has(base.name()) ? base.name() : OWN_NAME;
        String text = CellText.whole(base);
        return Stream.concat(Stream.of(wanted), IntStream.rangeClosed(2, MOST_CELLS).mapToObj(number -> wanted + "-" + number))
                .filter(each -> files.text(each + ".cell").map(text::equals).orElse(true)).findFirst().orElse(wanted);
    }

    /** Reads what was written, as the page that names it will. */
    private void verify(String text) throws SceneException {
        Stage back = Stage.first();
        for (String line : text.lines().toList()) {
            back = Instruction.parse(line).applied(back, supplies);
        }
        if (!back.room().map(RoomStage::chosen).equals(stage.room().map(RoomStage::chosen))) {
            throw SceneException.of("unsaid.room");
        }
        if (!new Setup.Feed(back.experiment().sequence()).equals(new Setup.Feed(goal.sequence()))) {
            throw SceneException.of("unsaid.inputs");
        }
    }

    private void add(boolean isNeeded, Instruction instruction) throws SceneException {
        if (isNeeded) {
            instructions.add(instruction);
            now = instruction.applied(Stage.first().with(now), supplies).experiment();
        }
    }

    private void setup() throws SceneException {
        boolean sameCell = cell.isEmpty() && goal.base().name().equals(now.base().name());
        add(!sameCell, new Setup.UseCell(name));
        add(goal.hidden() != now.hidden(), new Setup.Hidden(goal.hidden()));
        Setup.Feed feed = new Setup.Feed(goal.sequence());
        add(!feed.equals(new Setup.Feed(now.sequence())), feed);
        add(goal.length() != now.length(), new Setup.Length(goal.length()));
        add(goal.objective().kind() != now.objective().kind(), new Setup.Measure(goal.objective().kind()));
        add(goal.objective().lossAt() != now.objective().lossAt(), new Setup.LossIn(goal.objective().lossAt()));
        Experiment.Start start = goal.start();
        add(start.initialization() != now.start().initialization(), new Setup.Begin(start.initialization()));
        add(Double.compare(start.forgetBias(), now.start().forgetBias()) != 0,
                new Setup.ForgetBias(Double.isNaN(start.forgetBias()) ? OptionalDouble.empty() : OptionalDouble.of(start.forgetBias())));
        add(start.seed() != now.start().seed(), new Setup.Seed(start.seed()));
        add(goal.convention() != now.convention(), new Setup.Write(goal.convention()));
    }

    private void parameters() throws SceneException {
        for (String name : goal.parameters().names()) {
            Block block = goal.parameters().block(name);
            double[] before = now.parameters().block(name).data();
            double[] after = block.data();
            List<Integer> changed = IntStream.range(0, after.length).filter(i -> Double.compare(before[i], after[i]) != 0).boxed().toList();
            if (changed.size() == 1 && after.length > 1) {
                int at = changed.getFirst();
                boolean isMatrix = goal.cell().parameters().get(name).isMatrix();
                List<Integer> indices = isMatrix ? List.of(at / block.columns() + 1, at % block.columns() + 1) : List.of(at + 1);
                add(true, new Numbers.SetParameter(name, indices, Rows.of(after[at])));
            } else {
                boolean alike = Arrays.stream(after).allMatch(each -> Double.compare(each, after[0]) == 0);
                add(!changed.isEmpty(), new Numbers.SetParameter(name, List.of(), alike ? Rows.of(after[0]) : Rows.of(after, block.columns())));
            }
        }
    }

    private void steps() throws SceneException {
        for (boolean isTarget : new boolean[] {false, true}) {
            for (int t = 1; t <= goal.length(); t++) {
                double[] before = (isTarget ? now.targets() : now.inputs())[t - 1];
                double[] after = (isTarget ? goal.targets() : goal.inputs())[t - 1];
                for (int i = 0; i < after.length; i++) {
                    OptionalInt index = after.length == 1 ? OptionalInt.empty() : OptionalInt.of(i + 1);
                    add(Double.compare(before[i], after[i]) != 0, new Numbers.SetStep(isTarget, t, index, Rows.of(after[i])));
                }
            }
        }
    }

    private void states() throws SceneException {
        for (Map.Entry<String, double[]> each : new TreeMap<>(goal.initial()).entrySet()) {
            double[] before = now.initial().getOrDefault(each.getKey(), new double[goal.hidden()]);
            add(!Arrays.equals(before, each.getValue()), new Numbers.SetBefore(each.getKey(), OptionalInt.empty(), Rows.of(each.getValue(), each.getValue().length)));
        }
    }

    private void clamps() throws SceneException {
        add(!now.clamps().isEmpty() && !now.clamps().equals(goal.clamps()), new Numbers.Release());
        for (Map.Entry<String, Map<Integer, Double>> each : goal.clamps().held().entrySet()) {
            Map<Integer, Double> units = new TreeMap<>(each.getValue());
            int all = goal.cell().root(each.getKey()).length().in(goal.sizes());
            if (units.size() == all && units.values().stream().distinct().count() == 1) {
                add(true, new Numbers.Hold(each.getKey(), OptionalInt.empty(), Optional.of(units.get(0))));
            } else {
                for (Map.Entry<Integer, Double> unit : units.entrySet()) {
                    add(true, new Numbers.Hold(each.getKey(), OptionalInt.of(unit.getKey() + 1), Optional.of(unit.getValue())));
                }
            }
        }
    }

    private void staging() throws SceneException {
        if (stage.zoom() != Zoom.EQUATION) {
            instructions.add(new Staging.ZoomTo(stage.zoom()));
        }
        stage.view().ifPresent(view -> instructions.add(new Staging.Draw(view)));
        stage.panels().forEach((panel, isShown) -> instructions.add(new Staging.Open(panel, isShown)));
        if (stage.room().flatMap(room -> room.settings().ownCell()).isPresent()) {
            throw SceneException.of("unsaid.cell");
        }
        stage.room().ifPresent(room -> {
            instructions.add(new RoomInstruction.Enter(room.preset().name()));
            room.options().forEach((name, value) -> instructions.add(new RoomInstruction.Choose(name, value)));
        });
        if (!stage.entered().place().equals(Stage.of(goal).place())) {
            var place = stage.entered().place();
            instructions.add(new Staging.Go(place.pass(), new Staging.Step(OptionalInt.of(place.t()), 0), place.path()));
        }
        stage.look().ifPresent(look -> instructions.add(new Staging.LookAt(look)));
        if (!stage.lights().isEmpty()) {
            instructions.add(new Staging.LightUp(stage.lights()));
        }
    }
}
