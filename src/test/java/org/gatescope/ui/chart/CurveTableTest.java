package org.gatescope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveTableTest {

    private static final CurveTable TABLE = new CurveTable(CurveData.of("Loss", "batch", "loss",
            Series.line("training, all", Hue.TRAINING, Points.each(Sample.view(0.1 + 0.2, Double.NaN, 1e-300))).ofRun("LSTM"),
            Series.marks("validation", Hue.VALIDATION, Points.at(Sample.view(2, 4), Sample.view(5, -7)))));

    @Test
    void everyStepHasARowAndEveryCurveAColumn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("loss.csv");
        TABLE.write(file);
        assertEquals(List.of("batch,\"training, all (LSTM)\",validation", "1,0.30000000000000004,", "2,NaN,5", "3,1.0E-300,", "4,,-7"),
                Files.readAllLines(file));
    }

    @Test
    void aFolderThatIsNotThereIsRefused(@TempDir Path folder) {
        assertThrows(IOException.class, () -> TABLE.write(folder.resolve("none").resolve("loss.csv")));
    }
}
