package org.gatescope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.scene.control.ToggleButton;

import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.compare.CompareModel;
import org.gatescope.ui.figure.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in the comparison is cut short, sticks out or overlaps. */
class CompareFitTest {

    private record Look(int width, int height, String language, Theme theme, double text, int cells, String measure) {
    }

    static Stream<Look> looks() {
        return Stream.of("en", "zh").flatMap(language -> Stream.of(
                new Look(1280, 670, language, Theme.LIGHT, 1, 3, "measure-lag"),
                new Look(1280, 800, language, Theme.DARK, 1, 4, "measure-check"),
                new Look(1280, 800, language, Theme.LIGHT, 2, 2, "measure-race"),
                new Look(1024, 768, language, Theme.PROJECTOR, 1, 3, "measure-lag"),
                new Look(1920, 1080, language, Theme.PROJECTOR, 1, 4, "measure-check"),
                new Look(1920, 1080, language, Theme.LIGHT, 2, 4, "measure-lag")));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fits(Look look) throws Exception {
        List<String> faults = Fx.call(() -> {
            Settings settings = Settings.inMemory();
            settings.choose(Locale.of(look.language()), look.theme(), look.text());
            try (Places places = new Places()) {
                CompareModel model = places.comparison();
                if (look.cells() > 3) {
                    model.choose("change.add", each -> each.adding(Cells.cell("peephole-lstm")));
                }
                model.choose("change.clip", each -> each.with(each.setup().withClip(OptionalDouble.of(0.1)).withWindow(OptionalInt.of(10))));
                places.presentProperty().set(Places.Place.COMPARE);
                Object key = new Object();
                model.whenWhole(() -> Platform.exitNestedEventLoop(key, null));
                Platform.enterNestedEventLoop(key);
                LaboratoryView view = new LaboratoryView(new Bench(settings, Experiment.first()), settings, places);
                Snapshot.layOut(view, settings, look.width(), look.height());
                ((ToggleButton) view.lookup("#" + look.measure())).fire();
                Snapshot.layOut(view, settings, look.width(), look.height());
                return FitCheck.faults(view);
            }
        });
        assertEquals("", String.join("\n", faults));
    }
}
