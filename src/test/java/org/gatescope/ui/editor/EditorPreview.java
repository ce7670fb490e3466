package org.gatescope.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Sizes;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;

/** Draws the editors to files, to be looked at; the argument is a folder. */
public final class EditorPreview {

    private EditorPreview() {
    }

    /** What to draw. */
    private record Look(String file, String cell, int hidden, Theme theme, Locale locale, double scale, int width, int height) {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Fx.call(() -> {
            panels(folder, new Look("small", "lstm", 1, Theme.LIGHT, Locale.ENGLISH, 1, 380, 820), _ -> { });
            panels(folder, new Look("four-dark-zh", "lstm", 4, Theme.DARK, Locale.CHINESE, 1, 400, 1100), _ -> { });
            panels(folder, new Look("eight-words", "lstm", 8, Theme.LIGHT, Locale.ENGLISH, 1, 460, 1300),
                    bench -> bench.edit("edit.sequence", each -> each.withSequence(new Sequence.Words("hello", "world"))));
            panels(folder, new Look("textbook", "gru", 3, Theme.PROJECTOR, Locale.CHINESE, 1, 460, 1100),
                    bench -> bench.edit("edit.convention", each -> each.withConvention(Convention.TEXTBOOK)));
            panels(folder, new Look("double", "lstm", 2, Theme.LIGHT, Locale.CHINESE, 2, 460, 1400), _ -> { });
            for (Theme theme : Theme.values()) {
                bar(folder, new Look("bar-en-" + theme.key(), "lstm", 1, theme, Locale.ENGLISH, 1, 1280, 120));
                bar(folder, new Look("bar-zh-" + theme.key(), "gru", 8, theme, Locale.CHINESE, 2, 1280, 180));
                form(folder, new Look("setup-" + theme.key(), "lstm", 1, theme, theme.isDark() ? Locale.CHINESE : Locale.ENGLISH, 1, 400, 520));
            }
            sheet(folder, new Look("sheet-light", "lstm", 40, Theme.LIGHT, Locale.ENGLISH, 1, 460, 500));
            sheet(folder, new Look("sheet-dark", "lstm", 40, Theme.DARK, Locale.CHINESE, 1, 460, 500));
            for (SequenceKind kind : List.of(SequenceKind.SINE, SequenceKind.WORDS, SequenceKind.TYPED, SequenceKind.FILE)) {
                window(folder, "popover-" + kind.name().toLowerCase(Locale.ROOT), Theme.LIGHT, Locale.ENGLISH, 1, kind);
                window(folder, "popover-dark-" + kind.name().toLowerCase(Locale.ROOT), Theme.DARK, Locale.CHINESE, 1.5, kind);
            }
            speed();
            return null;
        });
        Platform.exit();
    }

    private static void panels(Path folder, Look look, Consumer<Bench> change) throws Exception {
        Settings settings = settings(look);
        Bench bench = new Bench(settings, Experiment.first().withCell(Cells.cell(look.cell())).withHidden(look.hidden()));
        change.accept(bench);
        ParametersPanel parameters = new ParametersPanel(bench, settings);
        parameters.gradientsProperty().set(true);
        VBox all = new VBox(20, parameters, new InputsPanel(bench, settings), new ClampControl(bench, settings), new ClampSummary(bench, settings));
        all.setStyle("-fx-padding: 16; -fx-background-color: -color-bg-default");
        String first = bench.cell().parameters().keySet().iterator().next();
        bench.edit("edit.weight", each -> each.withParameter(first, 0, -0.75));
        String gate = bench.cell().equations().getFirst().symbol();
        bench.edit("edit.clamp", each -> each.withClamp(gate, Optional.of(1.0)));
        bench.edit("edit.weight", each -> each.withParameter(first, 1, 0.42));
        bench.lookAt(Address.value(0, bench.cell().node(first).orElseThrow().index(), 1));
        write(folder, look, all, settings);
    }

