package org.gatescope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes when a layer of 64 units is opened in the cell, stepped and edited: the processor time of a frame by its parts, and
 * Flight Recorder's samples of JavaFX's thread by method, with all that the method calls. Arguments: open, next or edit; the layer, counted
 * from 1; seconds.
 */
public final class OpenedLayerProfile {

    private static final int ROWS = 40;
    private static final String OURS = "org.gatescope.";
    private static final String TOOLKIT = "javafx.scene.";

    private interface Frame {
        void make() throws Exception;
    }

    private OpenedLayerProfile() {
    }

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length > 0 ? arguments[0] : "next";
        int layer = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        Duration time = Duration.ofSeconds(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20);
        OpenedLayer opened = new OpenedLayer(layer, true);
        opened.open();
        Frame frame = switch (what) {
            case "open" -> () -> {
                opened.leave();
                opened.open();
            };
            case "next" -> opened::next;
            case "edit" -> opened::edit;
            default -> throw new IllegalArgumentException("'" + what + "' is not profiled; open, next and edit are.");
        };
        repeat(frame, time);
        opened.account();
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
            recording.start();
            repeat(frame, time);
            recording.stop();
            System.out.printf("%s, layer %d: %s%n", what, layer, opened.account());
            tell(recording);
        }
        System.exit(0);
    }

    private static void repeat(Frame frame, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            frame.make();
        }
    }

    private static void tell(Recording recording) throws IOException {
        Path file = Files.createTempFile("profile", ".jfr");
        try {
            recording.dump(file);
            List<RecordedEvent> all = RecordingFile.readAllEvents(file);
            List<RecordedEvent> samples = on(all, "JavaFX Application Thread");
            System.out.printf("%d samples of JavaFX's thread%n%nour methods, with all they call%n", samples.size());
            table(samples, method -> method.startsWith(OURS) && !method.startsWith(OURS + "bench."));
            System.out.printf("%nJavaFX's methods, with all they call%n");
            table(samples, method -> method.startsWith(TOOLKIT) || method.startsWith("com.sun.javafx."));
            List<RecordedEvent> painting = on(all, "QuantumRenderer-0");
            System.out.printf("%n%d samples of the renderer's thread, by method with all it calls%n", painting.size());
            table(painting, method -> method.startsWith("com.sun."));
        } finally {
            Files.delete(file);
        }
    }

    private static List<RecordedEvent> on(List<RecordedEvent> samples, String thread) {
        return samples.stream().filter(sample -> sample.getStackTrace() != null && sample.getThread("sampledThread") != null
                && thread.equals(sample.getThread("sampledThread").getJavaName())).toList();
    }

    private static void table(List<RecordedEvent> samples, Predicate<String> counted) {
        Map<String, Integer> counts = new HashMap<>();
        for (RecordedEvent sample : samples) {
            Set<String> methods = new HashSet<>();
            for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
                methods.add(frame.getMethod().getType().getName() + "." + frame.getMethod().getName());
            }
            methods.stream().filter(counted).forEach(method -> counts.merge(method, 1, Integer::sum));
        }
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(ROWS).forEach(row -> System.out.printf(Locale.ROOT, "%5.1f %%  %s%n", 100.0 * row.getValue() / samples.size(), row.getKey()));
    }
}
