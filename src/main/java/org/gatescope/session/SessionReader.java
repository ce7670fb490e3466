package org.gatescope.session;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Parameters;
import org.gatescope.export.BadInputException;
import org.gatescope.export.InputFile;
import org.gatescope.export.JsonObject;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.lesson.expression.Place;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case;
import org.gatescope.trace.Clamps;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Tracer;

/** Reads a session that {@link SessionWriter} wrote. A file from others is data: bounded, checked, and nothing in it is carried out. */
public final class SessionReader {

    private static final int MOST_STATE = 64 << 20;
    private static final int MOST_BYTES = MOST_STATE + (int) Session.Room.MOST_BYTES;
    /** Of a window. */
    private static final int MOST_PARTS = 200;
    private static final Set<String> PARTS = Stream.concat(Stream.of(SessionWriter.STATE), IntStream.rangeClosed(1, Session.Room.MOST_RUNS).boxed()
            .flatMap(number -> Stream.of(SessionWriter.model(number), SessionWriter.curves(number)))).collect(Collectors.toUnmodifiableSet());
    /** How many products of weights and numbers a pass forward may take: some seconds of work. */
    private static final long MOST_PRODUCTS = 1_000_000_000;
    private static final int MOST_HIDDEN = 1024;
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_PATH = 4096;
    private static final String DATA = "data";

    private final String file;
    private final boolean trusted;

    private SessionReader(String file, boolean trusted) {
        this.file = file;
        this.trusted = trusted;
    }

    /**
     * Reads a session that may be from others: it must not lead to another machine.
     *
     * @throws BadInputException in one sentence with file, key and what was expected
     */
    public static Session read(Path file) throws BadInputException {
        return read(file, false);
    }

    /** Reads the session that this machine has kept for itself. */
    public static Session readOwn(Path file) throws BadInputException {
        return read(file, true);
    }

    private static Session read(Path file, boolean trusted) throws BadInputException {
        try (InputStream in = Files.newInputStream(file)) {
            return new SessionReader(file.toString(), trusted).read(in);
        } catch (IOException e) {
            throw BadInputException.of(file, "file.readable");
        }
    }

    private BadInputException noSession() {
        return BadInputException.of(file, "session.expected");
    }