    private static void bar(Path folder, Look look) throws Exception {
        Settings settings = settings(look);
        Bench bench = new Bench(settings, Experiment.first().withCell(Cells.cell(look.cell())).withHidden(look.hidden()));
        VBox all = new VBox(new ExperimentBar(bench, settings, () -> { }));
        all.setStyle("-fx-background-color: -color-bg-default");
        write(folder, look, all, settings);
    }

    private static void form(Path folder, Look look) throws Exception {
        Settings settings = settings(look);
        Bench bench = new Bench(settings, Experiment.first());
        VBox all = new VBox(new SetupForm(bench, settings, Texts.of(settings, "editor")));
        all.setStyle("-fx-background-color: -color-bg-default");
        write(folder, look, all, settings);
    }

    private static void sheet(Path folder, Look look) throws Exception {
        Settings settings = settings(look);
        Cell cell = CellParser.extend(Cells.cell("lstm"), "loss L = inner_product(h, target)");
        Sizes sizes = new Sizes(70, look.hidden(), look.hidden());
        Case large = new Case(cell, sizes, Initialization.UNIFORM.parameters(cell, sizes, 1, 1), Map.of(), new double[3][70], new double[3][look.hidden()],
                Case.LossAt.ALL, Clamps.NONE);
        Bench bench = new Bench(settings, Experiment.of(large));
        VBox all = new VBox(20, new ParametersPanel(bench, settings));
        all.setStyle("-fx-padding: 16; -fx-background-color: -color-bg-default");
        write(folder, look, all, settings);
    }

    private static void window(Path folder, String file, Theme theme, Locale locale, double scale, SequenceKind kind) throws Exception {
        Settings settings = settings(new Look(file, "lstm", 1, theme, locale, scale, 0, 0));
        Bench bench = new Bench(settings, Experiment.first());
        Path table = Files.writeString(folder.resolve("prices.csv"), "day,open,close\n" + "a,1,2\nb,3.5,\nc,2,7.25\nd,9,8\n".repeat(20));
        ExperimentBar bar = new ExperimentBar(bench, settings, (_, _, _, _) -> Optional.of(table));
        Stage stage = new Stage();
        stage.setScene(new Scene(new VBox(bar), 980, 700));
        Stylist.follow(stage.getScene(), settings);
        stage.show();
        bar.showDetails(kind);
        if (kind == SequenceKind.FILE) {
            ((Button) bar.popOver().getContentNode().lookup("#choose-file")).fire();
            Object loop = new Object();
            new Thread(() -> {
                try {
                    Thread.sleep(800);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                Platform.runLater(() -> Platform.exitNestedEventLoop(loop, null));
            }).start();
            Platform.enterNestedEventLoop(loop);
        }
        Png.write(bar.popOver().getScene().snapshot(null), folder.resolve(file + ".png"));
        bar.popOver().hide();
        stage.hide();
    }

    /** What an edit costs the panels at the largest size. */
    private static void speed() {
        Settings settings = Settings.inMemory();
        Bench bench = new Bench(settings, Experiment.first().withHidden(8).withSequence(new Sequence.Words("hello", "world")).withLength(11));
        ParametersPanel panel = new ParametersPanel(bench, settings);
        panel.gradientsProperty().set(true);
        VBox all = new VBox(panel, new InputsPanel(bench, settings), new ClampControl(bench, settings), new ClampSummary(bench, settings));
        Snapshot.of(all, settings, 460, 900);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 300; i++) {
            double value = i / 300.0;
            long start = System.nanoTime();
            bench.edit("edit.weight", "speed", each -> each.withParameter("W_f", 0, value));
            all.applyCss();
            all.layout();
            least = Math.min(least, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf("an edit with its layout: %.2f ms%n", least);
    }

    private static Settings settings(Look look) {
        Settings settings = Settings.inMemory();
        settings.themeProperty().set(look.theme());
        settings.localeProperty().set(look.locale());
        settings.textScaleProperty().set(look.scale());
        return settings;
    }

    private static void write(Path folder, Look look, Parent parent, Settings settings) throws Exception {
        Png.write(Snapshot.of(parent, settings, look.width(), look.height()), folder.resolve(look.file() + ".png"));
    }
}
