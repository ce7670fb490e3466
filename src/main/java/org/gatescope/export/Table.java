package org.gatescope.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Columns with names, to be written as a file of comma-separated values. */
public interface Table {

    /** The names of the columns. */
    List<String> header();

    int rows();

    /** What stands in a row, counted from 0; empty for nothing. */
    String cell(int row, int column);

    /** A table of texts, all rows as long as the header. */
    static Table of(List<String> header, List<List<String>> cells) {
        return new Table() {
            @Override
            public List<String> header() {
                return header;
            }

            @Override
            public int rows() {
                return cells.size();
            }

            @Override
            public String cell(int row, int column) {
                return cells.get(row).get(column);
            }
        };
    }

    /** A number in the fewest digits that read back as the same, whole ones without a point. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Writes the table in UTF-8, whole or not at all. Any thread. */
    default void write(Path file) throws IOException {
        WholeFile.write(file, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // the writer is not closed: it would close the file, which is not its own
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            csv.writeRecord(header());
            int columns = header().size();
            for (int row = 0; row < rows(); row++) {
                int at = row;
                csv.writeRecord(IntStream.range(0, columns).mapToObj(column -> cell(at, column)).toList());
            }
            csv.flush();
            text.flush();
        });
    }
}
