package org.gatescope.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.gatescope.lab.Experiment;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.cellview.CellView;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.Png;
import org.gatescope.ui.figure.Snapshot;
import org.gatescope.ui.figure.Svg;

/** Pictures of the laboratory, drawn without a window. FX thread only. */
public final class Pictures {

    private Pictures() {
    }

    /** The whole window as {@code stem.png}. */
    public static Path window(Bench bench, Settings settings, int width, int height, Path stem) throws IOException {
        Path file = stem.resolveSibling(stem.getFileName() + ".png");
        Png.write(Snapshot.of(new LaboratoryView(bench, settings), settings, width, height), file);
        return file;
    }

    /** The whole window at the training room as {@code stem.png}. */
    public static Path room(Places places, Settings settings, int width, int height, Path stem) throws IOException {
        places.presentProperty().set(Places.Place.TRAIN);
        Path file = stem.resolveSibling(stem.getFileName() + ".png");
        Png.write(Snapshot.of(new LaboratoryView(new Bench(settings, Experiment.first()), settings, places), settings, width, height), file);
        return file;
    }

    /** The diagram alone as {@code stem.png} and {@code stem.svg}. */
    public static List<Path> diagram(Bench bench, Settings settings, int width, int height, Path stem) throws IOException {
        CellView view = new CellView(bench, settings);
        Path png = stem.resolveSibling(stem.getFileName() + ".png");
        Path svg = stem.resolveSibling(stem.getFileName() + ".svg");
        Png.write(Snapshot.of(view, settings, width, height), png);
        Svg.write(view, svg);
        return List.of(png, svg);
    }
}
