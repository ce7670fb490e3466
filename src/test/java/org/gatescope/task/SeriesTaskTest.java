package org.gatescope.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gatescope.export.BadInputException;
import org.gatescope.export.TimeSeries;
import org.gatescope.train.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTaskTest {

    @TempDir
    Path folder;

    private static final SeriesTask TASK = new SeriesTask();

    /** Prices of a table with the newest day first and one day without a price, as Chinese sites give them. */
    private Path prices() throws Exception {
        String rows = IntStream.range(0, 31).map(each -> 31 - each).mapToObj(day -> "2019-01-%02d,'000001,%s,%s".formatted(day, day == 8 ? "None" : 3000 + day, 2000 + day))
                .collect(Collectors.joining("\n"));
        return Files.write(folder.resolve("指数.csv"), ("日期,股票代码,收盘价,开盘价\n" + rows).getBytes(Charset.forName("GBK")));
    }

    @Test
    void theSunspotsAreThoseOfTheBooks() throws Exception {
        Loaded loaded = TASK.load(TASK.defaults());
        TimeSeries table = loaded.table().orElseThrow();
        assertEquals(289, table.values().length);
        assertEquals("1700", table.from());
        assertEquals("1988", table.to());
        assertEquals(190.2, table.values()[1957 - 1700]);
        assertEquals(0, table.values()[1810 - 1700]);
        assertEquals(48.6135, Arrays.stream(table.values()).average().orElseThrow(), 1e-4);
        assertEquals("the built-in sunspots, Wolf's yearly means, column sunspots: 289 numbers, 1700 to 1988", loaded.problem().data());
        assertEquals(195, loaded.problem().training().count());
        assertEquals(84, loaded.problem().test().count());
    }

    @Test
    void aTableIsTurnedRoundAndTheClosingPriceTaken() throws Exception {
        Loaded loaded = TASK.load(TASK.defaults().with("data", prices().toString()));
        assertEquals("指数.csv, column 收盘价: 30 numbers, 2019-01-01 to 2019-01-31, turned round from newest first, 1 missing left out", loaded.problem().data());
        SeriesData data = loaded.forecasting().orElseThrow().data();
        assertEquals(3001, data.values()[0]);
        assertEquals(3031, data.values()[29]);
        assertEquals(6, data.rows()[6]);
        assertEquals(8, data.rows()[7]);
        assertEquals(14, loaded.problem().training().count());
        assertEquals(1, loaded.problem().measure().of(loaded.problem().test(), new float[6]).get(Measure.NAIVE_RMSE), 1e-9);
        Loaded open = TASK.load(TASK.defaults().with("data", prices().toString()).with("column", "开盘价"));
        assertEquals(2001, open.forecasting().orElseThrow().data().values()[0]);
        assertEquals(31, open.forecasting().orElseThrow().data().values().length);
    }

    @Test
    void aTrainedModelKeepsItsScaler() throws Exception {
        Loaded loaded = TASK.load(TASK.defaults().with("data", prices().toString()), new Scaler(3000, 10));
        assertArrayEquals(new float[] {0.1f, 0.2f}, Arrays.copyOf(loaded.forecasting().orElseThrow().data().scaled(), 2));
    }

    @Test
    void everyPresetOfASeriesLoads() throws Exception {
        for (Preset preset : Preset.of(TASK)) {
            Loaded loaded = TASK.load(preset.settings());
            assertEquals(preset.architecture().inputs(), loaded.problem().training().inputs());
            assertEquals(289 - 10, loaded.forecasting().orElseThrow().data().windowing().windows());
        }
        Loaded sine = new SineTask().load(new SineTask().defaults());
        assertEquals(980, sine.forecasting().orElseThrow().data().windowing().windows());
        assertEquals("a sine: 1000 values, 4.0 periods in 100 steps, noise 0.05, seed 1", sine.problem().data());
    }

    @Test
    void oneSequenceAndTwoDirectionsWouldReadTheAnswers() throws Exception {
        Settings settings = Preset.named("share-price-article").settings().with("bidirectional", "true");
        assertTrue(assertThrows(BadInputException.class, () -> TASK.load(settings)).getMessage().startsWith("--bidirectional: "));
    }

    @Test
    void badFilesAndColumnsAreRefused() throws Exception {
        Path file = prices();
        assertEquals(file + ": a column of numbers expected, one of 收盘价 (3), 开盘价 (4), not 'close'", assertThrows(BadInputException.class,
                () -> TASK.load(TASK.defaults().with("data", file.toString()).with("column", "close"))).getMessage());
        assertEquals(folder.resolve("none.csv") + ": there is no such file", assertThrows(BadInputException.class,
                () -> TASK.load(TASK.defaults().with("data", folder.resolve("none.csv").toString()))).getMessage());
        assertEquals("--column: the built-in series has the column sunspots alone, not 'moons'", assertThrows(BadInputException.class,
                () -> TASK.load(TASK.defaults().with("column", "moons"))).getMessage());
        assertTrue(assertThrows(BadInputException.class, () -> TASK.load(TASK.defaults().with("data", file.toString()).with("window", "30"))).getMessage()
                .startsWith(file + ": more numbers expected than 30: "));
    }
}