    private Session read(InputStream in) throws BadInputException, IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!PARTS.contains(entry.getName()) || parts.containsKey(entry.getName())) {
                    throw noSession();
                }
                int most = entry.getName().equals(SessionWriter.STATE) ? Math.min(left, MOST_STATE) : left;
                byte[] bytes = zip.readNBytes(most + 1);
                if (bytes.length > most) {
                    throw BadInputException.of(file, "session.large", MOST_BYTES >> 20);
                }
                left -= bytes.length;
                parts.put(entry.getName(), bytes);
            }
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
        if (!parts.containsKey(SessionWriter.STATE)) {
            throw noSession();
        }
        return session(JsonObject.read(file, parts.remove(SessionWriter.STATE)), parts);
    }

    private BadInputException damaged() {
        return BadInputException.of(file, "session.damaged");
    }

    private Session session(JsonObject json, Map<String, byte[]> runs) throws BadInputException {
        if (!json.has(SessionWriter.FORM)) {
            throw noSession();
        }
        if (json.number(SessionWriter.FORM) > SessionWriter.NEWEST) {
            throw BadInputException.of(file, "session.newer");
        }
        Optional<JsonObject> lesson = json.optional("lesson");
        Optional<JsonObject> before = json.optional("before");
        Optional<JsonObject> room = json.optional("room");
        Optional<JsonObject> comparison = json.optional("comparison");
        Session session = new Session(bench(json.object("bench")),
                lesson.isEmpty() ? Optional.empty() : Optional.of(new Session.Page(lesson.get().text("id"), lesson.get().whole("page", 1, 1000), folder(lesson.get()))),
                before.isEmpty() ? Optional.empty() : Optional.of(bench(before.get())),
                room.isEmpty() ? Optional.empty() : Optional.of(room(room.get(), runs)),
                comparison.isEmpty() ? Optional.empty() : Optional.of(ComparisonState.read(comparison.get())), json.constant("seen", Session.Seen.class), layout(json.object("layout")));
        if (!runs.isEmpty()) {
            throw damaged();
        }
        return session;
    }

    /** A folder of this machine. What a file from others says must not make it look on another one. */
    private Optional<String> folder(JsonObject lesson) throws BadInputException {
        if (!lesson.has("folder")) {
            return Optional.empty();
        }
        String folder = lesson.text("folder");
        return Optional.of(folder).filter(_ -> folder.length() <= MOST_PATH && (trusted || !InputFile.isRemote(folder)));
    }

    /** Takes the room's runs from what there is. */
    private Session.Room room(JsonObject json, Map<String, byte[]> parts) throws BadInputException {
        Optional<JsonObject> own = json.optional("own");
        List<Session.Run> runs = new ArrayList<>();
        for (int number = 1; number <= json.whole("runs", 0, Session.Room.MOST_RUNS); number++) {
            byte[] model = parts.remove(SessionWriter.model(number));
            byte[] curves = parts.remove(SessionWriter.curves(number));
            if (model == null) {
                throw damaged();
            }
            runs.add(new Session.Run(model, Optional.ofNullable(curves)));
        }
        SequencedMap<String, String> options = json.object("options").texts();
        if (!trusted && InputFile.isRemote(options.getOrDefault(DATA, ""))) {
            throw json.bad("options." + DATA, "a file or folder of this machine");
        }
        return new Session.Room(json.text("task"), options, own.isEmpty() ? Optional.empty() : Optional.of(cell(own.get()).recurrent()), runs);
    }

    private static SortedMap<String, String> layout(JsonObject json) throws BadInputException {
        SortedMap<String, String> layout = new TreeMap<>(json.texts());
        if (layout.size() > MOST_PARTS) {
            throw json.bad("", "at most %d parts of a window".formatted(MOST_PARTS));
        }
        return layout;
    }

    private BenchState bench(JsonObject json) throws BadInputException {
        Experiment experiment = experiment(json);
        JsonObject cursor = json.object("cursor");
        Place place = new Place(cursor.constant("pass", Cursor.Pass.class), cursor.whole("t", 1, MOST_STEPS), cursor.text("path"));
        Optional<JsonObject> look = json.optional("look");
        return new BenchState(experiment, place, look.isEmpty() ? Optional.empty() : Optional.of(new BenchState.Look(look.get().constant("quantity", Address.Quantity.class),
                look.get().whole("t", 0, MOST_STEPS), look.get().text("path"), look.get().whole("unit", 0, Integer.MAX_VALUE))), json.constant("zoom", Cursor.Zoom.class));
    }

    private Experiment experiment(JsonObject json) throws BadInputException {
        Cell cell = cell(json);
        Objective objective = new Objective(json.constant("objective", Objective.Kind.class), json.constant("lossAt", Case.LossAt.class));
        Experiment.Start start = new Experiment.Start(json.constant("initialization", Initialization.class), seed(json),
                json.has("forgetBias") ? json.number("forgetBias") : Double.NaN);
        double[][] inputs = json.vectors("inputs", MOST_STEPS);
        double[][] targets = json.vectors("targets", MOST_STEPS);
        if (targets.length != inputs.length || inputs[0].length > MOST_HIDDEN || targets[0].length > MOST_HIDDEN) {
            throw json.bad("targets", "%d lists of at most %d numbers".formatted(inputs.length, MOST_HIDDEN));
        }
        int hidden = json.whole("hidden", 1, MOST_HIDDEN);
        try {
            Experiment bare = new Experiment(cell, json.constant("convention", Convention.class), hidden, sequence(json.object("sequence")), objective, start, null,
                    Map.of(), inputs, targets, Clamps.NONE);
            Experiment whole = new Experiment(bare.base(), bare.convention(), hidden, bare.sequence(), objective, start, parameters(json.object("parameters"), bare),
                    initial(json.object("initial"), bare), inputs, targets, clamps(json.object("held"), bare));
            require(json, whole);
            Tracer.run(whole.toCase());
            return whole;
        } catch (NotFiniteException e) {
            throw json.bad("parameters", "numbers that do not overflow on the way");
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw BadInputException.of(file, "session.parts");
        }
    }

    /** Refuses what would keep the window busy for minutes. */
    private static void require(JsonObject json, Experiment experiment) throws BadInputException {
        long weights = experiment.cell().parameters().values().stream().mapToLong(shape -> shape.count(experiment.sizes())).sum();
        if (weights * experiment.length() > MOST_PRODUCTS) {
            throw json.bad("inputs", "%d steps at most with %d weights".formatted(MOST_PRODUCTS / weights, weights));
        }
    }

    static Cell cell(JsonObject json) throws BadInputException {
        String name = json.text("cell");
        String equations = json.text("equations");
        if (!name.matches("[\\p{L}\\p{N}_-]{1,80}")) {
            throw json.bad("cell", "a name");
        }
        if (Cells.has(name) && CellText.whole(Cells.cell(name)).equals(equations)) {
            return Cells.cell(name);
        }
        try {
            return CellParser.parse(name, equations);
        } catch (CellSyntaxException e) {
            throw json.bad("equations", "a cell (" + e.getMessage() + ")");
        }
    }

    static long seed(JsonObject json) throws BadInputException {
        try {
            return Long.parseLong(json.text("seed"));
        } catch (NumberFormatException e) {
            throw json.bad("seed", "a whole number");
        }
    }

    static Sequence sequence(JsonObject json) throws BadInputException {
        return switch (json.text("kind")) {
            case "sine" -> new Sequence.Sine(json.number("period"));
            case "pulse" -> new Sequence.Pulse();
            case "words" -> new Sequence.Words(json.text("first"), json.text("second"));
            case "given" -> new Sequence.Given(json.constant("origin", Sequence.Given.Origin.class), json.text("name"), json.vectors("vectors", MOST_STEPS));
            default -> throw json.bad("kind", "one of sine, pulse, words, given");
        };
    }

    private static Parameters parameters(JsonObject json, Experiment bare) throws BadInputException {
        var shapes = bare.cell().parameters();
        Map<String, double[]> numbers = new HashMap<>();
        for (var shape : shapes.values()) {
            numbers.put(shape.name(), json.vector(shape.name(), shape.count(bare.sizes())));
        }
        return Parameters.fill(shapes, bare.sizes(), (name, _) -> numbers.get(name));
    }

    private static Map<String, double[]> initial(JsonObject json, Experiment bare) throws BadInputException {
        Map<String, double[]> states = new HashMap<>();
        for (String state : json.keys()) {
            if (!bare.cell().states().contains(state)) {
                throw json.bad(state, "a state of the cell");
            }
            states.put(state, json.vector(state, bare.hidden()));
        }
        return Map.copyOf(states);
    }

    private static Clamps clamps(JsonObject json, Experiment bare) throws BadInputException {
        Clamps clamps = Clamps.NONE;
        for (String symbol : json.keys()) {
            JsonObject units = json.object(symbol);
            if (bare.cell().equation(symbol).isEmpty()) {
                throw json.bad(symbol, "a symbol of the cell");
            }
            for (String unit : units.keys()) {
                if (!unit.matches("\\d{1,4}") || Integer.parseInt(unit) >= bare.hidden()) {
                    throw units.bad(unit, "a unit of the cell");
                }
                clamps = clamps.with(symbol, Integer.parseInt(unit), Optional.of(units.number(unit)));
            }
        }
        return clamps;
    }
}
