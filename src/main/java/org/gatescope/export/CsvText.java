package org.gatescope.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * How a table of text is written down: its characters (UTF-8 with or without a mark, or else GBK as Chinese spreadsheets write it) and
 * what stands between its columns. Read as a stream, never whole.
 */
record CsvText(Path file, Charset charset, int mark, char separator) {

    private static final long MAX_BYTES = 1L << 30;
    private static final int HEAD = 1 << 16;
    private static final int HEAD_ROWS = 20;
    /** GBK and all that was added to it since. */
    private static final Charset GBK = Charset.forName("GB18030");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+([eE][+-]?\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static CsvText of(Path file) throws BadInputException {
        try {
            InputFile.require(file, MAX_BYTES);
            byte[] head = head(file);
            int mark = startsWith(head, UTF8_MARK) ? UTF8_MARK.length : 0;
            refuseBinary(file, head);
            CsvText text = new CsvText(file, charset(file, mark), mark, ',');
            return new CsvText(file, text.charset, mark, text.findSeparator());
        } catch (IOException e) {
            throw BadInputException.of(file, "file.readable");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static void refuseBinary(Path file, byte[] head) throws BadInputException {
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                throw BadInputException.of(file, "table.binary");
            }
        }
    }

    private static Charset charset(Path file, int mark) throws IOException, BadInputException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GBK)) {
            try (Reader reader = new CsvText(file, charset, mark, ',').reader()) {
                char[] buffer = new char[HEAD];
                while (reader.read(buffer) >= 0) {
                    // only whether it can be read counts
                }
                return charset;
            } catch (CharacterCodingException e) {
                // the next one, or none
            }
        }
        throw BadInputException.of(file, "table.encoding");
    }

    private Reader reader() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** A comma also stands within numbers: a tab or a semicolon in every line is the surer sign. */
    private char findSeparator() throws IOException, BadInputException {
        for (char candidate : new char[] {'\t', ';', ','}) {
            if (new CsvText(file, charset, mark, candidate).fewestColumns() > 1) {
                return candidate;
            }
        }
        return ',';
    }

    private int fewestColumns() throws IOException {
        int fewest = Integer.MAX_VALUE;
        try (CsvReader<CsvRecord> rows = open()) {
            int seen = 0;
            for (CsvRecord row : rows) {
                fewest = Math.min(fewest, row.getFieldCount());
                if (++seen == HEAD_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return 1;
        }
        return fewest == Integer.MAX_VALUE ? 0 : fewest;
    }

    /** The rows, blank lines left out; short and long ones come as they are. */
    CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder().fieldSeparator(separator).quoteCharacter('"').commentStrategy(CommentStrategy.NONE).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false)
                .ofCsvRecord(reader());
    }

    /** Whether a cell says that its number is not known. */
    static boolean isMissing(String cell) {
        return switch (cell.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "", "na", "n/a", "nan", "null", "none", "-", "--", "?" -> true;
            default -> false;
        };
    }

    /** The finite number in a cell: 1e-3, 1,234.5 and, where columns stand between semicolons, 0,5. */
    Optional<Double> number(String cell) {
        String plain = cell.strip().replace('−', '-');
        if (separator == ';' && DECIMAL_COMMA.matcher(plain).matches()) {
            plain = plain.replace(',', '.');
        } else if (plain.indexOf(',') > 0 && GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (plain.length() > 400 || !NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(plain);
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }
}
