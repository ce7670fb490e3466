package org.gatescope.ui.celleditor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.application.Platform;
import javafx.scene.image.WritableImage;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.shell.Places;

/** Draws the editor in its looks. */
public final class CellEditorPreview {

    private CellEditorPreview() {
    }

    private record Look(String file, Theme theme, Locale locale, double scale, int width, int height, boolean reference) {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Fx.call(() -> {
            String cifg = Cells.text("cifg");
            String wrong = cifg.replace("1 - i", "1 - j").replace("# Coupled", "# 耦合 Coupled");
            String readout = Cells.text("minimal-gated-unit") + "output y = identity(W_y · h + b_y)\nloss L = squared_error(y, target)\n";
            draw(folder, new Look("right-light-en", Theme.LIGHT, Locale.ENGLISH, 1, 1280, 750, false), cifg, "");
            draw(folder, new Look("wrong-light-zh", Theme.LIGHT, Locale.CHINESE, 1, 1280, 750, true), cifg, wrong);
            draw(folder, new Look("wrong-dark-en", Theme.DARK, Locale.ENGLISH, 1, 1280, 750, true), cifg, wrong);
            draw(folder, new Look("readout-projector-zh", Theme.PROJECTOR, Locale.CHINESE, 1, 1280, 750, false), readout, "");
            draw(folder, new Look("double-en", Theme.LIGHT, Locale.ENGLISH, 2, 1280, 750, true), cifg, wrong);
            draw(folder, new Look("large-en", Theme.LIGHT, Locale.ENGLISH, 1, 1920, 1030, true), readout, "");
            for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                laboratory(folder, "lab-" + language.getLanguage(), language, false);
                laboratory(folder, "lab-writing-" + language.getLanguage(), language, true);
            }
            return null;
        });
        Platform.exit();
    }

    private static void laboratory(Path folder, String file, Locale language, boolean writing) throws Exception {
        Settings settings = Settings.inMemory();
        settings.choose(language, Theme.LIGHT, 1);
        Places places = new Places();
        Bench bench = new Bench(settings, Experiment.first().withCell(Cells.cell("cifg")).withHidden(4));
        LaboratoryView view = new LaboratoryView(bench, settings, places);
        places.writingProperty().set(writing);
        Snapshot.layOut(view, settings, 1280, 800);
        Png.write(Snapshot.of(view, settings, 1280, 800), folder.resolve(file + ".png"));
        places.close();
    }

    private static void draw(Path folder, Look look, String first, String then) throws Exception {
        Settings settings = Settings.inMemory();
        settings.choose(look.locale(), look.theme(), look.scale());
        settings.openProperty("celleditor.reference", false).set(look.reference());
        CellEditorModel model = new CellEditorModel(Drafts.inMemory(), Runnable::run, Runnable::run);
        model.nameProperty().set("my-cell");
        model.textProperty().set(first);
        CellEditorView view = new CellEditorView(model, settings, new CellEditorView.Ways(_ -> { }, _ -> { }, () -> { }, () -> Cells.cell("lstm")),
                new EditorFiles.Dialogs((_, _, _, _) -> Optional.empty(), (_, _, _) -> Optional.empty(), (_, _, _, _) -> true));
        view.setCompare(_ -> { });
        view.settle();
        List.of(then).stream().filter(text -> !text.isEmpty()).forEach(model.textProperty()::set);
        Snapshot.layOut(view, settings, look.width(), look.height());
        WritableImage image = Snapshot.of(view, settings, look.width(), look.height());
        Png.write(image, folder.resolve(look.file() + ".png"));
    }
}
