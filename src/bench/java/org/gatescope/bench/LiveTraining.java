package org.gatescope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.gatescope.lab.Experiment;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.train.Trainer;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Stylist;
import org.gatescope.ui.shell.LaboratoryView;
import org.gatescope.ui.shell.Places;
import org.gatescope.ui.shell.Toolkit;
import org.gatescope.ui.training.TrainingRun;

/**
 * What the training room's live charts cost a training: the MNIST preset on the built-in digits learns without a pause, and the window
 * shows the training room and the cell, where nothing moves, by turns. Evaluations count in both. On a machine that does other work too, the
 * samples for each second of the trainer's own processor time tell more than those of a second on the clock. Arguments: pairs, seconds of
 * each turn.
 */
public final class LiveTraining {

    private final int pairs;
    private final double seconds;
    private final Places places;
    private final AtomicLong frames = new AtomicLong();
    private Stage stage;

    private LiveTraining(int pairs, double seconds, Places places) {
        this.pairs = pairs;
        this.seconds = seconds;
        this.places = places;
    }

    public static void main(String[] arguments) throws Exception {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 3;
        for (int threads : new int[] {1, 2}) {
            Places places = Toolkit.withoutDisplay(Places::new);
            LiveTraining live = new LiveTraining(pairs, seconds, places);
            live.run(threads);
            Toolkit.withoutDisplay(() -> {
                places.close();
                live.stage.hide();
                return null;
            });
        }
        Platform.exit();
    }

    /**
     * A turn.
     *
     * @param clock     samples a second
     * @param processor samples a second of the trainer's processor time
     * @param frames    a second
     * @param drawing   the share of one processor that the window's threads took
     */
    private record Turn(double clock, double processor, double frames, double drawing) {
    }

    private void run(int threads) throws Exception {
        Settings wanted = Preset.named("mnist").settings().with("threads", Integer.toString(threads)).with("epochs", "10000");
        Trainer trainer = begin(wanted);
        turn(trainer, Places.Place.TRAIN);
        turn(trainer, Places.Place.CELL);
        List<Turn> unseen = new ArrayList<>();
        List<Turn> seen = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            unseen.add(turn(trainer, Places.Place.CELL));
            seen.add(turn(trainer, Places.Place.TRAIN));
            print(threads + " threads, pair " + (pair + 1), List.of(unseen.getLast()), List.of(seen.getLast()));
        }
        print(threads + " threads, medians", unseen, seen);
    }

    private static void print(String what, List<Turn> unseen, List<Turn> seen) {
        System.out.printf("%s: %,.0f samples a second unseen, %,.0f seen, ratio %.3f; by the trainer's processor time %,.0f and %,.0f, ratio %.3f; "
                + "%.0f frames a second, drawing takes %.2f of a processor (%.2f unseen)%n", what, median(unseen, Turn::clock), median(seen, Turn::clock),
                ratio(unseen, seen, Turn::clock), median(unseen, Turn::processor), median(seen, Turn::processor), ratio(unseen, seen, Turn::processor),
                median(seen, Turn::frames), median(seen, Turn::drawing), median(unseen, Turn::drawing));
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> of) {
        return turns.stream().mapToDouble(of).sorted().skip(turns.size() / 2).findFirst().orElseThrow();
    }

    private static double ratio(List<Turn> unseen, List<Turn> seen, ToDoubleFunction<Turn> of) {
        return IntStream.range(0, seen.size()).mapToDouble(i -> of.applyAsDouble(seen.get(i)) / of.applyAsDouble(unseen.get(i))).sorted()
                .skip(seen.size() / 2).findFirst().orElseThrow();
    }

    /** Processor seconds of all threads whose name passes. */
    private static double processor(Predicate<String> name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream().filter(each -> name.test(each.getName()))
                .mapToLong(each -> Math.max(0, threads.getThreadCpuTime(each.threadId()))).sum() / 1e9;
    }

    private static double trainer() {
        return processor(name -> name.startsWith("training-") && !name.equals("training-room"));
    }

    private static double window() {
        return processor(name -> name.startsWith("JavaFX") || name.startsWith("Quantum") || name.equals("Thread-1") || name.startsWith("Headless"));
    }

    private Trainer begin(Settings wanted) throws Exception {
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        Toolkit.withoutDisplay(() -> {
            var look = org.gatescope.ui.common.Settings.inMemory();
            Scene scene = new Scene(new LaboratoryView(new Bench(look, Experiment.first()), look, places), 1280, 800);
            Stylist.follow(scene, look);
            stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            places.presentProperty().set(Places.Place.TRAIN);
            places.room().choose(new Preset("", wanted));
            places.room().currentProperty().subscribe(now -> now.ifPresent(begun::complete));
            places.room().start();
            return null;
        });
        return begun.get().trainer();
    }

    private Turn turn(Trainer trainer, Places.Place place) throws Exception {
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.incrementAndGet();
            }
        };
        Toolkit.withoutDisplay(() -> {
            places.presentProperty().set(place);
            if (place == Places.Place.TRAIN) {
                counter.start();
            }
            return null;
        });
        long painted = frames.get();
        long samples = trainer.progress().samples();
        double training = trainer();
        double drawing = window();
        long began = System.nanoTime();
        Thread.sleep((long) (1000 * seconds));
        double took = (System.nanoTime() - began) / 1e9;
        double learned = trainer.progress().samples() - samples;
        Turn turn = new Turn(learned / took, learned / (trainer() - training), (frames.get() - painted) / took, (window() - drawing) / took);
        Toolkit.withoutDisplay(() -> {
            counter.stop();
            return null;
        });
        return turn;
    }
}
