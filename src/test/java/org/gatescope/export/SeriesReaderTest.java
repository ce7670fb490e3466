package org.gatescope.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesReaderTest {

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("series.csv"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private SeriesReader.Series only(String text) throws Exception {
        SeriesReader reader = SeriesReader.open(file(text));
        assertEquals(1, reader.columns().size());
        return reader.read(reader.columns().getFirst());
    }

    private String refused(byte[] bytes) throws IOException {
        Path file = file(bytes);
        String message = assertThrows(BadInputException.class, () -> {
            SeriesReader reader = SeriesReader.open(file);
            reader.read(reader.columns().getFirst());
        }).getMessage();
        assertTrue(message.startsWith(file.toString()), message);
        assertFalse(message.contains("\n"), message);
        return message.substring(file.toString().length());
    }

    private String refused(String text) throws IOException {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day,price\na,1\nb,2.5\nc,-3e2\n", "day;price\r\na;1\r\nb;2.5\r\nc;-3e2", "day\tprice\na\t1\n\nb\t2.5\nc\t−3e2\n",
        "\uFEFFday,price\na,1\nb,2.5\nc,-300\n", "a,1\nb,2.5\nc,-300\n", "1\n2.5\n-300", "\"1\"\n\"2.5\"\n\"-300\"\n", "price\n 1 \n2.5\n\"-300\""})
    void readsWhatSpreadsheetsWrite(String text) throws Exception {
        assertArrayEquals(new double[] {1, 2.5, -300}, only(text).values());
    }

    @Test
    void namesColumnsByTheFirstRowOrTheirNumber() throws Exception {
        assertEquals(List.of(new SeriesReader.Column(1, "open"), new SeriesReader.Column(2, "close, adjusted")),
                SeriesReader.open(file("date,open,\"close, adjusted\"\n2020-01-02,3,4\n")).columns());
        assertEquals(List.of(new SeriesReader.Column(1, "2")), SeriesReader.open(file("2020-01-02,3\n")).columns());
    }

    @Test
    void readsGbk() throws Exception {
        byte[] bytes = "日期,收盘价\n一月,3.5\n二月,4\n".getBytes(Charset.forName("GBK"));
        SeriesReader reader = SeriesReader.open(file(bytes));
        assertEquals("收盘价", reader.columns().getFirst().name());
        assertArrayEquals(new double[] {3.5, 4}, reader.read(reader.columns().getFirst()).values());
    }

    @Test
    void leavesMissingNumbersOutAndCountsThem() throws Exception {
        SeriesReader.Series series = only("day,price\na,1\nb,\nc,NA\nd\ne,5,extra\nf,nan\n");
        assertArrayEquals(new double[] {1, 5}, series.values());
        assertEquals(4, series.missing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,234.5|1234.5", "-12,345,678|-12345678", "1e3|1000", ".5|0.5", "+2|2"})
    void readsNumbersAsTheyAreWritten(String cell, double expected) throws Exception {
        assertArrayEquals(new double[] {expected}, only("a\n\"" + cell + "\"\n").values());
    }

    @Test
    void readsADecimalCommaBetweenSemicolons() throws Exception {
        assertArrayEquals(new double[] {0.5, -1.25}, only("t;x\na;0,5\nb;-1,25\n").values());
    }

    @Test
    void saysWhereSomethingIsNoNumber() throws IOException {
        assertEquals(": line 4, column 'price': a number expected, not 'closed'", refused("day,price\na,1\n\nb,closed\n"));
        assertEquals(": line 2, column '1': a number expected, not '1e999'", refused("1\n1e999\n"));
    }

    private TimeSeries inTime(String text) throws Exception {
        SeriesReader reader = SeriesReader.open(file(text));
        return reader.readInTime(reader.usualColumn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-01-31|2019-02-01|2019-02-03", "2019/1/31|2019/2/1|2019/2/3", "20190131|20190201|20190203", "2019年1月31日|2019年2月1日|2019年2月3日",
        "31.1.2019|1.2.2019|3.2.2019", "01/31/2019|02/01/2019|02/03/2019", "31/01/2019|01/02/2019|03/02/2019", "2019-01-31 15:00|2019-01-31 15:01:30|2019-02-01 09:30",
        "2019-01|2019-02|2019-03", "2019-01-31T15:00:00Z|2019-01-31T15:00:01Z|2019-01-31T16:00:00Z", "2019.01.31|2019.02.01|2019.02.03"})
    void bringsRowsIntoTheOrderOfTime(String dates) throws Exception {
        String[] days = dates.split("\\|");
        TimeSeries forth = inTime("day;close\n%s;1\n%s;2\n%s;3\n".formatted((Object[]) days));
        assertArrayEquals(new double[] {1, 2, 3}, forth.values());
        assertEquals(TimeSeries.Order.OLDEST_FIRST, forth.order());
        assertEquals(days[0], forth.from());
        TimeSeries back = inTime("day;close\n%s;1\n%s;\n%s;2\n%s;3\n".formatted(days[2], days[2], days[1], days[0]));
        assertArrayEquals(new double[] {3, 2, 1}, back.values());
        assertArrayEquals(new int[] {0, 1, 3}, back.rows());
        assertEquals(TimeSeries.Order.NEWEST_FIRST, back.order());
        assertEquals(days[0], back.from());
        assertEquals(days[2], back.to());
        assertEquals(1, back.missing());
    }

    @Test
    void takesTheFilesOrderWhereThereAreNoDates() throws Exception {
        TimeSeries series = inTime("price\n3\n1\n2\n");
        assertArrayEquals(new double[] {3, 1, 2}, series.values());
        assertEquals(TimeSeries.Order.UNDATED, series.order());
        assertEquals("", series.from());
    }

    @Test
    void saysWhereDatesJump() {
        assertEquals(": line 4, column 'day': dates that only rise or only fall expected, not '2019-01-01' after '2019-01-03'",
                jumps("day,price\n2019-01-02,1\n2019-01-03,2\n2019-01-01,3\n"));
        StringBuilder rows = new StringBuilder("day,price\n");
        for (int month = 0; month < 120; month++) {
            rows.append("%d-%02d,1\n".formatted(2000 + month / 12, 1 + month % 12));
        }
        assertEquals(": line 122, column 'day': a date as in the rows above expected, not 'soon'", jumps(rows + "soon,1\n"));
    }

    private String jumps(String text) {
        String message = assertThrows(BadInputException.class, () -> inTime(text)).getMessage();
        return message.substring(folder.resolve("series.csv").toString().length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"open,Close,volume|Close", "开盘价,收盘价,成交量|收盘价", "开盘,收盘价(元),成交量|收盘价(元)", "open,adj_close,high|adj_close", "a,b,c|a",
        "high,low,price|price"})
    void guessesTheColumn(String names, String usual) throws Exception {
        assertEquals(usual, SeriesReader.open(file("date," + names + "\n20190102,1.5,2.5,3.5\n20190103,1,2,3\n")).usualColumn().name());
    }

    @Test
    void doesNotGuessRowNumbersOrYears() throws Exception {
        assertEquals("x", SeriesReader.open(file(",x\n0,5\n1,7\n2,6\n")).usualColumn().name());
        assertEquals("spots", SeriesReader.open(file("year,spots\n1700,5\n1701,11\n")).usualColumn().name());
        assertEquals("1", SeriesReader.open(file("1\n2\n3\n")).usualColumn().name());
    }

    @Test
    void findsColumnsByNameAndNumber() throws Exception {
        SeriesReader reader = SeriesReader.open(file("day,Open,close\nMonday,1,2\n"));
        assertEquals(2, reader.column("close").index());
        assertEquals(1, reader.column("open").index());
        assertEquals(2, reader.column("3").index());
        assertTrue(assertThrows(BadInputException.class, () -> reader.column("1")).getMessage()
                .endsWith("series.csv: a column of numbers expected, one of Open (2), close (3), not '1'"));
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertEquals(": rows of numbers expected, but the file is empty", refused(""));
        assertEquals(": rows of numbers expected, but the file is empty", refused("\uFEFF\n\n"));
        assertEquals(": rows of numbers expected below the names of the columns", refused("day,price\n"));
        assertEquals(": line 2: a column of numbers expected", refused("day,weather\nMonday,rain\n"));
        assertEquals(": a table as text in UTF-8 or GBK expected, not a binary file", refused(new byte[] {'1', 0, 2, 3}));
        assertEquals(": text in UTF-8 or GBK expected", refused(new byte[] {'1', '\n', (byte) 0xFF, (byte) 0xFF}));
        assertTrue(refused("a,b\n1,\"2\n3,4\n").endsWith("rows of cells expected, with every quote closed"));
        assertTrue(refused("1," + "2,".repeat(2000) + "\n").contains("at most 1000 columns expected"));
    }

    @Test
    void refusesWhatIsNoFile() {
        assertTrue(assertThrows(BadInputException.class, () -> SeriesReader.open(folder)).getMessage().endsWith(": a file expected"));
        assertTrue(assertThrows(BadInputException.class, () -> SeriesReader.open(folder.resolve("none.csv"))).getMessage().endsWith(": there is no such file"));
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = folder.resolve("large.csv");
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'1'}), (1L << 30) + 1);
        }
        assertTrue(assertThrows(BadInputException.class, () -> SeriesReader.open(file)).getMessage().endsWith("at most 1024 MiB expected"));
    }

    @Test
    void readsALongFile() throws Exception {
        String rows = java.util.stream.IntStream.range(0, 200_000).mapToObj(each -> "row " + each + "," + each).collect(Collectors.joining("\n"));
        SeriesReader.Series series = only("name,value\n" + rows);
        assertEquals(200_000, series.values().length);
        assertEquals(199_999, series.values()[199_999]);
    }

    @Provide
    Arbitrary<List<Double>> numbers() {
        return Arbitraries.doubles().between(-1e12, 1e12).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 100)
    void readsBackEveryNumber(@ForAll("numbers") List<Double> numbers, @ForAll("separators") char separator) throws Exception {
        Path file = Files.createTempFile("series", ".csv");
        try {
            Files.writeString(file, numbers.stream().map(each -> "x" + separator + each).collect(Collectors.joining("\n", "n" + separator + "v\n", "")));
            SeriesReader reader = SeriesReader.open(file);
            assertArrayEquals(numbers.stream().mapToDouble(Double::doubleValue).toArray(), reader.read(reader.columns().getFirst()).values());
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    @Property(tries = 200)
    void anyBytesAreReadOrRefusedInOneSentence(@ForAll byte[] bytes) throws Exception {
        Path file = Files.createTempFile("series", ".csv");
        try {
            Files.write(file, bytes);
            SeriesReader reader = SeriesReader.open(file);
            reader.read(reader.columns().getFirst());
            reader.readInTime(reader.usualColumn());
        } catch (BadInputException e) {
            assertFalse(e.getMessage().contains("\n"), e.getMessage());
        } finally {
            Files.delete(file);
        }
    }
}
