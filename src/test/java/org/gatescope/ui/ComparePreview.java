package org.gatescope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import javafx.application.Platform;

import org.gatescope.lab.Experiment;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.compare.CompareModel;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.shell.Places;

/** Draws the comparison to files, to be looked at: folder, language, theme, width, height, scale of type, what ({@code plain}, {@code all}), page. */
public final class ComparePreview {

    private ComparePreview() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Settings settings = Settings.inMemory();
        settings.choose(Locale.forLanguageTag(arguments[1]), Theme.valueOf(arguments[2].toUpperCase(Locale.ROOT)), Double.parseDouble(arguments[5]));
        boolean all = arguments[6].contains("all");
        settings.openProperty("compare.bound", false).set(all);
        settings.openProperty("lesson", false).set(arguments[6].contains("lesson"));
        Places places = new Places();
        LaboratoryView view = Fx.call(() -> {
            LaboratoryView made = new LaboratoryView(new Bench(settings, Experiment.first()), settings, places);
            places.presentProperty().set(Places.Place.COMPARE);
            CompareModel model = places.comparison();
            if (all) {
                model.choose("change.add", each -> each.adding(org.gatescope.cell.Cells.cell("peephole-lstm")));
                model.choose("change.clip", each -> each.with(each.setup().withClip(OptionalDouble.of(0.5)).withWindow(OptionalInt.of(20)).withRadius(OptionalDouble.of(1.2))));
            }
            return made;
        });
        Thread.sleep(1500);
        Fx.call(() -> Snapshot.of(view, settings, 1280, 800));
        Fx.call(() -> {
            for (int i = 0; i < (all ? 80 : 8); i++) {
                view.lookupAll("#lockstep-next").forEach(each -> ((javafx.scene.control.Button) each).fire());
            }
            if (arguments.length > 7) {
                ((javafx.scene.control.ToggleButton) view.lookup("#" + arguments[7])).fire();
            }
            return null;
        });
        // what is computed once it is seen
        Fx.call(() -> Snapshot.of(view, settings, 1280, 800));
        Thread.sleep(1000);
        Fx.call(() -> {
            Png.write(Snapshot.of(view, settings, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4])), folder.resolve(String.join("-", arguments[1], arguments[2], arguments[3], arguments[5], arguments[6]) + (arguments.length > 7 ? arguments[7] : "") + ".png"));
            return null;
        });
        Platform.exit();
    }
}
