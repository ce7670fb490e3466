package org.gatescope.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;
import org.gatescope.export.WholeFile;
import org.gatescope.task.Scaler;
import org.gatescope.train.Checkpoint;

/**
 * Writes model files, version 1. Numbers are big-endian; a text is the number of its bytes in UTF-8 (int) and those bytes; an array is the number of its
 * elements (int) and the elements.
 *
 * <pre>
 * GATESCOPE             9 bytes in ASCII
 * version               int
 * task                  text
 * options               int, then name and value of each (text, text), as they are typed; without the cell
 * cell                  name (text), equations (text; empty for a built-in cell)
 * scaling               0 or 1 (byte), then shift and factor (double) where it is 1
 * step, epoch, batch    long, int, int
 * schedule              factor, best (double), since (int)
 * first loss            double
 * parameters            floats, in the order of {@link org.gatescope.network.Network}
 * optimizer             floats, floats; empty where the optimizer keeps none
 * normalization         means and variances (doubles)
 * SHA-256               32 bytes, over all before them
 * </pre>
 */
public final class ModelWriter {

    static final byte[] MAGIC = "GATESCOPE".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    /** The option that is kept as name and equations. */
    static final String CELL = "cell";

    private final DataOutputStream out;

    private ModelWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writes a file whole, or leaves what was there. */
    public static void write(Model model, Path file) throws IOException {
        WholeFile.write(file, stream -> write(model, stream));
    }

    /** Writes to a stream, which stays open. */
    public static void write(Model model, OutputStream stream) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(stream, sha256());
        new ModelWriter(new DataOutputStream(digested)).write(model);
        stream.write(digested.getMessageDigest().digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void write(Model model) throws IOException {
        out.write(MAGIC);
        out.writeInt(VERSION);
        text(model.settings().task().name());
        options(model.settings().texts());
        cell(model.settings().model().cell());
        scaler(model);
        numbers(model.checkpoint());
        out.flush();
    }

    private void options(Map<String, String> texts) throws IOException {
        texts.remove(CELL);
        out.writeInt(texts.size());
        for (Map.Entry<String, String> each : texts.entrySet()) {
            text(each.getKey());
            text(each.getValue());
        }
    }

    private void cell(Cell cell) throws IOException {
        boolean builtIn = Cells.has(cell.name()) && Cells.cell(cell.name()).recurrent().hasEquationsOf(cell.recurrent());
        text(cell.name());
        text(builtIn ? "" : CellText.of(cell));
    }

    private void scaler(Model model) throws IOException {
        out.writeBoolean(model.scaler().isPresent());
        if (model.scaler().isPresent()) {
            Scaler scaler = model.scaler().get();
            out.writeDouble(scaler.shift());
            out.writeDouble(scaler.factor());
        }
    }

    private void numbers(Checkpoint checkpoint) throws IOException {
        out.writeLong(checkpoint.step());
        out.writeInt(checkpoint.epoch());
        out.writeInt(checkpoint.batch());
        out.writeDouble(checkpoint.factor());
        out.writeDouble(checkpoint.best());
        out.writeInt(checkpoint.since());
        out.writeDouble(checkpoint.firstLoss());
        floats(checkpoint.parameters());
        floats(checkpoint.first());
        floats(checkpoint.second());
        doubles(checkpoint.running().mean());
        doubles(checkpoint.running().variance());
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void floats(float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        ByteBuffer part = ByteBuffer.allocate(1 << 14);
        for (int from = 0; from < numbers.length; from += part.capacity() / Float.BYTES) {
            int count = Math.min(part.capacity() / Float.BYTES, numbers.length - from);
            part.asFloatBuffer().put(numbers, from, count);
            out.write(part.array(), 0, count * Float.BYTES);
        }
    }

    private void doubles(double[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }
}
