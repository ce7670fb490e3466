package org.gatescope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;

import javafx.application.Platform;
import javafx.scene.Parent;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Cursor.Zoom;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.cellview.CellView;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.figure.Snapshot;

/** Draws views to files, to be looked at: arguments are a folder and what to draw. */
public final class Preview {

    private Preview() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Fx.call(() -> {
            for (String name : Cells.names()) {
                draw(folder, "cell-" + name, name, 1, 12, Theme.LIGHT, Locale.ENGLISH, CellView::new);
            }
            draw(folder, "lab", "lstm", 1, 0, Theme.LIGHT, Locale.ENGLISH, LaboratoryView::new);
            draw(folder, "lab-small", "peephole-lstm", 1, 30, Theme.LIGHT, Locale.ENGLISH, (bench, settings) -> {
                settings.timelineOpenProperty().set(true);
                return new LaboratoryView(bench, settings);
            });
            draw(folder, "lab-double", "lstm", 3, 30, Theme.LIGHT, Locale.ENGLISH, (bench, settings) -> {
                settings.timelineOpenProperty().set(true);
                settings.textScaleProperty().set(2);
                return new LaboratoryView(bench, settings);
            });
            draw(folder, "lab-steps", "lstm", 1, 5, Theme.LIGHT, Locale.CHINESE, (bench, settings) -> {
                settings.openProperty("lesson", false).set(true);
                return new LaboratoryView(bench, settings);
            });
            draw(folder, "lab-pytorch", "lstm", 2, 4, Theme.LIGHT, Locale.ENGLISH, (bench, settings) -> {
                bench.edit("edit.convention", experiment -> experiment.withConvention(Convention.PYTORCH));
                return new LaboratoryView(bench, settings);
            });
            draw(folder, "lab-textbook", "gru", 2, 40, Theme.LIGHT, Locale.CHINESE, (bench, settings) -> {
                bench.edit("edit.convention", experiment -> experiment.withConvention(Convention.TEXTBOOK));
                return new LaboratoryView(bench, settings);
            });
            draw(folder, "lab-dark", "gru", 4, 50, Theme.DARK, Locale.CHINESE, LaboratoryView::new);
            draw(folder, "lab-projector", "lstm", 2, 70, Theme.PROJECTOR, Locale.CHINESE, LaboratoryView::new);
            draw(folder, "cell-lstm-back", "lstm", 4, 60, Theme.DARK, Locale.CHINESE, CellView::new);
            return null;
        });
        Platform.exit();
    }

    private static void draw(Path folder, String file, String cell, int hidden, int steps, Theme theme, Locale locale,
            BiFunction<Bench, Settings, Parent> view) throws Exception {
        Settings settings = Settings.inMemory();
        settings.themeProperty().set(theme);
        settings.localeProperty().set(locale);
        settings.zoomProperty().set(Zoom.EQUATION);
        Bench bench = new Bench(settings, Experiment.first().withCell(Cells.cell(cell)).withHidden(hidden));
        Parent parent = view.apply(bench, settings);
        for (int i = 0; i < steps; i++) {
            bench.next();
        }
        Png.write(Snapshot.of(parent, settings, parent instanceof LaboratoryView ? 1280 : 880, parent instanceof LaboratoryView ? file.equals("lab-small") ? 670 : 800 : 520), folder.resolve(file + ".png"));
    }
}
