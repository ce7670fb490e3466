package org.gatescope.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Cells;
import org.gatescope.export.BadInputException;
import org.gatescope.export.InputFile;
import org.gatescope.network.Architecture;
import org.gatescope.network.Network;
import org.gatescope.network.Running;
import org.gatescope.task.Scaler;
import org.gatescope.task.Settings;
import org.gatescope.task.Tasks;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.OptimizerKind;
import org.gatescope.train.Recipe;

/** Reads model files, which {@link ModelWriter} describes. The file's sum is checked before anything in it is believed, and every length before memory is taken. */
public final class ModelReader {

    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_OPTIONS = 1_000;
    private static final int SUM_BYTES = 32;

    private final ModelBytes in;
    private final boolean own;

    private ModelReader(ModelBytes in, boolean own) {
        this.in = in;
        this.own = own;
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException one sentence with the file and what was expected
     */
    public static Model read(Path file) throws BadInputException {
        return read(file, false, () -> {
            InputFile.require(file, MOST_BYTES);
            return new Content(Files.size(file), () -> Files.newInputStream(file));
        });
    }

    /**
     * Reads what stands within another file.
     *
     * @param file how that is called in messages
     * @param own  whether this machine has kept it for itself; else it must not lead to another one
     */
    public static Model read(Path file, byte[] bytes, boolean own) throws BadInputException {
        return read(file, own, () -> new Content(bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    /** What is read, as often as it has to be looked through. */
    private record Content(long size, Opening opening) {

        private interface Opening {
            InputStream open() throws IOException;
        }

        InputStream open() throws IOException {
            return opening.open();
        }
    }

    private interface Source {
        Content content() throws IOException, BadInputException;
    }

    private static Model read(Path file, boolean own, Source source) throws BadInputException {
        try {
            Content content = source.content();
            requireKnown(file, content);
            requireWhole(file, content);
            try (InputStream stream = content.open()) {
                ModelBytes in = new ModelBytes(new DataInputStream(new BufferedInputStream(stream)), content.size() - SUM_BYTES);
                in.skip(ModelWriter.MAGIC.length + Integer.BYTES);
                return new ModelReader(in, own).model();
            }
        } catch (ModelBytes.WrongException e) {
            throw new BadInputException("%s: %s".formatted(file, e.getMessage()));
        } catch (NoSuchFileException e) {
            throw BadInputException.of(file, "file.none");
        } catch (IOException e) {
            throw BadInputException.of(file, "file.readable");
        }
    }

    private static void requireKnown(Path file, Content content) throws BadInputException, IOException {
        try (DataInputStream start = new DataInputStream(content.open())) {
            if (!Arrays.equals(start.readNBytes(ModelWriter.MAGIC.length), ModelWriter.MAGIC)) {
                throw BadInputException.of(file, "model.expected");
            }
            int version = start.readInt();
            if (version != ModelWriter.VERSION) {
                throw BadInputException.of(file, "model.version", ModelWriter.VERSION, version);
            }
        } catch (EOFException e) {
            throw BadInputException.of(file, "model.damaged");
        }
    }

    private static void requireWhole(Path file, Content whole) throws BadInputException, IOException {
        long content = whole.size() - SUM_BYTES;
        MessageDigest sum = ModelWriter.sha256();
        try (InputStream stream = whole.open()) {
            byte[] part = new byte[1 << 16];
            long left = content;
            int count = 0;
            while (left > 0 && (count = stream.read(part, 0, (int) Math.min(left, part.length))) > 0) {
                sum.update(part, 0, count);
                left -= count;
            }
            if (left != 0 || !Arrays.equals(sum.digest(), stream.readNBytes(SUM_BYTES))) {
                throw BadInputException.of(file, "model.damaged");
            }
        }
    }

    private Model model() throws IOException {
        Settings settings = settings();
        Optional<Scaler> scaler = scaler();
        return new Model(settings, scaler, checkpoint(settings));
    }

    private Settings settings() throws IOException {
        String task = in.text("task");
        int count = in.count("options", MOST_OPTIONS);
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            texts.put(in.text("options"), in.text("options"));
        }
        if (!own && InputFile.isRemote(texts.getOrDefault("data", ""))) {
            throw new ModelBytes.WrongException("data: a file or folder of this machine expected");
        }
        String name = in.text("cell");
        String equations = in.text("cell");
        Cell cell = cell(name, equations);
        try {
            Settings settings = Tasks.named(task).defaults().with(texts);
            // a built-in cell is the very one that can be chosen, so that settings which say the same are the same
            return equations.isEmpty() ? settings.with(ModelWriter.CELL, name) : settings.withModel(settings.model().withCell(cell));
        } catch (BadInputException e) {
            throw new ModelBytes.WrongException("options: " + e.getMessage());
        }
    }

    private static Cell cell(String name, String equations) throws ModelBytes.WrongException {
        if (equations.isEmpty()) {
            if (!Cells.has(name)) {
                throw new ModelBytes.WrongException("cell: a built-in cell or equations expected, not '%s'".formatted(name));
            }
            return Cells.cell(name).recurrent();
        }
        try {
            return CellParser.parse(name, equations).recurrent();
        } catch (CellSyntaxException e) {
            throw new ModelBytes.WrongException("cell: " + e.getMessage());
        }
    }

    private Optional<Scaler> scaler() throws IOException {
        if (!in.yes("scaling")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Scaler(in.real(), in.real()));
        } catch (IllegalArgumentException e) {
            throw new ModelBytes.WrongException("scaling: " + e.getMessage());
        }
    }

    private Checkpoint checkpoint(Settings settings) throws IOException {
        Architecture architecture;
        int parameters;
        try {
            architecture = settings.architecture();
            parameters = new Network(architecture).parameterCount();
        } catch (IllegalArgumentException e) {
            throw new ModelBytes.WrongException("options: a network within bounds expected, but " + e.getMessage());
        }
        Recipe recipe = settings.recipe();
        long step = in.notNegative("step", Long.MAX_VALUE);
        int epoch = in.count("epoch", Recipe.MOST_EPOCHS);
        int batch = in.count("batch", Integer.MAX_VALUE);
        double factor = in.real();
        double best = in.real();
        int since = in.count("schedule", Integer.MAX_VALUE);
        double firstLoss = in.real();
        float[] weights = in.floats("parameters", parameters);
        float[] first = in.floats("optimizer", recipe.optimizer() == OptimizerKind.RMSPROP ? 0 : parameters);
        float[] second = in.floats("optimizer", recipe.optimizer() == OptimizerKind.SGD ? 0 : parameters);
        Running running = Running.of(in.doubles("normalization", architecture.features()), in.doubles("normalization", architecture.features()));
        in.requireEnd();
        requireFinite(weights);
        return new Checkpoint(architecture, recipe, step, epoch, batch, weights, first, second, running, factor, best, since, firstLoss);
    }

    private static void requireFinite(float[] weights) throws ModelBytes.WrongException {
        for (float weight : weights) {
            if (!Float.isFinite(weight)) {
                throw new ModelBytes.WrongException("parameters: finite numbers expected, not " + weight);
            }
        }
    }
}
